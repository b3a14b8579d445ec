package interlock.market;

import java.util.Arrays;

/**
 * How the top of a fault tree falls when some events are lost: by rounds as in {@link KnockOut}, and by which facts. What
 * is lost with an event, be it an entity or a fact, is gone in round 0. O(the tree). One serves many sets, one after the other:
 * its arrays are large, and thousands of sets may be told.
 */
final class CutCascade {

    private static final int STANDS = Integer.MAX_VALUE;

    private final FaultTree tree;
    private final EssentialSubgraph need;
    private final int[] round;
    private final int[] lostGroup;
    /** How many suppliers of each group have not let it down. */
    private final int[] left;
    /** Whether anything is gone at once with what holds it up. */
    private final boolean hasEvents;
    /** As {@link #left} is before anything is lost. */
    private final int[] suppliers;
    /** Those that fell, by round; each falls once. */
    private final int[] fallen;

    private int count = 0;

    CutCascade(FaultTree tree) {
        this.tree = tree;
        need = tree.need();
        round = new int[need.size()];
        lostGroup = new int[need.size()];
        fallen = new int[need.size()];
        left = new int[need.groups()];
        suppliers = new int[need.groups()];
        hasEvents = Arrays.stream(need.groupNumbers()).anyMatch(group -> group == FaultTree.NO_FACTS);
        for (int group = 0; group < suppliers.length; group++) {
            suppliers[group] = need.suppliersOf()[group + 1] - need.suppliersOf()[group];
        }
    }

    /** Lets the top fall anew, when some events are lost. */
    void run(int... events) {
        Arrays.fill(round, STANDS);
        Arrays.fill(lostGroup, FaultTree.NO_FACTS);
        System.arraycopy(suppliers, 0, left, 0, left.length);
        count = 0;
        for (int event : events) {
            fall(event, 0, FaultTree.NO_FACTS);
        }
        // What falls after the top has no part in its fall.
        int begin = 0;
        for (int at = 0; begin < count && rounds() == STANDS; at++) {
            begin = next(begin, at);
        }
    }

    /**
     * First what is gone at once with what fell in a round, then what falls for want of it in the next.
     *
     * @param begin the place of the first that fell in the round
     * @return that of the next
     */
    private int next(int begin, int at) {
        for (int place = begin; hasEvents && place < count; place++) {
            spread(fallen[place], at, at);
        }
        int end = count;
        for (int place = begin; place < end; place++) {
            spread(fallen[place], at, at + 1);
        }
        return end;
    }

    /** Lets fall in one round, this or the next, who has lost a group with a node that fell in this. */
    private void spread(int node, int at, int falls) {
        for (int place = need.supplied().start()[node]; place < need.supplied().start()[node + 1]; place++) {
            int group = need.supplied().items()[place];
            boolean atOnce = hasEvents && tree.marketGroup(group) == FaultTree.NO_FACTS;
            if (atOnce == (falls == at) && --left[group] == 0 && falls < round[need.customerOf()[group]]) {
                fall(need.customerOf()[group], falls, group);
            }
        }
    }

    private void fall(int node, int at, int group) {
        round[node] = at;
        lostGroup[node] = group;
        fallen[count++] = node;
    }

    int rounds() {
        return round[FaultTree.TOP];
    }

    /** The market's number of the group in which the top has nobody left. */
    int lostGroup() {
        return tree.marketGroup(lostGroup[FaultTree.TOP]);
    }

    /** The groups of facts, by the market's numbers, for want of which one after the other fell, the top's first. */
    int[] lostGroups() {
        IntList groups = new IntList();
        boolean[] seen = new boolean[need.size()];
        IntList queue = new IntList();
        queue.add(FaultTree.TOP);
        seen[FaultTree.TOP] = true;
        for (int at = 0; at < queue.size(); at++) {
            int group = lostGroup[queue.get(at)];
            if (group == FaultTree.NO_FACTS) {
                continue;
            }
            if (tree.marketGroup(group) != FaultTree.NO_FACTS) {
                groups.add(tree.marketGroup(group));
            }
            for (int place = need.suppliersOf()[group]; place < need.suppliersOf()[group + 1]; place++) {
                int supplier = need.suppliers()[place];
                if (!seen[supplier]) {
                    seen[supplier] = true;
                    queue.add(supplier);
                }
            }
        }
        return groups.toArray();
    }
}
