package interlock.dataset.mapping;

import interlock.dataset.Fault;
import interlock.dataset.Faults;
import interlock.dataset.Place;
import interlock.dataset.input.Columns;
import interlock.dataset.input.ForeignFile;
import interlock.dataset.mapping.Mapping.Block;
import interlock.dataset.mapping.Mapping.Join;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A second file by one of its columns: what a block asks of it. */
final class JoinedFile {
    private final Map<String, Map<String, String>> rows = new HashMap<>();
    private boolean whole = true;

    /** Reads the file; what it lacks is in {@code faults}. */
    static JoinedFile read(Block block, Join join, ForeignFiles files, Faults faults, List<String> cut) {
        JoinedFile joined = new JoinedFile();
        joined.whole &=
                files.read(join.file(), join.sheet(), block.place(), joined.new Index(block, join, faults, cut));
        return joined;
    }

    /** Whether all of it could be read. */
    boolean isWhole() {
        return whole;
    }

    /** The cells of the row that says the same, by the names that the block has for them; null where there is none. */
    @Nullable
    Map<String, String> of(String key) {
        return rows.get(key);
    }

    private final class Index implements ForeignFile.Reader {
        private final Block block;
        private final Join join;
        private final Faults faults;
        private final List<String> cut;
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private int key;

        Index(Block block, Join join, Faults faults, List<String> cut) {
            this.cut = cut;
            this.block = block;
            this.join = join;
            this.faults = faults;
        }

        @Override
        public boolean columns(Columns columns) {
            key = place(columns, join.there());
            block.joinedColumns().forEach((name, column) -> places.put(name, place(columns, column)));
            return whole;
        }

        private int place(Columns columns, String name) {
            int place = columns.place(name);
            if (place == Columns.ABSENT) {
                whole = false;
                String near = columns.nearest(name).map("nearest "::concat).orElse(Fault.allowed(columns.named()));
                faults.add(block.place(), name, join.file() + " has no such column", name, near);
            }
            return place;
        }

        @Override
        public void record(Place place, List<String> cells) {
            String value = Mapping.bare(cells.get(key), cut);
            if (value.isEmpty()) {
                return;
            }
            Map<String, String> row = new HashMap<>();
            places.forEach((name, at) -> row.put(name, Mapping.bare(cells.get(at), cut)));
            Map<String, String> before = rows.putIfAbsent(value, row);
            if (before != null && !before.equals(row)) {
                whole = false;
                faults.add(
                        place,
                        join.there(),
                        "says twice, and not the same, what is joined by it",
                        value,
                        "allowed: one row for each");
            }
        }
    }
}
