package interlock.neo4j.embedded;

import interlock.neo4j.NestedValues;
import interlock.neo4j.NodeValue;
import interlock.neo4j.PathValue;
import interlock.neo4j.RelationshipValue;
import interlock.neo4j.ResultRow;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;

/**
 * Values of Neo4j's Core API as a {@link ResultRow} holds them. A node that a hundred rows mention is read once, where
 * over Bolt it would travel a hundred times.
 */
final class EmbeddedValues {
    private EmbeddedValues() {}

    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Node node -> new EmbeddedNode(node);
            case Relationship fact -> new EmbeddedFact(fact);
            case Path path -> {
                List<RelationshipValue> facts = new ArrayList<>();
                path.relationships().forEach(fact -> facts.add(new EmbeddedFact(fact)));
                yield new PathValue(new NodesOf(path), facts);
            }
            case List<?> list -> NestedValues.each(list, EmbeddedValues::plain);
            case Map<?, ?> map -> NestedValues.each(map, EmbeddedValues::plain);
            default -> StoredProperties.asList(value);
        };
    }

    /** The nodes of a path, made when somebody asks for one: who wants the ids of its facts alone asks for none. */
    private static final class NodesOf extends AbstractList<NodeValue> {
        private final Path path;
        private @Nullable List<NodeValue> made;

        NodesOf(Path path) {
            this.path = path;
        }

        private List<NodeValue> made() {
            List<NodeValue> nodes = made;
            if (nodes == null) {
                nodes = new ArrayList<>();
                for (Node node : path.nodes()) {
                    nodes.add(new EmbeddedNode(node));
                }
                made = nodes;
            }
            return nodes;
        }

        @Override
        public NodeValue get(int place) {
            return made().get(place);
        }

        @Override
        public int size() {
            return path.length() + 1;
        }
    }

    private static @Nullable Object property(Entity entity, String name) {
        return plain(entity.getProperty(name, null));
    }

    record EmbeddedNode(Node node) implements NodeValue {
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
            return EmbeddedValues.property(node, name);
        }

        @Override
        public Map<String, Object> properties() {
            return StoredProperties.of(node);
        }
    }

    record EmbeddedFact(Relationship fact) implements RelationshipValue {
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
            return EmbeddedValues.property(fact, name);
        }

        @Override
        public Map<String, Object> properties() {
            return StoredProperties.of(fact);
        }
    }
}
