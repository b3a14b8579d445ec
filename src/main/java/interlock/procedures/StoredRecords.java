package interlock.procedures;

import interlock.market.Conflict.Agreement;
import interlock.market.Records;
import interlock.model.RecordKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.Read;
import org.neo4j.internal.kernel.api.RelationshipScanCursor;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.values.storable.ArrayValue;
import org.neo4j.values.storable.DateValue;
import org.neo4j.values.storable.NumberValue;
import org.neo4j.values.storable.TextValue;
import org.neo4j.values.storable.Value;

/** The records of a store, read when they are asked for. */
final class StoredRecords implements Records {

    private static final Label DEAL = Label.label(RecordKind.DEAL.label());
    /** From so many on it is sooner done to read all. */
    private static final int MANY = 100;

    private final InternalTransaction transaction;
    private final Evidence evidence;
    private final Map<String, @Nullable Agreement> agreements = new HashMap<>();
    private boolean all = false;

    StoredRecords(InternalTransaction transaction, Evidence evidence) {
        this.transaction = transaction;
        this.evidence = evidence;
    }

    @Override
    public @Nullable Agreement agreement(String id) {
        if (!all && !agreements.containsKey(id)) {
            if (agreements.size() == MANY) {
                readAll();
            } else {
                Node deal = transaction.findNode(DEAL, "id", id);
                agreements.put(id, deal == null ? null : agreement(deal));
            }
        }
        return agreements.get(id);
    }

    private void readAll() {
        all = true;
        try (ResourceIterator<Node> deals = transaction.findNodes(DEAL)) {
            deals.forEachRemaining(deal -> {
                Agreement agreement = agreement(deal);
                agreements.put(agreement.id(), agreement);
            });
        }
    }

    private static Agreement agreement(Node deal) {
        Map<String, Object> properties =
                deal.getProperties("id", "title", "announced", "amountMin", "amountMax", "currency");
        return new Agreement(
                properties.get("id") instanceof String id ? id : "",
                properties.get("title") instanceof String title ? title : null,
                properties.get("announced") instanceof LocalDate day ? day : null,
                properties.get("amountMin") instanceof Number min ? (Long) min.longValue() : null,
                properties.get("amountMax") instanceof Number max ? (Long) max.longValue() : null,
                properties.get("currency") instanceof String currency ? currency : null);
    }

    @Override
    public Facts facts(String... properties) {
        return new ReadFacts(transaction.kernelTransaction(), evidence, List.of(properties));
    }

    /** At a fraction of what a relationship with all its properties costs. */
    private static final class ReadFacts implements Facts {
        private final Evidence evidence;
        private final List<String> names;
        private final Read read;
        private final RelationshipScanCursor fact;
        private final PropertyCursor property;
        private final PropertyReader properties;

        ReadFacts(KernelTransaction kernel, Evidence evidence, List<String> names) {
            this.evidence = evidence;
            this.names = names;
            read = kernel.dataRead();
            fact = kernel.cursors().allocateRelationshipScanCursor(kernel.cursorContext(), kernel.memoryTracker());
            property = kernel.cursors().allocatePropertyCursor(kernel.cursorContext(), kernel.memoryTracker());
            properties = new PropertyReader(kernel.tokenRead(), names);
        }

        @Override
        public void at(int number) {
            read.singleRelationship(evidence.handle(number), fact);
            if (!fact.next()) {
                throw new IllegalStateException("A fact of the market is not in the store that it was read from");
            }
            fact.properties(property, properties.selection());
            properties.read(property);
        }

        private @Nullable Value value(String name) {
            return properties.value(names.indexOf(name));
        }

        @Override
        public @Nullable String text(String name) {
            return value(name) instanceof TextValue text ? text.stringValue() : null;
        }

        @Override
        public @Nullable Long units(String name) {
            return value(name) instanceof NumberValue number ? (Long) number.longValue() : null;
        }

        @Override
        public @Nullable Double fraction(String name) {
            return value(name) instanceof NumberValue number ? (Double) number.doubleValue() : null;
        }

        @Override
        public @Nullable LocalDate day(String name) {
            return value(name) instanceof DateValue day ? day.asObjectCopy() : null;
        }

        @Override
        public int count(String name) {
            return value(name) instanceof ArrayValue list ? list.intSize() : 0;
        }

        @Override
        public void close() {
            property.close();
            fact.close();
        }
    }
}
