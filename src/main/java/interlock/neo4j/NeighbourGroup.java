package interlock.neo4j;

import java.util.Comparator;

/**
 * How many facts of one type join an entity to others of one kind.
 *
 * @param end {@code from} where the entity stands at their start, else {@code to}
 * @param kind the label of the others
 */
public record NeighbourGroup(String type, String end, String kind, long count) {
    /** The most first. */
    public static final Comparator<NeighbourGroup> ORDER = Comparator.comparingLong(NeighbourGroup::count)
            .reversed()
            .thenComparing(NeighbourGroup::type)
            .thenComparing(NeighbourGroup::end)
            .thenComparing(NeighbourGroup::kind);
}
