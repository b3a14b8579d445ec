package interlock.neo4j.embedded;

import interlock.model.EntityKind;
import interlock.model.RecordKind;
import interlock.neo4j.DayCount;
import interlock.neo4j.EntityReads;
import interlock.neo4j.GraphElement;
import interlock.neo4j.KnownFacts;
import interlock.neo4j.NeighbourGroup;
import interlock.neo4j.NeighbourQuery;
import interlock.neo4j.NodeValue;
import interlock.neo4j.embedded.EmbeddedValues.EmbeddedFact;
import interlock.neo4j.embedded.EmbeddedValues.EmbeddedNode;
import interlock.procedures.committed.FactsInTheStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.TokenRead;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.storageengine.api.PropertySelection;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

/** The reads of entities by the indexes and the store, without a statement. */
record EmbeddedEntityReads(GraphDatabaseService database, Transaction transaction) implements EntityReads {
    private static final Label ENTITY = Label.label(EntityKind.ENTITY);
    private static final List<Label> NAMED = List.of(ENTITY, Label.label(RecordKind.DEAL.label()));
    private static final List<Label> SOURCE = List.of(Label.label(RecordKind.SOURCE.label()));

    @Override
    public List<NodeValue> named(Collection<String> ids, Collection<String> sources) {
        List<NodeValue> found = new ArrayList<>();
        find(ids, NAMED, found);
        find(sources, SOURCE, found);
        return found;
    }

    private void find(Collection<String> ids, List<Label> labels, List<NodeValue> found) {
        for (String id : ids) {
            for (Label label : labels) {
                Node node = transaction.findNode(label, "id", id);
                if (node != null) {
                    found.add(new EmbeddedNode(node));
                }
            }
        }
    }

    @Override
    public List<DayCount> days(List<String> standings) {
        return DayScan.of(transaction, standings);
    }

    @Override
    public KnownFacts known(LocalDate asOf, List<String> standings, List<String> dataSets) {
        try (KnownScan scan = new KnownScan(database, transaction)) {
            return scan.known(asOf, standings, dataSets);
        }
    }

    @Override
    public Optional<List<NeighbourGroup>> neighbours(NeighbourQuery query, Consumer<GraphElement> each) {
        Node entity = transaction.findNode(ENTITY, "id", query.id());
        if (entity == null) {
            return Optional.empty();
        }
        NeighbourScan.Found found = NeighbourScan.of(transaction, entity, query);
        each.accept(new EmbeddedNode(entity));
        for (Relationship fact : found.facts()) {
            each.accept(new EmbeddedNode(fact.getOtherNode(entity)));
            each.accept(new EmbeddedFact(fact));
        }
        return Optional.of(found.groups());
    }

    /** The days on which facts begin and end, as {@code cypher/lookup/days.cypher} finds them, by one walk over the store. */
    private static final class DayScan {
        private static final Comparator<Map.Entry<Value, Count>> IN_ORDER =
                Map.Entry.comparingByKey(Comparator.comparing(value -> value, Values.COMPARATOR::compare));

        private final KernelTransaction kernel;
        private final Set<Value> standings;
        private final int status;
        private final int announced;
        private final int since;
        private final int until;
        private final Map<Value, Count> days = new HashMap<>();

        /** How many facts begin and end on a day. */
        private static final class Count {
            private long began;
            private long ended;
        }

        private DayScan(KernelTransaction kernel, List<String> standings) {
            this.kernel = kernel;
            this.standings = standings.stream().map(Values::stringValue).collect(Collectors.toUnmodifiableSet());
            TokenRead tokens = kernel.tokenRead();
            status = tokens.propertyKey("status");
            announced = tokens.propertyKey("announced");
            since = tokens.propertyKey("since");
            until = tokens.propertyKey("until");
        }

        static List<DayCount> of(Transaction transaction, List<String> standings) {
            DayScan scan = new DayScan(((InternalTransaction) transaction).kernelTransaction(), standings);
            scan.walk();
            return scan.inOrder();
        }

        private void walk() {
            PropertySelection wanted = PropertySelection.selection(status, announced, since, until);
            FactsInTheStore.each(kernel, wanted, (fact, property) -> count(property));
        }

        private void count(PropertyCursor property) {
            Value standing = Values.NO_VALUE;
            Value told = Values.NO_VALUE;
            Value begin = Values.NO_VALUE;
            Value end = Values.NO_VALUE;
            while (property.next()) {
                int key = property.propertyKey();
                if (key == status) {
                    standing = property.propertyValue();
                } else if (key == announced) {
                    told = property.propertyValue();
                } else if (key == since) {
                    begin = property.propertyValue();
                } else if (key == until) {
                    end = property.propertyValue();
                }
            }
            if (standings.contains(standing)) {
                on(begin == Values.NO_VALUE ? told : begin).began++;
                if (end != Values.NO_VALUE) {
                    on(end).ended++;
                }
            }
        }

        private Count on(Value day) {
            return days.computeIfAbsent(day, unseen -> new Count());
        }

        /** Facts without a day come last. */
        private List<DayCount> inOrder() {
            List<DayCount> ordered = new ArrayList<>();
            days.entrySet().stream()
                    .filter(day -> day.getKey() != Values.NO_VALUE)
                    .sorted(IN_ORDER)
                    .forEach(day -> ordered.add(told(day.getKey(), day.getValue())));
            Count without = days.get(Values.NO_VALUE);
            if (without != null) {
                ordered.add(told(Values.NO_VALUE, without));
            }
            return ordered;
        }

        private static DayCount told(Value day, Count count) {
            return new DayCount(day.asObject(), count.began, count.ended);
        }
    }
}
