package interlock.market;

import java.util.Arrays;

/**
 * What fails when entities are gone.
 *
 * <p>An entity is alive iff it is not removed and, for every essential role in which it has at least one supplier, some
 * supplier in that role is alive. The answer is the greatest fixpoint: a cycle that supports itself stays alive. It
 * falls in rounds; all that can fall in a round falls in it, and the removed are round 0.
 *
 * <p>By worklist, each group of suppliers with one finger on a supplier that is still alive (the watched literal of
 * Moskewicz and others, "Chaff", DAC 2001); only when that one falls does the finger move on. So a question costs
 * O(facts of the fallen), not O(entities + facts); Dowling and Gallier (1984) give the linear bound for the whole.
 */
public final class KnockOut {

    private final Market market;
    private final Terms terms;
    private final Scratch scratch;
    private final IntList fallen = new IntList();
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
            spread(fallen.get(next));
        }
        int[] entities = fallen.toArray();
        int[] rounds = new int[entities.length];
        for (int place = 0; place < entities.length; place++) {
            rounds[place] = scratch.entity(entities[place]);
        }
        return new Cascade(
                market,
                terms,
                Arrays.copyOfRange(entities, removals, entities.length),
                Arrays.copyOfRange(rounds, removals, entities.length),
                Arrays.copyOfRange(lostGroups.toArray(), removals, entities.length));
    }

    private void spread(int entity) {
        int round = scratch.entity(entity);
        int[] start = market.bySupplier.start();
        int[] items = market.bySupplier.items();
        for (int place = start[entity]; place < start[entity + 1]; place++) {
            int fact = items[place];
            int group = market.groupOf[fact];
            int customer = market.facts.customer[fact];
            if (scratch.entity(customer) == Scratch.UNMARKED
                    && market.facts.role[fact] != Roles.CAPITAL
                    && market.holds(fact, terms)
                    && isLost(group, round)) {
                fall(customer, round + 1, group);
            }
        }
    }

    /** Whether every supplier of the group has fallen by the end of a round. The finger only ever moves forward. */
    private boolean isLost(int group, int round) {
        int finger = scratch.group(group);
        if (finger == Scratch.UNMARKED) {
            finger = market.groupStart[group];
        }
        int end = market.groupStart[group + 1];
        while (finger < end && !(market.holds(finger, terms) && isAlive(market.facts.supplier[finger], round))) {
            finger++;
        }
        scratch.group(group, finger);
        return finger == end;
    }

    private boolean isAlive(int entity, int round) {
        int fell = scratch.entity(entity);
        return fell == Scratch.UNMARKED || fell > round;
    }

    private void fall(int entity, int round, int group) {
        scratch.entity(entity, round);
        fallen.add(entity);
        lostGroups.add(group);
    }
}
