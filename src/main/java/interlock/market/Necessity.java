package interlock.market;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * The entities that one cannot do without: those whose removal alone fells it.
 *
 * <p>Most candidates are settled without any removal. What is reached over sole suppliers only is necessary. And
 * whoever picks one supplier for each need, and one for each need of those, stands on that choice alone: nobody outside
 * it is necessary. Two such choices are made; who is left is removed to see, within the reach of the start. O(facts in
 * reach) and, for each of the rest, the facts of what falls.
 */
final class Necessity {

    /** A walk over all that holds up the start costs as much as the removal of a few that fell so many. */
    private static final int WORTH_A_WALK = 500;

    private final EssentialSubgraph need;
    private final Checkpoint checkpoint;

    private Necessity(EssentialSubgraph need, Checkpoint checkpoint) {
        this.need = need;
        this.checkpoint = checkpoint;
    }

    /** The necessary entities of a start, without itself, by their numbers in the market. */
    static BitSet of(Market market, Terms terms, int start, Checkpoint checkpoint) {
        return of(market, market.living(terms), start, checkpoint);
    }

    /** The same of the facts that count, whatever day they are of. */
    static BitSet of(Market market, IntPredicate holds, int start, Checkpoint checkpoint) {
        EssentialSubgraph need = EssentialSubgraph.reachableFrom(market, holds, start);
        BitSet local = new Necessity(need, checkpoint).necessary();
        BitSet necessary = new BitSet();
        local.stream().forEach(entity -> necessary.set(need.entities()[entity]));
        return necessary;
    }

    /** The same among those that are laid together here, by their numbers there; the start has number 0. */
    static BitSet of(EssentialSubgraph need, Checkpoint checkpoint) {
        return new Necessity(need, checkpoint).necessary();
    }

    private BitSet necessary() {
        BitSet necessary = walk((first, end) -> end - first == 1 ? first : -1);
        BitSet open = walk((first, end) -> first);
        open.and(walk((first, end) -> end - 1));
        open.andNot(necessary);
        addByRemoval(necessary, open);
        necessary.clear(0);
        return necessary;
    }

    /**
     * Removes each that is left, and sees whether the start falls, as it does as soon as anything falls that is known to
     * be necessary. Where it stands though many fell, those that hold it up then are
     * enough, so that none of the others is necessary: a few such walks leave nearly nobody to be removed.
     */
    private void addByRemoval(BitSet necessary, BitSet open) {
        IncrementalKnockOut falling = new IncrementalKnockOut(need);
        CompressedRows soleCustomers = need.soleCustomers();
        for (int entity = open.nextSetBit(0); entity >= 0; entity = open.nextSetBit(entity + 1)) {
            checkpoint.pass();
            if (soleCustomers.count(entity) > 0) {
                if (falling.remove(entity, necessary)) {
                    necessary.set(entity);
                } else if (falling.count() > WORTH_A_WALK) {
                    open.and(enoughOf(falling, open));
                }
                falling.putBack(0);
            }
        }
    }

    /** Some that stand and hold up the start, as few as can be of those that are in question. */
    private BitSet enoughOf(IncrementalKnockOut falling, BitSet open) {
        BitSet enough = new BitSet(need.size());
        IntList queue = new IntList();
        enough.set(0);
        queue.add(0);
        while (queue.size() > 0) {
            int entity = queue.removeLast();
            for (int group = need.groupsOf()[entity]; group < need.groupsOf()[entity + 1]; group++) {
                int chosen = standing(group, falling, enough, open);
                if (!enough.get(chosen)) {
                    enough.set(chosen);
                    queue.add(chosen);
                }
            }
        }
        return enough;
    }

    private int standing(int group, IncrementalKnockOut falling, BitSet enough, BitSet open) {
        int chosen = -1;
        for (int place = need.suppliersOf()[group]; place < need.suppliersOf()[group + 1]; place++) {
            int supplier = need.suppliers()[place];
            if (!falling.hasFallen(supplier)) {
                if (enough.get(supplier)) {
                    return supplier;
                }
                chosen = chosen < 0 || open.get(chosen) && !open.get(supplier) ? supplier : chosen;
            }
        }
        if (chosen < 0) {
            throw new IllegalStateException("One that stands has a role that nobody serves");
        }
        return chosen;
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
