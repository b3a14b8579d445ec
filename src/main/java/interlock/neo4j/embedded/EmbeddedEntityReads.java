package interlock.neo4j.embedded;

import interlock.model.EntityKind;
import interlock.model.RecordKind;
import interlock.neo4j.DayCount;
import interlock.neo4j.EntityReads;
import interlock.neo4j.GraphElement;
import interlock.neo4j.NeighbourGroup;
import interlock.neo4j.NeighbourQuery;
import interlock.neo4j.NodeValue;
import interlock.neo4j.embedded.EmbeddedValues.EmbeddedFact;
import interlock.neo4j.embedded.EmbeddedValues.EmbeddedNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;

/** The reads of entities by the indexes and the store, without a statement. */
record EmbeddedEntityReads(Transaction transaction) implements EntityReads {
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
}
