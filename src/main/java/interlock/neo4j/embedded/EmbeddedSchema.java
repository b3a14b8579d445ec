package interlock.neo4j.embedded;

import interlock.neo4j.CypherFiles;
import java.util.concurrent.TimeUnit;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;

/** Our constraints and indexes in the Neo4j inside this process. */
final class EmbeddedSchema {
    private static final long INDEX_MINUTES = 30;

    private EmbeddedSchema() {}

    /**
     * Makes those that are missing or had another definition, each in a transaction of its own, and waits until the indexes
     * answer.
     */
    static void apply(GraphDatabaseService database) {
        try (Transaction transaction = database.beginTx()) {
            DeclaredSchema.dropChanged(transaction.schema());
            transaction.commit();
        }
        CypherFiles.statements("schema").forEach(database::executeTransactionally);
        try (Transaction transaction = database.beginTx()) {
            transaction.schema().awaitIndexesOnline(INDEX_MINUTES, TimeUnit.MINUTES);
        }
    }
}
