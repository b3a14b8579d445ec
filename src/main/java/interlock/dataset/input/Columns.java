package interlock.dataset.input;

import interlock.dataset.Place;
import interlock.text.Suggestions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns that a file names: found by their names, whatever their case and the spaces in them. */
public final class Columns {
    /** No such column. */
    public static final int ABSENT = -1;

    private final List<String> names;
    private final @Nullable Place lower;
    private final String sheet;
    private final List<String> beside;
    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> folded = new HashMap<>();

    /** @param names as they stand in the file; one without a name cannot be asked for */
    public Columns(List<String> names) {
        this(null, names, "", List.of());
    }

    private Columns(@Nullable Place lower, List<String> names, String sheet, List<String> beside) {
        this.lower = lower;
        this.sheet = sheet;
        this.beside = List.copyOf(beside);
        this.names = names.stream().map(Columns::stripped).toList();
        for (int i = 0; i < this.names.size(); i++) {
            exact.putIfAbsent(this.names.get(i), i);
            folded.merge(folded(this.names.get(i)), i, (one, other) -> ABSENT);
        }
    }

    /** Those of a header with rows above it that are not read. */
    static Columns below(Place header, List<String> names) {
        return new Columns(header, names, "", List.of());
    }

    /** The same on a sheet of a workbook, with others beside it that hold something too. */
    Columns on(String one, List<String> others) {
        return new Columns(lower, names, one, others);
    }

    /** The sheet of a workbook on which they stand; empty for what has no sheets. */
    public String sheet() {
        return sheet;
    }

    /** The sheets beside it that people see and that hold something. */
    public List<String> beside() {
        return beside;
    }

    /** Where they stand, if other rows stand above them, which are not read. */
    public Optional<Place> lowerPlace() {
        return Optional.ofNullable(lower);
    }

    /** As they stand in the file, without spaces around them. */
    public List<String> names() {
        return names;
    }

    /** Where a column stands, from 0; {@link #ABSENT} where there is none of the name, or several that differ by case. */
    public int place(String name) {
        Integer place = exact.get(name);
        return place != null ? place : folded.getOrDefault(folded(name), ABSENT);
    }

    /** The column that was most likely meant. */
    public Optional<String> nearest(String name) {
        Map<String, String> spelt = new HashMap<>();
        named().forEach(column -> spelt.putIfAbsent(folded(column), column));
        return Suggestions.among(spelt.keySet()).nearest(folded(name)).map(spelt::get);
    }

    /** Those that have a name. */
    public List<String> named() {
        return names.stream().filter(name -> !name.isEmpty()).toList();
    }

    /** Names that stand over more than one column, in the order of the file. */
    List<String> twice() {
        Map<String, List<String>> same =
                named().stream().collect(Collectors.groupingBy(name -> name, LinkedHashMap::new, Collectors.toList()));
        List<String> twice = new ArrayList<>();
        same.values().stream().filter(columns -> columns.size() > 1).forEach(columns -> twice.add(columns.getFirst()));
        return twice;
    }

    private static String stripped(String name) {
        return name.replace('\u00a0', ' ').strip();
    }

    private static String folded(String name) {
        return stripped(name).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
