package interlock.procedures.committed;

import org.eclipse.collections.api.map.primitive.LongObjectMap;
import org.eclipse.collections.api.set.primitive.IntSet;
import org.eclipse.collections.api.set.primitive.LongSet;

/**
 * The store's numbers of what commits have touched: everything that they changed, and some of which only the place in a
 * chain changed.
 *
 * @param described of the nodes, those that are new or have other properties
 * @param properties by these nodes the numbers of the properties that came, went or are others
 * @param relabelled whether a node is gone, or has other labels
 * @param types those of the relationships that came or went
 */
public record ChangedRecords(
        LongSet nodes,
        LongSet relationships,
        LongSet described,
        LongObjectMap<? extends IntSet> properties,
        boolean relabelled,
        IntSet types) {

    /** Whether a node has another one of some properties. */
    boolean haveChanged(long node, IntSet some) {
        IntSet changed = properties.get(node);
        return changed != null && changed.anySatisfy(some::contains);
    }
}
