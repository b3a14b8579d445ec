package interlock.procedures.committed;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.collections.api.factory.primitive.IntSets;
import org.eclipse.collections.api.factory.primitive.LongObjectMaps;
import org.eclipse.collections.api.factory.primitive.LongSets;
import org.eclipse.collections.api.map.primitive.MutableLongObjectMap;
import org.eclipse.collections.api.set.primitive.MutableIntSet;
import org.eclipse.collections.api.set.primitive.MutableLongSet;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.internal.recordstorage.Command.NodeCommand;
import org.neo4j.internal.recordstorage.Command.PropertyCommand;
import org.neo4j.internal.recordstorage.Command.RelationshipCommand;
import org.neo4j.kernel.impl.store.record.NodeRecord;
import org.neo4j.kernel.impl.store.record.PropertyBlock;
import org.neo4j.kernel.impl.store.record.PropertyRecord;
import org.neo4j.kernel.impl.store.record.RelationshipRecord;
import org.neo4j.kernel.impl.transaction.CommittedCommandBatchRepresentation;
import org.neo4j.kernel.impl.transaction.log.CommandBatchCursor;
import org.neo4j.kernel.impl.transaction.log.LogPosition;
import org.neo4j.kernel.impl.transaction.log.LogicalTransactionStore;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.storageengine.api.ClosedTransactionMetadata;
import org.neo4j.storageengine.api.StorageCommand;
import org.neo4j.storageengine.api.TransactionIdStore;

/**
 * A moment at which every commit up to one had been made and could be seen.
 *
 * @param transaction the id of the last
 * @param end where in the log it ends
 */
public record Committed(long transaction, LogPosition end) {

    /** More are sooner read with the whole store. */
    private static final int MOST_TRANSACTIONS = 1_000;

    private static final int MOST_RECORDS = 10_000;

    /** Now; empty while a commit is under way. */
    public static Optional<Committed> now(TransactionIdStore transactions) {
        ClosedTransactionMetadata closed = transactions.getHighestGapFreeClosedTransaction();
        long last = closed.transactionId().id();
        return last == transactions.getLastCommittedTransactionId()
                ? Optional.of(new Committed(last, closed.logPosition()))
                : Optional.empty();
    }

    /**
     * What was touched between two moments. Where the log does not tell of each transaction between them, as after it was
     * pruned, or tells of too much, it is empty: then everything may have been.
     */
    public static Optional<ChangedRecords> between(Committed first, Committed second, GraphDatabaseService database) {
        long transactions = second.transaction - first.transaction;
        if (transactions < 0 || transactions > MOST_TRANSACTIONS) {
            return Optional.empty();
        }
        LogicalTransactionStore log =
                ((GraphDatabaseAPI) database).getDependencyResolver().resolveDependency(LogicalTransactionStore.class);
        Touched touched = new Touched();
        long expected = first.transaction + 1;
        try (CommandBatchCursor batches = log.getCommandBatches(first.end)) {
            while (expected <= second.transaction && batches.next()) {
                CommittedCommandBatchRepresentation batch = batches.get();
                if (batch.txId() != expected++ || batch.isRollback() || !touched.addAll(batch)) {
                    return Optional.empty();
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return expected > second.transaction ? Optional.of(touched.all()) : Optional.empty();
    }

    /** Gathers the numbers out of what the log has. */
    private static final class Touched {
        private final MutableLongSet nodes = LongSets.mutable.empty();
        private final MutableLongSet relationships = LongSets.mutable.empty();
        private final MutableLongSet described = LongSets.mutable.empty();
        private final MutableLongObjectMap<MutableIntSet> properties = LongObjectMaps.mutable.empty();
        private final Map<Long, Map<Integer, StoredValue>> gone = new HashMap<>();
        private final Map<Long, Map<Integer, StoredValue>> came = new HashMap<>();
        private final MutableIntSet types = IntSets.mutable.empty();
        private boolean relabelled = false;

        ChangedRecords all() {
            return new ChangedRecords(nodes, relationships, described, properties, relabelled, types);
        }

        /** Whether that could be told. */
        boolean addAll(CommittedCommandBatchRepresentation batch) {
            if (batch.commandBatch().isMultiChunked()) {
                return false;
            }
            for (StorageCommand command : batch.commandBatch()) {
                if (!add(command) || nodes.size() + relationships.size() > MOST_RECORDS) {
                    return false;
                }
            }
            compare();
            return true;
        }

        private boolean add(StorageCommand command) {
            return switch (command) {
                case RelationshipCommand relationship -> {
                    relationships.add(relationship.getKey());
                    RelationshipRecord before = relationship.getBefore();
                    RelationshipRecord after = relationship.getAfter();
                    if (before.inUse() != after.inUse()) {
                        // A record that is not there has the type of number 0.
                        types.add((before.inUse() ? before : after).getType());
                    }
                    yield true;
                }
                case NodeCommand node -> {
                    add(node.getBefore(), node.getAfter());
                    yield true;
                }
                case PropertyCommand property -> {
                    addChanged(property.getBefore(), property.getAfter());
                    yield addOwner(property.getBefore()) | addOwner(property.getAfter());
                }
                default -> true;
            };
        }

        private void add(NodeRecord before, NodeRecord after) {
            nodes.add(after.getId());
            if (!before.inUse() && after.inUse()) {
                described.add(after.getId());
            } else {
                relabelled |= before.inUse() != after.inUse()
                        || before.getLabelField() != after.getLabelField()
                        || !after.getDynamicLabelRecords().isEmpty();
            }
        }

        /** A property may move from one record to another: what a node had is compared with what it has at the end. */
        private void addChanged(PropertyRecord before, PropertyRecord after) {
            PropertyRecord owned = after.isNodeSet() ? after : before;
            if (owned.isNodeSet()) {
                before.propertyBlocks().forEach(block -> put(gone, owned.getNodeId(), block));
                after.propertyBlocks().forEach(block -> put(came, owned.getNodeId(), block));
            }
        }

        private static void put(Map<Long, Map<Integer, StoredValue>> values, long node, PropertyBlock block) {
            values.computeIfAbsent(node, first -> new HashMap<>()).put(block.getKeyIndexId(), StoredValue.of(block));
        }

        /** At the end of a commit. */
        private void compare() {
            Stream.of(gone, came).flatMap(values -> values.keySet().stream()).forEach(node -> {
                Map<Integer, StoredValue> had = gone.getOrDefault(node, Map.of());
                Map<Integer, StoredValue> has = came.getOrDefault(node, Map.of());
                MutableIntSet changed = properties.getIfAbsentPut(node, IntSets.mutable::empty);
                Stream.of(had, has)
                        .flatMap(values -> values.keySet().stream())
                        .filter(key -> !StoredValue.areSame(had.get(key), has.get(key)))
                        .forEach(changed::add);
            });
            gone.clear();
            came.clear();
        }

        /** Whether it says whose property it is. */
        private boolean addOwner(PropertyRecord property) {
            if (property.isRelSet()) {
                relationships.add(property.getRelId());
            } else if (property.isNodeSet()) {
                nodes.add(property.getNodeId());
                described.add(property.getNodeId());
            }
            return property.isRelSet() || property.isNodeSet() || property.isSchemaSet();
        }
    }
}
