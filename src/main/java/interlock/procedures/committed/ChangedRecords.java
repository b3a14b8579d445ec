package interlock.procedures.committed;

import org.eclipse.collections.api.set.primitive.IntSet;
import org.eclipse.collections.api.set.primitive.LongSet;

/**
 * The store's numbers of what commits have touched: everything that they changed, and some of which only the place in a
 * chain changed.
 *
 * @param described of the nodes, those that are new or have other properties
 * @param relabelled whether a node is gone, or has other labels
 * @param types those of the relationships that came or went
 */
public record ChangedRecords(
        LongSet nodes, LongSet relationships, LongSet described, boolean relabelled, IntSet types) {}
