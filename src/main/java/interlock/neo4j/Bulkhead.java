package interlock.neo4j;

import interlock.neo4j.GraphFailure.Busy;
import interlock.neo4j.GraphFailure.Left;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Room for so many at once; whoever waits has a turn in the order in which they came, so that nobody waits for ever. */
public final class Bulkhead {
    /** The longest that one waits. */
    public static final long WAIT_SECONDS = 5;

    private final int atOnce;
    private final Semaphore free;

    public Bulkhead(int atOnce) {
        this.atOnce = atOnce;
        free = new Semaphore(atOnce, true);
    }

    /** @throws Busy where no turn comes in time */
    public void take() {
        try {
            if (!free.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy(atOnce);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Left(e);
        }
    }

    public void giveBack() {
        free.release();
    }
}
