package interlock.neo4j.bolt;

import interlock.neo4j.CypherFiles;
import interlock.neo4j.GraphFailure.Away;
import interlock.neo4j.GraphFailure.Left;
import interlock.neo4j.Neo4jErrors;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Whether the Neo4j elsewhere still answers. A frozen one takes what is sent and gives nothing back, and the driver waits
 * for minutes: so whoever waits long has it greeted on a connection that is kept for that, and waits on where that is answered. Of a
 * cluster any member will do.
 */
final class Pulse {
    /** For the greeting under way, and for one that was lost. */
    static final int CONNECTIONS = 2;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration LONGEST_GREETING = Duration.ofMillis(1_200);
    /** Then nobody waits for that greeting any more, and another one is sent. */
    private static final Duration GREETING_IS_LOST = Duration.ofSeconds(5);

    private final Driver driver;
    private final SessionConfig reading;
    private volatile boolean missed;
    private @Nullable Greeting last;

    /**
     * Of a database.
     *
     * @param driver with {@link #CONNECTIONS} more than there are readers; not closed here
     * @param reading how it is read
     */
    Pulse(Driver driver, SessionConfig reading) {
        this.driver = driver;
        this.reading = reading;
    }

    private record Greeting(long sent, CompletableFuture<Boolean> answered) {
        Duration age() {
            return Duration.ofNanos(System.nanoTime() - sent);
        }
    }

    /**
     * What comes of {@code work}, which is done on a thread of its own and left there where Neo4j is frozen.
     *
     * @throws Away where Neo4j does not answer in time
     */
    <T extends @Nullable Object> T whileItBeats(Supplier<T> work, Runnable last) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        Thread.ofVirtual().name("bolt-read").start(() -> {
            try {
                outcome.complete(work.get());
            } catch (RuntimeException | Error e) {
                outcome.completeExceptionally(e);
            } finally {
                last.run();
            }
        });
        while (true) {
            try {
                return outcome.get(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                refuseIfFrozen();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Left(e);
            } catch (ExecutionException e) {
                throw Neo4jErrors.causeOf(e);
            }
        }
    }

    /** Before a place is taken: where the last greeting was not answered, nobody waits for one. */
    void refuseIfItWasMissed() {
        if (missed) {
            refuseIfFrozen();
        }
    }

    private void refuseIfFrozen() {
        Greeting greeting = greeting();
        try {
            long left = LONGEST_GREETING.minus(greeting.age()).toMillis();
            missed = !greeting.answered().get(Math.max(0, left), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            missed = true;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Left(e);
        }
        if (missed) {
            throw new Away("The graph is away: Neo4j does not answer in time", null);
        }
    }

    /** One for all who wait; while nobody knows how it ends, no other. */
    private synchronized Greeting greeting() {
        Greeting known = last;
        boolean isFresh = known != null
                && (known.answered().isDone()
                        ? known.age().compareTo(BETWEEN_LOOKS) < 0
                        : known.age().compareTo(GREETING_IS_LOST) < 0);
        if (known == null || !isFresh) {
            known = new Greeting(System.nanoTime(), new CompletableFuture<>());
            CompletableFuture<Boolean> answered = known.answered();
            Thread.ofVirtual().name("pulse").start(() -> greet(answered));
            last = known;
        }
        return known;
    }

    /** Has a statement run that reads nothing. */
    static void greet(Session session) {
        session.run(CypherFiles.read("lookup/greeting")).consume();
    }

    private void greet(CompletableFuture<Boolean> answered) {
        try (Session session = driver.session(reading)) {
            greet(session);
            answered.complete(true);
        } catch (Neo4jException | IllegalStateException e) {
            answered.complete(false);
        }
    }
}
