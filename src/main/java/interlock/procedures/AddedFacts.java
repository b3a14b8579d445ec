package interlock.procedures;

import interlock.model.Supposition;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.eclipse.collections.api.set.primitive.LongSet;
import org.eclipse.collections.impl.factory.primitive.LongSets;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.api.txstate.TxStateHolder;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/**
 * The facts that a transaction has made and not committed. Another transaction of the same scenario makes the same facts
 * under other numbers of the store, so that in a projection for both they go by their place in the order of their ids,
 * as negative numbers.
 */
final class AddedFacts {
    private static final AddedFacts NONE = new AddedFacts(List.of());

    /** The store's numbers. */
    private final long[] byId;

    private final BitSet supposed = new BitSet();

    private record Added(long number, String id) {}

    private AddedFacts(List<Added> facts) {
        byId = facts.stream().mapToLong(Added::number).toArray();
        for (int place = 0; place < byId.length; place++) {
            supposed.set(place, Supposition.isNamed(facts.get(place).id()));
        }
    }

    static AddedFacts in(InternalTransaction transaction) {
        KernelTransaction kernel = transaction.kernelTransaction();
        if (!(kernel instanceof TxStateHolder state) || !state.hasTxStateWithChanges()) {
            return NONE;
        }
        LongSet added = state.txState().addedAndRemovedRelationships().getAdded();
        return new AddedFacts(LongStream.of(added.toArray())
                .mapToObj(number -> new Added(
                        number,
                        String.valueOf(transaction.newRelationshipEntity(number).getProperty("id", ""))))
                .sorted(Comparator.comparing(Added::id))
                .toList());
    }

    /** The store's numbers of all. */
    LongSet numbers() {
        return LongSets.immutable.of(byId);
    }

    boolean areNone() {
        return byId.length == 0;
    }

    /** For a projection: the store's number of a fact that is committed, and a negative one for the others. */
    long handle(long number) {
        for (int place = 0; place < byId.length; place++) {
            if (byId[place] == number) {
                return ~place;
            }
        }
        return number;
    }

    /** Whether the fact of a {@link #handle} is one that somebody supposes. */
    boolean isSupposed(long handle) {
        return handle < 0 && supposed.get((int) ~handle);
    }

    /** The store's number in this transaction. */
    long number(long handle) {
        return handle < 0 ? byId[(int) ~handle] : handle;
    }
}
