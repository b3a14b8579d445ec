package interlock.procedures;

import interlock.model.EntityKind;
import interlock.model.RecordKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.eclipse.collections.api.set.primitive.LongSet;
import org.eclipse.collections.api.set.primitive.MutableLongSet;
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.RelationshipScanCursor;
import org.neo4j.internal.kernel.api.TokenRead;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/**
 * The facts of those who are gone in a scenario, as they are committed: whoever relied on them by one that is evidenced
 * in that world has lost somebody, and not a need.
 */
final class GoneFacts implements AutoCloseable {
    private static final Label ENTITY = Label.label(EntityKind.ENTITY);
    private static final Label SOURCE = Label.label(RecordKind.SOURCE.label());
    private static final String ID = "id";
    private static final long LONGEST_MINUTES = 10;

    private final WorldMark world;
    private final Transaction committed;
    private final KernelTransaction kernel;
    private final List<Node> gone = new ArrayList<>();

    GoneFacts(GraphDatabaseService database, WorldMark world) {
        this.world = world;
        committed = database.beginTx(LONGEST_MINUTES, TimeUnit.MINUTES);
        kernel = ((InternalTransaction) committed).kernelTransaction();
        for (String id : world.gone()) {
            Node node = committed.findNode(ENTITY, ID, id);
            if (node != null) {
                gone.add(node);
            }
        }
    }

    /** What is done with the fact at which a cursor stands. */
    interface Each {
        void take(RelationshipScanCursor fact, PropertyCursor property);
    }

    TokenRead tokens() {
        return kernel.tokenRead();
    }

    /** The store's own numbers of those who are gone. */
    void eachEntity(LongConsumer each) {
        gone.forEach(node -> each.accept(((org.neo4j.kernel.impl.core.NodeEntity) node).getId()));
    }

    /** The store's own numbers of the facts. */
    LongSet numbers() {
        MutableLongSet numbers = new LongHashSet();
        for (Node node : gone) {
            for (Relationship fact : node.getRelationships()) {
                if (isEvidenced(fact)) {
                    numbers.add(((org.neo4j.kernel.impl.core.RelationshipEntity) fact).getId());
                }
            }
        }
        return numbers;
    }

    /** Each fact once, also where both its ends are gone. */
    void eachFact(Each each) {
        Set<Long> seen = new HashSet<>();
        try (RelationshipScanCursor cursor = kernel.cursors()
                        .allocateRelationshipScanCursor(kernel.cursorContext(), kernel.memoryTracker());
                PropertyCursor property =
                        kernel.cursors().allocatePropertyCursor(kernel.cursorContext(), kernel.memoryTracker())) {
            for (Node node : gone) {
                for (Relationship fact : node.getRelationships()) {
                    long number = ((org.neo4j.kernel.impl.core.RelationshipEntity) fact).getId();
                    if (isEvidenced(fact) && seen.add(number)) {
                        kernel.dataRead().singleRelationship(number, cursor);
                        if (cursor.next()) {
                            each.take(cursor, property);
                        }
                    }
                }
            }
        }
    }

    private boolean isEvidenced(Relationship fact) {
        if (world.takesOutEntitiesAlone()) {
            return true;
        }
        return !world.facts().contains(text(fact, ID)) && !world.deals().contains(text(fact, "deal")) && isTold(fact);
    }

    /** Whether a fact by its number in the store is told by some source that this world has. */
    boolean isTold(long number) {
        return isTold(((InternalTransaction) committed).newRelationshipEntity(number));
    }

    private boolean isTold(Relationship fact) {
        String[] sources = fact.getProperty("sources", null) instanceof String[] ids ? ids : new String[0];
        List<String> left = Arrays.stream(sources)
                .filter(id -> !world.sources().contains(id))
                .toList();
        if (left.isEmpty() && sources.length > 0) {
            return false;
        }
        return world.knownBy() == null || isKnown(fact, left.size() == sources.length ? null : left, world.knownBy());
    }

    /** @param left the sources that are left; null where all are */
    private boolean isKnown(Relationship fact, @Nullable List<String> left, LocalDate by) {
        if (left == null) {
            return fact.getProperty("known", null) instanceof LocalDate day && !day.isAfter(by);
        }
        return left.stream()
                .map(id -> committed.findNode(SOURCE, ID, id))
                .anyMatch(source -> source != null
                        && source.getProperty("published", null) instanceof LocalDate day
                        && !day.isAfter(by));
    }

    private static String text(Relationship fact, String key) {
        return fact.getProperty(key, null) instanceof String text ? text : "";
    }

    @Override
    public void close() {
        committed.close();
    }
}
