package interlock.market;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What fails when entities are gone.
 *
 * <p>An entity is alive iff it is not removed and, for every essential role in which it has at least one supplier, some
 * supplier in that role is alive. The answer is the greatest fixpoint: a cycle that supports itself stays alive. It
 * falls in rounds; all that can fall in a round falls in it, and the removed are round 0.
 *
 * <p>By worklist, each group of more than a few suppliers with one finger on a supplier that is still alive (the watched literal of
 * Moskewicz and others, "Chaff", DAC 2001); only when that one falls does the finger move on. So a question costs
 * O(facts of the fallen), not O(entities + facts); Dowling and Gallier (1984) give the linear bound for the whole. Once those
 * that fell serve many, groups are looked through by {@link LivingNeeds}.
 */
public final class KnockOut {

    /** A group of so many facts is sooner looked through than its finger is found. */
    private static final int SHORT = 64;

    /** To work out which facts hold takes less long than to look at this part of them one by one, in no order. */
    private static final int PART_WORTH_THE_NEEDS = 64;

    private static final int NOBODY = -1;

    private final Market market;
    private final Terms terms;
    private final Scratch scratch;
    private final int[] customer;
    private final int[] supplier;
    private final int[] fallen;
    private final int[] lostGroups;
    private final IntList roundEnds = new IntList();
    /** By {@link HoldingNeeds}, once so many facts were looked at that it is worth it. */
    private long @Nullable [] needs;

    private final int worthTheNeeds;
    /** Once those that fell served by so many facts. */
    private @Nullable LivingNeeds living;

    private long served = 0;
    private int looks = 0;
    private int count = 0;

    /** The arrays that each step reads lie at hand. */
    private KnockOut(Market market, Terms terms, Scratch scratch, int worthTheNeeds) {
        this.market = market;
        this.terms = terms;
        this.scratch = scratch;
        customer = market.facts.customer;
        supplier = market.facts.supplier;
        fallen = scratch.reached;
        lostGroups = scratch.by;
        this.worthTheNeeds = worthTheNeeds;
    }

    private KnockOut(Market market, Terms terms, Scratch scratch) {
        this(market, terms, scratch, market.reliances() / PART_WORTH_THE_NEEDS);
    }

    /** Removes entities, all at once and with those who are gone in this world, and lets fall what cannot stand. */
    public static Cascade of(Market market, Terms terms, int... removed) {
        return of(market, terms, removed, market.reliances() / PART_WORTH_THE_NEEDS);
    }

    /** @param worthTheNeeds once those that fell served by more facts, it is known of all facts which are needed */
    static Cascade of(Market market, Terms terms, int[] removed, int worthTheNeeds) {
        try (Scratch scratch = market.scratch()) {
            KnockOut without = new KnockOut(market, terms, scratch, worthTheNeeds);
            without.run(removed, NOBODY, Integer.MAX_VALUE);
            return without.cascade();
        }
    }

    /** The first that fall, at least so many where so many do: those that {@link #of} begins with. O(their facts). */
    public static Cascade first(Market market, Terms terms, int removed, int most) {
        try (Scratch scratch = market.scratch()) {
            KnockOut without = new KnockOut(market, terms, scratch);
            without.run(new int[] {removed}, NOBODY, most + 1);
            return without.cascade();
        }
    }

    /** Whether one falls without another, as far as {@link #of} has to go to tell. */
    static boolean fells(Market market, Terms terms, int removed, int other) {
        try (Scratch scratch = market.scratch()) {
            new KnockOut(market, terms, scratch).run(new int[] {removed}, other, Integer.MAX_VALUE);
            return !scratch.isUnmarked(other);
        }
    }

    /** Lets fall what cannot stand, until the watched one has fallen, or so many have. */
    private void run(int[] removed, int watched, int most) {
        remove(market.gone().stream().toArray());
        remove(removed);
        int place = 0;
        for (int round = 0; place < count; round++) {
            roundEnds.add(count);
            if (isEnough(watched, most)) {
                return;
            }
            int end = count;
            LivingNeeds left = lose(place, end);
            if (left == null) {
                for (; place < end && !isEnough(watched, most); place++) {
                    spread(fallen[place], round);
                }
            } else {
                for (int next = 0; next < left.losses() && !isEnough(watched, most); next++) {
                    spread(left, left.lost(next), round);
                }
            }
            place = end;
        }
    }

    private boolean isEnough(int watched, int most) {
        return count >= most || watched != NOBODY && !scratch.isUnmarked(watched);
    }

    /** Those that fell in a round serve nobody any more; gives who is left once that is worth it. */
    private @Nullable LivingNeeds lose(int from, int end) {
        if (living != null) {
            living.lose(fallen, from, end);
            return living;
        }
        int[] starts = market.bySupplier.start();
        for (int place = from; place < end && served <= worthTheNeeds; place++) {
            served += starts[fallen[place] + 1] - starts[fallen[place]];
        }
        if (served > worthTheNeeds) {
            LivingNeeds left = new LivingNeeds(market, needs(), scratch);
            left.lose(fallen, 0, from);
            for (int place = 0; place < end; place++) {
                left.fall(fallen[place]);
            }
            left.lose(fallen, from, end);
            living = left;
        }
        return living;
    }

    private void remove(int[] entities) {
        for (int entity : entities) {
            if (scratch.isUnmarked(entity)) {
                fall(entity, 0, -1);
            }
        }
    }

    private Cascade cascade() {
        return new Cascade(
                market, terms, Arrays.copyOf(fallen, count), Arrays.copyOf(lostGroups, count), roundEnds.toArray());
    }

    private void spread(LivingNeeds left, int fact, int round) {
        if (left.isLost(fact)) {
            left.fall(customer[fact]);
            fall(customer[fact], round + 1, market.groupOf[fact]);
        }
    }

    private void spread(int entity, int round) {
        int[] items = market.bySupplier.items();
        int end = market.bySupplier.start()[entity + 1];
        for (int item = market.bySupplier.start()[entity]; item < end; item++) {
            int fact = items[item];
            if (isNeeded(fact) && scratch.isUnmarked(customer[fact])) {
                int group = market.groupOf[fact];
                if (isLost(group, round)) {
                    fall(customer[fact], round + 1, group);
                }
            }
        }
    }

    /** Whether every supplier of the group has fallen by the end of a round. */
    private boolean isLost(int group, int round) {
        int start = market.groupStart[group];
        int end = market.groupStart[group + 1];
        return end - start <= SHORT ? living(start, end, round) == end : isLostByFinger(group, start, end, round);
    }

    /** The finger only ever moves forward. */
    private boolean isLostByFinger(int group, int start, int end, int round) {
        int finger = scratch.group(group);
        finger = living(finger == Scratch.UNMARKED ? start : finger, end, round);
        scratch.group(group, finger);
        return finger == end;
    }

    /** The first fact, from one on, by which a supplier serves that is alive at the end of a round; else the end. */
    private int living(int from, int end, int round) {
        int fact = from;
        while (fact < end && !(isNeeded(fact) && isAlive(supplier[fact], round))) {
            fact++;
        }
        return fact;
    }

    /** Whether a fact of reliance is essential, and holds, or would if nobody were gone. */
    private boolean isNeeded(int fact) {
        if (needs == null) {
            if (looks++ < worthTheNeeds) {
                return HoldingNeeds.isOne(market, fact, terms);
            }
        }
        return HoldingNeeds.has(needs(), fact);
    }

    private long[] needs() {
        if (needs == null) {
            needs = market.needs.by(terms);
        }
        return needs;
    }

    private boolean isAlive(int entity, int round) {
        int fell = scratch.entity(entity);
        return fell == Scratch.UNMARKED || fell > round;
    }

    private void fall(int entity, int round, int group) {
        scratch.entity(entity, round);
        fallen[count] = entity;
        lostGroups[count++] = group;
    }
}
