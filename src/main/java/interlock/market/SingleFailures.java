package interlock.market;

import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/** Since when an entity has stood the loss of any single other: 'n-1 secure', as those say who run power grids. */
public final class SingleFailures {

    private SingleFailures() {}

    /**
     * The first day of the unbroken stretch that reaches the day of the terms, on which the entity is secure;
     * {@link Fact#ALWAYS} where it has been so ever since. O(days on which a fact in reach begins or ends ·
     * {@link Necessity}).
     *
     * @param known what is known of the market
     * @param enough asked before each day whether as much as was looked at so far is enough; once it says yes, the day is
     *     not known
     * @throws IllegalArgumentException where the entity is not secure on the day of the terms
     */
    public static OptionalInt secureSince(
            KnownNecessities known, Terms terms, int entity, LongPredicate enough, Checkpoint checkpoint) {
        Market market = known.market();
        if (!isSecure(known, terms, entity, checkpoint)) {
            throw new IllegalArgumentException("The entity is not secure on the day");
        }
        EssentialSubgraph ever = EssentialSubgraph.reachableFrom(market, fact -> market.counts(fact, terms), entity);
        IntStream facts = IntStream.of(ever.entities())
                .flatMap(one -> IntStream.range(market.firstFact(one), market.firstFact(one + 1)))
                .filter(fact -> market.counts(fact, terms));
        Effort effort = new Effort(enough, checkpoint);
        int begin = Stretch.begin(Fact.ALWAYS, terms.day(), Stretch.changes(market, facts), day -> {
            effort.add(ever.suppliers().length);
            return !effort.isSpent() && isSecure(new KnownNecessities(market), terms.onDay(day), entity, checkpoint);
        });
        return effort.isSpent() ? OptionalInt.empty() : OptionalInt.of(begin);
    }

    /** Whether an entity relies on somebody, and on nobody without whom it falls. */
    public static boolean isSecure(KnownNecessities known, Terms terms, int entity, Checkpoint checkpoint) {
        checkpoint.pass();
        Market market = known.market();
        IntPredicate living = market.living(terms);
        boolean relies = false;
        for (int group = market.groupsOf[entity]; group < market.groupsOf[entity + 1]; group++) {
            if (!market.essential(group)) {
                continue;
            }
            int[] suppliers = IntStream.range(market.groupStart[group], market.groupStart[group + 1])
                    .filter(living)
                    .map(market::supplier)
                    .distinct()
                    .limit(2)
                    .toArray();
            relies = relies || suppliers.length > 0;
            // Most are settled by whom they rely on themselves.
            if (suppliers.length == 1 && suppliers[0] != entity) {
                return false;
            }
        }
        return relies && known.of(terms, entity, checkpoint).isEmpty();
    }
}
