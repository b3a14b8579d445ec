package interlock.market;

import java.util.BitSet;

/**
 * The entities that one cannot do without: those whose removal alone fells it.
 *
 * <p>Most candidates are settled without any removal. What is reached over sole suppliers only is necessary. And
 * whoever picks one supplier for each need, and one for each need of those, stands on that choice alone: nobody outside
 * it is necessary. Two such choices are made; {@link LoneRemovals} settles who is left, within the reach of the start.
 * O(facts in reach) and, for the rest, as there.
 */
final class Necessity {

    private final Essentials need;

    private Necessity(Essentials need) {
        this.need = need;
    }

    /** The necessary entities of a start, without itself, by their numbers in the market. */
    static BitSet of(Market market, Terms terms, int start) {
        Essentials need = Essentials.reachableFrom(market, terms, start);
        BitSet local = new Necessity(need).necessary();
        BitSet necessary = new BitSet();
        local.stream().forEach(entity -> necessary.set(need.entities()[entity]));
        return necessary;
    }

    private BitSet necessary() {
        BitSet necessary = walk((first, end) -> end - first == 1 ? first : -1);
        BitSet open = walk((first, end) -> first);
        open.and(walk((first, end) -> end - 1));
        open.and(CriticalPoints.soleSuppliers(need));
        open.andNot(necessary);
        if (!open.isEmpty()) {
            addByRemoval(necessary, open.stream().toArray());
        }
        necessary.clear(0);
        return necessary;
    }

    private void addByRemoval(BitSet necessary, int[] candidates) {
        LoneRemovals removals = new LoneRemovals(need);
        for (int from = 0; from < candidates.length; from += LoneRemovals.AT_ONCE) {
            int to = Math.min(candidates.length, from + LoneRemovals.AT_ONCE);
            removals.remove(candidates, from, to);
            for (int place = from; place < to; place++) {
                if (removals.hasFallen(0, place - from)) {
                    necessary.set(candidates[place]);
                }
            }
        }
    }

    /** Which of the suppliers of a group, from the first up to the end, is followed; -1 for none. */
    private interface Choice {
        int of(int first, int end);
    }

    private BitSet walk(Choice choice) {
        BitSet reached = new BitSet(need.size());
        IntList queue = new IntList();
        reached.set(0);
        queue.add(0);
        while (queue.size() > 0) {
            int entity = queue.removeLast();
            for (int group = need.groupsOf()[entity]; group < need.groupsOf()[entity + 1]; group++) {
                int chosen = choice.of(need.suppliersOf()[group], need.suppliersOf()[group + 1]);
                if (chosen >= 0 && !reached.get(need.suppliers()[chosen])) {
                    reached.set(need.suppliers()[chosen]);
                    queue.add(need.suppliers()[chosen]);
                }
            }
        }
        return reached;
    }
}
