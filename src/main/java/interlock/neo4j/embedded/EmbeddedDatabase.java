package interlock.neo4j.embedded;

import interlock.model.EntityKind;
import interlock.neo4j.BulkData;
import interlock.neo4j.Bulkhead;
import interlock.neo4j.DataSetStore;
import interlock.neo4j.Database;
import interlock.neo4j.Deadline;
import interlock.neo4j.GraphFailure.Left;
import interlock.neo4j.GraphFailure.StoreDown;
import interlock.neo4j.GraphReader;
import interlock.neo4j.Neo4jAddress;
import interlock.neo4j.Neo4jErrors;
import interlock.neo4j.ScenarioTurns;
import interlock.neo4j.Size;
import interlock.neo4j.StartFailure;
import interlock.neo4j.Supposition;
import interlock.procedures.committed.NameEdition;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.Config;
import org.neo4j.graphdb.Transaction;
import org.neo4j.storageengine.api.TransactionIdStore;

/**
 * The Neo4j inside this process, without Bolt between; each work has a transaction of its own.
 *
 * <p>What reads by statements is done by threads that are kept: Neo4j has room of its own in each, and must not be
 * interrupted while it reads a file, as the thread of a request may be.
 */
public final class EmbeddedDatabase implements Database {
    private static final int AT_ONCE = 20;
    private static final Duration WAIT = Duration.ofSeconds(5);
    /** Counts are kept: whoever needs so long waits for a store that is stopped. */
    private static final Duration COUNTING = Duration.ofMinutes(1);

    private final EmbeddedNeo4j neo4j;
    private final Bulkhead turns = new Bulkhead(AT_ONCE, WAIT);
    private final ScenarioTurns scenarios = new ScenarioTurns();
    /** The first sign of damage that a reader met; empty where none did. */
    private final AtomicReference<String> met = new AtomicReference<>("");

    private final NameEdition names = new NameEdition();
    private final ReentrantLock changing = new ReentrantLock(true);
    private final ExecutorService readers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("reader-", 1).factory());

    /** @param neo4j is closed with it */
    public EmbeddedDatabase(EmbeddedNeo4j neo4j) {
        this.neo4j = neo4j;
    }

    /** What it lies on, for what goes past the port. */
    public EmbeddedNeo4j neo4j() {
        return neo4j;
    }

    @Override
    public Neo4jAddress address() {
        return neo4j.address();
    }

    @Override
    public <T extends @Nullable Object> T read(Duration limit, Function<GraphReader, T> work) {
        return asReader(
                limit,
                (deadline, read) -> inTransaction(
                        deadline, transaction -> read.in(transaction, () -> work.apply(reader(transaction)))));
    }

    /** The locks of the changes are given back before the work begins. */
    @Override
    public <T extends @Nullable Object> T suppose(
            Duration limit, Supposition supposition, Function<GraphReader, T> work) {
        return asReader(limit, (deadline, read) -> inTransaction(deadline, work, supposition, read));
    }

    private <T extends @Nullable Object> T inTransaction(
            Deadline deadline, Function<GraphReader, T> work, Supposition supposition, LeavableRead read) {
        return scenarios.run(
                turn -> inTransaction(
                        deadline,
                        transaction -> read.in(transaction, () -> {
                            SupposedState.make(neo4j.database(), transaction, supposition, turn);
                            return work.apply(reader(transaction));
                        })),
                SupposedState::isForAnother);
    }

    /**
     * Whoever asks for a request leaves when its time is over, whatever Neo4j is at then: it may plan a statement, or read
     * the market for the first time, which it does not break off.
     */
    private <T extends @Nullable Object> T asReader(Duration limit, BiFunction<Deadline, LeavableRead, T> work) {
        Deadline deadline = Deadline.ofRequest(limit);
        turns.take();
        LeavableRead read = new LeavableRead();
        try {
            CompletableFuture<T> done = byReader(() -> work.apply(deadline, read));
            return Deadline.isBound() ? deadline.await(done, Deadline.GRACE, read::leave) : done.get();
        } catch (RejectedExecutionException closed) {
            turns.giveBack();
            throw Neo4jErrors.away(closed);
        } catch (InterruptedException e) {
            read.leave();
            Thread.currentThread().interrupt();
            throw new Left(e);
        } catch (ExecutionException e) {
            throw Neo4jErrors.causeOf(e);
        }
    }

    private <T extends @Nullable Object> CompletableFuture<T> byReader(Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.get();
                    } finally {
                        turns.giveBack();
                    }
                },
                readers);
    }

    private GraphReader reader(Transaction transaction) {
        EmbeddedRunner cypher = new EmbeddedRunner(transaction);
        return new GraphReader(cypher, new EmbeddedEntityReads(neo4j.database(), transaction));
    }

    private <T extends @Nullable Object> T inTransaction(Duration limit, Function<Transaction, T> work) {
        return inTransaction(Deadline.in(limit), work);
    }

    private <T extends @Nullable Object> T inTransaction(Deadline deadline, Function<Transaction, T> work) {
        return neo4j.inStore(
                () -> {
                    // Of none, Neo4j would take it that there is no limit.
                    long millis = Math.max(1, deadline.left().toMillis());
                    try (Transaction transaction = neo4j.database().beginTx(millis, TimeUnit.MILLISECONDS)) {
                        return work.apply(transaction);
                    }
                },
                e -> told(e, deadline.longest()));
    }

    private RuntimeException told(RuntimeException e, Duration limit) {
        RuntimeException failure = EmbeddedErrors.of(e, limit);
        if (EmbeddedErrors.isDamage(e)) {
            met.compareAndSet("", String.valueOf(failure.getMessage()));
        }
        return failure;
    }

    /** What a part of Neo4j tells outside of any transaction. */
    private <T> T ofTransactions(Function<TransactionIdStore, T> told) {
        return neo4j.inStore(() -> told.apply(neo4j.dependency(TransactionIdStore.class)), e -> told(e, COUNTING));
    }

    @Override
    public void backup(OutputStream out) throws IOException {
        neo4j.backup(out);
    }

    /** By what the last verification found, and by what readers have met since the start. */
    @Override
    public void seeThatItIsWhole() {
        String found = DamageMark.readFrom(neo4j.folder());
        if (!found.isEmpty() || !met.get().isEmpty()) {
            throw StoreDown.damaged(found.isEmpty() ? met.get() : found);
        }
    }

    @Override
    public <T> T look(Duration limit, Function<DataSetStore, T> work) {
        return inTransaction(limit, transaction -> work.apply(new EmbeddedDataSetStore(transaction, neo4j.disk())));
    }

    /** A change may take more memory than a reader's transaction, up to what all have together; others' limits stay. */
    @Override
    public <T> T change(Duration limit, Function<DataSetStore, T> work) {
        neo4j.disk().demandFor(0);
        return alone(() -> inTransaction(limit, transaction -> {
            TransactionMemory.withoutLimit(transaction);
            T result = work.apply(new EmbeddedDataSetStore(transaction, neo4j.disk()));
            transaction.commit();
            return result;
        }));
    }

    /** Each change compares with a graph that no other may change meanwhile. */
    private <T> T alone(Supplier<T> change) {
        changing.lock();
        try {
            return change.get();
        } finally {
            changing.unlock();
        }
    }

    /** The last transaction of which everything is to be seen. */
    @Override
    public Object edition() {
        return ofTransactions(TransactionIdStore::getHighestGapFreeClosedTransactionId);
    }

    @Override
    public Optional<Object> committed() {
        return ofTransactions(transactions -> {
            long closed = transactions.getHighestGapFreeClosedTransactionId();
            return transactions.getLastCommittedTransactionId() == closed ? Optional.of(closed) : Optional.empty();
        });
    }

    @Override
    public Optional<Object> names() {
        return ofTransactions(transactions -> names.now(neo4j.database(), transactions));
    }

    /** Whether there is nothing in it at all, of ours or of others. */
    @Override
    public boolean canBeFilled() {
        return inTransaction(COUNTING, transaction -> StoreCounts.nodes(transaction) == 0);
    }

    /** By Neo4j's importer, beside the store in use, which does not answer until it is replaced. */
    @Override
    public void fill(BulkData data, IntConsumer percent) {
        alone(() -> {
            try {
                neo4j.exclusively(() -> fillAlone(data, percent));
            } catch (IOException e) {
                throw StoreDown.of(e);
            }
            return true;
        });
    }

    private void fillAlone(BulkData data, IntConsumer percent) {
        if (!canBeFilled()) {
            throw new IllegalStateException("Only an empty database can be filled at once");
        }
        neo4j.disk().demandFor((long) data.nodes() + data.facts());
        Config config = neo4j.dependency(Config.class);
        long transactions = neo4j.dependency(TransactionIdStore.class).getLastCommittedTransactionId();
        StoreSwap beside = StoreSwap.anew(neo4j.folder());
        try {
            neo4j.whileStopped(() -> {
                BulkImporter.make(beside.layout(), config, transactions, data, percent);
                beside.takeThePlace();
            });
            EmbeddedSchema.apply(neo4j.database());
        } catch (IOException e) {
            throw undone(beside, StoreDown.of(e));
        } catch (RuntimeException e) {
            throw undone(beside, e);
        }
        beside.done();
    }

    /** Whatever Neo4j did not take of it, the database is as it was. */
    private RuntimeException undone(StoreSwap beside, RuntimeException why) {
        try {
            neo4j.whileStopped(beside::undo);
        } catch (IOException | RuntimeException e) {
            why.addSuppressed(e);
        }
        return why;
    }

    @Override
    public void applySchema() {
        try {
            EmbeddedSchema.apply(neo4j.database());
        } catch (RuntimeException e) {
            if (EmbeddedErrors.of(e, COUNTING) instanceof StoreDown down) {
                throw down;
            }
            throw new StartFailure(
                    "Neo4j in " + neo4j.folder() + " does not take our constraints and indexes: " + e.getMessage(), e);
        }
    }

    /** From Neo4j's count store: the first statement of Cypher would take seconds. */
    @Override
    public Size size() {
        return inTransaction(
                COUNTING,
                transaction ->
                        new Size(StoreCounts.nodes(transaction, EntityKind.ENTITY), StoreCounts.facts(transaction)));
    }

    /** Ends the readers, then Neo4j. */
    @Override
    public void close() {
        readers.shutdown();
        neo4j.close();
    }
}
