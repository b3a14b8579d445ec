package interlock.neo4j.embedded;

import interlock.answers.Answer.Notice;
import interlock.answers.Evidence;
import interlock.answers.JsonProperties;
import interlock.answers.Search.FoundDeal;
import interlock.neo4j.CypherRunner;
import interlock.neo4j.DataSetStore.NodeRow;
import interlock.neo4j.NeighbourQuery;
import interlock.neo4j.NestedValues;
import interlock.neo4j.NodeValue;
import interlock.neo4j.Notices;
import interlock.neo4j.PathValue;
import interlock.neo4j.RelationshipValue;
import interlock.neo4j.ResultRow;
import interlock.neo4j.ResultRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/**
 * Statements of a transaction inside the process. A node that a hundred rows mention is read once, where over Bolt it
 * would travel a hundred times.
 */
record EmbeddedRunner(Transaction transaction, DealTitleIndex titles) implements CypherRunner {
    private static final Label ENTITY = Label.label("Entity");
    private static final Label DEAL = Label.label("Deal");
    private static final Label SOURCE = Label.label("Source");

    @Override
    public ResultRows run(String statement, Map<String, Object> parameters) {
        return new EmbeddedRows(transaction.execute(statement, parameters));
    }

    /** By the indexes, without a statement. */
    @Override
    public Named named(Collection<String> ids, Collection<String> sources) {
        Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
        for (String id : ids) {
            for (Label label : List.of(ENTITY, DEAL)) {
                Node node = transaction.findNode(label, "id", id);
                if (node != null) {
                    NodeRow row = EmbeddedDataSetStore.row(node);
                    nodes.put(id, JsonProperties.node(id, row.labels(), row.properties()));
                }
            }
        }
        List<Map<String, Object>> cited = new ArrayList<>();
        for (String id : sources) {
            Node node = transaction.findNode(SOURCE, "id", id);
            if (node != null) {
                cited.add(
                        JsonProperties.source(id, EmbeddedDataSetStore.row(node).properties()));
            }
        }
        return new Named(nodes, cited);
    }

    @Override
    public OptionalLong around(NeighbourQuery asked, Evidence evidence) {
        Node entity = transaction.findNode(ENTITY, "id", asked.id());
        if (entity == null) {
            return OptionalLong.empty();
        }
        NeighbourScan.Found found = NeighbourScan.of(transaction, entity, asked);
        evidence.take(new EmbeddedNode(entity));
        for (Relationship fact : found.facts()) {
            evidence.take(new EmbeddedNode(fact.getOtherNode(entity)));
            evidence.take(new EmbeddedRelationship(fact));
        }
        return OptionalLong.of(found.total());
    }

    @Override
    public List<FoundDeal> deals(List<String> words, int limit) {
        return titles.fits(transaction) ? titles.find(transaction, words, limit) : FoundDeal.by(this, words, limit);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Node node -> new EmbeddedNode(node);
            case Relationship fact -> new EmbeddedRelationship(fact);
            case Path path -> {
                List<NodeValue> nodes = new ArrayList<>();
                path.nodes().forEach(node -> nodes.add(new EmbeddedNode(node)));
                List<RelationshipValue> facts = new ArrayList<>();
                path.relationships().forEach(fact -> facts.add(new EmbeddedRelationship(fact)));
                yield new PathValue(nodes, facts);
            }
            case List<?> list -> NestedValues.each(list, EmbeddedRunner::plain);
            case Map<?, ?> map -> NestedValues.each(map, EmbeddedRunner::plain);
            default -> EmbeddedDataSetStore.asList(value);
        };
    }

    private record EmbeddedRows(Result result) implements ResultRows {
        @Override
        public boolean hasNext() {
            return result.hasNext();
        }

        @Override
        public ResultRow next() {
            Map<String, Object> row = result.next();
            return new ResultRow(column -> plain(row.get(column)));
        }

        @Override
        public List<Notice> end() {
            List<Notice> notices = Notices.of(result.getGqlStatusObjects());
            result.close();
            return notices;
        }
    }

    private static @Nullable Object property(Entity entity, String name) {
        return plain(entity.getProperty(name, null));
    }

    private record EmbeddedNode(Node node) implements NodeValue {
        @Override
        public Object key() {
            return node;
        }

        @Override
        public String elementId() {
            return node.getElementId();
        }

        @Override
        public Iterable<String> labels() {
            List<String> labels = new ArrayList<>();
            node.getLabels().forEach(label -> labels.add(label.name()));
            return labels;
        }

        @Override
        public @Nullable Object property(String name) {
            return EmbeddedRunner.property(node, name);
        }

        @Override
        public Map<String, Object> properties() {
            return EmbeddedDataSetStore.properties(node);
        }
    }

    private record EmbeddedRelationship(Relationship fact) implements RelationshipValue {
        @Override
        public Object key() {
            return fact;
        }

        @Override
        public String elementId() {
            return fact.getElementId();
        }

        @Override
        public String type() {
            return fact.getType().name();
        }

        @Override
        public Object start() {
            return fact.getStartNode();
        }

        @Override
        public Object end() {
            return fact.getEndNode();
        }

        @Override
        public @Nullable Object property(String name) {
            return EmbeddedRunner.property(fact, name);
        }

        @Override
        public Map<String, Object> properties() {
            return EmbeddedDataSetStore.properties(fact);
        }
    }
}
