package interlock.neo4j.embedded;

import interlock.model.EntityKind;
import interlock.neo4j.NeighbourGroup;
import interlock.neo4j.NeighbourQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.NodeCursor;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.RelationshipTraversalCursor;
import org.neo4j.internal.kernel.api.TokenRead;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.storageengine.api.PropertySelection;
import org.neo4j.storageengine.api.RelationshipSelection;
import org.neo4j.token.api.TokenConstants;
import org.neo4j.values.storable.DateValue;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

/**
 * The facts that hold around an entity, as {@code cypher/lookup/neighbours.cypher} finds them, in the store of this
 * process: of the thousands around a hub only what decides is read, and of those that are shown the rest.
 */
final class NeighbourScan {
    private static final Comparator<Value> IN_ORDER = Values.COMPARATOR::compare;
    private static final Comparator<Holding> BEST_FIRST =
            Comparator.comparing(Holding::amount, IN_ORDER.reversed()).thenComparing(Holding::id, IN_ORDER);
    private static final int ABSENT = TokenConstants.NO_TOKEN;
    private static final String FROM = NeighbourQuery.ENDS.getFirst();
    private static final String TO = NeighbourQuery.ENDS.getLast();

    private final InternalTransaction transaction;
    private final KernelTransaction kernel;
    private final NeighbourQuery asked;
    private final DateValue day;
    private final Set<Value> standings;
    private final int entity;
    private final Set<Integer> kinds;
    private final Keys keys;
    private final PriorityQueue<Holding> best = new PriorityQueue<>(BEST_FIRST.reversed());
    private final Map<Group, Long> counts = new HashMap<>();

    private NeighbourScan(InternalTransaction transaction, NeighbourQuery asked) {
        this.transaction = transaction;
        this.kernel = transaction.kernelTransaction();
        this.asked = asked;
        day = DateValue.date(asked.asOf());
        standings = asked.standings().stream().map(Values::stringValue).collect(Collectors.toUnmodifiableSet());
        entity = kernel.tokenRead().nodeLabel(EntityKind.ENTITY);
        kinds = asked.kinds().stream()
                .map(kernel.tokenRead()::nodeLabel)
                .filter(label -> label != ABSENT)
                .collect(Collectors.toUnmodifiableSet());
        keys = Keys.in(kernel.tokenRead());
    }

    /** A fact that holds, with what decides whether it is shown. */
    private record Holding(long fact, Value amount, Value id) {}

    /** Facts of a type that join to entities of a kind, both by their numbers. */
    private record Group(int type, boolean from, int kind) {}

    /**
     * Facts between entities, the largest amounts first.
     *
     * @param groups all that hold, those beyond the limit too
     */
    record Found(List<Relationship> facts, List<NeighbourGroup> groups) {}

    static Found of(Transaction transaction, Node around, NeighbourQuery asked) {
        NeighbourScan facts = new NeighbourScan((InternalTransaction) transaction, asked);
        facts.walk(KernelFactWriter.number(around));
        return facts.found();
    }

    private void walk(long around) {
        try (NodeCursor node = kernel.cursors().allocateNodeCursor(kernel.cursorContext(), kernel.memoryTracker());
                NodeCursor other = kernel.cursors().allocateNodeCursor(kernel.cursorContext(), kernel.memoryTracker());
                RelationshipTraversalCursor fact = kernel.cursors()
                        .allocateRelationshipTraversalCursor(kernel.cursorContext(), kernel.memoryTracker());
                PropertyCursor property =
                        kernel.cursors().allocatePropertyCursor(kernel.cursorContext(), kernel.memoryTracker())) {
            kernel.dataRead().singleNode(around, node);
            if (!node.next()) {
                return;
            }
            node.relationships(fact, types());
            while (fact.next()) {
                boolean from = fact.sourceNodeReference() == around;
                if (!asked.end().isEmpty() && from != asked.end().equals(FROM)) {
                    continue;
                }
                fact.properties(property, keys.selection());
                Holding holding = holding(fact.relationshipReference(), property);
                if (holding != null) {
                    fact.otherNode(other);
                    if (other.next() && other.hasLabel(entity)) {
                        keep(holding, new Group(fact.type(), from, kindOf(other)));
                    }
                }
            }
        }
    }

    /** The label that an entity bears beside the one that all bear. */
    private int kindOf(NodeCursor node) {
        return IntStream.of(node.labels().all())
                .filter(label -> label != entity)
                .findFirst()
                .orElse(ABSENT);
    }

    private RelationshipSelection types() {
        if (asked.types().isEmpty()) {
            return RelationshipSelection.selection(Direction.BOTH);
        }
        int[] types = asked.types().stream()
                .mapToInt(kernel.tokenRead()::relationshipType)
                .filter(type -> type != ABSENT)
                .distinct()
                .toArray();
        return types.length == 0
                ? RelationshipSelection.NO_RELATIONSHIPS
                : RelationshipSelection.selection(types, Direction.BOTH);
    }

    private @Nullable Holding holding(long fact, PropertyCursor property) {
        Value id = Values.NO_VALUE;
        Value status = Values.NO_VALUE;
        Value announced = Values.NO_VALUE;
        Value since = Values.NO_VALUE;
        Value until = Values.NO_VALUE;
        Value most = Values.NO_VALUE;
        Value least = Values.NO_VALUE;
        while (property.next()) {
            int key = property.propertyKey();
            if (key == keys.id()) {
                id = property.propertyValue();
            } else if (key == keys.status()) {
                status = property.propertyValue();
            } else if (key == keys.announced()) {
                announced = property.propertyValue();
            } else if (key == keys.since()) {
                since = property.propertyValue();
            } else if (key == keys.until()) {
                until = property.propertyValue();
            } else if (key == keys.amountMax()) {
                most = property.propertyValue();
            } else if (key == keys.amountMin()) {
                least = property.propertyValue();
            }
        }
        boolean holds = standings.contains(status)
                && isNotAfterTheDay(given(since, announced))
                && (until == Values.NO_VALUE || until instanceof DateValue end && IN_ORDER.compare(day, end) < 0);
        return holds ? new Holding(fact, given(given(most, least), Values.intValue(0)), id) : null;
    }

    private boolean isNotAfterTheDay(Value begin) {
        return begin instanceof DateValue && IN_ORDER.compare(begin, day) <= 0;
    }

    private static Value given(Value first, Value otherwise) {
        return first == Values.NO_VALUE ? otherwise : first;
    }

    private void keep(Holding holding, Group group) {
        if (!asked.kinds().isEmpty() && !kinds.contains(group.kind())) {
            return;
        }
        counts.merge(group, 1L, Long::sum);
        best.add(holding);
        if (best.size() > asked.limit()) {
            best.remove();
        }
    }

    private Found found() {
        List<Holding> ordered = new ArrayList<>(best);
        ordered.sort(BEST_FIRST);
        return new Found(
                ordered.stream()
                        .map(holding -> transaction.newRelationshipEntity(holding.fact()))
                        .toList(),
                counts.entrySet().stream()
                        .map(counted -> named(counted.getKey(), counted.getValue()))
                        .sorted(NeighbourGroup.ORDER)
                        .toList());
    }

    private NeighbourGroup named(Group group, long count) {
        TokenRead tokens = kernel.tokenRead();
        return new NeighbourGroup(
                tokens.relationshipTypeGetName(group.type()),
                group.from() ? FROM : TO,
                group.kind() == ABSENT ? "" : tokens.labelGetName(group.kind()),
                count);
    }

    /** The properties that decide; one that no fact has yet is absent. */
    private record Keys(
            int id,
            int status,
            int announced,
            int since,
            int until,
            int amountMax,
            int amountMin,
            PropertySelection selection) {
        static Keys in(TokenRead tokens) {
            int id = tokens.propertyKey("id");
            int status = tokens.propertyKey("status");
            int announced = tokens.propertyKey("announced");
            int since = tokens.propertyKey("since");
            int until = tokens.propertyKey("until");
            int amountMax = tokens.propertyKey("amountMax");
            int amountMin = tokens.propertyKey("amountMin");
            PropertySelection selection =
                    PropertySelection.selection(id, status, announced, since, until, amountMax, amountMin);
            return new Keys(id, status, announced, since, until, amountMax, amountMin, selection);
        }
    }
}
