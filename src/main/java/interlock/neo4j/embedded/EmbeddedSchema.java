package interlock.neo4j.embedded;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;

/** Our constraints and indexes in the Neo4j inside this process. */
final class EmbeddedSchema {
    private static final long INDEX_MINUTES = 30;

    private EmbeddedSchema() {}

    /**
     * Makes those that are missing or had another definition, each in a transaction of its own, and waits until the indexes
     * answer. Where all are there, nothing is written.
     */
    static void apply(GraphDatabaseService database) {
        for (DeclaredSchema each : missing(database)) {
            try (Transaction transaction = database.beginTx()) {
                each.make(transaction.schema());
                transaction.commit();
            }
        }
        try (Transaction transaction = database.beginTx()) {
            transaction.schema().awaitIndexesOnline(INDEX_MINUTES, TimeUnit.MINUTES);
        }
    }

    private static List<DeclaredSchema> missing(GraphDatabaseService database) {
        try (Transaction transaction = database.beginTx()) {
            DeclaredSchema.dropChanged(transaction.schema());
            List<DeclaredSchema> missing = DeclaredSchema.missing(transaction.schema());
            transaction.commit();
            return missing;
        }
    }
}
