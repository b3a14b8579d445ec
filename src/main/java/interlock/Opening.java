package interlock;

import interlock.answers.Graph;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A graph that is opened while a large data set is read. It waits a moment first: what is read by then is small, and
 * where that has faults nobody needs the graph.
 */
final class Opening implements AutoCloseable {
    private static final long MOMENT_MILLIS = 1_000;

    private final FutureTask<@Nullable OpenGraph> task;
    private volatile boolean unneeded;

    private Opening(Settings settings) {
        task = new FutureTask<>(() -> unneeded ? null : OpenGraph.forCommand(settings));
    }

    static Opening soon(Settings settings) {
        Opening opening = new Opening(settings);
        CompletableFuture.delayedExecutor(
                        MOMENT_MILLIS,
                        TimeUnit.MILLISECONDS,
                        Thread.ofPlatform().daemon().name("opening")::start)
                .execute(opening.task);
        return opening;
    }

    /** The graph, opened now where it was not yet; it stays this object's to close. */
    Graph graph() {
        try {
            OpenGraph open = opened();
            if (open == null) {
                throw new IllegalStateException("It was closed before");
            }
            return open.graph();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        }
    }

    /** A task runs once: whoever comes second waits for the first. */
    private @Nullable OpenGraph opened() throws ExecutionException {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the graph is opened", e);
        }
    }

    @Override
    public void close() {
        unneeded = true;
        try {
            OpenGraph open = opened();
            if (open != null) {
                open.close();
            }
        } catch (ExecutionException e) {
            // It did not open: whoever needed it was told.
            return;
        }
    }
}
