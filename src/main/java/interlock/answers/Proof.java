package interlock.answers;

import interlock.model.FactType;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.GraphReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts, names and sources by id, as they stand in JSON.
 *
 * @param facts each with {@code from}, {@code to}, its statement and the ids of its sources
 * @param names of the entities and deals that were asked for, of both ends of each fact, and what each fact states
 */
public record Proof(
        Map<String, Map<String, Object>> facts, Map<String, String> names, Map<String, Map<String, Object>> sources) {
    /** Looks them up; ids that do not exist are left out. */
    public static Proof of(GraphReader reader, Graph graph, Collection<String> facts, Collection<String> others) {
        Evidence evidence = new Evidence();
        if (!facts.isEmpty()) {
            reader.cypher()
                    .run(CypherFiles.read("lookup/facts"), Map.of("ids", facts, "types", FactType.names()))
                    .forEachRemaining(row -> evidence.take(row.get("p")));
        }
        Map<String, String> names = new HashMap<>();
        DisplayNames shown = graph.search().displayNames();
        Subgraph picture = evidence.picture().shownBy(shown);
        Collection<Map<String, Object>> more =
                Mentioned.lookUp(reader.entities(), others, List.of()).nodes().values();
        shown.on(List.copyOf(more)).forEach(node -> names.put(String.valueOf(node.get("id")), DisplayNames.of(node)));
        names.putAll(names(picture.nodes(), picture.edges()));
        return new Proof(byId(picture.edges()), names, byId(evidence.lookUpSources(reader.entities())));
    }

    /** The names of entities and deals, and what each fact states, by id. */
    public static Map<String, String> names(List<Map<String, Object>> nodes, List<Map<String, Object>> facts) {
        Map<String, String> names = new HashMap<>();
        nodes.forEach(node -> names.put(String.valueOf(node.get("id")), DisplayNames.of(node)));
        facts.forEach(fact -> names.put(String.valueOf(fact.get("id")), quoted(fact)));
        return names;
    }

    /** A fact has no name but what it states. */
    private static String quoted(Map<String, Object> fact) {
        String told = String.valueOf(fact.getOrDefault("statement", fact.get("id")));
        return "\"" + told.replaceFirst("\\.$", "") + "\"";
    }

    private static Map<String, Map<String, Object>> byId(List<Map<String, Object>> all) {
        Map<String, Map<String, Object>> byId = new LinkedHashMap<>();
        all.forEach(one -> byId.put(String.valueOf(one.get("id")), one));
        return byId;
    }

    /** The sources that some of the facts cite, each once. */
    public List<Map<String, Object>> sourcesOf(Collection<String> ids) {
        return ids.stream()
                .map(id -> facts.getOrDefault(id, Map.of()).get("sources"))
                .flatMap(cited -> cited instanceof List<?> several ? several.stream() : java.util.stream.Stream.of())
                .map(String::valueOf)
                .distinct()
                .filter(sources::containsKey)
                .map(sources::get)
                .toList();
    }
}
