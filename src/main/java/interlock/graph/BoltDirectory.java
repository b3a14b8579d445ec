package interlock.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.types.Node;

/** The entities, deals and sources of a Neo4j elsewhere, by a statement. */
final class BoltDirectory implements Directory {
    @Override
    public Named named(SimpleQueryRunner reading, Collection<String> ids, Collection<String> sources) {
        Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
        List<Map<String, Object>> cited = new ArrayList<>();
        reading.run(CypherFiles.read("lookup/named"), Map.of("ids", ids, "sources", sources))
                .forEachRemaining(row -> {
                    Node node = row.get("n").asNode();
                    Map<String, Object> properties = node.asMap();
                    String id = (String) properties.get("id");
                    if (node.hasLabel("Source")) {
                        cited.add(Described.source(id, properties));
                    } else {
                        nodes.put(id, Described.node(id, node.labels(), properties));
                    }
                });
        return new Named(nodes, cited);
    }
}
