package interlock.neo4j;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who makes the changes of a scenario while others do. All at once, as a rule; two that take out the same facts in another
 * order may each wait for the other, and the one that Neo4j then breaks off is begun again with nobody beside it. Who writes
 * into the store for good, or supposes by Cypher of their own, takes no turn here and may still be in the way: before each
 * further try there is a pause of a random length, twice as long at most each time, since one that began at once would take
 * the lock again that the other waits for.
 */
public final class ScenarioTurns {
    /** With {@link #LONGEST_PAUSE}, some two seconds in the end. */
    private static final int TRIES = 16;

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(512);

    private final ReadWriteLock making = new ReentrantReadWriteLock(true);

    /** One transaction, begun for one try. */
    public interface Try<T extends @Nullable Object> {
        /** @param turn to be held while the locks of the changes are */
        T run(Lock turn);
    }

    /**
     * Does {@code once}, and again where it was broken off for another.
     *
     * @param isForAnother whether a failure means that
     */
    public <T extends @Nullable Object> T run(Try<T> once, Predicate<RuntimeException> isForAnother) {
        Lock turn = making.readLock();
        for (int tries = 1; ; tries++) {
            try {
                return once.run(turn);
            } catch (RuntimeException e) {
                if (tries == TRIES || !isForAnother.test(e)) {
                    throw e;
                }
                turn = making.writeLock();
                pauseBefore(tries);
            }
        }
    }

    private static void pauseBefore(int tries) {
        long most = Math.min(LONGEST_PAUSE.toNanos(), TimeUnit.MILLISECONDS.toNanos(1) << tries);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }
}
