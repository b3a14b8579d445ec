package interlock.dataset.mapping;

import interlock.dataset.DataSet;
import interlock.dataset.Fault;
import interlock.dataset.Faults;
import interlock.dataset.Place;
import interlock.dataset.Restatement;
import interlock.dataset.Row;
import interlock.dataset.Slug;
import interlock.dataset.Table;
import interlock.dataset.input.Columns;
import interlock.dataset.input.ForeignFile;
import interlock.dataset.input.InputOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code corrections.csv}: in each row the data set that brought a record, the file in which it stands, its id, and
 * {@code corrected} (its row among these files says how) or {@code retracted}.
 */
final class RestatementFile implements ForeignFile.Reader {
    private static final List<String> TABLES =
            Stream.of(Table.values()).map(Table::word).sorted().toList();
    private static final List<String> DEEDS = List.of(Restatement.CORRECTED, Restatement.RETRACTED);

    private final DataSet dataSet;
    private final Faults faults = new Faults();
    private final Map<Table, Set<String>> ids = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private final List<Restatement> read = new ArrayList<>();
    private @Nullable Columns columns;

    private RestatementFile(DataSet dataSet) {
        this.dataSet = dataSet;
        for (Table table : Table.values()) {
            ids.put(table, dataSet.rows(table).stream().map(Row::id).collect(Collectors.toSet()));
        }
    }

    /** The data set with what its folder says of records of others; the same where it has no such file. */
    static DataSet beside(Path folder, DataSet dataSet) {
        Path path = folder.resolve(Restatement.FILE);
        if (!Files.exists(path)) {
            return dataSet;
        }
        RestatementFile file = new RestatementFile(dataSet);
        ForeignFile.of(path, InputOptions.USUAL).read(file.faults, file);
        file.faults.refuse(dataSet.id());
        return dataSet.restating(List.copyOf(file.read));
    }

    @Override
    public boolean columns(Columns found) {
        columns = found;
        for (String name : Restatement.COLUMNS) {
            if (found.place(name) == Columns.ABSENT) {
                faults.add(
                        new Place(Restatement.FILE, 1),
                        name,
                        "column is missing",
                        name,
                        Fault.allowed(Restatement.COLUMNS));
            }
        }
        return faults.count() == 0;
    }

    @Override
    public void record(Place place, List<String> cells) {
        String origin = cell(cells, "dataSet");
        String records = cell(cells, "records").toLowerCase(Locale.ROOT);
        String id = cell(cells, "id");
        String deed = cell(cells, "deed").toLowerCase(Locale.ROOT);
        boolean retracted = deed.equals(Restatement.RETRACTED);
        if (!TABLES.contains(records)) {
            faults.add(place, "records", "records is not known", records, Fault.allowed(TABLES));
        } else if (!DEEDS.contains(deed)) {
            faults.add(place, "deed", "deed is not known", deed, Fault.allowed(DEEDS));
        } else if (!Slug.is(id)) {
            faults.add(place, "id", "is no id", id, "allowed: a lower-case slug");
        } else if (origin.isEmpty() || origin.equals(dataSet.id())) {
            faults.add(place, "dataSet", "is not another data set", origin, "name the one that brought the record");
        } else {
            Table table = Table.valueOf(records.toUpperCase(Locale.ROOT));
            check(place, table, id, retracted);
            read.add(new Restatement(table, id, origin, retracted, place));
        }
    }

    private void check(Place place, Table table, String id, boolean retracted) {
        boolean there = ids.getOrDefault(table, Set.of()).contains(id);
        if (!named.add(table + id)) {
            faults.add(place, "id", "stands twice", id, "keep one");
        } else if (retracted && table != Table.FACTS) {
            faults.add(place, "deed", "only facts of others can be retracted", id, "");
        } else if (retracted && there) {
            faults.add(place, "deed", "is retracted and has a row", id, "leave the row out of " + table.file());
        } else if (!retracted && !there) {
            faults.add(place, "id", "is corrected and has no row", id, "put it as it should be into " + table.file());
        }
    }

    private String cell(List<String> cells, String name) {
        return columns == null ? "" : cells.get(columns.place(name)).strip();
    }
}
