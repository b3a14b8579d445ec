package interlock.procedures;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a procedure in the order of the answer, those after the ones that are sent put together where they count for
 * the same: a sentence tells how many of them have a mark, the first few with it, and what is the same in all, and for
 * that a few of each sort will do. Handing a row through Cypher costs some ten times what making it here does.
 *
 * <p>Each sort's first rows come one by one, and each row with something new in a column that was the same in all before
 * it; the rest of a sort comes as one, whose number {@link RowsTogether} tells. The last row comes last.
 */
final class CountedRows<S, T extends Record> extends Spliterators.AbstractSpliterator<T> {

    /** A sentence tells at most so many rows one by one. */
    private static final int TOLD = 9;

    /** Rows that count for the same. */
    private static final class Sort<T> {
        private int seen;
        private long rest;
        private @Nullable T last;
    }

    private final Spliterator<S> rows;
    private final Function<S, T> row;
    private final ToLongFunction<S> times;
    private final Function<T, Object> marks;
    private final RowsTogether together;
    private final long sent;
    private final Map<Object, Sort<T>> sorts = new LinkedHashMap<>();
    private final Queue<Sort<T>> left = new ArrayDeque<>();
    private final BitSet same = new BitSet();
    private Method[] columns = {};
    private Object @Nullable [] first;
    private @Nullable S taken;
    private @Nullable T last;
    private long given = 0;
    private boolean ended = false;

    private CountedRows(
            Spliterator<S> rows,
            Function<S, T> row,
            ToLongFunction<S> times,
            Function<T, Object> marks,
            Evidence evidence) {
        super(rows.estimateSize(), ORDERED | NONNULL);
        this.rows = rows;
        this.row = row;
        this.times = times;
        this.marks = marks;
        together = evidence.together();
        sent = evidence.rows();
    }

    /**
     * @param marks what a row counts for, equal where it is the same: every column of which the sentence counts the rows
     *     that have it
     */
    static <T extends Record> Stream<T> of(Stream<T> rows, Evidence evidence, Function<T, Object> marks) {
        return evidence.rows() == Integer.MAX_VALUE ? rows : of(rows, evidence, row -> row, row -> 1, marks);
    }

    /**
     * The same of what may stand for several rows each; those that are sent stand for one.
     *
     * @param times for how many
     */
    static <S, T extends Record> Stream<T> of(
            Stream<S> rows, Evidence evidence, Function<S, T> row, ToLongFunction<S> times, Function<T, Object> marks) {
        return StreamSupport.stream(new CountedRows<>(rows.spliterator(), row, times, marks, evidence), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        while (!ended && rows.tryAdvance(some -> taken = some)) {
            S some = Objects.requireNonNull(taken);
            T one = row.apply(some);
            boolean isNew = tellsOfNew(one);
            if (given < sent || isSeen(one, times.applyAsLong(some), isNew)) {
                give(one, times.applyAsLong(some), action);
                return true;
            }
        }
        end();
        Sort<T> sort = left.poll();
        if (sort == null) {
            return false;
        }
        give(Objects.requireNonNull(sort.last), sort.rest, action);
        return true;
    }

    private boolean isSeen(T row, long many, boolean isNew) {
        Sort<T> sort = sorts.computeIfAbsent(marks.apply(row), unseen -> new Sort<>());
        if (isNew || sort.seen < TOLD) {
            sort.seen++;
            last = null;
            return true;
        }
        sort.rest += many;
        sort.last = row;
        last = row;
        return false;
    }

    private void end() {
        if (!ended) {
            ended = true;
            sorts.values().stream()
                    .filter(sort -> sort.rest > 0 && sort.last != last)
                    .forEach(left::add);
            sorts.values().stream()
                    .filter(sort -> sort.rest > 0 && sort.last == last)
                    .forEach(left::add);
        }
    }

    private void give(T row, long times, Consumer<? super T> action) {
        if (times > 1) {
            together.set(given, times);
        }
        given++;
        action.accept(row);
    }

    /** Whether a column that was the same in all rows so far is not in this. */
    private boolean tellsOfNew(T row) {
        Object[] known = first;
        if (known == null) {
            columns = Stream.of(row.getClass().getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toArray(Method[]::new);
            known = new Object[columns.length];
            for (int column = 0; column < known.length; column++) {
                known[column] = value(row, column);
            }
            first = known;
            same.set(0, columns.length);
            return false;
        }
        boolean isNew = false;
        for (int column = same.nextSetBit(0); column >= 0; column = same.nextSetBit(column + 1)) {
            if (!Objects.equals(known[column], value(row, column))) {
                same.clear(column);
                isNew = true;
            }
        }
        return isNew;
    }

    private @Nullable Object value(T row, int column) {
        try {
            return columns[column].invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A row of a procedure is a public record", e);
        }
    }
}
