package interlock.procedures.committed;

import java.util.function.BiConsumer;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.RelationshipScanCursor;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.storageengine.api.PropertySelection;

/** Walks through everything that may be a fact, as a transaction sees it. */
public final class FactsInTheStore {
    private static final int BETWEEN_CHECKS = 4_096;

    private FactsInTheStore() {}

    /**
     * Hands over each relationship, with its properties of a selection. O(facts).
     *
     * @throws org.neo4j.graphdb.TransactionTerminatedException soon after somebody ends the transaction
     */
    public static void each(
            KernelTransaction kernel,
            PropertySelection wanted,
            BiConsumer<RelationshipScanCursor, PropertyCursor> each) {
        try (RelationshipScanCursor fact = kernel.cursors()
                        .allocateRelationshipScanCursor(kernel.cursorContext(), kernel.memoryTracker());
                PropertyCursor property =
                        kernel.cursors().allocatePropertyCursor(kernel.cursorContext(), kernel.memoryTracker())) {
            kernel.dataRead().allRelationshipsScan(fact);
            for (int seen = 1; fact.next(); seen++) {
                if (seen % BETWEEN_CHECKS == 0) {
                    kernel.assertOpen();
                }
                fact.properties(property, wanted);
                each.accept(fact, property);
            }
        }
    }
}
