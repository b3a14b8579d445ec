package interlock.procedures;

import interlock.market.Checkpoint;
import interlock.market.Fact;
import interlock.market.Market;
import interlock.market.MarketBuilder;
import interlock.model.FactType;
import interlock.model.Standing;
import interlock.procedures.EntityProperties.Entity;
import interlock.procedures.committed.ChangedRecords;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.eclipse.collections.api.factory.primitive.LongSets;
import org.eclipse.collections.api.map.primitive.LongIntMap;
import org.eclipse.collections.api.map.primitive.MutableLongIntMap;
import org.eclipse.collections.api.set.primitive.LongSet;
import org.eclipse.collections.api.set.primitive.MutableLongSet;
import org.eclipse.collections.impl.map.mutable.primitive.LongIntHashMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.NodeCursor;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.Read;
import org.neo4j.internal.kernel.api.RelationshipScanCursor;
import org.neo4j.internal.kernel.api.TokenRead;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/**
 * Reads a store into a market, in a transaction of its own: the whole, nodes first, then relationships; or what has
 * changed since it was read before. It is ended by the end of the database and not by that of the caller's transaction,
 * so that a market too large for one question's time is there for the next. Nodes that are no entities and
 * relationships that are no facts are passed over.
 */
final class StoreScan {

    private static final int NOT_AN_ENTITY = -1;
    private static final int BETWEEN_CHECKS = 4096;
    private static final long LONGEST_MINUTES = 10;

    private final Checkpoint stillOpen;
    private final Read read;
    private final TokenRead tokens;
    private final MarketBuilder builder;
    private final AddedFacts added;
    private final LongIntMap numbers;
    private final MutableLongSet skipped = LongSets.mutable.empty();

    private StoreScan(KernelTransaction kernel, AddedFacts added, MarketBuilder builder, LongIntMap numbers) {
        this.added = added;
        this.builder = builder;
        this.numbers = numbers;
        stillOpen = kernel::assertOpen;
        read = kernel.dataRead();
        tokens = kernel.tokenRead();
    }

    static Projection of(GraphDatabaseService database) {
        try (Transaction transaction = database.beginTx(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            return of((InternalTransaction) transaction, null);
        }
    }

    /**
     * What a transaction sees, its own changes included.
     *
     * @param world tells who is gone in it; null for nobody
     */
    static Projection of(InternalTransaction transaction, @Nullable GoneFacts world) {
        ZonedDateTime builtAt = ZonedDateTime.now(ZoneOffset.UTC);
        long start = System.nanoTime();
        KernelTransaction kernel = transaction.kernelTransaction();
        MutableLongIntMap numbers = new LongIntHashMap();
        StoreScan scan = new StoreScan(
                kernel,
                AddedFacts.in(transaction),
                new MarketBuilder(
                        Math.toIntExact(kernel.dataRead().nodesGetCount()),
                        Math.toIntExact(kernel.dataRead().relationshipsGetCount())),
                numbers);
        scan.entities(kernel, numbers);
        scan.facts(kernel);
        if (world != null) {
            world.eachEntity(node -> {
                int number = scan.numbers.getIfAbsent(node, NOT_AN_ENTITY);
                if (number != NOT_AN_ENTITY) {
                    scan.builder.gone(number);
                }
            });
            scan.lost(world);
        }
        Market market = scan.builder.build();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return new Projection(market, numbers, scan.skipped.toImmutable(), millis, builtAt);
    }

    /**
     * What is committed now, of what was read before and what was touched since.
     *
     * @return empty where the whole store is to be read: an entity has come, gone or become another, or what is left of a
     *     fact that is gone cannot be told
     */
    static Optional<Projection> again(GraphDatabaseService database, Projection before, ChangedRecords changed) {
        ZonedDateTime builtAt = ZonedDateTime.now(ZoneOffset.UTC);
        long start = System.nanoTime();
        Market market = before.market();
        try (Transaction transaction = database.beginTx(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            KernelTransaction kernel = ((InternalTransaction) transaction).kernelTransaction();
            AddedFacts none = AddedFacts.in((InternalTransaction) transaction);
            StoreScan scan = new StoreScan(kernel, none, new MarketBuilder(market), before.numbers());
            if (!scan.hasSameEntities(kernel, market, changed.nodes())) {
                return Optional.empty();
            }
            scan.facts(kernel, changed.relationships());
            before.skipped().reject(changed.relationships()::contains).forEach(scan.skipped::add);
            return scan.builder
                    .instead(market, changed.relationships()::contains)
                    .map(next -> new Projection(
                            next,
                            before.numbers(),
                            scan.skipped.toImmutable(),
                            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                            builtAt));
        }
    }

    /** What a transaction sees that takes nothing out, of what is committed and of the facts that it has made itself. */
    static Projection onTopOf(Projection committed, InternalTransaction transaction) {
        AddedFacts added = AddedFacts.in(transaction);
        KernelTransaction kernel = transaction.kernelTransaction();
        StoreScan scan = new StoreScan(kernel, added, new MarketBuilder(committed.market()), committed.numbers());
        scan.facts(kernel, added.numbers());
        committed.skipped().forEach(scan.skipped::add);
        return new Projection(
                scan.builder.onTopOf(committed.market()),
                committed.numbers(),
                scan.skipped.toImmutable(),
                0,
                committed.builtAt());
    }

    private boolean hasSameEntities(KernelTransaction kernel, Market market, LongSet nodes) {
        EntityProperties properties = new EntityProperties(tokens);
        try (NodeCursor node = kernel.cursors().allocateNodeCursor(kernel.cursorContext(), kernel.memoryTracker());
                PropertyCursor property =
                        kernel.cursors().allocatePropertyCursor(kernel.cursorContext(), kernel.memoryTracker())) {
            LongFunction<@Nullable Entity> stored = reference -> {
                read.singleNode(reference, node);
                return node.next() ? properties.entity(node, property) : null;
            };
            for (long reference : nodes.toArray()) {
                Entity one = stored.apply(reference);
                int known = numbers.getIfAbsent(reference, NOT_AN_ENTITY);
                boolean same = one == null
                        ? known == NOT_AN_ENTITY
                        : known != NOT_AN_ENTITY && isSame(known, one) && standsAt(known, one, market, stored);
                if (!same) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether one that may have got another name is still between the same two. */
    private static boolean standsAt(int number, Entity one, Market market, LongFunction<@Nullable Entity> stored) {
        Entity before = number == 0 ? null : stored.apply(market.entityHandle(number - 1));
        Entity after = number == market.entities() - 1 ? null : stored.apply(market.entityHandle(number + 1));
        return (before == null || before.compareTo(one) < 0) && (after == null || one.compareTo(after) < 0);
    }

    private boolean isSame(int known, Entity one) {
        return builder.isSame(known, one.id(), one.kind(), one.completeFor(), one.completeSince(), one.completeAsOf());
    }

    private void facts(KernelTransaction kernel, LongSet relationships) {
        Map<Integer, FactType> types = FactProperties.types(tokens);
        FactProperties properties = new FactProperties(tokens);
        try (RelationshipScanCursor relationship = kernel.cursors()
                        .allocateRelationshipScanCursor(kernel.cursorContext(), kernel.memoryTracker());
                PropertyCursor property =
                        kernel.cursors().allocatePropertyCursor(kernel.cursorContext(), kernel.memoryTracker())) {
            for (long reference : relationships.toSortedArray()) {
                read.singleRelationship(reference, relationship);
                FactType type = relationship.next() ? types.get(relationship.type()) : null;
                if (type != null) {
                    properties.read(relationship, property);
                    add(relationship, type, properties);
                }
            }
        }
    }

    private void lost(GoneFacts world) {
        FactProperties properties = new FactProperties(world.tokens());
        Map<Integer, FactType> types = FactProperties.types(world.tokens());
        world.eachFact((relationship, property) -> {
            FactType type = types.get(relationship.type());
            properties.read(relationship, property);
            int from = numbers.getIfAbsent(relationship.sourceNodeReference(), NOT_AN_ENTITY);
            int to = numbers.getIfAbsent(relationship.targetNodeReference(), NOT_AN_ENTITY);
            Optional<Standing> standing = properties.standing();
            if (type != null && from != NOT_AN_ENTITY && to != NOT_AN_ENTITY && standing.isPresent()) {
                builder.addLost(properties.fact(relationship.relationshipReference(), type, from, to, standing.get()));
            }
        });
    }

    /** By name, so that what is tied stands as people read it, and the same market has the same numbers in every store. */
    private void entities(KernelTransaction kernel, MutableLongIntMap found) {
        List<Entity> entities = new ArrayList<>();
        EntityProperties properties = new EntityProperties(tokens);
        try (NodeCursor node = kernel.cursors().allocateNodeCursor(kernel.cursorContext(), kernel.memoryTracker());
                PropertyCursor property =
                        kernel.cursors().allocatePropertyCursor(kernel.cursorContext(), kernel.memoryTracker())) {
            read.allNodesScan(node);
            for (int seen = 1; node.next(); seen++) {
                pass(seen);
                Entity one = properties.entity(node, property);
                if (one != null) {
                    entities.add(one);
                }
            }
        }
        entities.sort(Comparator.naturalOrder());
        entities.forEach(one -> found.put(one.node(), add(one)));
    }

    private int add(Entity one) {
        try {
            return builder.entity(
                    one.id(), one.kind(), one.completeFor(), one.completeSince(), one.completeAsOf(), one.node());
        } catch (IllegalArgumentException twice) {
            throw new BadArgument("Two entities in the store have the id '" + one.id()
                    + "'; an id belongs to one. Run cypher/schema.cypher, which keeps ids unique.");
        }
    }

    private void facts(KernelTransaction kernel) {
        Map<Integer, FactType> types = FactProperties.types(tokens);
        FactProperties properties = new FactProperties(tokens);
        try (RelationshipScanCursor relationship = kernel.cursors()
                        .allocateRelationshipScanCursor(kernel.cursorContext(), kernel.memoryTracker());
                PropertyCursor property =
                        kernel.cursors().allocatePropertyCursor(kernel.cursorContext(), kernel.memoryTracker())) {
            read.allRelationshipsScan(relationship);
            for (int seen = 1; relationship.next(); seen++) {
                pass(seen);
                FactType type = types.get(relationship.type());
                if (type != null) {
                    properties.read(relationship, property);
                    add(relationship, type, properties);
                }
            }
        }
    }

    private void add(RelationshipScanCursor relationship, FactType type, FactProperties properties) {
        int from = numbers.getIfAbsent(relationship.sourceNodeReference(), NOT_AN_ENTITY);
        int to = numbers.getIfAbsent(relationship.targetNodeReference(), NOT_AN_ENTITY);
        Optional<Standing> standing = properties.standing();
        if (from != NOT_AN_ENTITY && to != NOT_AN_ENTITY && standing.isPresent()) {
            Fact fact =
                    properties.fact(added.handle(relationship.relationshipReference()), type, from, to, standing.get());
            if (added.isSupposed(fact.handle())) {
                builder.addSupposed(fact);
            } else {
                builder.add(fact);
            }
            return;
        }
        if (from != NOT_AN_ENTITY && to != NOT_AN_ENTITY) {
            long handle = added.handle(relationship.relationshipReference());
            builder.belonged(type, from, to, handle);
            if (properties.ended()) {
                builder.ended(type, from, to, properties.until(), properties.dataSet(), handle);
            }
        }
        if (!properties.ended()) {
            skipped.add(relationship.relationshipReference());
        }
    }

    private void pass(int seen) {
        if (seen % BETWEEN_CHECKS == 0) {
            stillOpen.pass();
        }
    }
}
