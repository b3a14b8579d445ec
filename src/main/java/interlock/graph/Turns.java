package interlock.graph;

import interlock.graph.GraphFailure.Busy;
import interlock.graph.GraphFailure.Left;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Room for so many at once; whoever waits has a turn in the order in which they came, so that nobody waits for ever. */
final class Turns {
    /** The longest that one waits. */
    static final long WAIT_SECONDS = 5;

    private final int atOnce;
    private final Semaphore free;

    Turns(int atOnce) {
        this.atOnce = atOnce;
        free = new Semaphore(atOnce, true);
    }

    /** @throws Busy where no turn comes in time */
    void take() {
        try {
            if (!free.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy(atOnce);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Left(e);
        }
    }

    void giveBack() {
        free.release();
    }
}
