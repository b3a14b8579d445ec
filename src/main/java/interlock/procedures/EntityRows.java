package interlock.procedures;

import interlock.market.Market;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.neo4j.procedure.TerminationGuard;

/**
 * One row for each of many entities, made when it is asked for. Neo4j takes rows from an iterator; over a source of its
 * own, without a step between, a stream gives them out one by one and keeps none back. Before every few rows it is asked
 * whether the transaction is to end.
 */
final class EntityRows<T> extends Spliterators.AbstractSpliterator<T> {

    private static final int AT_ONCE = 64;

    interface Maker<T> {
        /** The row at a place, which is about the entity with the id. */
        T row(String id, int place);
    }

    private final Market market;
    private final int size;
    private final IntUnaryOperator entityAt;
    private final Maker<T> maker;
    private final TerminationGuard guard;
    private final String[] ids = new String[AT_ONCE];
    /** Nobody reads it: it keeps what only looks from being left out by the compiler. */
    private int characters = 0;

    private int place = 0;

    private EntityRows(Market market, int size, IntUnaryOperator entityAt, Maker<T> maker, TerminationGuard guard) {
        super(size, ORDERED | NONNULL | SIZED);
        this.market = market;
        this.size = size;
        this.entityAt = entityAt;
        this.maker = maker;
        this.guard = guard;
    }

    /** As many rows, about the entities at the places from 0. */
    static <T> Stream<T> of(
            Market market, int size, IntUnaryOperator entityAt, Maker<T> maker, TerminationGuard guard) {
        return StreamSupport.stream(new EntityRows<>(market, size, entityAt, maker, guard), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        if (place == size) {
            return false;
        }
        if (place % AT_ONCE == 0) {
            guard.check();
            gather();
        }
        action.accept(maker.row(ids[place % AT_ONCE], place));
        place++;
        return true;
    }

    /**
     * The ids of the next rows. They lie about in memory, and Neo4j looks into each in its turn; looked into here one
     * after the other, the processor fetches many at a time. The benchmark {@code RowsOfManyEntities} says what it gains.
     */
    private void gather() {
        int count = Math.min(AT_ONCE, size - place);
        for (int next = 0; next < count; next++) {
            ids[next] = market.id(entityAt.applyAsInt(place + next));
        }
        for (int next = 0; next < count; next++) {
            characters += ids[next].length();
        }
    }
}
