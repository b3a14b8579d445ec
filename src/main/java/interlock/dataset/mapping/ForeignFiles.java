package interlock.dataset.mapping;

import interlock.dataset.Faults;
import interlock.dataset.Place;
import interlock.dataset.Warnings;
import interlock.dataset.input.Columns;
import interlock.dataset.input.ForeignFile;
import interlock.dataset.input.InputOptions;
import interlock.text.Suggestions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The files beside a mapping: each is opened once, and what is wrong with it is told once, however many blocks read it. */
final class ForeignFiles {
    private final Path folder;
    private final Mapping mapping;
    private final Faults faults;
    private final Map<String, ForeignFile> files = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final Map<String, Set<String>> readSheets = new TreeMap<>();
    private final Map<String, List<String>> sheetsBeside = new HashMap<>();

    ForeignFiles(Path folder, Mapping mapping, Faults faults) {
        this.folder = folder;
        this.mapping = mapping;
        this.faults = faults;
    }

    /**
     * As {@link ForeignFile#read}.
     *
     * @param asks where the mapping names the file
     */
    boolean read(String name, String sheet, Place asks, ForeignFile.Reader to) {
        String key = name + "\n" + sheet;
        if (!Files.exists(folder.resolve(name))) {
            if (told.add(key)) {
                String near = Suggestions.among(FilePattern.readable(folder))
                        .nearest(name)
                        .map("nearest "::concat)
                        .orElse("it must lie beside the mapping");
                faults.add(asks, "file", "file is missing", name, near);
            }
            return false;
        }
        InputOptions options = mapping.options(name, sheet);
        ForeignFile file = files.computeIfAbsent(key, any -> ForeignFile.of(folder.resolve(name), options));
        Counted counted = new Counted(name, to);
        boolean whole = file.read(told.contains(key) ? new Faults() : faults, counted);
        if (!counted.refused) {
            told.add(key);
        }
        return whole;
    }

    /** Sheets of the workbooks that were read on which something stands and for which no block asks. */
    Warnings unreadSheets() {
        Warnings warnings = new Warnings();
        readSheets.forEach((name, read) -> sheetsBeside.getOrDefault(name, List.of()).stream()
                .filter(sheet -> !read.contains(sheet))
                .forEach(sheet -> warnings.add(
                        new Place(name + ", sheet " + sheet, 0),
                        null,
                        "is not read",
                        "",
                        "a block with sheet: " + sheet + " reads it")));
        return warnings;
    }

    /** Knows whether the records were read: where the columns are refused, nothing of them was told. */
    private final class Counted implements ForeignFile.Reader {
        private final String name;
        private final ForeignFile.Reader to;
        private boolean refused;

        Counted(String name, ForeignFile.Reader to) {
            this.name = name;
            this.to = to;
        }

        @Override
        public boolean columns(Columns columns) {
            if (!columns.sheet().isEmpty()) {
                readSheets.computeIfAbsent(name, any -> new HashSet<>()).add(columns.sheet());
                sheetsBeside.put(name, columns.beside());
            }
            refused = !to.columns(columns);
            return !refused;
        }

        @Override
        public void record(Place place, List<String> cells) {
            to.record(place, cells);
        }
    }
}
