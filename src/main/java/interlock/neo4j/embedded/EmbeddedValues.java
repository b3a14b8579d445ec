package interlock.neo4j.embedded;

import interlock.model.FactsAtHand;
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
import org.neo4j.kernel.impl.core.RelationshipEntity;

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
            case Path path -> new PathValue(new NodesOf(path), facts(path));
            case List<?> list -> NestedValues.each(list, EmbeddedValues::plain);
            case Map<?, ?> map -> NestedValues.each(map, EmbeddedValues::plain);
            default -> StoredProperties.asList(value);
        };
    }

    private static List<RelationshipValue> facts(Path path) {
        if (path instanceof FactsAtHand ids) {
            return new FactsOf(path, ids);
        }
        List<RelationshipValue> facts = new ArrayList<>();
        path.relationships().forEach(fact -> facts.add(new EmbeddedFact(fact)));
        return facts;
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

    /** The facts of a path whose ids are at hand; the path makes them when somebody asks for more. */
    private static final class FactsOf extends AbstractList<RelationshipValue> {
        private final Path path;
        private final FactsAtHand ids;
        private @Nullable List<Relationship> made;

        FactsOf(Path path, FactsAtHand ids) {
            this.path = path;
            this.ids = ids;
        }

        @Override
        public RelationshipValue get(int place) {
            return new FactOnPath(this, place);
        }

        @Override
        public int size() {
            return ids.count();
        }

        private Relationship fact(int place) {
            List<Relationship> facts = made;
            if (facts == null) {
                List<Relationship> all = new ArrayList<>();
                path.relationships().forEach(all::add);
                facts = all;
                made = facts;
            }
            return facts.get(place);
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

    /** A fact in the store. */
    private interface StoredFact extends RelationshipValue {
        Relationship fact();

        @Override
        default String elementId() {
            return fact().getElementId();
        }

        @Override
        default String type() {
            return fact().getType().name();
        }

        @Override
        default Object start() {
            return fact().getStartNode();
        }

        @Override
        default Object end() {
            return fact().getEndNode();
        }

        @Override
        default @Nullable Object property(String name) {
            return EmbeddedValues.property(fact(), name);
        }

        @Override
        default Map<String, Object> properties() {
            return StoredProperties.of(fact());
        }
    }

    record EmbeddedFact(Relationship fact) implements StoredFact {
        @Override
        public Object key() {
            return ((RelationshipEntity) fact).getId();
        }

        @Override
        public boolean hasIdAtHand() {
            return false;
        }
    }

    private record FactOnPath(FactsOf facts, int place) implements StoredFact {
        @Override
        public Object key() {
            return facts.ids.number(place);
        }

        @Override
        public Relationship fact() {
            return facts.fact(place);
        }

        @Override
        public String id() {
            String id = facts.ids.id(place);
            return id == null ? elementId() : id;
        }

        @Override
        public boolean hasIdAtHand() {
            return true;
        }
    }
}
