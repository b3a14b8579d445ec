package interlock.answers;

import interlock.neo4j.CypherFiles;
import interlock.neo4j.CypherRunner;
import interlock.neo4j.EntityReads;
import interlock.neo4j.GraphElement;
import interlock.neo4j.NestedValues;
import interlock.neo4j.NodeValue;
import interlock.neo4j.PathValue;
import interlock.neo4j.RelationshipValue;
import interlock.neo4j.ResultRow;
import interlock.question.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of an answer mention: entities, facts and sources, each once.
 *
 * <p>The value of a {@link ResultRow} goes in, and what stands for it comes out: an entity and a fact by their id, a path by the
 * ids of its facts, everything else as itself.
 */
public final class Evidence {
    private final Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
    private final Map<Object, RelationshipValue> facts = new LinkedHashMap<>();
    private final Map<Object, String> idOf = new HashMap<>();

    /** What stands for {@code value} in a row. */
    @Nullable
    public Object take(@Nullable Object value) {
        return switch (value) {
            case NodeValue node -> take(node);
            case RelationshipValue fact -> take(fact);
            case PathValue path -> {
                path.nodes().forEach(this::take);
                List<String> ids = new ArrayList<>();
                path.facts().forEach(fact -> ids.add(take(fact)));
                yield ids;
            }
            case List<?> list -> NestedValues.each(list, this::take);
            case Map<?, ?> map -> NestedValues.each(map, this::take);
            case null -> null;
            default -> value;
        };
    }

    private String take(NodeValue node) {
        String known = idOf.get(node.key());
        if (known != null) {
            return known;
        }
        String id = node.id();
        idOf.put(node.key(), id);
        nodes.putIfAbsent(id, JsonProperties.node(id, node.labels(), node.properties()));
        return id;
    }

    private String take(RelationshipValue fact) {
        facts.putIfAbsent(fact.key(), fact);
        return fact.id();
    }

    /** The id by which an entity is known here, by its key; that itself where it was not mentioned. */
    public String idOf(String key) {
        return idOf.getOrDefault(key, key);
    }

    private boolean isLoose(RelationshipValue fact) {
        return !idOf.containsKey(fact.start()) || !idOf.containsKey(fact.end());
    }

    /** Whether there is something to look up beside the rows. */
    public boolean isIncomplete() {
        return facts.values().stream().anyMatch(this::isLoose)
                || !citedSources().isEmpty();
    }

    /** Takes the ends of those facts that came without them. A supposed one is nowhere to be found once its transaction is over. */
    public void lookUpEnds(CypherRunner cypher) {
        List<String> loose = facts.values().stream()
                .filter(this::isLoose)
                .filter(fact -> !World.isSupposed(fact.id()))
                .map(GraphElement::elementId)
                .toList();
        if (!loose.isEmpty()) {
            cypher.run(CypherFiles.read("lookup/ends"), Map.of("facts", loose))
                    .forEachRemaining(row -> take(row.get("p")));
        }
    }

    /** The sources that the facts cite, as they stand in JSON. */
    public List<Map<String, Object>> lookUpSources(EntityReads entities) {
        return sources(entities, citedSources());
    }

    /** Sources by id, as they stand in JSON. */
    static List<Map<String, Object>> sources(EntityReads entities, Set<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : Mentioned.lookUp(entities, Set.of(), ids).sources();
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
        for (RelationshipValue fact : facts.values()) {
            if (fact.property("sources") instanceof List<?> ids) {
                ids.forEach(id -> cited.add(String.valueOf(id)));
            }
        }
        return cited;
    }

    /** All that was mentioned, as nodes and edges; facts without known ends are left out. */
    public Subgraph picture() {
        List<Map<String, Object>> edges = new ArrayList<>(facts.size());
        facts.values().forEach(fact -> {
            String from = idOf.get(fact.start());
            String to = idOf.get(fact.end());
            if (from != null && to != null) {
                edges.add(JsonProperties.fact(fact.id(), fact.type(), from, to, fact.properties()));
            }
        });
        return new Subgraph(List.copyOf(nodes.values()), edges);
    }
}
