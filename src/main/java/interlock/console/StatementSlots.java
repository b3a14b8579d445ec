package interlock.console;

import interlock.neo4j.Bulkhead;
import interlock.neo4j.GraphFailure;
import interlock.neo4j.GraphFailure.Busy;
import interlock.neo4j.GraphFailure.Left;
import interlock.neo4j.GraphFailure.TooLarge;
import interlock.neo4j.GraphFailure.TooSlow;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A few places for people's own Cypher, apart from those of the questions.
 *
 * <p>Neo4j cannot interrupt all that it does: so the caller is answered at our own deadline, the connection is closed,
 * and the place stays taken until Neo4j has really ended the statement. Else the same attack, repeated, would take all
 * of Neo4j's threads.
 */
final class StatementSlots {
    static final String SLOWER_HINT = "Give a label, a bound to *, or a LIMIT, and look at the plan with mode explain";
    private static final Duration LONGEST_WAIT_FOR_A_PLACE = Duration.ofMillis(500);
    /** Neo4j's own limit is looked at once a second, and its words are the better ones. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private static final long LOOK_MILLIS = 100;

    private final Bulkhead places;
    private final Consumer<String> ending;

    /** @param ending ends in Neo4j what was begun under an id, and returns when that is done */
    StatementSlots(int size, Consumer<String> ending) {
        this.ending = ending;
        places = new Bulkhead(size, LONGEST_WAIT_FOR_A_PLACE);
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
        RunningStatement<T> statement = new RunningStatement<>(work, ending, places::giveBack);
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
