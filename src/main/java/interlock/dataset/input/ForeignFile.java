package interlock.dataset.input;

import interlock.dataset.Faults;
import interlock.dataset.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A file in columns of its own. It may be read more than once, and gives the same each time. */
public sealed interface ForeignFile permits ForeignCsv, ForeignWorkbook, ForeignJson, ForeignGraphMl {
    /** What takes the records of a file. */
    interface Reader {
        /**
         * Comes first, and once.
         *
         * @return whether the records are wanted
         */
        boolean columns(Columns columns);

        /**
         * One record that is not blank.
         *
         * @param cells as many as there are columns
         */
        void record(Place place, List<String> cells);
    }

    /** The ends of names that such files have, in lower case. */
    Map<String, Set<String>> ENDS = Map.of(
            "text", Set.of("csv", "tsv", "tab", "txt"),
            "workbook", Set.of("xlsx", "xlsm"),
            "json", Set.of("json", "jsonl", "ndjson", "geojson", "ijson"),
            "graphml", Set.of("graphml"));

    /** Whether a file of this name can be one. */
    static boolean is(String name) {
        return ENDS.values().stream().anyMatch(ends -> ends.contains(end(name)));
    }

    /** All ends of names that such files have, for a message. */
    static String allowed() {
        return ENDS.values().stream()
                .flatMap(Set::stream)
                .sorted()
                .map("."::concat)
                .collect(Collectors.joining(", "));
    }

    private static String end(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * A file by its name.
     *
     * @param options what the file does not say of itself
     */
    static ForeignFile of(Path file, InputOptions options) {
        String end = end(String.valueOf(file.getFileName()));
        if (ENDS.getOrDefault("workbook", Set.of()).contains(end)) {
            return new ForeignWorkbook(file, options);
        }
        if (ENDS.getOrDefault("graphml", Set.of()).contains(end)) {
            return new ForeignGraphMl(file, options);
        }
        return ENDS.getOrDefault("json", Set.of()).contains(end)
                ? new ForeignJson(file, options)
                : new ForeignCsv(file, options);
    }

    /**
     * Gives every record to {@code to}.
     *
     * @param faults where what is wrong with the file is told
     * @return whether those were all
     */
    boolean read(Faults faults, Reader to);

    /** Its name, as faults tell it. */
    String name();

    /** A name over two columns cannot be told apart. */
    static boolean areDistinct(Place header, Columns columns, Faults faults) {
        columns.twice().forEach(name -> faults.add(header, name, "column comes twice", name, "rename one of them"));
        return columns.twice().isEmpty();
    }

    /** Cells beyond the header that are all empty, as spreadsheets write them, are none; null where others are. */
    static List<String> fitted(Place place, List<String> cells, int width, Faults faults) {
        if (cells.size() == width) {
            return cells;
        }
        boolean blankBeyond = cells.size() > width && cells.stream().skip(width).allMatch(String::isBlank);
        if (blankBeyond) {
            return cells.subList(0, width);
        }
        faults.add(place, null, "number of cells is wrong", String.valueOf(cells.size()), "allowed: " + width);
        return List.of();
    }
}
