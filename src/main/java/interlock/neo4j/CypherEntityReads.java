package interlock.neo4j;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The reads of entities by the statements of {@code cypher/lookup}. */
public record CypherEntityReads(CypherRunner cypher) implements EntityReads {
    @Override
    public List<NodeValue> named(Collection<String> ids, Collection<String> sources) {
        return cypher.run(CypherFiles.read("lookup/named"), Map.of("ids", ids, "sources", sources))
                .list(row -> row.node("n"));
    }

    @Override
    public OptionalLong neighbours(NeighbourQuery query, Consumer<GraphElement> each) {
        ResultRows found = cypher.run(
                CypherFiles.read("lookup/neighbours"),
                Map.of(
                        "id", query.id(),
                        "types", query.types(),
                        "asOf", query.asOf().toString(),
                        "standings", query.standings(),
                        "limit", query.limit()));
        if (!found.hasNext()) {
            return OptionalLong.empty();
        }
        ResultRow row = found.single();
        each.accept(row.node("e"));
        for (PathValue path : row.paths("facts")) {
            path.nodes().forEach(each);
            path.facts().forEach(each);
        }
        return OptionalLong.of(row.whole("total"));
    }
}
