package interlock.console;

import interlock.event.EventKind;
import interlock.event.EventLog;
import interlock.neo4j.Bulkhead;
import interlock.neo4j.GraphFailure;
import interlock.neo4j.GraphFailure.Busy;
import interlock.neo4j.GraphFailure.Left;
import interlock.neo4j.GraphFailure.TooLarge;
import interlock.neo4j.GraphFailure.TooSlow;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * A few places for people's own Cypher, apart from those of the questions.
 *
 * <p>Neo4j cannot interrupt all that it does: so the caller is answered at our own deadline, the connection is closed,
 * and the place stays taken until Neo4j has really ended the statement, for a minute at most. Then it is free again,
 * and the statement is counted as lost while it runs. Only where as many are lost as there are places does a place wait
 * for its own to end: else the same attack, repeated, would take all of Neo4j's threads.
 */
final class StatementSlots {
    static final String SLOWER_HINT = "Give a label, a bound to *, or a LIMIT, and look at the plan with mode explain";
    /** As long as a question waits for its turn. */
    private static final Duration LONGEST_WAIT_FOR_A_PLACE = Duration.ofSeconds(5);
    /** Neo4j's own limit is looked at once a second, and its words are the better ones. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private static final long LOOK_MILLIS = 100;

    private static final Logger LOG = System.getLogger(StatementSlots.class.getName());
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Bulkhead places;
    private final StatementEnd end;
    private final Duration longestLoss;
    private final EventLog events;
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicLong lostEver = new AtomicLong();
    /** Those of them whose place was given back. */
    private final AtomicInteger adrift = new AtomicInteger();

    /**
     * @param end ends in Neo4j what was begun under an id
     * @param longestLoss how long a place stays taken by a statement that Neo4j does not end
     * @param events is told of those that are lost, and of those that end after all
     */
    StatementSlots(int size, StatementEnd end, Duration longestLoss, EventLog events) {
        this.end = end;
        this.events = events;
        this.longestLoss = longestLoss;
        places = new Bulkhead(size, LONGEST_WAIT_FOR_A_PLACE);
    }

    /** How many statements were left that Neo4j does not end, whether they still hold their place or not. */
    int lost() {
        return lost.get();
    }

    /** How many there have been since the start. */
    long lostEver() {
        return lostEver.get();
    }

    /** How many statements run at once. */
    int size() {
        return places.size();
    }

    /** Returns when the place of a statement that was left may be given back. */
    private void end(String request) {
        try {
            if (end.await(request, SOON)) {
                return;
            }
            lost.incrementAndGet();
            lostEver.incrementAndGet();
            events.write(EventKind.PLACE_LOST, Map.of("statement", request, "lost", lost()));
            LOG.log(Level.WARNING, "Neo4j does not end the statement of request {0}", request);
            if (end.await(request, longestLoss)) {
                ended(request);
            } else if (adrift.incrementAndGet() <= places.size()) {
                Thread.ofVirtual().name("lost-" + request).start(() -> awaitLost(request));
            } else {
                awaitLost(request);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitLost(String request) {
        try {
            while (!end.await(request, SOON)) {
                // It may take Neo4j hours.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            adrift.decrementAndGet();
            ended(request);
        }
    }

    private void ended(String request) {
        lost.decrementAndGet();
        events.write(EventKind.PLACE_BACK, Map.of("statement", request, "lost", lost()));
    }

    /** How many places are taken. */
    int taken() {
        return places.taken();
    }

    /**
     * Does {@code work} on a statement that is abandoned at the deadline, or when {@code gone} says that nobody waits.
     *
     * @throws Busy where no place is free
     * @throws TooSlow at the deadline, {@code limit} and a little more
     * @throws Left where the caller went away
     */
    <T> T inside(Duration limit, BooleanSupplier gone, Function<RunningStatement<T>, T> work) {
        places.take();
        RunningStatement<T> statement = new RunningStatement<>(work, this::end, places::giveBack);
        CompletableFuture<T> outcome = statement.start();
        try {
            return await(outcome, limit, gone);
        } finally {
            if (outcome.isDone()) {
                statement.finish();
            } else {
                statement.abandon();
            }
        }
    }

    private <T> T await(CompletableFuture<T> outcome, Duration limit, BooleanSupplier gone) {
        long deadline = System.nanoTime() + limit.plus(GRACE).toNanos();
        DirectMemoryGuard flood = new DirectMemoryGuard();
        while (true) {
            try {
                return outcome.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (System.nanoTime() > deadline) {
                    throw new TooSlow(limit, SLOWER_HINT, e);
                }
                if (flood.isHigh()) {
                    throw tooMuchAtOnce(e);
                }
                if (gone.getAsBoolean()) {
                    throw new Left(e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Left(e);
            } catch (ExecutionException e) {
                throw rethrown(e.getCause());
            }
        }
    }

    /** Of several answers under way nobody knows which it is that takes the memory. */
    private GraphFailure tooMuchAtOnce(TimeoutException cause) {
        return taken() > 1
                ? new Busy("Busy: the answers under way are too large together for the memory of this server", cause)
                : new TooLarge("Stopped, because the answer is too large for the memory of this server", cause);
    }

    private static RuntimeException rethrown(Throwable cause) {
        return switch (cause) {
            case RuntimeException ours -> ours;
            case StackOverflowError deep -> new TooLarge("A value is nested too deep to be read", deep);
            case OutOfMemoryError large -> new TooLarge(large);
            default -> new IllegalStateException(cause);
        };
    }
}
