package interlock.procedures.committed;

import java.util.Arrays;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.storageengine.api.PropertySelection;
import org.neo4j.storageengine.api.TransactionIdStore;
import org.neo4j.values.storable.DateValue;

/**
 * Since when each fact of a store has been known, as it is committed. It is read once for each committed state, and only
 * where somebody asks: a third of a second for a million facts, and 12 bytes for each.
 */
public final class KnownDays {
    /** Of a fact of which no source with a day tells. */
    public static final long NEVER = Integer.MAX_VALUE;

    private static final long LONGEST_MINUTES = 10;

    /** By the running database. */
    private static final Map<TransactionIdStore, KnownDays> LAST = new WeakHashMap<>();

    /** The last transaction that is in it; -1 where it may have parts of another, and serves once. */
    private long transaction = -1;

    private long[] facts;
    private int[] days;
    private int size = 0;

    private KnownDays(int capacity) {
        facts = new long[capacity];
        days = new int[capacity];
    }

    /** Of all that was committed before this call. One who asks reads, and others wait. */
    public static KnownDays of(GraphDatabaseService database) {
        TransactionIdStore transactions =
                ((GraphDatabaseAPI) database).getDependencyResolver().resolveDependency(TransactionIdStore.class);
        synchronized (LAST) {
            @Nullable KnownDays last = LAST.get(transactions);
            if (last != null && last.transaction == transactions.getLastCommittedTransactionId()) {
                return last;
            }
            long before =
                    Committed.now(transactions).map(Committed::transaction).orElse(-1L);
            KnownDays read = read(database);
            if (before == transactions.getLastCommittedTransactionId()) {
                read.transaction = before;
            }
            LAST.put(transactions, read);
            return read;
        }
    }

    private static KnownDays read(GraphDatabaseService database) {
        try (Transaction transaction = database.beginTx(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            KernelTransaction kernel = ((InternalTransaction) transaction).kernelTransaction();
            KnownDays read =
                    new KnownDays(Math.toIntExact(Math.max(1, kernel.dataRead().relationshipsGetCount())));
            read.scan(kernel);
            return read;
        }
    }

    private void scan(KernelTransaction kernel) {
        int id = kernel.tokenRead().propertyKey("id");
        int known = kernel.tokenRead().propertyKey("known");
        PropertySelection wanted = PropertySelection.selection(id, known);
        FactsInTheStore.each(kernel, wanted, (fact, property) -> {
            boolean isFact = false;
            long day = NEVER;
            while (property.next()) {
                if (property.propertyKey() == id) {
                    isFact = true;
                } else {
                    day = day(property.propertyValue());
                }
            }
            if (isFact) {
                add(fact.relationshipReference(), day);
            }
        });
    }

    /** The day since which a fact has been known, as a fact of its own has it; {@link #NEVER} for none. */
    public static long day(Object known) {
        return known instanceof DateValue day ? Math.min(day.asObjectCopy().toEpochDay(), NEVER - 1) : NEVER;
    }

    private void add(long fact, long day) {
        if (size == facts.length) {
            int more = size + size / 2 + 1;
            facts = Arrays.copyOf(facts, more);
            days = Arrays.copyOf(days, more);
        }
        facts[size] = fact;
        days[size++] = (int) day;
    }

    /** How many facts there are. */
    public int size() {
        return size;
    }

    /** The first day on which anything was known, as days since 1970; {@link #NEVER} where nothing has a day. */
    public long first() {
        return Arrays.stream(days, 0, size).min().orElse((int) NEVER);
    }

    /** The facts that were not known by a day, by the store's numbers: {@code NEVER - 1} for those that are known on no day. */
    public void eachAfter(long day, LongConsumer each) {
        for (int fact = 0; fact < size; fact++) {
            if (days[fact] > day) {
                each.accept(facts[fact]);
            }
        }
    }
}
