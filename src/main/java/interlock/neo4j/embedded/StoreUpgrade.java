package interlock.neo4j.embedded;

import interlock.neo4j.CypherFiles;
import interlock.neo4j.StartFailure;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;

/** Brings the store of an older Interlock to what this one needs. Each step may be done again, and the mark comes last. */
final class StoreUpgrade {
    private static final Logger LOG = System.getLogger(StoreUpgrade.class.getName());

    private StoreUpgrade() {}

    /**
     * @param found what {@link StoreVersion#in} gave before the store was opened
     * @throws StartFailure in one line, where Neo4j does not take it
     */
    static void run(Path home, StoreVersion found, GraphDatabaseService database) {
        if (!found.isOlder()) {
            return;
        }
        if (isFilled(database)) {
            LOG.log(
                    Level.INFO,
                    "The store is brought from schema {0} (Interlock {1}) to {2}",
                    found.schema(),
                    found.software(),
                    StoreVersion.SCHEMA);
            try {
                EmbeddedSchema.apply(database);
                database.executeTransactionally(CypherFiles.read("upgrade/known-days"));
            } catch (RuntimeException e) {
                throw new StartFailure(
                        "The store in " + home + ", of Interlock " + found.software() + ", cannot be brought to schema "
                                + StoreVersion.SCHEMA + ": " + e.getMessage(),
                        e);
            }
        }
        StoreVersion.CURRENT.writeTo(home);
    }

    private static boolean isFilled(GraphDatabaseService database) {
        try (Transaction transaction = database.beginTx()) {
            return StoreCounts.nodes(transaction) > 0;
        }
    }
}
