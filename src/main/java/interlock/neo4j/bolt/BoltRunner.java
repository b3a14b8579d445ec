package interlock.neo4j.bolt;

import interlock.answers.Answer.Notice;
import interlock.answers.Evidence;
import interlock.answers.JsonProperties;
import interlock.answers.Search.FoundDeal;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.CypherRunner;
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
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Point;
import org.neo4j.driver.types.Relationship;

/** Statements over Bolt. */
public record BoltRunner(SimpleQueryRunner runner) implements CypherRunner {
    @Override
    public ResultRows run(String statement, Map<String, Object> parameters) {
        return new BoltRows(runner.run(statement, parameters));
    }

    @Override
    public Named named(Collection<String> ids, Collection<String> sources) {
        Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
        List<Map<String, Object>> cited = new ArrayList<>();
        run(CypherFiles.read("lookup/named"), Map.of("ids", ids, "sources", sources))
                .forEachRemaining(row -> {
                    NodeValue node = row.node("n");
                    List<String> labels = new ArrayList<>();
                    node.labels().forEach(labels::add);
                    if (labels.contains("Source")) {
                        cited.add(JsonProperties.source(node.id(), node.properties()));
                    } else {
                        nodes.put(node.id(), JsonProperties.node(node.id(), labels, node.properties()));
                    }
                });
        return new Named(nodes, cited);
    }

    @Override
    public OptionalLong around(NeighbourQuery asked, Evidence evidence) {
        ResultRows found = run(
                CypherFiles.read("lookup/neighbours"),
                Map.of(
                        "id", asked.id(),
                        "types", asked.types(),
                        "asOf", asked.asOf().toString(),
                        "standings", asked.standings(),
                        "limit", asked.limit()));
        if (!found.hasNext()) {
            return OptionalLong.empty();
        }
        ResultRow row = found.single();
        evidence.take(row.get("e"));
        evidence.take(row.get("facts"));
        return OptionalLong.of(row.whole("total"));
    }

    @Override
    public List<FoundDeal> deals(List<String> words, int limit) {
        return FoundDeal.by(this, words, limit);
    }

    /** A value of the driver as a {@link ResultRow} holds it. */
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
            case List<?> list -> NestedValues.each(list, BoltRunner::plain);
            case Map<?, ?> map -> NestedValues.each(map, BoltRunner::plain);
            case Point point -> Map.of("srid", point.srid(), "x", point.x(), "y", point.y());
            case IsoDuration duration -> duration.toString();
            case null -> null;
            default -> value;
        };
    }

    private record BoltRows(Result result) implements ResultRows {
        @Override
        public boolean hasNext() {
            return result.hasNext();
        }

        @Override
        public ResultRow next() {
            Record record = result.next();
            return new ResultRow(column -> plain(record.get(column)));
        }

        @Override
        public List<Notice> end() {
            return Notices.of(result.consume());
        }
    }

    private static @Nullable Object property(Entity entity, String name) {
        return plain(entity.get(name));
    }

    private static Map<String, @Nullable Object> properties(Entity entity) {
        return entity.asMap(BoltRunner::plain);
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
            return BoltRunner.property(node, name);
        }

        @Override
        public Map<String, @Nullable Object> properties() {
            return BoltRunner.properties(node);
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
        public @Nullable Object property(String name) {
            return BoltRunner.property(fact, name);
        }

        @Override
        public Map<String, @Nullable Object> properties() {
            return BoltRunner.properties(fact);
        }
    }
}
