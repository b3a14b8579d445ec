package interlock.neo4j.bolt;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;

/** Of two scenarios that take out the same in another order Neo4j breaks one off, which is then begun again. */
final class Deadlocks {
    private static final String DEADLOCK = "Neo.TransientError.Transaction.DeadlockDetected";
    private static final int TRIES = 24;

    private Deadlocks() {}

    /** Does {@code once}, a transaction of its own, again where it was broken off for the sake of another. */
    static <T extends @Nullable Object> T passed(Supplier<T> once) {
        for (int tries = 1; ; tries++) {
            try {
                return once.get();
            } catch (RuntimeException e) {
                if (tries == TRIES || !isOne(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isOne(Throwable e) {
        return e instanceof Neo4jException of && DEADLOCK.equals(of.code())
                || e.getCause() != null && e.getCause() != e && isOne(e.getCause());
    }
}
