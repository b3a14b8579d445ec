package interlock.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
 * there are, how many of them have what a slot counts, each value that a slot lists, and the rows that it tells one by one.
 * O(1) a row for each slot; memory grows only with the distinct values listed.
 */
public final class Tally {
    private final CellText cells;
    private final @Nullable Total total;
    private final Set<String> counted = new LinkedHashSet<>();
    private final ListedValues listed;
    private final Set<String> ofTheFirst = new LinkedHashSet<>();
    private final Set<String> ofTheLast = new LinkedHashSet<>();
    private final Map<Part.Rows, Set<String>> ofRows = new LinkedHashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, @Nullable Object> first = new HashMap<>();
    private final Map<String, @Nullable Object> last = new HashMap<>();
    private final Map<Part.Rows, List<Map<String, Object>>> kept = new HashMap<>();
    private final Map<String, @Nullable Object> constants = new HashMap<>();
    private final List<String> plain;
    private final List<String> facts;
    private long rows = 0;
    private boolean supposing = false;
    private Set<String> fallen = Set.of();
    private boolean whole = true;

    /** @param sentence whose slots are filled */
    Tally(Question question, Headline sentence) {
        this(question, List.of(sentence), List.of());
    }

    /**
     * @param sentences of which one will be told
     * @param conditions that choose it
     */
    Tally(Question question, List<Headline> sentences, List<Condition> conditions) {
        cells = new CellText(question, id -> id);
        total = question.total();
        listed = new ListedValues(question.identity().only(question.columns()));
        plain = question.columns().stream()
                .filter(column -> column.type() != Column.Type.FACT)
                .map(Column::name)
                .toList();
        facts = question.columns().stream()
                .filter(column -> column.type() == Column.Type.FACT)
                .map(Column::name)
                .toList();
        sentences.forEach(this::gather);
        conditions.forEach(condition -> condition.gathered(question).forEach(name -> {
            if (cells.isMark(name)) {
                counted.add(name);
            } else {
                listed.want(name, "");
            }
        }));
        if (total != null) {
            ofTheFirst.add(total.column());
            Optional.ofNullable(total.more()).ifPresent(ofTheFirst::add);
            ofTheFirst.addAll(total.ofMarks().values());
            counted.addAll(total.ofMarks().keySet());
        }
    }

    private void gather(Headline sentence) {
        List<Part.Rows> lists = sentence.lists();
        Set<Part.Slot> within = new LinkedHashSet<>();
        for (Part.Rows rows : lists) {
            List<Part.Slot> slots = Headline.slots(rows.parts()).toList();
            within.addAll(slots);
            Set<String> columns = ofRows.computeIfAbsent(rows, unseen -> new LinkedHashSet<>());
            if (!rows.mark().isEmpty()) {
                counted.add(rows.mark());
            }
            slots.forEach(slot -> columns.addAll(cells.columnsOf(slot.name())));
            columns.addAll(cells.columnsOf(rows.by()));
        }
        for (Part.Slot slot : sentence.slots()) {
            List<String> columns = cells.columnsOf(slot.name());
            if (columns.isEmpty() || within.contains(slot)) {
                continue;
            }
            switch (slot.reach()) {
                case FIRST -> ofTheFirst.addAll(columns);
                case LAST -> ofTheLast.addAll(columns);
                case EACH -> listed.want(slot.name(), slot.mark());
                case ALL -> {
                    boolean numbers = !slot.forms().isEmpty()
                            && (slot.number() == Part.Number.TOLD || cells.isNumber(slot.name()));
                    if (slot.mark().isEmpty() && (cells.isMark(slot.name()) || numbers)) {
                        counted.add(slot.name());
                    } else {
                        listed.want(slot.name(), slot.mark());
                    }
                }
            }
        }
    }

    /** Takes one more row; {@code cell} gives the value of a column, null where it is empty. */
    public void add(Function<String, @Nullable Object> cell) {
        add(cell, 1);
    }

    /** Takes one row for so many that count for the same. */
    public void add(Function<String, @Nullable Object> cell, long times) {
        if (rows == 0) {
            ofTheFirst.forEach(column -> first.put(column, cell.apply(column)));
            plain.forEach(column -> constants.put(column, cell.apply(column)));
        } else {
            constants.entrySet().removeIf(one -> !Objects.equals(one.getValue(), cell.apply(one.getKey())));
        }
        ofTheLast.forEach(column -> last.put(column, cell.apply(column)));
        for (String column : counted) {
            if (isMarked(column, cell)) {
                counts.merge(column, times, Long::sum);
            }
        }
        listed.take(cell, times);
        ofRows.forEach((wanted, columns) -> keep(wanted, columns, cell));
        for (String column : facts) {
            supposing = supposing || World.namesSupposed(cell.apply(column));
        }
        rows += times;
    }

    static boolean isMarked(String column, Function<String, @Nullable Object> cell) {
        Object value = cell.apply(column);
        return value != null
                && !Boolean.FALSE.equals(value)
                && !"".equals(value)
                && !(value instanceof Number number && number.doubleValue() == 0);
    }

    private void keep(Part.Rows wanted, Set<String> columns, Function<String, @Nullable Object> cell) {
        List<Map<String, Object>> known = kept.computeIfAbsent(wanted, unseen -> new ArrayList<>());
        if (known.size() < (wanted.by().isEmpty() ? wanted.most() : Headline.MOST + 1)
                && (wanted.mark().isEmpty() || isMarked(wanted.mark(), cell))) {
            Map<String, Object> row = new HashMap<>();
            for (String column : columns) {
                Object value = cell.apply(column);
                if (value != null) {
                    row.put(column, value);
                }
            }
            known.add(row);
        }
    }

    /** Says that some facts are supposed, where the rows do not name those behind them: then any of them may count one. */
    public void suppose() {
        supposing |= facts.isEmpty();
    }

    /** Whether what is counted may be supposed, and on no record. */
    boolean isSupposing() {
        return supposing && rows > 0;
    }

    /** Says who does not stand in the world asked about, by id. */
    public void fallen(Set<String> ids) {
        fallen = Set.copyOf(ids);
    }

    boolean hasFallen(Object id) {
        return fallen.contains(id.toString());
    }

    /** Says that there are more rows than were added: what is counted is told as 'more than' from here on. */
    public void breakOff() {
        whole = false;
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

    /** Whether there are rows that were not added, so that what is counted or listed of them may be more. */
    boolean isPartial() {
        return !isWhole() || rows() != rows;
    }

    /** The same of the rows with a mark; of all where it is empty. */
    boolean isPartial(String mark) {
        Object told = total == null ? null : first.get(total.ofMarks().get(mark));
        return told instanceof Number number ? number.longValue() != count(mark) : isPartial();
    }

    /** The columns that have the same in every row, where there are several and every one was added. */
    public Set<String> constants() {
        return rows > 1 && !isPartial() ? Set.copyOf(constants.keySet()) : Set.of();
    }

    /** How many rows have a mark. */
    long count(String column) {
        return counts.getOrDefault(column, 0L);
    }

    /** How many different values a column has; of the rows with a mark where one is named. */
    long different(String column, String mark) {
        return listed.different(column, mark);
    }

    /**
     * The values of a column, each once, in the order in which they came, as many as a sentence names at least; of the rows
     * with a mark where one is named.
     */
    List<Object> values(String column, String mark) {
        return listed.values(column, mark);
    }

    /** The values of the first row, or of the last. */
    List<Object> values(Part.Reach reach, String column) {
        return flat(cell(reach, column)).toList();
    }

    /** The value of the first row; or of the last, where all are known. */
    @Nullable
    Object cell(Part.Reach reach, String column) {
        if (reach == Part.Reach.LAST) {
            return isPartial() ? null : last.get(column);
        }
        return first.get(column);
    }

    /** A number of the first row or the last, or how many values a list of it has. */
    long number(Part.Reach reach, String column) {
        return cell(reach, column) instanceof Number number
                ? number.longValue()
                : values(reach, column).size();
    }

    /** The rows that a list of the sentence tells; where it ranks them, with those that are level with the last. */
    List<Map<String, Object>> kept(Part.Rows wanted) {
        List<Map<String, Object>> known = kept.getOrDefault(wanted, List.of());
        return wanted.by().isEmpty() ? known : known.subList(0, ranking(wanted).told());
    }

    /** The same; of a list that can rank none, as many as it would tell. */
    List<Map<String, Object>> toTell(Part.Rows wanted) {
        List<Map<String, Object>> ranked = kept(wanted), known = kept.getOrDefault(wanted, List.of());
        return ranked.isEmpty() ? known.subList(0, Math.min(wanted.most(), known.size())) : ranked;
    }

    /** Whether one that a ranked list leaves out may be level with the last that it tells. */
    boolean isCutAmongEquals(Part.Rows wanted) {
        return !wanted.by().isEmpty() && ranking(wanted).isCutAmongEquals();
    }

    private Ranking ranking(Part.Rows wanted) {
        List<Map<String, Object>> known = kept.getOrDefault(wanted, List.of());
        boolean all = known.size() > Headline.MOST || !isPartial(wanted.mark());
        return Ranking.of(known, row -> cells.size(wanted.by(), row), wanted.most(), all);
    }

    /** Whether it tells every row that it could tell, and none is left out. */
    boolean hasAll(Part.Rows wanted) {
        return !isPartial(wanted.mark())
                && toTell(wanted).size() == (wanted.mark().isEmpty() ? rows : count(wanted.mark()));
    }

    /** The ids that the sentence names, so that they can be looked up. */
    public List<Object> named() {
        Stream<Object> lists = listed.named(this::isReference);
        Stream<Object> ofFirst = Stream.of(first, last)
                .flatMap(row -> row.entrySet().stream())
                .filter(cell -> isReference(cell.getKey()))
                .flatMap(cell -> flat(cell.getValue()).limit(Headline.MOST));
        Stream<Object> ofKept = kept.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.entrySet().stream())
                .filter(cell -> isReference(cell.getKey()))
                .flatMap(cell -> flat(cell.getValue()).limit(Headline.MOST));
        return Stream.of(lists, ofFirst, ofKept).flatMap(ids -> ids).toList();
    }

    private boolean isReference(String column) {
        return cells.column(column)
                .filter(c -> c.type() == Column.Type.ENTITY || c.type() == Column.Type.DEAL)
                .isPresent();
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
