package interlock.neo4j.embedded;

import interlock.neo4j.GraphFailure.StoreDown;
import interlock.neo4j.embedded.EmbeddedNeo4j.FileWork;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;

/**
 * Sees when Neo4j has stopped by itself, as it does where it cannot write its log, and opens the store again as soon as
 * there is room: as after a crash, with everything that was acknowledged. Neo4j itself would stay as it is until somebody
 * starts it again.
 */
final class StoreWatch implements AutoCloseable {
    private static final Logger LOG = System.getLogger(StoreWatch.class.getName());
    private static final long ROUND_MILLIS = 500;
    /** The most rounds that are let pass after it did not open. */
    private static final int MOST_PAUSE = 64;

    private final RunningStore.Opening opening;
    private final DiskSpace disk;
    /** Held by whoever stops and starts. */
    private final ReentrantLock files = new ReentrantLock();

    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-watch").factory());
    private volatile @Nullable RunningStore running;
    private volatile @Nullable StoreDown down;
    private int pause;
    private int toPass;
    private long lastFree;

    private StoreWatch(RunningStore first, RunningStore.Opening opening, DiskSpace disk) {
        running = first;
        this.opening = opening;
        this.disk = disk;
    }

    /** @param opening how the store is opened again */
    static StoreWatch over(RunningStore first, RunningStore.Opening opening, DiskSpace disk) {
        StoreWatch watch = new StoreWatch(first, opening, disk);
        watch.rounds.scheduleWithFixedDelay(watch::look, ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
        return watch;
    }

    /** @throws StoreDown where nothing is open */
    RunningStore running() {
        StoreDown why = down;
        RunningStore now = running;
        if (why != null || now == null) {
            throw why == null ? StoreDown.closed() : why.again();
        }
        return now;
    }

    GraphDatabaseService database() {
        return running().database();
    }

    /** Whether {@code store} is the open one, and nothing ails it: what fails in it then is no matter of a stop. */
    boolean isInOrder(RunningStore store) {
        return running == store && down == null && store.isInOrder();
    }

    /** Does {@code work}, in which the store may be stopped: nobody opens it meanwhile. */
    void exclusively(FileWork work) throws IOException {
        files.lock();
        try {
            work.run();
        } finally {
            files.unlock();
        }
    }

    private void look() {
        if (!files.tryLock()) {
            return;
        }
        try {
            RunningStore now = running;
            Throwable fault = down != null || now == null ? null : now.fault();
            if (fault != null) {
                down = StoreDown.of(fault);
                LOG.log(Level.WARNING, "The store is down: {0}", down.getMessage());
                begin();
            }
            if (down != null && isTime()) {
                openAgain();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The store cannot be looked after: {0}", e.toString());
        } finally {
            files.unlock();
        }
    }

    private void begin() {
        pause = 0;
        toPass = 0;
        lastFree = 0;
    }

    /** More room than at the last attempt is worth another one at once. */
    private boolean isTime() {
        long free = disk.bytes();
        boolean enough = free >= DiskSpace.LEAST_TO_OPEN;
        boolean more = free > lastFree + DiskSpace.LEAST_TO_OPEN;
        if (enough && (more || toPass-- <= 0)) {
            lastFree = free;
            return true;
        }
        return false;
    }

    private void openAgain() {
        RunningStore old = running;
        running = null;
        if (old != null) {
            old.close();
        }
        try {
            running = RunningStore.open(opening);
            down = null;
            LOG.log(Level.INFO, "The store is open again");
        } catch (RuntimeException e) {
            down = StoreDown.of(e);
            pause = Math.min(MOST_PAUSE, 2 * pause + 1);
            toPass = pause;
            LOG.log(Level.WARNING, "The store is not open again: {0}", e.getMessage());
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
        files.lock();
        try {
            RunningStore last = running;
            running = null;
            if (last != null) {
                last.close();
            }
        } finally {
            files.unlock();
        }
    }
}
