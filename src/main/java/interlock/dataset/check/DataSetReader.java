package interlock.dataset.check;

import interlock.dataset.DataSet;
import interlock.dataset.Faults;
import interlock.dataset.Row;
import interlock.dataset.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads the four files in the order in which one names the other, and checks each row as it comes. */
public final class DataSetReader {
    private final Path folder;
    private final Faults faults;
    private final DuplicateFinder ids = DuplicateFinder.byId();
    private final KnownIds sources = new KnownIds();
    private final KnownIds entities = new KnownIds();
    private final KnownIds deals = new KnownIds();

    public DataSetReader(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    public DataSet read(String id) {
        List<Row> sourceRows = nodes(Table.SOURCES, sources, check -> {
            NodeRules.source(check);
            sources.add(check.row().id(), "Source");
        });
        List<Row> entityRows = nodes(
                Table.ENTITIES, entities, check -> entities.add(check.row().id(), NodeRules.entity(check)));
        List<Row> dealRows = nodes(Table.DEALS, deals, check -> {
            NodeRules.deal(check, sources);
            deals.add(check.row().id(), "Deal");
        });
        return new DataSet(id, entityRows, dealRows, sourceRows, facts());
    }

    private List<Row> nodes(Table table, KnownIds known, Consumer<RowCheck> rules) {
        List<Row> rows = new ArrayList<>();
        boolean whole = each(table, row -> {
            RowCheck check = new RowCheck(table, row, faults);
            check.id(ids);
            rules.accept(check);
            rows.add(row);
        });
        if (!whole) {
            known.incomplete();
        }
        return rows;
    }

    private List<Row> facts() {
        List<Row> rows = new ArrayList<>();
        FactRules check = new FactRules(faults, entities, deals, sources);
        each(Table.FACTS, row -> {
            check.check(row);
            rows.add(row);
        });
        check.finish();
        return rows;
    }

    private boolean each(Table table, Consumer<Row> rules) {
        CellParser cells = new CellParser(table, faults);
        return new CsvFile(folder, table, faults).read(record -> rules.accept(cells.read(record)));
    }
}
