package interlock.dataset.check;

import interlock.dataset.Cancellation;
import interlock.dataset.DataSet;
import interlock.dataset.Faults;
import interlock.dataset.Row;
import interlock.dataset.Table;
import interlock.model.RecordKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads the four tables in the order in which one names the other, and checks each row as it comes. */
public final class DataSetReader {
    private final RowSource records;
    private final Faults faults;
    private final String daysAllowed;
    private final Cancellation cancellation;
    private final DuplicateFinder ids = DuplicateFinder.byId();
    private final KnownIds sources = new KnownIds();
    private final KnownIds entities = new KnownIds();
    private final KnownIds deals = new KnownIds();

    private DataSetReader(RowSource records, Faults faults, String daysAllowed, Cancellation cancellation) {
        this.records = records;
        this.faults = faults;
        this.daysAllowed = daysAllowed;
        this.cancellation = cancellation;
    }

    /**
     * Reads and checks the four CSV files of a folder.
     *
     * @throws interlock.dataset.FaultyDataSet with every fault of every file
     */
    public static DataSet read(Path folder, String id, Cancellation cancellation) {
        Faults faults = new Faults();
        RowSource files = (table, each) -> new CsvFile(folder, table, faults).read(each);
        return new DataSetReader(files, faults, CellParser.DAY_ALLOWED, cancellation).read(id);
    }

    /**
     * Reads and checks records from elsewhere.
     *
     * @param daysAllowed the remedy for a day in a form that is not read
     * @throws interlock.dataset.FaultyDataSet with every fault of every record
     */
    public static DataSet read(RowSource records, String id, String daysAllowed, Cancellation cancellation) {
        return new DataSetReader(records, new Faults(), daysAllowed, cancellation).read(id);
    }

    private DataSet read(String id) {
        List<Row> sourceRows = nodes(Table.SOURCES, sources, check -> {
            NodeRules.source(check);
            sources.add(check.row().id(), RecordKind.SOURCE.label());
        });
        List<Row> entityRows = nodes(
                Table.ENTITIES, entities, check -> entities.add(check.row().id(), NodeRules.entity(check)));
        List<Row> dealRows = nodes(Table.DEALS, deals, check -> {
            NodeRules.deal(check, sources);
            deals.add(check.row().id(), RecordKind.DEAL.label());
        });
        DataSet dataSet = new DataSet(id, entityRows, dealRows, sourceRows, facts());
        faults.refuse(id);
        new WarningRules(dataSet.warnings()).warn(dataSet);
        new Existence(entities, dataSet.warnings()).warn(dataSet.facts());
        return dataSet;
    }

    private List<Row> nodes(Table table, KnownIds known, Consumer<RowCheck> rules) {
        List<Row> rows = new ArrayList<>();
        boolean whole = each(table, row -> {
            RowCheck check = new RowCheck(row, faults);
            check.id(ids);
            rules.accept(check);
            keep(row, rows);
        });
        if (!whole) {
            known.incomplete();
        }
        return rows;
    }

    /** Where there is a fault nothing is loaded, so that no memory is needed for it. */
    private void keep(Row row, List<Row> rows) {
        if (faults.count() == 0) {
            rows.add(row);
        }
    }

    private List<Row> facts() {
        List<Row> rows = new ArrayList<>();
        FactRules check = new FactRules(faults, entities, deals, sources);
        each(Table.FACTS, row -> {
            check.check(row);
            keep(row, rows);
        });
        check.finish();
        return rows;
    }

    private boolean each(Table table, Consumer<Row> rules) {
        CellParser cells = new CellParser(table, faults, daysAllowed);
        return records.rows(table, record -> {
            cancellation.check();
            rules.accept(cells.read(record));
        });
    }
}
