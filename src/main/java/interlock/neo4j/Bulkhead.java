package interlock.neo4j;

import interlock.neo4j.GraphFailure.Busy;
import interlock.neo4j.GraphFailure.Left;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Room for so many at once; whoever waits has a turn in the order in which they came, so that nobody waits for ever. */
public final class Bulkhead {
    private final int size;
    private final Duration wait;
    private final Semaphore free;

    /** @param wait the longest that one waits for a place */
    public Bulkhead(int size, Duration wait) {
        this.size = size;
        this.wait = wait;
        free = new Semaphore(size, true);
    }

    public int size() {
        return size;
    }

    /** How many places are taken. */
    public int taken() {
        return size - free.availablePermits();
    }

    /**
     * Takes a place, which is to be given back.
     *
     * @throws Busy where none is free in time
     */
    public void take() {
        try {
            if (!free.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy(size);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Left(e);
        }
    }

    /** Whether there was a place for the one who asks, without waiting; it is to be given back. */
    public boolean takeAtOnce() {
        return free.tryAcquire();
    }

    public void giveBack() {
        free.release();
    }
}
