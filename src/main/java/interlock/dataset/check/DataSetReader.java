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
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Reads the four tables in the order in which one names the other, and checks each row as it comes. */
public final class DataSetReader {
    private final RowSource records;
    private final Faults faults;
    private final Remedies remedies;
    private final Cancellation cancellation;
    private final DuplicateFinder ids = DuplicateFinder.byId();
    private final KnownIds sources = new KnownIds();
    private final KnownIds entities = new KnownIds();
    private final KnownIds deals = new KnownIds();

    private DataSetReader(RowSource records, Faults faults, Remedies remedies, Cancellation cancellation) {
        this.records = records;
        this.faults = faults;
        this.remedies = remedies;
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
        return new DataSetReader(files, faults, Remedies.OWN, cancellation).read(id);
    }

    /**
     * Reads and checks records from elsewhere.
     *
     * @param faults those that were found on the way there
     * @param remedies what cells are to be, as faults tell it
     * @throws interlock.dataset.FaultyDataSet with every fault of every record
     */
    public static DataSet read(
            RowSource records, String id, Faults faults, Remedies remedies, Cancellation cancellation) {
        return new DataSetReader(records, faults, remedies, cancellation).read(id);
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
        BiConsumer<Row, SaidOnce> check = (row, once) -> {
            RowCheck each = new RowCheck(row, once, faults);
            each.id(ids);
            rules.accept(each);
        };
        Consumer<Row> forget = row -> {
            if (ids.forget(row)) {
                known.remove(row.id());
            }
        };
        boolean whole = each(table, new Checks(check, row -> keep(row, rows), forget));
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
        FactRules rules = new FactRules(faults, entities, deals, sources);
        each(
                Table.FACTS,
                new Checks(
                        rules::check,
                        row -> {
                            rules.keep(row);
                            keep(row, rows);
                        },
                        rules::forget));
        rules.finish();
        return rows;
    }

    /**
     * What is done with a row.
     *
     * @param rules that tell its faults
     * @param keep where it stays
     * @param forget where it is left out for a fault
     */
    private record Checks(BiConsumer<Row, SaidOnce> rules, Consumer<Row> keep, Consumer<Row> forget) {}

    private boolean each(Table table, Checks checks) {
        CellParser cells = new CellParser(table, faults, remedies);
        return records.rows(table, record -> {
            cancellation.check();
            Consumer<Faults> leftOut = record.leftOut();
            if (leftOut == null) {
                Row row = cells.read(record);
                checks.rules().accept(row, record.once());
                checks.keep().accept(row);
                return;
            }
            Row[] read = new Row[1];
            Faults found = faults.apart(() -> {
                read[0] = cells.read(record);
                checks.rules().accept(read[0], record.once());
            });
            if (found.count() == 0) {
                checks.keep().accept(read[0]);
            } else {
                checks.forget().accept(read[0]);
                leftOut.accept(found);
            }
        });
    }
}
