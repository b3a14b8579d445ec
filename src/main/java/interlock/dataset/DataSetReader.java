package interlock.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads the four files in the order in which one names the other, and checks each row as it comes. */
final class DataSetReader {
    private final Path folder;
    private final Faults faults;
    private final FirstRows ids = FirstRows.byId();
    private final Known sources = new Known();
    private final Known entities = new Known();
    private final Known deals = new Known();

    DataSetReader(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    DataSet read(String id) {
        List<Row> sourceRows = nodes(Table.SOURCES, sources, check -> {
            NodeChecks.source(check);
            sources.add(check.row().id(), "Source");
        });
        List<Row> entityRows = nodes(
                Table.ENTITIES, entities, check -> entities.add(check.row().id(), NodeChecks.entity(check)));
        List<Row> dealRows = nodes(Table.DEALS, deals, check -> {
            NodeChecks.deal(check, sources);
            deals.add(check.row().id(), "Deal");
        });
        return new DataSet(id, entityRows, dealRows, sourceRows, facts());
    }

    private List<Row> nodes(Table table, Known known, Consumer<RowCheck> rules) {
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
        FactCheck check = new FactCheck(faults, entities, deals, sources);
        each(Table.FACTS, row -> {
            check.check(row);
            rows.add(row);
        });
        check.finish();
        return rows;
    }

    private boolean each(Table table, Consumer<Row> rules) {
        Cells cells = new Cells(table, faults);
        return new CsvFile(folder, table, faults).read(record -> rules.accept(cells.read(record)));
    }
}
