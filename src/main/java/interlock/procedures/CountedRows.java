package interlock.procedures;

import interlock.market.Market;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.neo4j.procedure.TerminationGuard;

/**
 * The rows of a procedure in the order of the answer, those after the ones that are sent put together where they count for
 * the same: a sentence tells how many of them have a mark, the first few with it, and what is the same in all, and for
 * that a few of each sort will do. Handing a row through Cypher costs some ten times what making it here does.
 *
 * <p>Each sort's first rows come one by one, and each row with something new in a column that was the same in all before
 * it; the rest of a sort comes as one, whose number {@link RowsTogether} tells. The last row comes last. Once no column is
 * left in which a row could have something new, those that are only counted are not made.
 */
final class CountedRows<S, T extends Record> extends Spliterators.AbstractSpliterator<T> {

    /** A sentence tells at most so many rows one by one. */
    private static final int TOLD = 9;

    /** Rows that count for the same. */
    private static final class Sort<S> {
        private int seen;
        private long rest;
        private @Nullable S last;
    }

    /** Makes a row, and tells of it without making it. */
    interface Maker<S, T> {
        T row(S some);

        /** What it counts for, equal where it is the same: every column of which the sentence counts the rows that have it. */
        Object marks(S some);

        /** For how many rows it stands; one that is sent stands for one. */
        default long times(S some) {
            return 1;
        }

        /** The columns that are the same in all rows, whatever these are. */
        default Set<String> same() {
            return Set.of();
        }
    }

    /**
     * What rows about entities count for, by their places.
     *
     * @param columns in which these stand
     */
    record Marks(IntPredicate one, IntPredicate other, Set<String> columns) {}

    private static final int BETWEEN_CHECKS = 1024;

    private final Spliterator<S> rows;
    private final Maker<S, T> maker;
    private final RowsTogether together;
    private final long sent;
    private final Map<Object, Sort<S>> sorts = new LinkedHashMap<>();
    private final Queue<Sort<S>> left = new ArrayDeque<>();
    private final BitSet same = new BitSet();
    private Method[] columns = {};
    private Object @Nullable [] first;
    private @Nullable S taken;
    private @Nullable S last;
    private long given = 0;
    private boolean ended = false;
    /** Whether there are columns that were the same in all rows so far. */
    private boolean mayTellOfNew = true;

    private CountedRows(Spliterator<S> rows, Maker<S, T> maker, Evidence evidence) {
        super(rows.estimateSize(), ORDERED | NONNULL);
        this.rows = rows;
        this.maker = maker;
        together = evidence.together();
        sent = evidence.rows();
    }

    /**
     * @param marks what a row counts for, equal where it is the same: every column of which the sentence counts the rows
     *     that have it
     */
    static <T extends Record> Stream<T> of(Stream<T> rows, Evidence evidence, Function<T, Object> marks) {
        return evidence.rows() == Integer.MAX_VALUE
                ? rows
                : of(rows, evidence, new Maker<T, T>() {
                    @Override
                    public T row(T some) {
                        return some;
                    }

                    @Override
                    public Object marks(T some) {
                        return marks.apply(some);
                    }
                });
    }

    /** The same of what may stand for several rows each, and is made into a row where that is needed. */
    static <S, T extends Record> Stream<T> of(Stream<S> rows, Evidence evidence, Maker<S, T> maker) {
        return evidence.rows() == Integer.MAX_VALUE
                ? rows.map(maker::row)
                : StreamSupport.stream(new CountedRows<>(rows.spliterator(), maker, evidence), false);
    }

    /** One row for each of many entities, as {@link EntityRows} has them; of those that are not sent few are made. */
    static <T extends Record> Stream<T> of(
            Market market,
            int size,
            IntUnaryOperator entityAt,
            EntityRows.Maker<T> maker,
            Marks marks,
            Evidence evidence,
            TerminationGuard guard) {
        if (evidence.rows() == Integer.MAX_VALUE) {
            return EntityRows.of(market, size, entityAt, maker, guard);
        }
        return of(IntStream.range(0, size).boxed(), evidence, new Maker<Integer, T>() {
            @Override
            public T row(Integer place) {
                return maker.row(market.id(entityAt.applyAsInt(place)), place);
            }

            @Override
            public Object marks(Integer place) {
                if (place % BETWEEN_CHECKS == 0) {
                    guard.check();
                }
                return (marks.one.test(place) ? 1 : 0) + (marks.other.test(place) ? 2 : 0);
            }

            /** A row that differs in these is of another sort. */
            @Override
            public Set<String> same() {
                return marks.columns;
            }
        });
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        while (!ended && rows.tryAdvance(some -> taken = some)) {
            S some = Objects.requireNonNull(taken);
            if (given < sent) {
                T one = maker.row(some);
                tellsOfNew(one);
                give(one, maker.times(some), action);
                return true;
            }
            Sort<S> sort = sorts.computeIfAbsent(maker.marks(some), unseen -> new Sort<>());
            if (sort.seen < TOLD || mayTellOfNew) {
                T one = maker.row(some);
                if (tellsOfNew(one) || sort.seen < TOLD) {
                    sort.seen++;
                    last = null;
                    give(one, maker.times(some), action);
                    return true;
                }
            }
            sort.rest += maker.times(some);
            sort.last = some;
            last = some;
        }
        end();
        Sort<S> sort = left.poll();
        if (sort == null) {
            return false;
        }
        give(maker.row(Objects.requireNonNull(sort.last)), sort.rest, action);
        return true;
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
            Set<String> alike = maker.same();
            for (int column = 0; column < columns.length; column++) {
                same.set(column, !alike.contains(columns[column].getName()));
            }
            return false;
        }
        boolean isNew = false;
        for (int column = same.nextSetBit(0); column >= 0; column = same.nextSetBit(column + 1)) {
            if (!Objects.equals(known[column], value(row, column))) {
                same.clear(column);
                isNew = true;
            }
        }
        mayTellOfNew = !same.isEmpty();
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
