package interlock.procedures.cited;

import interlock.market.Checkpoint;
import interlock.procedures.committed.Committed;
import interlock.procedures.committed.Turn;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.storageengine.api.TransactionIdStore;

/**
 * The citations of one database, read when somebody first asks and kept for its committed state; after a few commits only
 * what they touched is read again.
 */
public final class CommittedCitations {
    /** By the running database; one that is stopped takes its citations with it. */
    private static final Map<TransactionIdStore, CommittedCitations> RUNNING = new WeakHashMap<>();

    private record Kept(Citations citations, Committed committed) {}

    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Kept kept;

    private CommittedCitations() {}

    /** Of everything that was committed before this call. One reader reads, the others wait for it. */
    public static Citations of(GraphDatabaseService database, Checkpoint checkpoint) {
        TransactionIdStore transactions =
                ((GraphDatabaseAPI) database).getDependencyResolver().resolveDependency(TransactionIdStore.class);
        CommittedCitations running;
        synchronized (RUNNING) {
            running = RUNNING.computeIfAbsent(transactions, unseen -> new CommittedCitations());
        }
        return running.current(database, transactions, checkpoint);
    }

    private Citations current(GraphDatabaseService database, TransactionIdStore transactions, Checkpoint checkpoint) {
        Kept last = fresh(transactions);
        if (last != null) {
            return last.citations();
        }
        Turn.take(reading, checkpoint::pass, "the citations");
        try {
            last = fresh(transactions);
            return last != null ? last.citations() : read(database, transactions, checkpoint);
        } finally {
            reading.unlock();
        }
    }

    private @Nullable Kept fresh(TransactionIdStore transactions) {
        Kept last = kept;
        return last != null && last.committed().transaction() == transactions.getLastCommittedTransactionId()
                ? last
                : null;
    }

    private Citations read(GraphDatabaseService database, TransactionIdStore transactions, Checkpoint checkpoint) {
        Kept last = kept;
        Committed now = Committed.now(transactions).orElse(null);
        Citations next = last == null || now == null
                ? null
                : Committed.between(last.committed(), now, database)
                        .flatMap(changed -> last.citations().after(database, changed))
                        .orElse(null);
        if (next == null) {
            next = Citations.read(database, checkpoint);
        }
        // What was committed meanwhile may be in it in part; it serves the one who asked.
        if (now != null && now.transaction() == transactions.getLastCommittedTransactionId()) {
            kept = new Kept(next, now);
        }
        return next;
    }
}
