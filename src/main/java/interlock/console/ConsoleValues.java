package interlock.console;

import interlock.answers.Evidence;
import interlock.neo4j.GraphFailure.TooLarge;
import interlock.neo4j.NestedValues;
import interlock.neo4j.bolt.BoltValues;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/**
 * Values as they stand in the JSON of the console: whole, where an answer to a question has ids. What JSON cannot say
 * is text: numbers that a browser would round, times, durations, points, bytes (Base64).
 */
final class ConsoleValues {
    private static final long LARGEST_EXACT = 1L << 53;
    private static final int DEEPEST = 100;

    private final Evidence evidence;

    private ConsoleValues(Evidence evidence) {
        this.evidence = evidence;
    }

    /** @param evidence knows the ends of relationships by their ids */
    static Map<String, @Nullable Object> row(Record row, List<String> columns, Evidence evidence) {
        ConsoleValues values = new ConsoleValues(evidence);
        Map<String, @Nullable Object> out = LinkedHashMap.newLinkedHashMap(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            out.put(columns.get(i), values.plain(row.get(i).asObject(), 0));
        }
        return out;
    }

    private @Nullable Object plain(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            throw new TooLarge("A value is nested deeper than " + DEEPEST, null);
        }
        return switch (value) {
            case null -> null;
            case Boolean yes -> yes;
            case String text -> text;
            case Long number ->
                Math.abs(number) > LARGEST_EXACT || number == Long.MIN_VALUE ? number.toString() : number;
            case Double number -> Double.isFinite(number) ? number : number.toString();
            case Node node -> node(node, depth);
            case Relationship relationship -> relationship(relationship, depth);
            case Path path -> path(path, depth);
            case List<?> list -> {
                List<@Nullable Object> out = new ArrayList<>(list.size());
                for (Object item : list) {
                    out.add(plain(item, depth + 1));
                }
                yield out;
            }
            case Map<?, ?> map -> NestedValues.each(map, item -> plain(item, depth + 1));
            case IsoDuration duration -> BoltValues.text(duration);
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            default -> value.toString();
        };
    }

    private Map<String, @Nullable Object> node(Node node, int depth) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("kind", "node");
        out.put("id", idOf(node));
        List<String> labels = new ArrayList<>();
        node.labels().forEach(labels::add);
        out.put("labels", labels);
        out.put("properties", properties(node, depth));
        return out;
    }

    private static String idOf(Entity entity) {
        return entity.get("id").asObject() instanceof String id ? id : entity.elementId();
    }

    private Map<String, @Nullable Object> relationship(Relationship relationship, int depth) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("kind", "relationship");
        out.put("id", idOf(relationship));
        out.put("type", relationship.type());
        out.put("from", evidence.idOf(relationship.startNodeElementId()));
        out.put("to", evidence.idOf(relationship.endNodeElementId()));
        out.put("properties", properties(relationship, depth));
        return out;
    }

    private Map<String, @Nullable Object> path(Path path, int depth) {
        List<Object> nodes = new ArrayList<>();
        List<Object> relationships = new ArrayList<>();
        path.nodes().forEach(node -> nodes.add(node(node, depth + 1)));
        path.relationships().forEach(relationship -> relationships.add(relationship(relationship, depth + 1)));
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("kind", "path");
        out.put("nodes", nodes);
        out.put("relationships", relationships);
        return out;
    }

    private Map<String, @Nullable Object> properties(Entity entity, int depth) {
        return NestedValues.each(entity.asMap(), item -> plain(item, depth + 1));
    }
}
