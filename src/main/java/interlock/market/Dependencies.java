package interlock.market;

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
    private final Scratch places;
    private final Reached.Gathering reached = new Reached.Gathering();

    private Dependencies(Market market, Terms terms, Following following, Scratch places) {
        this.market = market;
        this.terms = terms;
        this.following = following;
        this.places = places;
    }

    /** What the start relies on, up to so many steps away; necessary are those without which the start falls. */
    public static Reached of(Market market, Terms terms, int start, int depth, Following following) {
        try (Scratch places = market.scratch()) {
            return new Dependencies(market, terms, following, places)
                    .search(start, depth, Reached.Towards.SUPPLIERS, () -> Necessity.of(market, terms, start));
        }
    }

    /** Who relies on the start, up to so many steps away; the start is necessary to those that fall without it. */
    public static Reached dependentsOf(Market market, Terms terms, int start, int depth, Following following) {
        try (Scratch places = market.scratch()) {
            return new Dependencies(market, terms, following, places)
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
        reached.start(start);
        places.entity(start, 0);
        for (int place = 0; place < reached.size() && reached.distance(place) < depth; place++) {
            int entity = reached.entity(place);
            switch (towards) {
                case SUPPLIERS -> suppliers(place, entity);
                case CUSTOMERS -> customers(place, entity);
            }
        }
        return reached.done(market, terms, following, towards, necessity);
    }

    private void suppliers(int place, int entity) {
        for (int group = market.groupsOf[entity]; group < market.groupsOf[entity + 1]; group++) {
            if (following.follows(market, market.groupStart[group])) {
                for (int fact = market.groupStart[group]; fact < market.groupStart[group + 1]; fact++) {
                    step(place, fact, market.facts.supplier[fact]);
                }
            }
        }
    }

    private void customers(int place, int entity) {
        int[] start = market.bySupplier.start();
        for (int item = start[entity]; item < start[entity + 1]; item++) {
            int fact = market.bySupplier.items()[item];
            if (following.follows(market, fact)) {
                step(place, fact, market.facts.customer[fact]);
            }
        }
    }

    /** Whether the fact holds is asked last: most facts lead to one that is reached already. */
    private void step(int place, int fact, int other) {
        if (places.entity(other) == Scratch.UNMARKED && market.holds(fact, terms)) {
            places.entity(other, reached.size());
            reached.add(other, place, fact);
        }
    }
}
