package interlock.procedures;

import java.util.Comparator;
import java.util.stream.LongStream;
import org.eclipse.collections.api.set.primitive.LongSet;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.api.txstate.TxStateHolder;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/**
 * The facts that a transaction has made and not committed. Another transaction of the same scenario makes the same facts
 * under other numbers of the store, so that in a projection for both they go by their place in the order of their ids,
 * as negative numbers.
 */
final class AddedFacts {
    private static final AddedFacts NONE = new AddedFacts(new long[0]);

    /** The store's numbers. */
    private final long[] byId;

    private AddedFacts(long[] byId) {
        this.byId = byId;
    }

    static AddedFacts in(InternalTransaction transaction) {
        KernelTransaction kernel = transaction.kernelTransaction();
        if (!(kernel instanceof TxStateHolder state) || !state.hasTxStateWithChanges()) {
            return NONE;
        }
        LongSet added = state.txState().addedAndRemovedRelationships().getAdded();
        return new AddedFacts(LongStream.of(added.toArray())
                .boxed()
                .sorted(Comparator.comparing(number ->
                        String.valueOf(transaction.newRelationshipEntity(number).getProperty("id", ""))))
                .mapToLong(Long::longValue)
                .toArray());
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

    /** The store's number in this transaction. */
    long number(long handle) {
        return handle < 0 ? byId[(int) ~handle] : handle;
    }
}
