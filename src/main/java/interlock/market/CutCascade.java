package interlock.market;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the top of a fault tree falls when some events are lost: by rounds as in {@link KnockOut}, and by which facts. What
 * is lost with an event, be it an entity or a fact, is gone in round 0.
 *
 * <p>What falls by one set falls by another soon after, so many are followed at once: each has a bit, and what has fallen
 * is told by a word of {@link #TOGETHER} bits for each node. In each round the groups of those that
 * fell in it lose a supplier, by so many sets at once. Those by which it takes long until many fall begin before the
 * others, so that most nodes fall by all of them within a few rounds. O(the tree · those rounds) for all sets together. One serves many sets, one after the
 * other: its arrays are large, and thousands of sets may be told.
 */
final class CutCascade {

    /** So many sets are followed at once. */
    static final int TOGETHER = Long.SIZE;

    /** From so many on, about as many rounds are left by any set. */
    private static final int MANY = 300;

    private final FaultTree tree;
    private final EssentialSubgraph need;
    /** Facts that can be lost and that one other holds up: they are gone with it, and are passed over where it falls. */
    private final BitSet relays = new BitSet();
    /** Whether anything else is gone at once with what holds it up. */
    private final boolean hasEvents;
    /** Who falls in the next round for want of each node: those that have no other in some role. */
    private final CompressedRows sole;
    /** The groups in which it has others beside it, and whose those are. */
    private final CompressedRows shared;

    private final int[] sharedBy;
    /** The relay over which it is supplied; else the one itself. */
    private final int[] sharedOver;

    private final LostSuppliers lost;
    /** By which sets each node has fallen, and the same with what falls in the next round. */
    private final long[] fallen;

    private final long[] gone;
    /** By which of those in the round at hand, and by which in the next. */
    private final long[] now;

    private final long[] next;

    private IntList falling = new IntList();
    private IntList later = new IntList();
    private List<int[]> sets = List.of();
    /** The round in which each is lost. */
    private final int[] begins = new int[TOGETHER];
    /** The sets by which the top has not fallen yet. */
    private long open;

    private final Falls falls;

    CutCascade(FaultTree tree) {
        this.tree = tree;
        need = tree.need();
        for (int node = 0; node < need.size(); node++) {
            relays.set(node, tree.isRelay(node));
        }
        hasEvents = IntStream.range(0, need.groups())
                .anyMatch(group -> isAtOnce(group) && !relays.get(need.customerOf()[group]));
        IntList over = new IntList();
        sole = supplied(true, new IntList());
        shared = supplied(false, over);
        sharedOver = over.toArray();
        sharedBy = Arrays.stream(shared.items())
                .map(group -> need.customerOf()[group])
                .toArray();
        Arrays.setAll(sole.items(), place -> need.customerOf()[sole.items()[place]]);
        lost = new LostSuppliers(need.groups(), group -> need.suppliersOf()[group + 1] - need.suppliersOf()[group]);
        fallen = new long[need.size()];
        gone = new long[need.size()];
        now = new long[need.size()];
        next = new long[need.size()];
        falls = new Falls(need.size());
    }

    /** The groups of facts that each node supplies, by itself or over relays, alone or with others. */
    private CompressedRows supplied(boolean alone, IntList over) {
        int[] start = new int[need.size() + 1];
        IntList groups = new IntList();
        for (int node = 0; node < need.size(); node++) {
            addSupplied(node, alone, groups, over);
            start[node + 1] = groups.size();
        }
        return new CompressedRows(start, groups.toArray());
    }

    private void addSupplied(int node, boolean alone, IntList groups, IntList over) {
        for (int at = need.supplied().start()[node]; at < need.supplied().start()[node + 1]; at++) {
            int group = need.supplied().items()[at];
            if (isAtOnce(group)) {
                if (relays.get(need.customerOf()[group])) {
                    addSupplied(need.customerOf()[group], alone, groups, over);
                }
            } else if (need.hasSoleSupplier(group) == alone) {
                groups.add(group);
                over.add(node);
            }
        }
    }

    /** Lets the top fall anew, by each of the sets for itself; what falls after it has no part in its fall. */
    void run(List<int[]> some) {
        putBack();
        sets = some;
        int[] slow = some.stream().mapToInt(this::roundsUntilMany).toArray();
        int slowest = Arrays.stream(slow).max().orElse(0);
        for (int set = 0; set < slow.length; set++) {
            begins[set] = slowest - slow[set];
        }
        open = some.size() == TOGETHER ? -1 : (1L << some.size()) - 1;
        for (int round = 0; round <= slowest || falling.size() > 0; round++) {
            begin(round);
            for (int place = 0; place < falling.size(); place++) {
                int node = falling.get(place);
                fallen[node] |= now[node];
                gone[node] |= now[node];
            }
            spreadAtOnce();
            for (int place = 0; place < falling.size(); place++) {
                falls.add(falling.get(place), round, now[falling.get(place)]);
            }
            open &= ~fallen[FaultTree.TOP];
            for (int place = 0; open != 0 && place < falling.size(); place++) {
                spread(falling.get(place));
            }
            takeNext();
        }
    }

    /** In how many rounds many fall by a set, who have only one supplier in some role. */
    private int roundsUntilMany(int[] set) {
        BitSet seen = new BitSet();
        IntList some = new IntList();
        for (int event : set) {
            seen.set(event);
            some.add(event);
        }
        int rounds = 0;
        for (int place = 0; place < some.size() && some.size() < MANY; rounds++) {
            for (int end = some.size(); place < end; place++) {
                for (int at = sole.start()[some.get(place)]; at < sole.start()[some.get(place) + 1]; at++) {
                    int customer = sole.items()[at];
                    if (!seen.get(customer)) {
                        seen.set(customer);
                        some.add(customer);
                    }
                }
            }
        }
        return rounds;
    }

    private void begin(int round) {
        for (int set = 0; set < sets.size(); set++) {
            if (begins[set] == round) {
                for (int event : sets.get(set)) {
                    fall(now, falling, event, 1L << set);
                }
            }
        }
    }

    private void putBack() {
        falls.clear(node -> {
            fallen[node] = 0;
            gone[node] = 0;
        });
        lost.putBack();
    }

    private static void fall(long[] when, IntList list, int node, long bits) {
        if (when[node] == 0) {
            list.add(node);
        }
        when[node] |= bits;
    }

    /** What is gone in the same round with what fell in it; what is met anew by another set is looked at again. */
    private void spreadAtOnce() {
        for (int place = 0; hasEvents && place < falling.size(); place++) {
            int node = falling.get(place);
            for (int at = need.supplied().start()[node]; at < need.supplied().start()[node + 1]; at++) {
                int group = need.supplied().items()[at];
                int customer = need.customerOf()[group];
                long more = isAtOnce(group) ? lost(group, now[node] & open & ~fallen[customer]) : 0;
                if (more != 0) {
                    fallen[customer] |= more;
                    gone[customer] |= more;
                    now[customer] |= more;
                    falling.add(customer);
                }
            }
        }
    }

    private boolean isAtOnce(int group) {
        return tree.marketGroup(group) == FaultTree.NO_FACTS;
    }

    /** What falls in the next round for want of one that fell in this. One that stands in the list twice is counted once. */
    private void spread(int node) {
        long bits = now[node] & open;
        now[node] = 0;
        for (int at = sole.start()[node]; at < sole.start()[node + 1]; at++) {
            fallNext(sole.items()[at], bits);
        }
        for (int at = shared.start()[node]; at < shared.start()[node + 1]; at++) {
            // A relay that was lost by itself is no supplier any more.
            long some = bits & ~gone[sharedBy[at]] & ~(sharedOver[at] == node ? 0 : fallen[sharedOver[at]]);
            if (some != 0) {
                fallNext(sharedBy[at], lost.lose(shared.items()[at], some));
            }
        }
    }

    private void fallNext(int node, long bits) {
        long more = bits & ~gone[node];
        if (more != 0) {
            gone[node] |= more;
            fall(next, later, node, more);
        }
    }

    /** By which of some sets every supplier of a group has fallen. */
    private long lost(int group, long some) {
        long by = some;
        for (int place = need.suppliersOf()[group]; by != 0 && place < need.suppliersOf()[group + 1]; place++) {
            by &= fallen[need.suppliers()[place]];
        }
        return by;
    }

    private void takeNext() {
        for (int place = 0; place < falling.size(); place++) {
            now[falling.get(place)] = 0;
        }
        falling.clear();
        for (int place = 0; place < later.size(); place++) {
            int node = later.get(place);
            now[node] = next[node];
            next[node] = 0;
        }
        IntList empty = falling;
        falling = later;
        later = empty;
    }

    /** The round in which the top falls by a set, by its place among those that were lost last. */
    int round(int set) {
        return round(FaultTree.TOP, set);
    }

    private int round(int node, int set) {
        int own = falls.round(node, set);
        int round = own == Falls.STANDS && relays.get(node)
                ? falls.round(need.suppliers()[need.suppliersOf()[need.groupsOf()[node]]], set)
                : own;
        return round == Falls.STANDS ? round : round - begins[set];
    }

    /**
     * The groups of facts, by the market's numbers, for want of which one after the other fell, the top's first. Where one
     * lost several in the same round, the first of them.
     */
    int[] lostGroups(int set) {
        IntList groups = new IntList();
        BitSet seen = new BitSet(need.size());
        IntList queue = new IntList();
        queue.add(FaultTree.TOP);
        seen.set(FaultTree.TOP);
        for (int event : sets.get(set)) {
            seen.set(event);
        }
        for (int at = 0; at < queue.size(); at++) {
            int group = lostGroup(queue.get(at), set);
            if (tree.marketGroup(group) != FaultTree.NO_FACTS) {
                groups.add(tree.marketGroup(group));
            }
            for (int place = need.suppliersOf()[group]; place < need.suppliersOf()[group + 1]; place++) {
                int supplier = need.suppliers()[place];
                if (!seen.get(supplier)) {
                    seen.set(supplier);
                    queue.add(supplier);
                }
            }
        }
        return groups.toArray();
    }

    private int lostGroup(int node, int set) {
        int round = round(node, set);
        for (int group = need.groupsOf()[node]; group < need.groupsOf()[node + 1]; group++) {
            int latest = isAtOnce(group) ? round : round - 1;
            int place = need.suppliersOf()[group];
            while (place < need.suppliersOf()[group + 1] && round(need.suppliers()[place], set) <= latest) {
                place++;
            }
            if (place == need.suppliersOf()[group + 1]) {
                return group;
            }
        }
        throw new IllegalStateException("What fell has all that it needs");
    }
}
