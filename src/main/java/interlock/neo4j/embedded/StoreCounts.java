package interlock.neo4j.embedded;

import static org.neo4j.token.api.TokenConstants.ANY_LABEL;
import static org.neo4j.token.api.TokenConstants.ANY_RELATIONSHIP_TYPE;
import static org.neo4j.token.api.TokenConstants.NO_TOKEN;

import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/** How much is in the store, from Neo4j's count store: the first statement of Cypher would take seconds. */
final class StoreCounts {
    private StoreCounts() {}

    static long nodes(Transaction transaction) {
        return kernel(transaction).dataRead().countsForNode(ANY_LABEL);
    }

    static long nodes(Transaction transaction, String label) {
        KernelTransaction kernel = kernel(transaction);
        int token = kernel.tokenRead().nodeLabel(label);
        return token == NO_TOKEN ? 0 : kernel.dataRead().countsForNode(token);
    }

    /** Relationships of any type. */
    static long facts(Transaction transaction) {
        return kernel(transaction).dataRead().countsForRelationship(ANY_LABEL, ANY_RELATIONSHIP_TYPE, ANY_LABEL);
    }

    private static KernelTransaction kernel(Transaction transaction) {
        return ((InternalTransaction) transaction).kernelTransaction();
    }
}
