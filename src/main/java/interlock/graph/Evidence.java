package interlock.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Point;
import org.neo4j.driver.types.Relationship;

/**
 * What the rows of an answer mention: entities, facts and sources, each once.
 *
 * <p>A value of the driver goes in, and what stands for it in a row comes out: an entity and a fact by their id, a
 * path by the ids of its facts, everything else as itself.
 */
final class Evidence {
    private final Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
    private final Map<String, Relationship> facts = new LinkedHashMap<>();
    private final Map<String, String> idOfElement = new HashMap<>();

    /** What stands for {@code value} in a row. */
    @Nullable
    Object take(Value value) {
        return plain(value.asObject());
    }

    private @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Node node -> take(node);
            case Relationship fact -> take(fact);
            case Path path -> {
                path.nodes().forEach(this::take);
                List<String> ids = new ArrayList<>();
                path.relationships().forEach(fact -> ids.add(take(fact)));
                yield ids;
            }
            case List<?> list -> {
                List<@Nullable Object> out = new ArrayList<>(list.size());
                list.forEach(item -> out.add(plain(item)));
                yield out;
            }
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> out = LinkedHashMap.newLinkedHashMap(map.size());
                map.forEach((key, item) -> out.put((String) key, plain(item)));
                yield out;
            }
            case Point point -> Map.of("srid", point.srid(), "x", point.x(), "y", point.y());
            case IsoDuration duration -> duration.toString();
            case null -> null;
            default -> value;
        };
    }

    private String take(Node node) {
        String known = idOfElement.get(node.elementId());
        if (known != null) {
            return known;
        }
        String id = idOf(node);
        idOfElement.put(node.elementId(), id);
        nodes.putIfAbsent(id, describe(node, id));
        return id;
    }

    private String take(Relationship fact) {
        facts.putIfAbsent(fact.elementId(), fact);
        return idOf(fact);
    }

    /** The id by which an entity is known here, by its internal id; that itself where it was not mentioned. */
    String idOf(String elementId) {
        return idOfElement.getOrDefault(elementId, elementId);
    }

    static String idOf(Entity entity) {
        return entity.get("id").asObject() instanceof String id ? id : entity.elementId();
    }

    /** Facts of which an end is not known yet, by their internal ids. */
    Collection<String> looseFacts() {
        return facts.values().stream()
                .filter(fact -> !idOfElement.containsKey(fact.startNodeElementId())
                        || !idOfElement.containsKey(fact.endNodeElementId()))
                .map(Entity::elementId)
                .toList();
    }

    /** Whether an entity or deal of this id was mentioned. */
    boolean knows(String id) {
        return nodes.containsKey(id);
    }

    /** An entity or deal that was mentioned, as it stands in JSON; null for others. */
    @Nullable
    Map<String, Object> node(String id) {
        return nodes.get(id);
    }

    /** The ids of every source that a fact mentioned here cites. */
    Set<String> citedSources() {
        Set<String> cited = new LinkedHashSet<>();
        for (Relationship fact : facts.values()) {
            if (plain(fact.get("sources").asObject()) instanceof List<?> ids) {
                ids.forEach(id -> cited.add(String.valueOf(id)));
            }
        }
        return cited;
    }

    /** All that was mentioned, as nodes and edges; facts without known ends are left out. */
    Picture picture() {
        List<Map<String, Object>> edges = new ArrayList<>(facts.size());
        facts.values().forEach(fact -> {
            String from = idOfElement.get(fact.startNodeElementId());
            String to = idOfElement.get(fact.endNodeElementId());
            if (from != null && to != null) {
                edges.add(describe(fact, from, to));
            }
        });
        return new Picture(List.copyOf(nodes.values()), edges);
    }

    private Map<String, Object> describe(Relationship fact, String from, String to) {
        return Described.fact(idOf(fact), fact.type(), from, to, properties(fact));
    }

    /** A node as it stands in JSON. */
    Map<String, Object> describe(Node node, String id) {
        return Described.node(id, node.labels(), properties(node));
    }

    private Map<String, @Nullable Object> properties(Entity entity) {
        return entity.asMap(value -> plain(value.asObject()));
    }
}
