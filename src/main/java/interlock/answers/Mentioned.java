package interlock.answers;

import interlock.model.RecordKind;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.CypherRunner;
import interlock.neo4j.EntityReads;
import interlock.neo4j.NodeValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an answer mentions by id and does not carry, as it stands in JSON.
 *
 * @param nodes entities and deals by id
 */
record Mentioned(Map<String, Map<String, Object>> nodes, List<Map<String, Object>> sources) {
    private static final String SOURCE = RecordKind.SOURCE.label();

    /** Looks up entities and deals, and sources; ids that do not exist are left out. */
    static Mentioned lookUp(EntityReads entities, Collection<String> ids, Collection<String> sources) {
        Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
        List<Map<String, Object>> cited = new ArrayList<>();
        for (NodeValue node : entities.named(ids, sources)) {
            List<String> labels = new ArrayList<>();
            node.labels().forEach(labels::add);
            if (labels.contains(SOURCE)) {
                cited.add(JsonProperties.source(node.id(), node.properties()));
            } else {
                nodes.put(node.id(), JsonProperties.node(node.id(), labels, node.properties()));
            }
        }
        return new Mentioned(nodes, cited);
    }

    /** Agreements as they are committed, also where the world takes them out; by id. */
    static Map<String, Map<String, Object>> committedDeals(CypherRunner cypher, Collection<String> ids) {
        Map<String, Map<String, Object>> deals = new LinkedHashMap<>();
        cypher.run(CypherFiles.read("lookup/committed-deals"), Map.of("ids", ids))
                .forEachRemaining(row -> deals.put(
                        row.text("id"),
                        JsonProperties.node(row.text("id"), List.of(RecordKind.DEAL.label()), row.map("properties"))));
        return deals;
    }
}
