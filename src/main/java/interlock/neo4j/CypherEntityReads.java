package interlock.neo4j;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The reads of entities by the statements of {@code cypher/lookup}. */
public record CypherEntityReads(CypherRunner cypher) implements EntityReads {
    @Override
    public List<NodeValue> named(Collection<String> ids, Collection<String> sources) {
        return cypher.run(CypherFiles.read("lookup/named"), Map.of("ids", ids, "sources", sources))
                .list(row -> row.node("n"));
    }

    @Override
    public List<DayCount> days(List<String> standings) {
        return cypher.run(CypherFiles.read("lookup/days"), Map.of("standings", standings))
                .list(row -> new DayCount(row.get("day"), row.whole("began"), row.whole("ended")));
    }

    @Override
    public KnownFacts known(LocalDate asOf, List<String> standings, List<String> dataSets) {
        ResultRow row = cypher.run(
                        CypherFiles.read("world/known"),
                        Map.of("asOf", asOf.toString(), "standings", standings, "dataSet", dataSets))
                .single();
        return new KnownFacts(row.whole("unknown"), (LocalDate) row.get("first"), row.whole("facts"));
    }

    @Override
    public Optional<List<NeighbourGroup>> neighbours(NeighbourQuery query, Consumer<GraphElement> each) {
        ResultRows found = cypher.run(
                CypherFiles.read("lookup/neighbours"),
                Map.of(
                        "id", query.id(),
                        "types", query.types(),
                        "kinds", query.kinds(),
                        "end", query.end(),
                        "asOf", query.asOf().toString(),
                        "standings", query.standings(),
                        "limit", query.limit()));
        if (!found.hasNext()) {
            return Optional.empty();
        }
        ResultRow row = found.single();
        each.accept(row.node("e"));
        for (PathValue path : row.paths("facts")) {
            path.nodes().forEach(each);
            path.facts().forEach(each);
        }
        return Optional.of(row.maps("groups").stream()
                .map(group -> new NeighbourGroup(
                        (String) group.get("type"), (String) group.get("end"), (String) group.get("kind"), (Long)
                                group.get("count")))
                .toList());
    }
}
