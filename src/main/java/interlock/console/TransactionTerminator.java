package interlock.console;

import interlock.neo4j.CypherFiles;
import interlock.neo4j.Database;
import interlock.neo4j.GraphFailure;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;

/** Ends what runs in Neo4j on behalf of a request, and waits until it has ended. */
final class TransactionTerminator implements StatementEnd {
    private static final Logger LOG = System.getLogger(TransactionTerminator.class.getName());
    private static final long LOOK_MILLIS = 200;

    private final Database database;
    private final Duration limit;

    /** @param limit the longest that one look may take */
    TransactionTerminator(Database database, Duration limit) {
        this.database = database;
        this.limit = limit;
    }

    /** While Neo4j gives no answer nobody knows, so it is asked again. */
    @Override
    public boolean await(String request, Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        do {
            try {
                if (end(request) == 0) {
                    return true;
                }
            } catch (GraphFailure e) {
                LOG.log(Level.DEBUG, "Neo4j does not say what runs", e);
            } catch (IllegalStateException e) {
                // We are closed: nobody needs a place any more.
                return true;
            }
            Thread.sleep(LOOK_MILLIS);
        } while (System.nanoTime() < deadline);
        return false;
    }

    /** How many there were still. */
    private int end(String request) {
        return database.read(
                limit,
                reader -> reader.cypher()
                        .run(CypherFiles.read("console/end"), Map.of("request", request))
                        .list()
                        .size());
    }
}
