package interlock.neo4j;

import interlock.neo4j.GraphFailure.Left;
import interlock.neo4j.GraphFailure.TooSlow;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Until when something is to be done. One is bound to the thread of a request, so that all that is done for it, one thing
 * after the other, in a transaction and outside of any, ends with it: whoever asks Neo4j for more time has what is left.
 */
public final class Deadline {
    /** Neo4j looks once a second for what runs too long, and what runs looks now and then whether it was ended. */
    public static final Duration GRACE = Duration.ofSeconds(2);

    private static final ScopedValue<Deadline> BOUND = ScopedValue.newInstance();

    private final Duration longest;
    private final long until;

    private Deadline(Duration longest) {
        this.longest = longest;
        until = System.nanoTime() + longest.toNanos();
    }

    /** One that begins now. */
    public static Deadline in(Duration longest) {
        return new Deadline(longest);
    }

    /** One that begins now, or that of the request where it is the earlier. */
    public static Deadline ofRequest(Duration longest) {
        Deadline own = in(longest);
        return isBound() && BOUND.get().until - own.until < 0 ? BOUND.get() : own;
    }

    /** Does {@code work}, and all that is done for it in this thread, within that time. */
    public static <T extends @Nullable Object, X extends Throwable> T within(
            Duration longest, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(BOUND, ofRequest(longest)).call(work);
    }

    /** Whether whoever asked waits until a certain time and no longer. */
    public static boolean isBound() {
        return BOUND.isBound();
    }

    /**
     * Passed now and then by what is done for a request outside of a transaction.
     *
     * @throws TooSlow where the time of the request is over
     */
    public static void pass() {
        if (isBound()) {
            BOUND.get().left();
        }
    }

    /** The time that it had from the beginning. */
    public Duration longest() {
        return longest;
    }

    /**
     * What is left of it.
     *
     * @throws TooSlow where that is nothing
     */
    public Duration left() {
        long left = until - System.nanoTime();
        if (left <= 0) {
            throw missed();
        }
        return Duration.ofNanos(left);
    }

    /** What is told where it is over. */
    public TooSlow missed() {
        return new TooSlow(longest, null);
    }

    /**
     * Waits for what another thread does.
     *
     * @param grace how long that may take to end after the time is over, and no longer than it had
     * @param leave run where nobody waits any more
     * @throws TooSlow where it is not done by then, whatever the other thread is at
     * @throws Left where this thread is interrupted
     */
    public <T extends @Nullable Object> T await(Future<T> done, Duration grace, Runnable leave)
            throws ExecutionException {
        long more = Math.min(grace.toNanos(), longest.toNanos());
        try {
            return done.get(Math.max(0, until - System.nanoTime() + more), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            leave.run();
            throw new TooSlow(longest, e);
        } catch (InterruptedException e) {
            leave.run();
            Thread.currentThread().interrupt();
            throw new Left(e);
        }
    }
}
