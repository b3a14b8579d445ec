package interlock.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The search for the minimal cut sets of a fault tree: a hitting-set tree (Reiter, "A theory of diagnosis from first
 * principles", 1987) whose conflicts are what holds up the top when some events are lost.
 *
 * <p>Whoever stands, stands on a choice of one living supplier for each need, and for each need of those; every cut has an
 * event of that choice. So each event of it is lost in turn, and a cut is looked for in what is then left; what was lost
 * before is not lost again in the branches after, so that no set is come to twice. For the last event of a set no branch
 * is opened: it must be in every choice that has none of the others, and a few choices, most of them met before, leave few
 * to be tried. Sets are found by size, so that one is minimal if no set found before is a part of it. Exponential in the size of the sets only: O(choiceⁿ⁻¹ · facts in reach)
 * for sets of n.
 */
final class CutSearch {

    private static final int REMEMBERED = 64;
    private static final BitSet NONE = new BitSet();

    private final EssentialSubgraph need;
    private final BitSet events;
    private final BooleanSupplier stop;
    private final Checkpoint checkpoint;
    private final IncrementalKnockOut falling;
    /** The top falls as soon as one of these does: itself, and the events that are a cut alone. */
    private final BitSet fatal = new BitSet();
    /** Events that no set of the branch at hand may have. */
    private final BitSet barred = new BitSet();

    private final IntList lost = new IntList();
    private final BitSet lostNow = new BitSet();
    /** The last choices, of whatever branch: each is one on which the top stands when nothing of it is lost. */
    private final List<BitSet> choices = new ArrayList<>();

    private final List<int[]> found = new ArrayList<>();
    private final Set<Long> pairs = new HashSet<>();
    private boolean stopped = false;
    private int complete = 0;
    private double searched = 0;

    /**
     * @param events the nodes that can be lost
     * @param stop asked before each step; once it says yes, the search ends with what it has
     */
    CutSearch(EssentialSubgraph need, BitSet events, BooleanSupplier stop, Checkpoint checkpoint) {
        this.need = need;
        this.events = events;
        this.stop = stop;
        this.checkpoint = checkpoint;
        falling = new IncrementalKnockOut(need);
        fatal.set(FaultTree.TOP);
    }

    void run(int most) {
        searchAlone();
        complete = 1;
        for (int size = 2; size <= most && !isStopped(); size++) {
            search(size);
            if (!stopped) {
                complete = size;
                searched = 0;
            }
        }
    }

    /** The sets, the smaller first, as nodes in order. */
    List<int[]> found() {
        return found;
    }

    /** Up to this size every set is found. */
    int complete() {
        return complete;
    }

    /** The part of the first branches that were done for the size after that. */
    double searched() {
        return searched;
    }

    /** Finds the sets of one event. Whatever fells one of them fells the top. */
    private void searchAlone() {
        BitSet alone = Necessity.of(need, checkpoint);
        fatal.or(alone);
        alone.and(events);
        alone.stream().forEach(event -> found.add(new int[] {event}));
        barred.or(alone);
    }

    /** Finds the sets of so many events more. */
    private void search(int more) {
        BitSet branches = fewest();
        int all = branches.cardinality();
        int done = 0;
        for (int event = branches.nextSetBit(0); event >= 0 && !isStopped(); event = branches.nextSetBit(event + 1)) {
            lose(event, more - 1);
            barred.set(event);
            if (lost.size() == 0 && !stopped) {
                searched = (double) ++done / all;
            }
        }
        barred.andNot(branches);
    }

    /** Finds the sets that have one event beside those that are lost, and so many more. */
    private void lose(int event, int more) {
        int before = falling.count();
        lost.add(event);
        lostNow.set(event);
        BitSet candidates = more == 1 ? common() : NONE;
        if ((more > 1 || !candidates.isEmpty()) && !falling.remove(event, fatal)) {
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

    private boolean isStopped() {
        checkpoint.pass();
        stopped = stopped || stop.getAsBoolean();
        return stopped;
    }

    /** Finds the sets that are complete with one of the candidates. */
    private void searchLast(BitSet candidates) {
        candidates.and(choice(candidates, Tie.FIRST));
        for (int event = candidates.nextSetBit(0);
                event >= 0 && !isStopped();
                event = candidates.nextSetBit(event + 1)) {
            if (hasSmallerCut(event)) {
                continue;
            }
            int before = falling.count();
            if (falling.remove(event, fatal)) {
                add(event);
            } else {
                candidates.and(choice(candidates, Tie.FIRST));
            }
            falling.putBack(before);
        }
    }

    /** Whether a set that was found before is a part of what is lost and one more. */
    private boolean hasSmallerCut(int event) {
        for (int place = 0; place < lost.size(); place++) {
            if (pairs.contains(pair(lost.get(place), event))) {
                return true;
            }
        }
        return false;
    }

    private void add(int last) {
        lost.add(last);
        int[] set = lost.toArray();
        lost.removeLast();
        Arrays.sort(set);
        found.add(set);
        if (set.length == 2) {
            pairs.add(pair(set[0], set[1]));
        }
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
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
