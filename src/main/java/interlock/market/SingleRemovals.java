package interlock.market;

import java.util.Arrays;

/**
 * The removal of every entity alone, one after the other.
 *
 * <p>Only the sole supplier of somebody in some essential role fells anything. Where u is the sole supplier of v, all
 * that falls with v falls with u; where they fell each other, the same falls with both. So the strongly connected
 * components of sole supply are removed as one, and each is removed in the world in which one that it fells is gone
 * already, the largest by estimate: a tree of worlds, walked depth first, in which every step costs only what falls on
 * top ({@link IncrementalKnockOut}). O(entities + facts) and the facts of what falls anew in each step; at worst one knock-out for
 * each component.
 */
final class SingleRemovals {

    /** Looks at the world without one entity, and without all that falls with it. */
    interface Look {
        void at(int entity, IncrementalKnockOut without);
    }

    private static final int NONE = -1;

    private final CompressedRows soleCustomers;
    private final int[] component;
    private final CompressedRows members;
    private final IncrementalKnockOut falling;
    private final Checkpoint checkpoint;
    private final Look look;

    private SingleRemovals(EssentialSubgraph need, Checkpoint checkpoint, Look look) {
        this.checkpoint = checkpoint;
        this.look = look;
        soleCustomers = need.soleCustomers();
        component = StrongComponents.of(soleCustomers);
        int components = Arrays.stream(component).max().orElse(NONE) + 1;
        members = CompressedRows.of(component.length, components, entity -> component[entity]);
        falling = new IncrementalKnockOut(need);
    }

    /** Every entity of a market, each once, in no particular order. */
    static void each(Market market, Terms terms, Checkpoint checkpoint, Look look) {
        SingleRemovals removals = new SingleRemovals(EssentialSubgraph.all(market, terms), checkpoint, look);
        removals.walk(removals.within());
    }

    /**
     * In which component's world each is removed: of those that it fells, the one that is thought to fell the most, which
     * is counted by sole supply along one path. What a component leads to has a smaller number, and so is known before.
     */
    private int[] within() {
        int[] within = new int[members.start().length - 1];
        long[] estimate = new long[within.length];
        for (int one = 0; one < within.length; one++) {
            within[one] = NONE;
            long own = 0;
            for (int place = members.start()[one]; place < members.start()[one + 1]; place++) {
                int entity = members.items()[place];
                own += 1 + soleCustomers.count(entity);
                for (int sole = soleCustomers.start()[entity];
                        sole < soleCustomers.start()[entity + 1];
                        sole++) {
                    int other = component[soleCustomers.items()[sole]];
                    if (other != one && (within[one] == NONE || estimate[other] > estimate[within[one]])) {
                        within[one] = other;
                    }
                }
            }
            estimate[one] = own + (within[one] == NONE ? 0 : estimate[within[one]]);
        }
        return within;
    }

    private void walk(int[] within) {
        CompressedRows inside = CompressedRows.of(within.length, within.length, one -> within[one]);
        int[] next = inside.start().clone();
        IntList path = new IntList();
        IntList counts = new IntList();
        for (int root = 0; root < within.length; root++) {
            if (within[root] != NONE) {
                continue;
            }
            enter(root, path, counts);
            while (path.size() > 0) {
                int one = path.last();
                if (next[one] < inside.start()[one + 1]) {
                    enter(inside.items()[next[one]++], path, counts);
                } else {
                    path.removeLast();
                    falling.putBack(counts.removeLast());
                }
            }
        }
    }

    private void enter(int one, IntList path, IntList counts) {
        checkpoint.pass();
        path.add(one);
        counts.add(falling.count());
        falling.remove(members.items()[members.start()[one]]);
        for (int place = members.start()[one]; place < members.start()[one + 1]; place++) {
            look.at(members.items()[place], falling);
        }
    }
}
