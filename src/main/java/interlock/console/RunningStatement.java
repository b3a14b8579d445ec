package interlock.console;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * A person's statement while it is worked on, by a thread of its own, in a place that it has until Neo4j has ended it,
 * or has had long enough to.
 *
 * <p>A statement that has given all its rows has ended in Neo4j too. One that is left before, whoever leaves it, is
 * {@linkplain #abandon abandoned}: to discard the rest of its rows would run it to its end.
 */
final class RunningStatement<T> {
    private static final Logger LOG = System.getLogger(RunningStatement.class.getName());

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(2);

    private final String id = UUID.randomUUID().toString();
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private final AtomicBoolean left = new AtomicBoolean();
    private final Function<RunningStatement<T>, T> work;
    private final Consumer<String> ending;
    private final Runnable giveBack;
    private final Thread worker = Thread.ofVirtual().name("cypher-" + id).unstarted(this::work);

    /**
     * @param ending ends in Neo4j what was begun under an id, and returns when the place may be given back
     * @param giveBack gives the place back
     */
    RunningStatement(Function<RunningStatement<T>, T> work, Consumer<String> ending, Runnable giveBack) {
        this.work = work;
        this.ending = ending;
        this.giveBack = giveBack;
    }

    /** What its transactions carry, so that they can be found in Neo4j. */
    String id() {
        return id;
    }

    /** Begins; whoever waits for the outcome leaves it in the end, by {@link #finish} or {@link #abandon}. */
    CompletableFuture<T> start() {
        worker.start();
        return outcome;
    }

    private void work() {
        try {
            outcome.complete(work.apply(this));
        } catch (Throwable e) {
            outcome.completeExceptionally(e);
        }
    }

    /** Does {@code work} in a session, and closes that, even where the statement was abandoned in it. */
    <S> S in(Session session, Function<Session, S> work) {
        try {
            return work.apply(session);
        } finally {
            close(session);
        }
    }

    /** An interrupted driver closes the connection, and says so; what was taken before is still to be told. */
    private static void close(Session session) {
        try {
            session.close();
        } catch (Neo4jException e) {
            LOG.log(Level.DEBUG, "Closed in the middle of a statement", e);
        } finally {
            Thread.interrupted();
        }
    }

    /** The work is done, and unless it was abandoned the statement has ended in Neo4j too: the place is free. */
    void finish() {
        if (left.compareAndSet(false, true)) {
            giveBack.run();
        }
    }

    /**
     * Breaks off, from the thread that works on it or from another, and returns at once. The thread is interrupted, so
     * that the driver closes the connection rather than wait for the rest; then Neo4j is made to end what it still does,
     * and only then is the place free.
     */
    void abandon() {
        if (left.compareAndSet(false, true)) {
            worker.interrupt();
            Thread.ofVirtual().name("ending-" + id).start(this::endInNeo4j);
        }
    }

    /** A driver may not hear that it is interrupted: then Neo4j is asked all the same. */
    private void endInNeo4j() {
        try {
            worker.join(LONGEST_GOODBYE);
            ending.accept(id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            giveBack.run();
        }
    }
}
