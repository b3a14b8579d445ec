package interlock.http.files;

import interlock.neo4j.Deadline;
import interlock.neo4j.GraphFailure.Left;
import interlock.neo4j.GraphFailure.TooSlow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done beside the thread that gives it, one piece after the other. What fails is told to whoever gives the next
 * piece or waits for the last; what was given after it is not done.
 */
final class WorkBehind implements AutoCloseable {
    /** A piece of it. */
    interface Piece {
        void run() throws IOException;
    }

    private static final int EVERYBODY = 1_000_000;

    private final int ahead;
    private final Deadline deadline;
    private final Semaphore room;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("file").factory());
    private volatile @Nullable Throwable failure;

    /**
     * @param ahead so many pieces may wait; who gives one more waits too
     * @param deadline until when one waits
     */
    WorkBehind(int ahead, Deadline deadline) {
        this.ahead = ahead;
        this.deadline = deadline;
        room = new Semaphore(ahead);
    }

    /**
     * @throws Left where it is closed: whoever wanted the work has gone
     * @throws TooSlow where the time is over
     */
    void give(Piece piece) {
        take(1);
        try {
            thread.execute(() -> run(piece));
        } catch (RejectedExecutionException e) {
            throw new Left(e);
        }
        tell();
    }

    private void run(Piece piece) {
        try {
            if (failure == null) {
                piece.run();
            }
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        } finally {
            room.release();
        }
    }

    /**
     * Returns when all is done.
     *
     * @throws TooSlow where that is not in time
     */
    void await() {
        take(ahead);
        room.release(ahead);
        tell();
    }

    private void take(int places) {
        try {
            long left = deadline.left().toNanos();
            if (!room.tryAcquire(places, left, TimeUnit.NANOSECONDS)) {
                throw deadline.missed();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Left(e);
        }
    }

    private void tell() {
        switch (failure) {
            case null -> {}
            case IOException e -> throw new UncheckedIOException(e);
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    /** What is not done yet is left, apart from what was begun; nobody waits any more to give some. */
    @Override
    public void close() {
        thread.shutdownNow();
        room.release(EVERYBODY);
        thread.close();
    }
}
