package interlock.neo4j.embedded;

import interlock.neo4j.CypherFiles;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.neo4j.graphdb.GraphDatabaseService;

/**
 * Ends what Bolt clients let run too long. Neo4j has a limit for that, but a client may ask for a longer one, or for
 * none, and gets it. What is our own carries a mark and has limits of its own.
 */
final class OverdueTransactions implements AutoCloseable {
    private static final Logger LOG = System.getLogger(OverdueTransactions.class.getName());
    private static final long ROUND_MILLIS = 500;
    /** The first round waits until the start is over: a cold Neo4j takes its time to plan it. */
    private static final long FIRST_ROUND_MILLIS = 5_000;

    private final Supplier<GraphDatabaseService> database;
    private final Duration longest;
    private final String mark;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("janitor").factory());

    private OverdueTransactions(Supplier<GraphDatabaseService> database, Duration longest, String mark) {
        this.database = database;
        this.longest = longest;
        this.mark = mark;
    }

    /**
     * Goes round, soon after the start and then twice a second until it is closed.
     *
     * @param database the one that is open at the time
     * @param mark what transactions of our own carry
     */
    static OverdueTransactions start(Supplier<GraphDatabaseService> database, Duration longest, String mark) {
        OverdueTransactions janitor = new OverdueTransactions(database, longest, mark);
        janitor.rounds.scheduleWithFixedDelay(
                janitor::goRound, FIRST_ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
        return janitor;
    }

    private void goRound() {
        try {
            database.get()
                    .executeTransactionally(
                            CypherFiles.read("console/overdue"),
                            Map.of("millis", longest.toMillis(), "mark", mark),
                            ended -> {
                                ended.forEachRemaining(row ->
                                        LOG.log(Level.INFO, "Ended {0}, which ran over its time", row.get("id")));
                                return true;
                            });
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "No round of the janitor", e);
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }
}
