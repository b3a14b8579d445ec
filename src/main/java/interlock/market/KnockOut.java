package interlock.market;

/**
 * What fails when entities are gone.
 *
 * <p>An entity is alive iff it is not removed and, for every essential role in which it has at least one supplier, some
 * supplier in that role is alive. The answer is the greatest fixpoint: a cycle that supports itself stays alive. It
 * falls in rounds; all that can fall in a round falls in it, and the removed are round 0.
 *
 * <p>By worklist, each group of more than a few suppliers with one finger on a supplier that is still alive (the watched literal of
 * Moskewicz and others, "Chaff", DAC 2001); only when that one falls does the finger move on. So a question costs
 * O(facts of the fallen), not O(entities + facts); Dowling and Gallier (1984) give the linear bound for the whole.
 */
public final class KnockOut {

    /** A group of so many facts is sooner looked through than its finger is found. */
    private static final int SHORT = 8;

    private final Market market;
    private final Terms terms;
    private final Scratch scratch;
    private final IntList fallen = new IntList();
    private final IntList rounds = new IntList();
    private final IntList lostGroups = new IntList();

    private KnockOut(Market market, Terms terms, Scratch scratch) {
        this.market = market;
        this.terms = terms;
        this.scratch = scratch;
    }

    /** Removes entities, all at once, and lets fall what cannot stand. */
    public static Cascade of(Market market, Terms terms, int... removed) {
        try (Scratch scratch = market.scratch()) {
            return new KnockOut(market, terms, scratch).run(removed);
        }
    }

    private Cascade run(int[] removed) {
        for (int entity : removed) {
            if (scratch.entity(entity) == Scratch.UNMARKED) {
                fall(entity, 0, -1);
            }
        }
        int removals = fallen.size();
        for (int next = 0; next < fallen.size(); next++) {
            spread(next);
        }
        return new Cascade(market, terms, removals, fallen, rounds, lostGroups);
    }

    private void spread(int place) {
        int entity = fallen.get(place);
        int round = rounds.get(place);
        int[] start = market.bySupplier.start();
        int[] items = market.bySupplier.items();
        for (int item = start[entity]; item < start[entity + 1]; item++) {
            int fact = items[item];
            int customer = market.facts.customer[fact];
            if (scratch.entity(customer) == Scratch.UNMARKED
                    && market.facts.role[fact] != Roles.CAPITAL
                    && market.holds(fact, terms)) {
                int group = market.groupOf[fact];
                if (isLost(group, round)) {
                    fall(customer, round + 1, group);
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
        while (fact < end && !(isAlive(market.facts.supplier[fact], round) && market.holds(fact, terms))) {
            fact++;
        }
        return fact;
    }

    private boolean isAlive(int entity, int round) {
        int fell = scratch.entity(entity);
        return fell == Scratch.UNMARKED || fell > round;
    }

    private void fall(int entity, int round, int group) {
        scratch.entity(entity, round);
        fallen.add(entity);
        rounds.add(round);
        lostGroups.add(group);
    }
}
