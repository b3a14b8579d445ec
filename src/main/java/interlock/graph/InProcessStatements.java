package interlock.graph;

import interlock.graph.Answer.Notice;
import interlock.graph.Search.FoundDeal;
import interlock.graph.Store.NodeRow;
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
record InProcessStatements(Transaction transaction, DealTitles titles) implements Statements {
    private static final Label ENTITY = Label.label("Entity");
    private static final Label DEAL = Label.label("Deal");
    private static final Label SOURCE = Label.label("Source");

    @Override
    public Rows run(String statement, Map<String, Object> parameters) {
        return new InProcessRows(transaction.execute(statement, parameters));
    }

    /** By the indexes, without a statement. */
    @Override
    public Named named(Collection<String> ids, Collection<String> sources) {
        Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
        for (String id : ids) {
            for (Label label : List.of(ENTITY, DEAL)) {
                Node node = transaction.findNode(label, "id", id);
                if (node != null) {
                    NodeRow row = InProcessStore.row(node);
                    nodes.put(id, Described.node(id, row.labels(), row.properties()));
                }
            }
        }
        List<Map<String, Object>> cited = new ArrayList<>();
        for (String id : sources) {
            Node node = transaction.findNode(SOURCE, "id", id);
            if (node != null) {
                cited.add(Described.source(id, InProcessStore.row(node).properties()));
            }
        }
        return new Named(nodes, cited);
    }

    @Override
    public OptionalLong around(Around asked, Evidence evidence) {
        Node entity = transaction.findNode(ENTITY, "id", asked.id());
        if (entity == null) {
            return OptionalLong.empty();
        }
        FactsAround.Found found = FactsAround.of(transaction, entity, asked);
        evidence.take(new InProcessNode(entity));
        for (Relationship fact : found.facts()) {
            evidence.take(new InProcessNode(fact.getOtherNode(entity)));
            evidence.take(new InProcessFact(fact));
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
            case Node node -> new InProcessNode(node);
            case Relationship fact -> new InProcessFact(fact);
            case Path path -> {
                List<NodeElement> nodes = new ArrayList<>();
                path.nodes().forEach(node -> nodes.add(new InProcessNode(node)));
                List<FactElement> facts = new ArrayList<>();
                path.relationships().forEach(fact -> facts.add(new InProcessFact(fact)));
                yield new Chain(nodes, facts);
            }
            case List<?> list -> Inner.each(list, InProcessStatements::plain);
            case Map<?, ?> map -> Inner.each(map, InProcessStatements::plain);
            default -> InProcessStore.asList(value);
        };
    }

    private record InProcessRows(Result result) implements Rows {
        @Override
        public boolean hasNext() {
            return result.hasNext();
        }

        @Override
        public Row next() {
            Map<String, Object> row = result.next();
            return new Row(column -> plain(row.get(column)));
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

    private record InProcessNode(Node node) implements NodeElement {
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
            return InProcessStatements.property(node, name);
        }

        @Override
        public Map<String, Object> properties() {
            return InProcessStore.properties(node);
        }
    }

    private record InProcessFact(Relationship fact) implements FactElement {
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
            return InProcessStatements.property(fact, name);
        }

        @Override
        public Map<String, Object> properties() {
            return InProcessStore.properties(fact);
        }
    }
}
