package interlock.question;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence tells of all rows of an answer, gathered one by one, so that a row need not be kept for it: how many
 * there are, how many of them have what a slot counts, each value that a slot lists, and the first row's. O(1) a row for
 * each slot; memory grows only with the distinct values listed.
 */
public final class Tally {
    private final @Nullable Total total;
    private final Set<String> counted = new LinkedHashSet<>();
    private final Set<String> listed = new LinkedHashSet<>();
    private final Set<String> ofTheFirst = new LinkedHashSet<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, Set<Object>> values = new HashMap<>();
    private final Map<String, @Nullable Object> first = new HashMap<>();
    private final Map<String, @Nullable Object> constants = new HashMap<>();
    private final List<String> plain;
    private long rows = 0;
    private boolean whole = true;

    /** @param other the headline that is used where all rows have its mark */
    Tally(Question question, Headline sentence, WhereAll other) {
        this(question, new Headline(sentence.text() + " " + other.headline().text()));
        counted.add(other.column());
    }

    /** @param sentence whose slots are filled */
    Tally(Question question, Headline sentence) {
        total = question.total();
        Set<String> booleans = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (Column column : question.columns()) {
            names.add(column.name());
            if (column.type() == Column.Type.BOOLEAN) {
                booleans.add(column.name());
            }
        }
        plain = question.columns().stream()
                .filter(column -> column.type() != Column.Type.FACT)
                .map(Column::name)
                .toList();
        for (Headline.Slot slot : sentence.slots()) {
            if (names.contains(slot.name())) {
                Set<String> kind =
                        slot.first() ? ofTheFirst : slot.counted() || booleans.contains(slot.name()) ? counted : listed;
                kind.add(slot.name());
            }
        }
        if (total != null) {
            ofTheFirst.add(total.column());
            Optional.ofNullable(total.more()).ifPresent(ofTheFirst::add);
        }
    }

    /** Takes one more row; {@code cell} gives the value of a column, null where it is empty. */
    public void add(Function<String, @Nullable Object> cell) {
        if (rows == 0) {
            ofTheFirst.forEach(column -> first.put(column, cell.apply(column)));
            plain.forEach(column -> constants.put(column, cell.apply(column)));
        } else {
            constants.entrySet().removeIf(one -> !Objects.equals(one.getValue(), cell.apply(one.getKey())));
        }
        for (String column : counted) {
            Object value = cell.apply(column);
            if (value != null && !Boolean.FALSE.equals(value) && !"".equals(value)) {
                counts.merge(column, 1L, Long::sum);
            }
        }
        for (String column : listed) {
            Set<Object> known = values.computeIfAbsent(column, unseen -> new LinkedHashSet<>());
            flat(cell.apply(column)).forEach(known::add);
        }
        rows++;
    }

    /** Says that there are more rows than were added: what is counted is told as 'more than' from here on. */
    public void breakOff() {
        whole = false;
    }

    /** Whether every row that was added has this mark. */
    boolean isAll(String column) {
        return counts.getOrDefault(column, 0L) == rows;
    }

    /** How many rows there are: those added, or what the question itself says where its own limit cuts them. */
    public long rows() {
        Object told = total == null ? null : first.get(total.column());
        return told instanceof Number number ? number.longValue() : rows;
    }

    /** Whether {@link #rows} is the number of all; else there are more. */
    public boolean isWhole() {
        Object more = total == null || total.more() == null ? null : first.get(total.more());
        return whole && !Boolean.TRUE.equals(more);
    }

    /** The columns that have the same in every row, where there are several and every one was added. */
    public Set<String> constants() {
        return rows > 1 && isWhole() && rows() == rows ? Set.copyOf(constants.keySet()) : Set.of();
    }

    long count(String column) {
        return counts.getOrDefault(column, 0L);
    }

    /** Every value of a column, each once, in the order in which they came. */
    List<Object> values(String column) {
        return List.copyOf(values.getOrDefault(column, Set.of()));
    }

    /** The values of the first row. */
    List<Object> first(String column) {
        return flat(first.get(column)).toList();
    }

    /** What the sentence names of a column, so that it can be looked up. */
    public List<Object> named() {
        return Stream.concat(
                        listed.stream()
                                .flatMap(column -> values(column).stream().limit(Headline.MOST)),
                        ofTheFirst.stream().flatMap(column -> first(column).stream()))
                .toList();
    }

    boolean isCounted(String column) {
        return counted.contains(column);
    }

    static Stream<Object> flat(@Nullable Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case List<?> several -> several.stream().flatMap(Tally::flat);
            default -> value.equals("") ? Stream.empty() : Stream.of(value);
        };
    }
}
