package interlock.market;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The search for the minimal cut sets of a fault tree. Those of one event are known by {@link Necessity}; larger ones are
 * those of the tree's {@link JointNeeds}, each searched by itself, and of all of them first the smaller.
 */
final class CutSearch {

    private final EssentialSubgraph need;
    private final BitSet fatal;
    private final IntPredicate events;
    private final Effort effort;
    private final FoundCuts found = new FoundCuts();
    private int complete = 0;
    private double searched = 0;

    /**
     * @param alone the nodes that fell the top alone
     * @param events the nodes that can be lost
     */
    CutSearch(EssentialSubgraph need, BitSet alone, IntPredicate events, Effort effort) {
        this.need = need;
        this.events = events;
        this.effort = effort;
        fatal = (BitSet) alone.clone();
        fatal.set(FaultTree.TOP);
    }

    void run(int most) {
        fatal.stream().filter(events).forEach(found::add);
        complete = 1;
        if (most > 1) {
            JointNeeds joint = new JointNeeds(need, fatal);
            for (int size = 2; size <= most && !effort.isSpent(); size++) {
                search(joint, size);
            }
        }
    }

    private void search(JointNeeds joint, int size) {
        for (int place = 0; place < joint.size() && !effort.isSpent(); place++) {
            JointCutSearch one = new JointCutSearch(joint.get(place), events, found, effort);
            one.search(size);
            searched = (place + one.searched()) / joint.size();
        }
        if (!effort.isSpent()) {
            complete = size;
            searched = 0;
        }
    }

    /** The sets, the smaller first, as nodes in order. */
    List<int[]> found() {
        return found.sets();
    }

    /** Up to this size every set is found. */
    int complete() {
        return complete;
    }

    /** The part of the search for the size after that which was done. */
    double searched() {
        return searched;
    }
}
