package interlock.procedures.committed;

import interlock.model.EntityKind;
import interlock.model.FactType;
import interlock.model.RecordKind;
import java.util.List;
import java.util.Optional;
import org.eclipse.collections.api.factory.primitive.IntSets;
import org.eclipse.collections.api.set.primitive.IntSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.internal.kernel.api.TokenRead;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.storageengine.api.TransactionIdStore;

/**
 * When the names of entities and agreements were last changed, by Neo4j's log: most commits bring facts, and names are read
 * anew from all entities.
 */
public final class NameEdition {
    private static final Label ENTITY = Label.label(EntityKind.ENTITY);
    private static final Label DEAL = Label.label(RecordKind.DEAL.label());

    /** What is read of those that have names; a note about a fact writes on those at its ends that it names them too. */
    private static final List<String> NAMED = List.of("id", "name", "aliases", "country", "title", "announced");

    /** What was seen last, in which store, and the last commit that may have changed a name. */
    private record Seen(TransactionIdStore store, Committed last, Object changed) {}

    /** A change that is like no other. */
    private static final class Change {}

    private @Nullable Seen seen;

    /** Equal to an earlier one where no name was changed since; empty while a commit is under way. */
    public synchronized Optional<Object> now(GraphDatabaseService database, TransactionIdStore store) {
        Committed now = Committed.now(store).orElse(null);
        if (now == null) {
            return Optional.empty();
        }
        Seen before = seen;
        boolean same = before != null
                && before.store() == store
                && Committed.between(before.last(), now, database)
                        .filter(changed -> !haveNamesChanged(changed, database))
                        .isPresent();
        Seen next = new Seen(store, now, same && before != null ? before.changed() : new Change());
        seen = next;
        return Optional.of(next.changed());
    }

    private static boolean haveNamesChanged(ChangedRecords changed, GraphDatabaseService database) {
        if (changed.relabelled()) {
            return true;
        }
        try (InternalTransaction transaction = (InternalTransaction) database.beginTx()) {
            TokenRead tokens = transaction.kernelTransaction().tokenRead();
            IntSet named = IntSets.immutable.ofAll(NAMED.stream().mapToInt(tokens::propertyKey));
            // Its parties stand beside an agreement's name.
            return changed.types().contains(tokens.relationshipType(FactType.PARTY_TO.name()))
                    || changed.described()
                            .anySatisfy(node -> changed.haveChanged(node, named) && isNamed(transaction, node));
        }
    }

    private static boolean isNamed(InternalTransaction transaction, long number) {
        try {
            var node = transaction.newNodeEntity(number);
            return node.hasLabel(ENTITY) || node.hasLabel(DEAL);
        } catch (NotFoundException e) {
            // Gone since.
            return true;
        }
    }
}
