package interlock.procedures;

import interlock.market.LessFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.collections.api.set.primitive.LongSet;
import org.eclipse.collections.impl.factory.primitive.LongSets;
import org.jspecify.annotations.Nullable;
import org.neo4j.collection.diffset.LongDiffSets;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.kernel.api.txstate.TxStateHolder;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/**
 * The projections of transactions that have changes of their own: scenarios, and what somebody has written and not yet
 * committed. That of a scenario is kept for whoever asks in the same one of the same committed state, the last few of
 * them; that of any other serves one call, since its transaction may go on writing.
 */
final class SupposedProjections {
    private static final int KEPT = 8;
    /** More would take the memory that questions need: about 80 bytes for each. */
    private static final int MOST_FACTS_TO_KEEP = 2_000_000;

    private record Key(String scenario, long committed) {}

    private final Map<Key, Projection> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    /** Whether a transaction sees anything that is not committed. */
    static boolean areNeededBy(InternalTransaction transaction) {
        return transaction.kernelTransaction() instanceof TxStateHolder state && state.hasTxStateWithChanges();
    }

    /** @param committed tells the last transaction that is committed */
    Projection of(GraphDatabaseService database, InternalTransaction transaction, CommittedState committed) {
        WorldMark world = WorldMark.of(transaction.kernelTransaction());
        if (world == null) {
            return StoreScan.of(transaction, null);
        }
        long before = committed.last();
        if (world.scenario().isEmpty()) {
            Projection base = world.base() == null ? null : base(world.base(), before, committed);
            return base == null || committed.last() != before
                    ? scan(database, transaction, world)
                    : without(base, removed(transaction));
        }
        Key key = new Key(world.scenario(), before);
        Projection known = known(key);
        if (known != null) {
            return known;
        }
        Projection real = committed.projection();
        Projection projection = hasSameEntities(transaction, real)
                ? changed(database, real, transaction, world)
                : scan(database, transaction, world);
        if (committed.last() == before && committed.isSettled()) {
            keep(key, projection);
        }
        return projection;
    }

    /** What is asked about once without some more facts goes on from a scenario that is kept, or from all that is committed. */
    private @Nullable Projection base(String scenario, long before, CommittedState committed) {
        return scenario.isEmpty() ? committed.projection() : known(new Key(scenario, before));
    }

    /** The facts that a transaction takes out, by the store's numbers. */
    static LongSet removed(InternalTransaction transaction) {
        return areNeededBy(transaction)
                ? ((TxStateHolder) transaction.kernelTransaction())
                        .txState()
                        .addedAndRemovedRelationships()
                        .getRemoved()
                : LongSets.immutable.empty();
    }

    /**
     * Then nothing need be read from the store again but the facts that are supposed, and those of who is gone. Sources and
     * agreements, which a scenario takes out, are no part of a projection.
     */
    private static boolean hasSameEntities(InternalTransaction transaction, Projection committed) {
        LongDiffSets nodes =
                ((TxStateHolder) transaction.kernelTransaction()).txState().addedAndRemovedNodes();
        return nodes.getAdded().isEmpty() && nodes.getRemoved().noneSatisfy(committed.numbers()::containsKey);
    }

    private static Projection changed(
            GraphDatabaseService database, Projection committed, InternalTransaction transaction, WorldMark world) {
        boolean adds = !AddedFacts.in(transaction).areNone();
        Projection base = adds ? StoreScan.onTopOf(committed, transaction) : committed;
        LongSet removed = removed(transaction);
        return adds && removed.isEmpty() && world.gone().isEmpty() ? base : taken(database, base, removed, world);
    }

    private static Projection taken(GraphDatabaseService database, Projection base, LongSet removed, WorldMark world) {
        try (GoneFacts gone = new GoneFacts(database, world)) {
            LongSet lost = gone.numbers();
            return new Projection(
                    LessFacts.of(base.market(), removed::contains, lost::contains, world.gone()),
                    base.numbers(),
                    base.skipped(),
                    0,
                    base.builtAt());
        }
    }

    private static Projection without(Projection base, LongSet removed) {
        return new Projection(
                LessFacts.of(base.market(), removed::contains), base.numbers(), base.skipped(), 0, base.builtAt());
    }

    /** What tells whether anything was committed meanwhile. */
    interface CommittedState {
        /** Of all that is committed. */
        Projection projection();

        long last();

        /** Whether all of it is to be seen. */
        boolean isSettled();
    }

    private static Projection scan(GraphDatabaseService database, InternalTransaction transaction, WorldMark world) {
        if (world.gone().isEmpty()) {
            return StoreScan.of(transaction, null);
        }
        try (GoneFacts gone = new GoneFacts(database, world)) {
            return StoreScan.of(transaction, gone);
        }
    }

    private synchronized @Nullable Projection known(Key key) {
        return kept.get(key);
    }

    private synchronized void keep(Key key, Projection projection) {
        kept.keySet().removeIf(other -> other.committed() != key.committed());
        kept.put(key, projection);
        long facts =
                kept.values().stream().mapToLong(one -> one.market().facts()).sum();
        while (kept.size() > KEPT || facts > MOST_FACTS_TO_KEEP && kept.size() > 1) {
            Key eldest = kept.keySet().iterator().next();
            facts -= kept.remove(eldest).market().facts();
        }
    }
}
