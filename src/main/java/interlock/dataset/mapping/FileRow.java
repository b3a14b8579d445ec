package interlock.dataset.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One record of a file, by the names by which a block asks for its cells. */
final class FileRow {
    static final FileRow NONE = new FileRow(Map.of(), List.of(), Set.of(), List.of());

    private final Map<String, Integer> places;
    private final List<String> cells;
    private final Set<String> missing;
    private final List<String> cut;
    private final Map<String, String> others;

    /**
     * A record.
     *
     * @param places of the columns, by the names that the block has for them
     * @param missing texts that mean that nothing is known, in lower case
     * @param cut texts that are left out where a cell begins with one
     */
    FileRow(Map<String, Integer> places, List<String> cells, Set<String> missing, List<String> cut) {
        this(places, cells, missing, cut, Map.of());
    }

    private FileRow(
            Map<String, Integer> places,
            List<String> cells,
            Set<String> missing,
            List<String> cut,
            Map<String, String> others) {
        this.places = places;
        this.cells = cells;
        this.missing = missing;
        this.cut = cut;
        this.others = others;
    }

    /** The same with other cells, or more. */
    FileRow with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(others);
        all.putAll(more);
        return new FileRow(places, cells, missing, cut, all);
    }

    /** The cell without spaces around it; empty where it says that nothing is known. */
    String cell(String column) {
        String text = others.get(column);
        if (text == null) {
            Integer place = places.get(column);
            text = place == null ? "" : Mapping.bare(cells.get(place), cut);
        }
        return !missing.isEmpty() && missing.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
    }
}
