package interlock.market;

import java.util.BitSet;
import java.util.Collection;
import java.util.function.LongPredicate;

/**
 * A market as it would be without some facts. Who tries what an answer rests on asks for many of these, and all share what
 * does not differ: a byte for each fact is written, and nothing is read from the store or laid out anew.
 */
public final class LessFacts {
    private LessFacts() {}

    /**
     * The same entities, facts, roles and agreements by the same numbers; those left out hold on no day. O(facts).
     *
     * @param out tells by the store's number of a fact whether it is left out; the facts of those who are gone are kept, since
     *     by them one knows who has lost somebody
     */
    public static Market of(Market market, LongPredicate out) {
        BitSet lost = market.facts.lost;
        EndedFacts ended = market.facts.ended.without(out);
        return market.of(
                market.facts.without(fact -> !lost.get(fact) && out.test(market.handle(fact)), lost, ended),
                market.gone());
    }

    /**
     * A world of the real market, in which some are gone too. O(facts).
     *
     * @param out tells by the store's number of a fact whether it was never known
     * @param lost the same of those that are lost with one who is gone
     * @param gone ids of entities; one that is not there is passed over
     */
    public static Market of(Market market, LongPredicate out, LongPredicate lost, Collection<String> gone) {
        BitSet losses = new BitSet();
        BitSet numbers = new BitSet();
        gone.forEach(id -> market.entity(id).ifPresent(numbers::set));
        for (int fact = 0; fact < market.facts(); fact++) {
            losses.set(fact, lost.test(market.handle(fact)));
        }
        EndedFacts ended = market.facts.ended.without(out.or(lost));
        return market.of(
                market.facts.without(fact -> !losses.get(fact) && out.test(market.handle(fact)), losses, ended),
                numbers);
    }
}
