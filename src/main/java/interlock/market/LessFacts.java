package interlock.market;

import java.util.BitSet;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/**
 * A market as it would be without some facts. Who tries what an answer rests on asks for many of these, and each is laid
 * out anew without reading the store: O(entities + facts).
 */
public final class LessFacts {
    private LessFacts() {}

    /**
     * The same entities, roles and agreements by the same numbers, and the other facts in the same order.
     *
     * @param out tells by the store's number of a fact whether it is left out; the facts of those who are gone are kept, since
     *     by them one knows who has lost somebody
     */
    public static Market of(Market market, LongPredicate out) {
        int[] kept = IntStream.range(0, market.facts())
                .filter(fact -> market.facts.lost.get(fact) || !out.test(market.handle(fact)))
                .toArray();
        BitSet gone = new BitSet();
        for (int entity : market.gone()) {
            gone.set(entity);
        }
        return new Market(
                market.entities,
                market.facts.inOrder(kept),
                market.roleNames,
                market.currencies,
                market.dataSets,
                market.deals().ids().toArray(String[]::new),
                gone);
    }
}
