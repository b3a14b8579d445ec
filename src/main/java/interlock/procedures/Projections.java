package interlock.procedures;

import interlock.market.Checkpoint;
import interlock.procedures.committed.Committed;
import interlock.procedures.committed.Turn;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.storageengine.api.TransactionIdStore;

/**
 * The projection of one database, read once for each committed state and shared by all readers.
 *
 * <p>A commit first takes the next transaction id ('committed'), then changes the store, and is then 'closed'. So a scan
 * that began with nothing between committed and closed has seen every change up to that id; and it has seen nothing
 * else, and is good until the next commit, as long as the id stays. While commits come without a pause, a scan may see
 * parts of the latest, as any statement in Neo4j does; such a projection serves the one who asked and is not kept. After
 * a few commits only what they touched is read again.
 */
final class Projections {

    private static final int SCANS_FOR_A_STILL_STORE = 3;
    private static final long MILLIS_FOR_COMMITS_TO_CLOSE = 100;

    /** By the running database; one that is stopped takes its projection with it. */
    private static final Map<TransactionIdStore, Projections> RUNNING = new WeakHashMap<>();

    /** A smaller market is sooner read than compared with what was read before. */
    private static final int WORTH_KEEPING = 5_000;

    private record Kept(Projection projection, Committed committed) {}

    private final ReentrantLock building = new ReentrantLock();
    private final SupposedProjections supposed = new SupposedProjections();
    private volatile @Nullable Kept kept;

    private Projections() {}

    static Projections of(GraphDatabaseService database) {
        synchronized (RUNNING) {
            return RUNNING.computeIfAbsent(transactions(database), running -> new Projections());
        }
    }

    private static TransactionIdStore transactions(GraphDatabaseService database) {
        return ((GraphDatabaseAPI) database).getDependencyResolver().resolveDependency(TransactionIdStore.class);
    }

    /** Of what a transaction sees: what is committed, and its own changes where it has any. */
    Projection seenBy(InternalTransaction transaction, GraphDatabaseService database, Checkpoint checkpoint) {
        if (!SupposedProjections.areNeededBy(transaction)) {
            return current(database, checkpoint);
        }
        TransactionIdStore transactions = transactions(database);
        return supposed.of(database, transaction, new SupposedProjections.CommittedState() {
            @Override
            public Projection projection() {
                return current(database, checkpoint);
            }

            @Override
            public long last() {
                return transactions.getLastCommittedTransactionId();
            }

            @Override
            public boolean isSettled() {
                return transactions.getHighestGapFreeClosedTransactionId() == last();
            }
        });
    }

    /** Of everything that was committed before this call. One reader builds, the others wait for it. */
    Projection current(GraphDatabaseService database, Checkpoint checkpoint) {
        TransactionIdStore transactions = transactions(database);
        Projection fresh = fresh(transactions);
        if (fresh != null) {
            return fresh;
        }
        Turn.take(building, checkpoint::pass, "the projection");
        try {
            fresh = fresh(transactions);
            if (fresh == null) {
                fresh = update(database, transactions, checkpoint);
            }
            return fresh != null ? fresh : build(database, transactions, checkpoint);
        } finally {
            building.unlock();
        }
    }

    private @Nullable Projection fresh(TransactionIdStore transactions) {
        Kept last = kept;
        return last != null && last.committed.transaction() == transactions.getLastCommittedTransactionId()
                ? last.projection
                : null;
    }

    /** Made of the last one and of what was committed since; null where the whole store is to be read. */
    private @Nullable Projection update(
            GraphDatabaseService database, TransactionIdStore transactions, Checkpoint checkpoint) {
        Kept last = kept;
        if (last == null || last.projection.market().facts() < WORTH_KEEPING) {
            return null;
        }
        awaitClosed(transactions, checkpoint);
        Committed now = Committed.now(transactions).orElse(null);
        Projection next = now == null
                ? null
                : Committed.between(last.committed, now, database)
                        .flatMap(changed -> StoreScan.again(database, last.projection, changed))
                        .orElse(null);
        if (now == null || next == null || now.transaction() != transactions.getLastCommittedTransactionId()) {
            return null;
        }
        kept = new Kept(next, now);
        return next;
    }

    private Projection build(GraphDatabaseService database, TransactionIdStore transactions, Checkpoint checkpoint) {
        kept = null;
        for (int scan = 1; ; scan++) {
            awaitClosed(transactions, checkpoint);
            Committed before = Committed.now(transactions).orElse(null);
            Projection projection = StoreScan.of(database);
            if (before != null && before.transaction() == transactions.getLastCommittedTransactionId()) {
                kept = new Kept(projection, before);
                return projection;
            }
            if (scan == SCANS_FOR_A_STILL_STORE) {
                return projection;
            }
        }
    }

    private static void awaitClosed(TransactionIdStore transactions, Checkpoint checkpoint) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLIS_FOR_COMMITS_TO_CLOSE);
        while (transactions.getHighestGapFreeClosedTransactionId() != transactions.getLastCommittedTransactionId()
                && System.nanoTime() < deadline) {
            checkpoint.pass();
            Thread.onSpinWait();
        }
    }
}
