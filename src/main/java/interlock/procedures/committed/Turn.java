package interlock.procedures.committed;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** One reads what is kept for a committed state, and the others wait for it, as long as their own statement may run. */
public final class Turn {
    private static final long MILLIS_BETWEEN_CHECKS = 50;

    private Turn() {}

    /**
     * Takes a lock, which the caller gives back.
     *
     * @param meanwhile is run again and again, and may throw
     * @param what is waited for, in words
     * @throws IllegalStateException where the thread is interrupted
     */
    public static void take(ReentrantLock lock, Runnable meanwhile, String what) {
        try {
            while (!lock.tryLock(MILLIS_BETWEEN_CHECKS, TimeUnit.MILLISECONDS)) {
                meanwhile.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + what, e);
        }
    }
}
