package interlock.neo4j;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who makes the changes of a scenario while others do. All at once, as a rule; two that take out the same facts in another
 * order may each wait for the other, and the one that Neo4j then breaks off is begun again with nobody beside it.
 */
public final class ScenarioTurns {
    /** Who writes into the store for good is in the way too, and takes no turn here. */
    private static final int TRIES = 8;

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
            }
        }
    }
}
