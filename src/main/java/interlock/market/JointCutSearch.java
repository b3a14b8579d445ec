package interlock.market;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The search for the minimal cut sets of one need: a hitting-set tree (Reiter, "A theory of diagnosis from first
 * principles", 1987) whose conflicts are what holds up the top when some events are lost.
 *
 * <p>Whoever stands, stands on a choice of one living supplier for each need, and for each need of those; every cut has an
 * event of that choice. So each event of it is lost in turn, and a cut is looked for in what is then left; what was lost
 * before is not lost again in the branches after, so that no set is come to twice. For the last event of a set no branch
 * is opened: it must be in every choice that has none of the others, and a few choices, most of them met before, leave few
 * to be tried. Sets are found by size, so that one is minimal if no set found before is a part of it. Exponential in the size of the sets only: O(choiceⁿ⁻¹ · facts in reach)
 * for sets of n.
 */
final class JointCutSearch {

    private static final int REMEMBERED = 64;
    /** So many nodes of two choices are compared in the time in which one is looked at. */
    private static final int TOGETHER = 512;

    private static final BitSet NONE = new BitSet();
    private static final BitSet TOP = BitSet.valueOf(new long[] {1L << FaultTree.TOP});

    private final EssentialSubgraph need;
    private final BitSet events = new BitSet();
    private final FoundCuts found;
    private final Effort effort;
    private final IncrementalKnockOut falling;
    /** Events that no set of the branch at hand may have. */
    private final BitSet barred = new BitSet();

    private final IntList lost = new IntList();
    private final BitSet lostNow = new BitSet();
    /** The last choices, of whatever branch: each is one on which the top stands when nothing of it is lost. */
    private final List<BitSet> choices = new ArrayList<>();

    private double searched = 0;

    /**
     * @param need what no event fells alone; its entities are the nodes of the tree
     * @param events the nodes of the tree that can be lost
     * @param found all that are smaller than those looked for, and where to add what is found
     */
    JointCutSearch(EssentialSubgraph need, IntPredicate events, FoundCuts found, Effort effort) {
        this.need = need;
        this.found = found;
        this.effort = effort;
        falling = new IncrementalKnockOut(need);
        for (int node = 1; node < need.size(); node++) {
            this.events.set(node, events.test(need.entities()[node]));
        }
        effort.add(need.size());
    }

    /** The part of the first branches that were done. */
    double searched() {
        return searched;
    }

    /** Finds the sets of so many events more. */
    void search(int more) {
        BitSet branches = fewest();
        int all = branches.cardinality();
        int done = 0;
        for (int event = branches.nextSetBit(0);
                event >= 0 && !effort.isSpent();
                event = branches.nextSetBit(event + 1)) {
            lose(event, more - 1);
            barred.set(event);
            if (lost.size() == 0 && !effort.isSpent()) {
                searched = (double) ++done / all;
            }
        }
        barred.andNot(branches);
    }

    /** Finds the sets that have one event beside those that are lost, and so many more. */
    private void lose(int event, int more) {
        if (hasSmallerCut(event)) {
            return;
        }
        int before = falling.count();
        lost.add(event);
        lostNow.set(event);
        BitSet candidates = more == 1 ? common() : NONE;
        if ((more > 1 || !candidates.isEmpty()) && !fells(event)) {
            if (more == 1) {
                searchLast(candidates);
            } else {
                search(more);
            }
        }
        lost.removeLast();
        lostNow.clear(event);
        falling.putBack(before);
    }

    /** What may complete a set: what may be lost, and is in every choice met before that has none of those lost. */
    private BitSet common() {
        BitSet candidates = allowed();
        int last = 0;
        effort.add(1 + (long) choices.size() * need.size() / TOGETHER);
        for (int place = 0; place < choices.size() && !candidates.isEmpty(); place++) {
            if (!choices.get(place).intersects(lostNow)) {
                candidates.and(choices.get(place));
                last = place;
            }
        }
        // What told much tells much again.
        if (candidates.isEmpty()) {
            choices.addFirst(choices.remove(last));
        }
        return candidates;
    }

    /** Finds the sets that are complete with one of the candidates. */
    private void searchLast(BitSet candidates) {
        candidates.and(choice(candidates, Tie.FIRST));
        for (int event = candidates.nextSetBit(0);
                event >= 0 && !effort.isSpent();
                event = candidates.nextSetBit(event + 1)) {
            if (hasSmallerCut(event)) {
                continue;
            }
            int before = falling.count();
            if (fells(event)) {
                add(event);
            } else {
                candidates.and(choice(candidates, Tie.FIRST));
            }
            falling.putBack(before);
        }
    }

    /** Whether the top falls when one more is lost. */
    private boolean fells(int event) {
        int before = falling.count();
        boolean fallen = falling.remove(event, TOP);
        effort.add(falling.count() - before);
        return fallen;
    }

    /** Whether a set that was found before is a part of what is lost and one more. */
    private boolean hasSmallerCut(int event) {
        for (int place = 0; place < lost.size(); place++) {
            if (found.hasPair(node(lost.get(place)), node(event))) {
                return true;
            }
        }
        return false;
    }

    private void add(int last) {
        lost.add(last);
        int[] set = lost.toArray();
        lost.removeLast();
        for (int place = 0; place < set.length; place++) {
            set[place] = node(set[place]);
        }
        found.add(set);
    }

    private int node(int number) {
        return need.entities()[number];
    }

    private BitSet allowed() {
        BitSet allowed = (BitSet) events.clone();
        allowed.andNot(barred);
        return allowed;
    }

    /** The events that may be lost in a choice that has few of them. */
    private BitSet fewest() {
        BitSet allowed = allowed();
        BitSet best = choice(allowed, Tie.FIRST);
        best.and(allowed);
        BitSet other = choice(allowed, Tie.LAST);
        other.and(allowed);
        return other.cardinality() < best.cardinality() ? other : best;
    }

    private enum Tie {
        FIRST,
        LAST
    }

    /** A choice on which the top stands as things are, with as few of the avoided nodes as its way leads to. */
    private BitSet choice(BitSet avoided, Tie tie) {
        BitSet chosen = new BitSet(need.size());
        IntList queue = new IntList();
        chosen.set(FaultTree.TOP);
        queue.add(FaultTree.TOP);
        while (queue.size() > 0) {
            int node = queue.removeLast();
            for (int group = need.groupsOf()[node]; group < need.groupsOf()[node + 1]; group++) {
                int supplier = supplier(group, chosen, avoided, tie);
                if (!chosen.get(supplier)) {
                    chosen.set(supplier);
                    queue.add(supplier);
                }
            }
        }
        effort.add(chosen.cardinality());
        choices.addFirst((BitSet) chosen.clone());
        if (choices.size() > REMEMBERED) {
            choices.removeLast();
        }
        return chosen;
    }

    private int supplier(int group, BitSet chosen, BitSet avoided, Tie tie) {
        int best = -1;
        for (int place = need.suppliersOf()[group]; place < need.suppliersOf()[group + 1]; place++) {
            int supplier = need.suppliers()[place];
            if (falling.hasFallen(supplier)) {
                continue;
            }
            if (chosen.get(supplier)) {
                return supplier;
            }
            boolean better = best < 0 || (avoided.get(best) && !avoided.get(supplier));
            boolean equal = best >= 0 && avoided.get(best) == avoided.get(supplier);
            if (better || (equal && tie == Tie.LAST)) {
                best = supplier;
            }
        }
        if (best < 0) {
            throw new IllegalStateException("What stands has a role that nobody serves");
        }
        return best;
    }
}
