package interlock.neo4j.embedded;

import interlock.model.EntityKind;
import interlock.neo4j.KnownFacts;
import interlock.procedures.committed.KnownDays;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.collections.api.set.primitive.MutableLongSet;
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.NodeCursor;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.RelationshipScanCursor;
import org.neo4j.internal.kernel.api.TokenRead;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.api.txstate.TransactionState;
import org.neo4j.kernel.api.txstate.TxStateHolder;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.storageengine.api.PropertySelection;
import org.neo4j.values.storable.DateValue;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

/** What was known by a day, as {@code cypher/world/known.cypher} and {@code known-by.cypher} find it, by the store's cursors. */
final class KnownScan implements AutoCloseable {
    private static final int BETWEEN_CHECKS = 4_096;

    private final KernelTransaction kernel;
    private final KnownDays days;
    private final RelationshipScanCursor fact;
    private final PropertyCursor property;

    KnownScan(GraphDatabaseService database, Transaction transaction) {
        kernel = ((InternalTransaction) transaction).kernelTransaction();
        days = KnownDays.of(database);
        fact = kernel.cursors().allocateRelationshipScanCursor(kernel.cursorContext(), kernel.memoryTracker());
        property = kernel.cursors().allocatePropertyCursor(kernel.cursorContext(), kernel.memoryTracker());
    }

    /**
     * What is known on no day.
     *
     * @param dataSets all for none
     */
    KnownFacts known(LocalDate asOf, List<String> standings, List<String> dataSets) {
        Terms terms = new Terms(kernel.tokenRead(), asOf, values(standings), values(dataSets));
        long[] unknown = {0};
        try (NodeCursor node = kernel.cursors().allocateNodeCursor(kernel.cursorContext(), kernel.memoryTracker())) {
            each(KnownDays.NEVER - 1, () -> {
                fact.properties(property, terms.wanted());
                if (terms.holdFor(property)
                        && isEntity(fact.sourceNodeReference(), node)
                        && isEntity(fact.targetNodeReference(), node)) {
                    unknown[0]++;
                }
            });
        }
        long first = days.first();
        return new KnownFacts(unknown[0], first == KnownDays.NEVER ? null : LocalDate.ofEpochDay(first), days.size());
    }

    private static Set<Value> values(List<String> texts) {
        return texts.stream().map(Values::stringValue).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isEntity(long reference, NodeCursor node) {
        kernel.dataRead().singleNode(reference, node);
        return node.next() && node.hasLabel(kernel.tokenRead().nodeLabel(EntityKind.ENTITY));
    }

    /**
     * Takes out what no source had told by a day, and what no source with a day tells, in a transaction that is never
     * committed: no lock is taken, since nobody else will ever see it.
     */
    void takeOutLaterThan(LocalDate day) {
        TransactionState state = ((TxStateHolder) kernel).txState();
        long last = day.toEpochDay();
        MutableLongSet late = new LongHashSet();
        // What is left of a fact that has lost a source is known since another day.
        PropertySelection known = PropertySelection.selection(kernel.tokenRead().propertyKey("known"));
        state.modifiedRelationships()
                .forEach(changed -> at(changed.getId(), () -> {
                    fact.properties(property, known);
                    if ((property.next() ? KnownDays.day(property.propertyValue()) : KnownDays.NEVER) > last) {
                        late.add(changed.getId());
                    }
                }));
        each(last, () -> {
            if (!state.relationshipsIsModifiedInThisBatch(fact.relationshipReference())) {
                takeOut(state);
            }
        });
        late.forEach(reference -> at(reference, () -> takeOut(state)));
    }

    private void takeOut(TransactionState state) {
        state.relationshipDoDelete(
                fact.relationshipReference(), fact.type(), fact.sourceNodeReference(), fact.targetNodeReference());
    }

    private void at(long reference, Runnable work) {
        kernel.dataRead().singleRelationship(reference, fact);
        if (fact.next()) {
            work.run();
        }
    }

    private void each(long after, Runnable work) {
        int[] seen = {0};
        days.eachAfter(after, reference -> {
            if (++seen[0] % BETWEEN_CHECKS == 0) {
                kernel.assertOpen();
            }
            at(reference, work);
        });
    }

    /** What decides whether a fact counts. */
    private static final class Terms {
        private final DateValue day;
        private final Set<Value> standings;
        private final Set<Value> dataSets;
        private final int[] keys;

        Terms(TokenRead tokens, LocalDate asOf, Set<Value> standings, Set<Value> dataSets) {
            day = DateValue.date(asOf);
            this.standings = standings;
            this.dataSets = dataSets;
            keys = Stream.of("status", "dataSet", "since", "announced", "until")
                    .mapToInt(tokens::propertyKey)
                    .toArray();
        }

        PropertySelection wanted() {
            return PropertySelection.selection(keys);
        }

        boolean holdFor(PropertyCursor property) {
            Value[] values = new Value[keys.length];
            Arrays.fill(values, Values.NO_VALUE);
            while (property.next()) {
                for (int place = 0; place < keys.length; place++) {
                    if (keys[place] == property.propertyKey()) {
                        values[place] = property.propertyValue();
                    }
                }
            }
            return standings.contains(values[0])
                    && (dataSets.isEmpty() || dataSets.contains(values[1]))
                    && isBy(values[2] == Values.NO_VALUE ? values[3] : values[2])
                    && (values[4] == Values.NO_VALUE || values[4] instanceof DateValue && !isBy(values[4]));
        }

        private boolean isBy(Value date) {
            return date instanceof DateValue && Values.COMPARATOR.compare(date, day) <= 0;
        }
    }

    @Override
    public void close() {
        property.close();
        fact.close();
    }
}
