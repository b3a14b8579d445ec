package interlock.market;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/** What has fallen with those who are gone in a world, by the terms asked about. A market never changes, so it is kept. */
final class Fallout {
    private static final int KEPT_AT_MOST = 16;

    private final Market market;
    private final BitSet gone;
    private final BitSet lost;
    private final Map<Terms, BitSet> fallen = new LinkedHashMap<>(KEPT_AT_MOST, 0.75f, true);

    /**
     * @param gone those who are, by number
     * @param lost their facts
     */
    Fallout(Market market, BitSet gone, BitSet lost) {
        this.market = market;
        this.gone = gone;
        this.lost = lost;
    }

    BitSet gone() {
        return (BitSet) gone.clone();
    }

    BitSet lost() {
        return lost;
    }

    IntPredicate living(Terms terms) {
        BitSet dead = fallen(terms);
        return fact -> market.holds(fact, terms)
                && !dead.get(market.facts.customer[fact])
                && !dead.get(market.facts.supplier[fact]);
    }

    /** Those who are gone, and all that has fallen with them. Two who ask at once may both work it out. */
    BitSet fallen(Terms terms) {
        synchronized (fallen) {
            BitSet known = fallen.get(terms);
            if (known != null) {
                return known;
            }
        }
        BitSet dead = KnockOut.of(market, terms).all();
        synchronized (fallen) {
            fallen.put(terms, dead);
            if (fallen.size() > KEPT_AT_MOST) {
                fallen.remove(fallen.keySet().iterator().next());
            }
        }
        return dead;
    }
}
