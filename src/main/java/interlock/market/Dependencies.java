package interlock.market;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Supplier;

/**
 * Everything that one relies on, or everything that relies on it, directly and through others.
 *
 * <p>Reachability over reliance by breadth-first search, O(facts in reach): each entity is reached at its least distance
 * and over one shortest chain. Beside each stands whether the one who relies falls without the other; see {@link
 * KnockOut} for what falling is. Cycles are no matter, and the start is never part of the answer.
 */
public final class Dependencies {

    /** Which roles are followed. */
    public enum Following {
        ALL_ROLES,
        /** Without capital: only what cannot be done without. */
        ESSENTIAL_ROLES;

        boolean follows(Market market, int fact) {
            return this == ALL_ROLES || market.facts.role[fact] != Roles.CAPITAL;
        }
    }

    /** A depth that reaches everything. */
    public static final int ANY_DEPTH = Integer.MAX_VALUE;

    private final Market market;
    private final Terms terms;
    private final Following following;
    private final Scratch scratch;
    private final int[] customer;
    private final int[] supplier;
    private final int[] reached;
    private final int[] by;
    private final IntList distanceEnds = new IntList();
    private int count = 0;

    /** The arrays that each step reads lie at hand. */
    private Dependencies(Market market, Terms terms, Following following, Scratch scratch) {
        this.market = market;
        this.terms = terms;
        this.following = following;
        this.scratch = scratch;
        customer = market.facts.customer;
        supplier = market.facts.supplier;
        reached = scratch.reached;
        by = scratch.by;
    }

    /** What the start relies on, up to so many steps away; necessary are those without which the start falls. */
    public static Reached of(Market market, Terms terms, int start, int depth, Following following) {
        return of(market, terms, start, depth, following, Checkpoint.NONE);
    }

    /** As {@link #of(Market, Terms, int, int, Following)}; the checkpoint is passed while necessity is worked out. */
    public static Reached of(
            Market market, Terms terms, int start, int depth, Following following, Checkpoint checkpoint) {
        try (Scratch scratch = market.scratch()) {
            return new Dependencies(market, terms, following, scratch)
                    .search(
                            start,
                            depth,
                            Reached.Towards.SUPPLIERS,
                            () -> market.necessities.of(market, terms, start, checkpoint));
        }
    }

    /** Who relies on the start, up to so many steps away; the start is necessary to those that fall without it. */
    public static Reached dependentsOf(Market market, Terms terms, int start, int depth, Following following) {
        try (Scratch scratch = market.scratch()) {
            return new Dependencies(market, terms, following, scratch)
                    .search(start, depth, Reached.Towards.CUSTOMERS, () -> felledBy(market, terms, start));
        }
    }

    private static BitSet felledBy(Market market, Terms terms, int entity) {
        Cascade cascade = KnockOut.of(market, terms, entity);
        BitSet felled = new BitSet();
        for (int place = 0; place < cascade.size(); place++) {
            felled.set(cascade.entity(place));
        }
        return felled;
    }

    private Reached search(int start, int depth, Reached.Towards towards, Supplier<BitSet> necessity) {
        reach(start, -1);
        int place = 0;
        while (place < count) {
            int end = count;
            distanceEnds.add(end);
            if (distanceEnds.size() > depth) {
                break;
            }
            for (; place < end; place++) {
                switch (towards) {
                    case SUPPLIERS -> suppliers(reached[place]);
                    case CUSTOMERS -> customers(reached[place]);
                }
            }
        }
        Reached.Steps steps =
                new Reached.Steps(Arrays.copyOf(reached, count), Arrays.copyOf(by, count), distanceEnds.toArray());
        return new Reached(market, terms, following, towards, steps, necessity);
    }

    private void suppliers(int entity) {
        for (int group = market.groupsOf[entity]; group < market.groupsOf[entity + 1]; group++) {
            if (following.follows(market, market.groupStart[group])) {
                for (int fact = market.groupStart[group]; fact < market.groupStart[group + 1]; fact++) {
                    step(fact, supplier[fact]);
                }
            }
        }
    }

    private void customers(int entity) {
        int[] items = market.bySupplier.items();
        int end = market.bySupplier.start()[entity + 1];
        for (int item = market.bySupplier.start()[entity]; item < end; item++) {
            int fact = items[item];
            if (following.follows(market, fact)) {
                step(fact, customer[fact]);
            }
        }
    }

    /** Whether the fact holds is asked last: most facts lead to one that is reached already. */
    private void step(int fact, int other) {
        if (scratch.entity(other) == Scratch.UNMARKED && market.holds(fact, terms)) {
            reach(other, fact);
        }
    }

    private void reach(int entity, int fact) {
        scratch.entity(entity, 0);
        reached[count] = entity;
        by[count++] = fact;
    }
}
