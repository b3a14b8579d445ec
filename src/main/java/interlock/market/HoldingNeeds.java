package interlock.market;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which facts of essential reliance hold by some terms, or would if nobody were gone: a bit for each. A long walk comes to
 * facts in no order; one bit, of an array that stays at hand, spares it a role, two days, a standing and a data set of each,
 * which lie far apart. O(facts) to work out, and kept for the last few terms.
 */
final class HoldingNeeds {
    private static final int KEPT_AT_MOST = 8;
    private static final int IN_A_WORD = Long.SIZE;

    private final Market market;
    private final Map<Terms, long[]> kept = new LinkedHashMap<>(KEPT_AT_MOST, 0.75f, true);

    private volatile long @Nullable [] begins;

    HoldingNeeds(Market market) {
        this.market = market;
    }

    /** Two who ask at once may both work it out. */
    long[] by(Terms terms) {
        synchronized (kept) {
            long[] known = kept.get(terms);
            if (known != null) {
                return known;
            }
        }
        long[] bits = worked(terms);
        synchronized (kept) {
            kept.put(terms, bits);
            if (kept.size() > KEPT_AT_MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return bits;
    }

    private long[] worked(Terms terms) {
        int size = market.reliances();
        long[] bits = new long[(size + IN_A_WORD - 1) / IN_A_WORD];
        for (int fact = 0; fact < size; fact++) {
            if (isOne(market, fact, terms)) {
                bits[fact / IN_A_WORD] |= 1L << fact;
            }
        }
        return bits;
    }

    /** A bit for each fact with which a group begins, and one past the last of all. */
    long[] begins() {
        long[] known = begins;
        if (known == null) {
            known = new long[market.reliances() / IN_A_WORD + 1];
            for (int start : market.groupStart) {
                known[start / IN_A_WORD] |= 1L << start;
            }
            begins = known;
        }
        return known;
    }

    /** Whether a fact of reliance is one, without any bits. */
    static boolean isOne(Market market, int fact, Terms terms) {
        return Roles.isEssential(market.facts.role[fact]) && market.held(fact, terms);
    }

    /** Whether a fact is among those of {@link #by}. */
    static boolean has(long[] bits, int fact) {
        return (bits[fact / IN_A_WORD] & 1L << fact) != 0;
    }
}
