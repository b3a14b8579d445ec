package interlock.neo4j.bolt;

import interlock.neo4j.CypherDuration;
import interlock.neo4j.NestedValues;
import interlock.neo4j.NodeValue;
import interlock.neo4j.PathValue;
import interlock.neo4j.RelationshipValue;
import interlock.neo4j.ResultRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Point;
import org.neo4j.driver.types.Relationship;

/** Values of the driver as a {@link ResultRow} holds them. */
public final class BoltValues {
    private BoltValues() {}

    public static @Nullable Object plain(Value value) {
        return plain(value.asObject());
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Node node -> new BoltNode(node);
            case Relationship fact -> new BoltFact(fact);
            case Path path -> {
                List<NodeValue> nodes = new ArrayList<>();
                path.nodes().forEach(node -> nodes.add(new BoltNode(node)));
                List<RelationshipValue> facts = new ArrayList<>();
                path.relationships().forEach(fact -> facts.add(new BoltFact(fact)));
                yield new PathValue(nodes, facts);
            }
            case List<?> list -> NestedValues.each(list, BoltValues::plain);
            case Map<?, ?> map -> NestedValues.each(map, BoltValues::plain);
            case Point point -> Map.of("srid", point.srid(), "x", point.x(), "y", point.y());
            case IsoDuration duration -> text(duration);
            case null -> null;
            default -> value;
        };
    }

    /** As Cypher writes it; the driver has a form of its own. */
    public static String text(IsoDuration duration) {
        return CypherDuration.text(duration.months(), duration.days(), duration.seconds(), duration.nanoseconds());
    }

    private static @Nullable Object property(Entity entity, String name) {
        return plain(entity.get(name));
    }

    private static Map<String, @Nullable Object> properties(Entity entity) {
        return entity.asMap(BoltValues::plain);
    }

    private record BoltNode(Node node) implements NodeValue {
        @Override
        public Object key() {
            return node.elementId();
        }

        @Override
        public String elementId() {
            return node.elementId();
        }

        @Override
        public Iterable<String> labels() {
            return node.labels();
        }

        @Override
        public @Nullable Object property(String name) {
            return BoltValues.property(node, name);
        }

        @Override
        public Map<String, @Nullable Object> properties() {
            return BoltValues.properties(node);
        }
    }

    private record BoltFact(Relationship fact) implements RelationshipValue {
        @Override
        public Object key() {
            return fact.elementId();
        }

        @Override
        public String elementId() {
            return fact.elementId();
        }

        @Override
        public String type() {
            return fact.type();
        }

        @Override
        public Object start() {
            return fact.startNodeElementId();
        }

        @Override
        public Object end() {
            return fact.endNodeElementId();
        }

        @Override
        public boolean hasIdAtHand() {
            return true;
        }

        @Override
        public @Nullable Object property(String name) {
            return BoltValues.property(fact, name);
        }

        @Override
        public Map<String, @Nullable Object> properties() {
            return BoltValues.properties(fact);
        }
    }
}
