package interlock.dataset.mapping;

import interlock.dataset.Faults;
import interlock.dataset.Place;
import interlock.dataset.Placeholder;
import interlock.dataset.input.Columns;
import interlock.dataset.input.ForeignFile;
import interlock.dataset.input.InputOptions;
import interlock.text.Abridged;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the columns of a file seem to hold, so that a person makes a mapping of them by looking.
 *
 * @param columns in the order of the file
 * @param rows how many records it has
 */
public record ColumnLook(String file, List<Seen> columns, long rows) {
    private static final int LOOKED_AT = 300;
    private static final int EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 60;
    private static final List<String> DAYS = List.of(
            "d.M.yyyy",
            "d/M/yyyy",
            "M/d/yyyy",
            "d MMMM yyyy",
            "d MMM yyyy",
            "MMMM d, yyyy",
            "MMM d, yyyy",
            "d-MMM-yyyy",
            "yyyy/M/d",
            "yyyy-MM",
            "MMMM yyyy",
            "MMM yyyy",
            "'Q'q yyyy",
            "yyyy");
    private static final List<String> NUMBERS = List.of("1234.5", "1,234.5", "1.234,5", "1 234,5", "1'234.5");

    /** What a column holds. */
    public enum Kind {
        DAY,
        NUMBER,
        TEXT,
        NOTHING
    }

    /**
     * A column that was looked at.
     *
     * @param examples a few of its cells, no two alike
     * @param forms of days or numbers in which all of them can be read, as a mapping says it; ISO days need none
     * @param several whether cells seem to name more than one
     */
    public record Seen(String name, List<String> examples, Kind kind, List<String> forms, boolean several) {}

    /**
     * Looks at the first rows of a file.
     *
     * @throws interlock.dataset.FaultyDataSet where it cannot be read
     */
    public static ColumnLook at(Path file) {
        Looker looker = new Looker();
        Faults faults = new Faults();
        ForeignFile foreign = ForeignFile.of(file, InputOptions.UNKNOWN);
        foreign.read(faults, looker);
        if (looker.names.isEmpty()) {
            faults.refuse(foreign.name());
        }
        List<Seen> columns = IntStream.range(0, looker.names.size())
                .filter(i -> !looker.names.get(i).isEmpty())
                .mapToObj(i -> seen(looker.names.get(i), looker.cells.get(i)))
                .toList();
        return new ColumnLook(foreign.name(), columns, looker.rows);
    }

    private static Seen seen(String name, Set<String> cells) {
        List<String> examples = cells.stream()
                .limit(EXAMPLES)
                .map(cell -> Abridged.text(cell, LONGEST_EXAMPLE))
                .toList();
        if (cells.isEmpty()) {
            return new Seen(name, examples, Kind.NOTHING, List.of(), false);
        }
        List<String> numbers = NUMBERS.stream()
                .filter(form -> NumberForm.of(form, Map.of())
                        .filter(one ->
                                cells.stream().allMatch(cell -> one.read(cell).isPresent()))
                        .isPresent())
                .toList();
        boolean years = cells.stream().allMatch(cell -> cell.matches("(?:19|20)\\d\\d"));
        if (!numbers.isEmpty() && !years) {
            return new Seen(name, examples, Kind.NUMBER, numbers, false);
        }
        if (cells.stream().allMatch(cell -> DayForms.ISO.read(cell).isPresent())) {
            return new Seen(name, examples, Kind.DAY, List.of(), false);
        }
        List<String> days = DAYS.stream()
                .filter(form -> {
                    DayForms forms = new DayForms(List.of(DayForms.Form.of(form)));
                    return cells.stream().allMatch(cell -> forms.read(cell).isPresent());
                })
                .toList();
        if (!days.isEmpty()) {
            return new Seen(name, examples, Kind.DAY, days, false);
        }
        long several = cells.stream()
                .filter(cell -> cell.matches(".+(?:, | and |; ).+"))
                .count();
        return new Seen(name, examples, Kind.TEXT, List.of(), several * 10 >= cells.size());
    }

    private static final class Looker implements ForeignFile.Reader {
        private List<String> names = List.of();
        private final List<Set<String>> cells = new ArrayList<>();
        private long rows;

        @Override
        public boolean columns(Columns columns) {
            names = columns.names();
            names.forEach(name -> cells.add(new LinkedHashSet<>()));
            return true;
        }

        @Override
        public void record(Place place, List<String> record) {
            rows++;
            for (int i = 0; rows <= LOOKED_AT && i < record.size(); i++) {
                Optional.of(record.get(i).strip())
                        .filter(cell -> !cell.isEmpty() && !Placeholder.is(cell))
                        .ifPresent(cells.get(i)::add);
            }
        }
    }
}
