package interlock.console;

import interlock.neo4j.CypherFiles;
import interlock.neo4j.Database;
import interlock.neo4j.GraphFailure;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;

/** Ends what runs in Neo4j on behalf of a request, and waits until it has ended. */
final class TransactionTerminator {
    private static final Logger LOG = System.getLogger(TransactionTerminator.class.getName());
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final long LOOK_MILLIS = 200;

    private final Database database;
    private final Duration limit;

    /** @param limit the longest that one look may take */
    TransactionTerminator(Database database, Duration limit) {
        this.database = database;
        this.limit = limit;
    }

    /** Returns when nothing runs any more, or when Neo4j is away, or after five minutes: then it is lost to us. */
    void await(String request) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        try {
            while (end(request)) {
                if (System.nanoTime() > deadline) {
                    LOG.log(Level.WARNING, "Neo4j does not end the statement of request {0}", request);
                    return;
                }
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (GraphFailure | IllegalStateException e) {
            LOG.log(Level.DEBUG, "Neo4j went away meanwhile", e);
        }
    }

    private boolean end(String request) {
        return database.read(
                        limit,
                        reader -> reader.cypher()
                                .run(CypherFiles.read("console/end"), Map.of("request", request))
                                .list()
                                .size())
                > 0;
    }
}
