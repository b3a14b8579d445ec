package interlock.graph;

import interlock.graph.Lookups.Neighbours;
import interlock.graph.Search.FoundDeal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
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

    @Override
    public List<FoundDeal> deals(SimpleQueryRunner reading, List<String> words, int limit) {
        return reading.run(CypherFiles.read("lookup/search-deals"), Map.of("words", words, "limit", limit))
                .list(row ->
                        new FoundDeal(row.get("id").asString(), row.get("title").asString("")));
    }

    @Override
    public @Nullable Neighbours neighbours(SimpleQueryRunner reading, Around asked) {
        List<Record> rows = reading.run(
                        CypherFiles.read("lookup/neighbours"),
                        Map.of(
                                "id", asked.id(),
                                "types", asked.types(),
                                "asOf", asked.asOf().toString(),
                                "standings", asked.standings(),
                                "limit", asked.limit()))
                .list();
        if (rows.isEmpty()) {
            return null;
        }
        Evidence evidence = new Evidence();
        evidence.take(rows.getFirst().get("e"));
        evidence.take(rows.getFirst().get("facts"));
        long total = rows.getFirst().get("total").asLong();
        Picture picture = evidence.picture();
        Collection<String> cited = evidence.citedSources();
        return new Neighbours(
                picture.nodes(),
                picture.edges(),
                cited.isEmpty() ? List.of() : named(reading, List.of(), cited).sources(),
                total > picture.edges().size(),
                total);
    }
}
