package interlock.neo4j.embedded;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Transaction;

/**
 * What one reader does, who may leave before it is done: then its transaction is ended. Its thread is not, since Neo4j
 * must not be interrupted while it reads a file.
 */
final class LeavableRead {
    private @Nullable Transaction running;
    private boolean left;

    /** Does {@code work}, during which, and not after, the transaction may be ended. */
    <T extends @Nullable Object> T in(Transaction transaction, Supplier<T> work) {
        begin(transaction);
        try {
            return work.get();
        } finally {
            end();
        }
    }

    private synchronized void begin(Transaction transaction) {
        running = transaction;
        if (left) {
            transaction.terminate();
        }
    }

    private synchronized void end() {
        running = null;
    }

    /** Nobody waits any more. */
    synchronized void leave() {
        left = true;
        if (running != null) {
            running.terminate();
        }
    }
}
