package interlock.mcp;

import interlock.neo4j.GraphFailure.Left;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The calls that are worked on, so that one that nobody waits for is ended in Neo4j too. */
final class RunningCalls {
    private static final long LOOK_MILLIS = 100;

    private final Map<Key, FutureTask<?>> running = new ConcurrentHashMap<>();

    /** Requests of several sessions may have one id. */
    private record Key(String session, String id) {}

    /** Ends a call; one that has been answered is over anyway. */
    void cancel(String session, Object id) {
        FutureTask<?> task = running.get(new Key(session, id.toString()));
        if (task != null) {
            task.cancel(true);
        }
    }

    /**
     * Does {@code work} in a thread of its own, which is interrupted when the call is cancelled or its caller is gone.
     *
     * @throws Left where nobody waits any more
     */
    <T> T run(String session, Object id, BooleanSupplier gone, Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Key key = new Key(session, id.toString());
        running.put(key, task);
        try {
            Thread.ofVirtual().name("mcp-" + id).start(task);
            return await(task, gone);
        } finally {
            running.remove(key, task);
        }
    }

    private static <T> T await(FutureTask<T> task, BooleanSupplier gone) {
        while (true) {
            try {
                return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (gone.getAsBoolean()) {
                    task.cancel(true);
                    throw new Left(e);
                }
            } catch (java.util.concurrent.CancellationException e) {
                throw new Left(e);
            } catch (InterruptedException e) {
                task.cancel(true);
                Thread.currentThread().interrupt();
                throw new Left(e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException failure
                        ? failure
                        : new IllegalStateException(e.getCause());
            }
        }
    }
}
