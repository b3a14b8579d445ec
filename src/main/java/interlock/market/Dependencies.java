package interlock.market;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Supplier;

/**
 * Everything that one relies on, or everything that relies on it, directly and through others.
 *
 * <p>Reachability over reliance by breadth-first search: each entity is reached at its least distance and over one
 * shortest chain. Where many stand at a distance, it is not they who look for those who are not reached, but these who
 * look for one of them and stop at the first (Beamer, Asanović and Patterson, "Direction-Optimizing Breadth-First
 * Search", SC 2012), so that the reach of a hub costs a part of its facts. O(facts in reach), and O(entities + facts)
 * for each distance at which many stand, of which there are O(log entities). Cycles are no matter, and the start is
 * never part of the answer.
 *
 * <p>Beside each stands whether the one who relies falls without the other; see {@link KnockOut} for what falling is. Who
 * has fallen already in the world asked about falls with nobody any more.
 */
public final class Dependencies {

    /** Which roles are followed. */
    public enum Following {
        ALL_ROLES,
        /** Without capital: only what cannot be done without. */
        ESSENTIAL_ROLES;

        boolean follows(Market market, int fact) {
            return this == ALL_ROLES || Roles.isEssential(market.facts.role[fact]);
        }
    }

    /** A depth that reaches everything. */
    public static final int ANY_DEPTH = Integer.MAX_VALUE;

    /** Those who are not reached are asked when there are fewer than so many for each that stands at a distance. */
    private static final int WORTH_ASKING = 16;

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
        return of(new KnownNecessities(market), terms, start, depth, following, Checkpoint.NONE);
    }

    /**
     * As {@link #of(Market, Terms, int, int, Following)}, in the market of which these necessities are known; the
     * checkpoint is passed while others are worked out.
     */
    public static Reached of(
            KnownNecessities known, Terms terms, int start, int depth, Following following, Checkpoint checkpoint) {
        try (Scratch scratch = known.market().scratch()) {
            return new Dependencies(known.market(), terms, following, scratch)
                    .search(start, depth, Reached.Towards.SUPPLIERS, () -> known.of(terms, start, checkpoint));
        }
    }

    /** Who relies on the start, up to so many steps away; the start is necessary to those that fall without it. */
    public static Reached dependentsOf(Market market, Terms terms, int start, int depth, Following following) {
        return dependentsOf(new KnownNecessities(market), terms, start, depth, following);
    }

    /** As {@link #dependentsOf(Market, Terms, int, int, Following)}, in the market of which these necessities are known. */
    public static Reached dependentsOf(KnownNecessities known, Terms terms, int start, int depth, Following following) {
        try (Scratch scratch = known.market().scratch()) {
            return new Dependencies(known.market(), terms, following, scratch)
                    .search(start, depth, Reached.Towards.CUSTOMERS, () -> known.felledBy(terms, start));
        }
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
            if ((long) (end - place) * WORTH_ASKING > market.entities() - count) {
                switch (towards) {
                    case SUPPLIERS -> askCustomers(near(place, end));
                    case CUSTOMERS -> askSuppliers(near(place, end));
                }
            } else {
                for (int from = place; from < end; from++) {
                    switch (towards) {
                        case SUPPLIERS -> suppliers(reached[from]);
                        case CUSTOMERS -> customers(reached[from]);
                    }
                }
            }
            place = end;
        }
        Reached.Steps steps =
                new Reached.Steps(Arrays.copyOf(reached, count), Arrays.copyOf(by, count), distanceEnds.toArray());
        return new Reached(market, terms, following, towards, steps, necessity);
    }

    private void suppliers(int entity) {
        for (int fact = market.firstFact(entity); fact < market.firstFact(entity + 1); fact++) {
            if (scratch.isUnmarked(supplier[fact]) && leads(fact)) {
                reach(supplier[fact], fact);
            }
        }
    }

    private void customers(int entity) {
        int[] items = market.bySupplier.items();
        int end = market.bySupplier.start()[entity + 1];
        for (int item = market.bySupplier.start()[entity]; item < end; item++) {
            int fact = items[item];
            if (scratch.isUnmarked(customer[fact]) && leads(fact)) {
                reach(customer[fact], fact);
            }
        }
    }

    /** Those that stand from one place up to another: so small that it fits beside the processor. */
    private BitSet near(int from, int end) {
        BitSet near = new BitSet(market.entities());
        for (int place = from; place < end; place++) {
            near.set(reached[place]);
        }
        return near;
    }

    /** Everyone who is not reached looks for a supplier among those that are one step nearer. */
    private void askSuppliers(BitSet near) {
        for (int entity = 0; entity < market.entities(); entity++) {
            if (scratch.isUnmarked(entity)) {
                int end = market.firstFact(entity + 1);
                int fact = market.firstFact(entity);
                while (fact < end && !(near.get(supplier[fact]) && leads(fact))) {
                    fact++;
                }
                if (fact < end) {
                    reach(entity, fact);
                }
            }
        }
    }

    /** Everyone who is not reached looks for a customer among those that are one step nearer. */
    private void askCustomers(BitSet near) {
        int[] items = market.bySupplier.items();
        for (int entity = 0; entity < market.entities(); entity++) {
            if (scratch.isUnmarked(entity)) {
                int end = market.bySupplier.start()[entity + 1];
                int item = market.bySupplier.start()[entity];
                while (item < end && !(near.get(customer[items[item]]) && leads(items[item]))) {
                    item++;
                }
                if (item < end) {
                    reach(entity, items[item]);
                }
            }
        }
    }

    /** Asked last: most facts lead to one that is reached already. */
    private boolean leads(int fact) {
        return following.follows(market, fact) && market.holds(fact, terms);
    }

    private void reach(int entity, int fact) {
        scratch.entity(entity, 0);
        reached[count] = entity;
        by[count++] = fact;
    }
}
