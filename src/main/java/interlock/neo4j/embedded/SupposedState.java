package interlock.neo4j.embedded;

import interlock.neo4j.Supposition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.impl.api.KernelTransactionImplementation;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.impl.locking.LockManager;
import org.neo4j.lock.ActiveLock;
import org.neo4j.lock.LockType;

/** The changes of a scenario in a transaction that reads, and that its owner never commits. */
final class SupposedState {
    private SupposedState() {}

    /** Whether Neo4j broke it off for the sake of another transaction. */
    static boolean isForAnother(Throwable e) {
        return e instanceof Status.HasStatus known
                        && List.of(Status.Transaction.DeadlockDetected, Status.Statement.EntityNotFound)
                                .contains(known.status())
                || e.getCause() != null && e.getCause() != e && isForAnother(e.getCause());
    }

    /**
     * Makes the changes, and lets go of the locks that they took: what is never committed has nothing to guard.
     *
     * @param turn is held meanwhile
     */
    static void make(GraphDatabaseService database, Transaction transaction, Supposition supposition, Lock turn) {
        KernelTransactionImplementation kernel =
                (KernelTransactionImplementation) ((InternalTransaction) transaction).kernelTransaction();
        kernel.setMetaData(Map.of(Supposition.MARK, supposition.mark()));
        turn.lock();
        try {
            supposition.make(new Maker(database, transaction));
        } finally {
            // One that is broken off has given its locks back, and would tell that instead of why it was.
            if (kernel.getReasonIfTerminated().isEmpty()) {
                release(kernel);
            }
            turn.unlock();
        }
    }

    /** Goes past the statements where there are many facts to take out. */
    private record Maker(GraphDatabaseService database, Transaction transaction) implements Supposition.Maker {
        @Override
        public void make(Supposition.Change change) {
            Optional<LocalDate> knownBy = change.knownBy();
            if (knownBy.isEmpty()) {
                change.run(new EmbeddedRunner(transaction));
                return;
            }
            try (KnownScan scan = new KnownScan(database, transaction)) {
                scan.takeOutLaterThan(knownBy.get());
            }
        }

        @Override
        public void remove(List<String> elements) {
            elements.forEach(this::remove);
        }

        private void remove(String fact) {
            try {
                transaction.getRelationshipByElementId(fact).delete();
            } catch (NotFoundException e) {
                // Somebody has taken it out of the store meanwhile.
            }
        }
    }

    private static void release(KernelTransactionImplementation kernel) {
        LockManager.Client locks = kernel.lockClient();
        for (ActiveLock lock : locks.activeLocks(kernel.memoryTracker())) {
            while (locks.holdsLock(lock.resourceId(), lock.resourceType(), lock.lockType())) {
                if (lock.lockType() == LockType.EXCLUSIVE) {
                    locks.releaseExclusive(lock.resourceType(), lock.resourceId());
                } else {
                    locks.releaseShared(lock.resourceType(), lock.resourceId());
                }
            }
        }
    }
}
