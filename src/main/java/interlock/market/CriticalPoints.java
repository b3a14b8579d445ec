package interlock.market;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * For every entity, how many others its removal alone fells: the size of its {@link KnockOut}, by {@link SingleRemovals} and
 * at their cost.
 */
public final class CriticalPoints {

    /** An entity, and how many others fall with it. */
    public record CriticalPoint(int entity, int fells) {}

    private CriticalPoints() {}

    /** How many others fall with each entity, by the entity's number. */
    public static int[] counts(Market market, Terms terms, Checkpoint checkpoint) {
        int[] fells = new int[market.entities()];
        SingleRemovals.each(market, terms, checkpoint, (entity, without) -> fells[entity] = without.count() - 1);
        return fells;
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
}
