package interlock.market;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * For every entity, how many others its removal alone fells: the size of its {@link KnockOut}.
 *
 * <p>Only an entity that is the one supplier of somebody in some essential role can fell anything; those are removed 512
 * at a time, see {@link LoneRemovals}. At worst O(entities / 512 · facts) for each pass over the cycles; in practice the
 * cost is the cascades, each shared by all that set it off.
 */
public final class CriticalPoints {

    /** An entity, and how many others fall with it. */
    public record CriticalPoint(int entity, int fells) {}

    private CriticalPoints() {}

    /** How many others fall with each entity, by the entity's number. */
    public static int[] counts(Market market, Terms terms) {
        return counts(market, terms, Checkpoint.NONE);
    }

    private static int[] counts(Market market, Terms terms, Checkpoint checkpoint) {
        Essentials need = Essentials.all(market, terms);
        LoneRemovals removals = new LoneRemovals(need);
        BitSet soleSuppliers = soleSuppliers(need);
        int[] candidates =
                IntStream.of(removals.order()).filter(soleSuppliers::get).toArray();
        int[] fells = new int[need.size()];
        for (int from = 0; from < candidates.length; from += LoneRemovals.AT_ONCE) {
            checkpoint.pass();
            int to = Math.min(candidates.length, from + LoneRemovals.AT_ONCE);
            removals.remove(candidates, from, to);
            int[] counts = removals.countByWorld();
            for (int place = from; place < to; place++) {
                fells[candidates[place]] = counts[place - from] - 1;
            }
        }
        return fells;
    }

    public static List<CriticalPoint> most(Market market, Terms terms, int limit) {
        return most(market, terms, limit, Checkpoint.NONE);
    }

    /** The entities that fell the most, most first; those that fell nobody are left out. */
    public static List<CriticalPoint> most(Market market, Terms terms, int limit, Checkpoint checkpoint) {
        int[] fells = counts(market, terms, checkpoint);
        return IntStream.range(0, fells.length)
                .filter(entity -> fells[entity] > 0)
                .mapToObj(entity -> new CriticalPoint(entity, fells[entity]))
                .sorted(Comparator.comparingInt(CriticalPoint::fells)
                        .reversed()
                        .thenComparing(point -> market.id(point.entity())))
                .limit(limit)
                .toList();
    }

    static BitSet soleSuppliers(Essentials need) {
        BitSet sole = new BitSet(need.size());
        for (int group = 0; group < need.suppliersOf().length - 1; group++) {
            if (need.hasSoleSupplier(group)) {
                sole.set(need.suppliers()[need.suppliersOf()[group]]);
            }
        }
        return sole;
    }
}
