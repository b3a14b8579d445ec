package interlock.market;

import java.util.Arrays;

/**
 * The facts of {@link HoldingNeeds} whose supplier still stands, while one after the other falls: a bit for each. Whether a
 * group has any left is told by the words in which its bits are. These stay at hand, where the facts and the suppliers of a
 * group lie far from those of the one before.
 */
final class LivingNeeds {
    private static final int IN_A_WORD = Long.SIZE;

    private final Market market;
    private final Scratch scratch;
    /** Those whose customer stands. */
    private final long[] waiting;

    private final long[] begins;
    private final long[] living;
    private int[] lost = {};
    private int count = 0;

    /**
     * @param needs by {@link HoldingNeeds}
     * @param scratch where a finger on a group is on the first fact that may be living
     */
    LivingNeeds(Market market, long[] needs, Scratch scratch) {
        this.market = market;
        this.scratch = scratch;
        begins = market.needs.begins();
        living = Arrays.copyOf(needs, begins.length);
        waiting = living.clone();
    }

    /** One falls, and needs nobody any more. */
    void fall(int customer) {
        int from = market.firstFact(customer);
        int end = market.firstFact(customer + 1);
        for (int word = from / IN_A_WORD; word * IN_A_WORD < end; word++) {
            long kept = word == from / IN_A_WORD ? (1L << from) - 1 : 0;
            int beyond = (word + 1) * IN_A_WORD - end;
            waiting[word] &= beyond > 0 ? kept | -1L << end : kept;
        }
    }

    /**
     * Those at some places serve nobody any more; {@link #lost} tells the facts by which those who stand needed them, in
     * their order.
     */
    void lose(int[] fallen, int from, int end) {
        int[] items = market.bySupplier.items();
        int[] starts = market.bySupplier.start();
        int facts = 0;
        for (int place = from; place < end; place++) {
            facts += starts[fallen[place] + 1] - starts[fallen[place]];
        }
        lost = facts < lost.length ? lost : new int[facts + 1];
        count = 0;
        for (int place = from; place < end; place++) {
            for (int item = starts[fallen[place]]; item < starts[fallen[place] + 1]; item++) {
                int fact = items[item];
                lost[count] = fact;
                count += (int) (waiting[fact / IN_A_WORD] >>> fact & 1);
                living[fact / IN_A_WORD] &= ~(1L << fact);
            }
        }
    }

    int losses() {
        return count;
    }

    int lost(int place) {
        return lost[place];
    }

    /** Whether the customer of a fact stands, and nobody is left by whom its group is served. */
    boolean isLost(int fact) {
        if (!HoldingNeeds.has(waiting, fact)) {
            return false;
        }
        int word = fact / IN_A_WORD;
        long upTo = -1L >>> IN_A_WORD - 1 - fact % IN_A_WORD;
        long before = begins[word] & upTo;
        long after = begins[word] & ~upTo;
        long group = (before == 0 ? -1L : -1L << IN_A_WORD - 1 - Long.numberOfLeadingZeros(before))
                & Long.lowestOneBit(after) - 1;
        if ((living[word] & group) != 0) {
            return false;
        }
        return before != 0 && after != 0 || isLostByFinger(market.groupOf[fact]);
    }

    /** Of a group in several words. The finger only ever moves forward. */
    private boolean isLostByFinger(int group) {
        int end = market.groupStart[group + 1];
        int known = scratch.group(group);
        int finger = next(known == Scratch.UNMARKED ? market.groupStart[group] : known, end);
        scratch.group(group, finger);
        return finger == end;
    }

    /** The first that is living, from one on; else the end. */
    private int next(int from, int end) {
        if (from == end) {
            return end;
        }
        int word = from / IN_A_WORD;
        long left = living[word] & -1L << from;
        while (left == 0 && ++word * IN_A_WORD < end) {
            left = living[word];
        }
        return left == 0 ? end : Math.min(end, word * IN_A_WORD + Long.numberOfTrailingZeros(left));
    }
}
