package interlock.neo4j.embedded;

import interlock.neo4j.Bulkhead;
import interlock.neo4j.CypherRunner;
import interlock.neo4j.Database;
import interlock.neo4j.GraphFailure;
import interlock.neo4j.GraphFailure.Left;
import interlock.neo4j.Neo4jErrors;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;

/**
 * Reads the Neo4j inside this process without Bolt between, each work in one transaction that is never committed.
 *
 * <p>Work is done by threads that are kept: Neo4j has room of its own in each, and must not be interrupted while it
 * reads a file, as the thread of a request may be.
 */
public final class EmbeddedDatabase implements Database, AutoCloseable {
    private static final int AT_ONCE = 20;

    private final GraphDatabaseService database;
    private final DealTitleIndex titles;
    private final Bulkhead turns = new Bulkhead(AT_ONCE);
    private final ExecutorService readers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("reader-", 1).factory());

    public EmbeddedDatabase(GraphDatabaseService database) {
        this.database = database;
        titles = new DealTitleIndex(database);
    }

    @Override
    public <T extends @Nullable Object> T read(Duration limit, Function<CypherRunner, T> work) {
        turns.take();
        CompletableFuture<T> done = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return readOnce(limit, work);
                    } finally {
                        turns.giveBack();
                    }
                },
                readers);
        try {
            return done.get();
        } catch (InterruptedException e) {
            // The work goes on to its own limit: Neo4j must not be interrupted.
            Thread.currentThread().interrupt();
            throw new Left(e);
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case RuntimeException failure -> failure;
                case Error error -> throw error;
                default -> new IllegalStateException(e.getCause());
            };
        }
    }

    private <T extends @Nullable Object> T readOnce(Duration limit, Function<CypherRunner, T> work) {
        try (Transaction transaction = database.beginTx(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            return work.apply(new EmbeddedRunner(transaction, titles));
        } catch (GraphFailure e) {
            throw e;
        } catch (RuntimeException e) {
            throw Neo4jErrors.inside(e, limit);
        }
    }

    @Override
    public void close() {
        readers.shutdown();
    }
}
