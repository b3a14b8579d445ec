package interlock.neo4j.embedded;

import java.lang.reflect.Field;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.impl.api.KernelTransactionImplementation;
import org.neo4j.kernel.impl.api.TransactionMemoryPool;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.memory.LocalMemoryTracker;

/**
 * How much memory one transaction may take. Neo4j has a setting for that of all transactions at once, and a limit of
 * each that nobody but itself can reach: to change the setting for one would lift the limit of all that begin meanwhile.
 */
final class TransactionMemory {
    private static final Field POOL = pool();

    private TransactionMemory() {}

    private static Field pool() {
        try {
            Field pool = KernelTransactionImplementation.class.getDeclaredField("transactionMemoryPool");
            pool.setAccessible(true);
            return pool;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("This version of Neo4j keeps the memory of a transaction elsewhere", e);
        }
    }

    /** From here on only the limit of all transactions together holds for this one. */
    static void withoutLimit(Transaction transaction) {
        try {
            ((TransactionMemoryPool) POOL.get(((InternalTransaction) transaction).kernelTransaction()))
                    .setLimit(LocalMemoryTracker.NO_LIMIT);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
