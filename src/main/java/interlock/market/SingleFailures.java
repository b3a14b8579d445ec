package interlock.market;

import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Since when an entity has stood the loss of any single other: 'n-1 secure', as those say who run power grids. */
public final class SingleFailures {

    private SingleFailures() {}

    /**
     * The first day of the unbroken stretch that reaches the day of the terms, on which the entity is secure;
     * {@link Fact#ALWAYS} where it has been so ever since. O(days on which a fact in reach begins or ends ·
     * {@link Necessity}).
     *
     * @param stop asked before each day; once it says yes, the day is not known
     * @throws IllegalArgumentException where the entity is not secure on the day of the terms
     */
    public static OptionalInt secureSince(
            Market market, Terms terms, int entity, BooleanSupplier stop, Checkpoint checkpoint) {
        if (!isSecure(market, terms, entity, checkpoint)) {
            throw new IllegalArgumentException("The entity is not secure on the day");
        }
        EssentialSubgraph ever = EssentialSubgraph.reachableFrom(market, fact -> market.counts(fact, terms), entity);
        IntStream facts = IntStream.of(ever.entities())
                .flatMap(one -> IntStream.range(market.firstFact(one), market.firstFact(one + 1)))
                .filter(fact -> market.counts(fact, terms));
        boolean[] stopped = {false};
        int begin = Stretch.begin(Fact.ALWAYS, terms.day(), Stretch.changes(market, facts), day -> {
            stopped[0] = stopped[0] || stop.getAsBoolean();
            return !stopped[0] && isSecure(market, terms.onDay(day), entity, checkpoint);
        });
        return stopped[0] ? OptionalInt.empty() : OptionalInt.of(begin);
    }

    /** Whether an entity relies on somebody, and on nobody without whom it falls. */
    public static boolean isSecure(Market market, Terms terms, int entity, Checkpoint checkpoint) {
        checkpoint.pass();
        boolean relies = EssentialSubgraph.reachableFrom(market, terms, entity).groups() > 0;
        return relies && Necessity.of(market, terms, entity, checkpoint).isEmpty();
    }
}
