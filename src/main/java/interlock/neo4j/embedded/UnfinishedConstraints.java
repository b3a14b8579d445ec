package interlock.neo4j.embedded;

import interlock.neo4j.StartFailure;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.exceptions.KernelException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.schema.IndexDescriptor;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/**
 * What is left of a constraint whose making was broken off: Neo4j makes its index first, in a transaction of its own. It
 * keeps such an index for ever, and then refuses the constraint, since there is an index of its name.
 */
final class UnfinishedConstraints {
    private UnfinishedConstraints() {}

    static void takeAway(GraphDatabaseService database) {
        try (Transaction transaction = database.beginTx()) {
            KernelTransaction kernel = ((InternalTransaction) transaction).kernelTransaction();
            List<IndexDescriptor> left = new ArrayList<>();
            kernel.schemaRead().indexesGetAll().forEachRemaining(index -> {
                if (index.isUnique() && index.getOwningConstraintId().isEmpty()) {
                    left.add(index);
                }
            });
            if (!left.isEmpty()) {
                for (IndexDescriptor index : left) {
                    kernel.schemaWrite().indexDrop(index);
                }
                transaction.commit();
            }
        } catch (KernelException e) {
            throw new StartFailure("What is left of a constraint cannot be taken away: " + e.getMessage(), e);
        }
    }
}
