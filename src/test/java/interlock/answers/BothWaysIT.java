package interlock.answers;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.answers.Lookups.Neighbours;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.RemoteProduct;
import interlock.fixtures.RunningProduct;
import interlock.neo4j.Database;
import interlock.neo4j.Limits;
import interlock.neo4j.NeighbourQuery;
import interlock.neo4j.ResultRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The store in this process is read beneath Cypher, one elsewhere by statements: both tell the same. */
@BesideOthers
class BothWaysIT {
    private static final List<String> ALL = List.of("rumoured", "announced", "committed", "completed");
    /** Twenty constraints, the index of each, and the one of the search. */
    private static final int SCHEMA = 41;

    private static final List<String> DEFINED = List.of(
            "SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties, ownedIndex WHERE name ENDS WITH '_id'"
                    + " RETURN [name, type, entityType, labelsOrTypes, properties, ownedIndex] AS one ORDER BY name",
            "SHOW INDEXES YIELD name, state, type, entityType, labelsOrTypes, properties, indexProvider, owningConstraint,"
                    + " options WHERE name ENDS WITH '_id' OR name = 'entity_text' RETURN [name, state, type, entityType,"
                    + " labelsOrTypes, properties, indexProvider, owningConstraint, options.indexConfig] AS one ORDER BY name");

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 30);

    @Test
    void bothWaysTellTheSame() {
        List<String> ids = new ArrayList<>();
        Graph inside = RunningProduct.graph();
        inside.read(Limits.DEFAULT.question(), "", contents -> contents.entities(entity -> ids.add(entity.id())));
        assertThat(ids).hasSizeGreaterThan(100);
        for (int at = 0; at < ids.size(); at++) {
            List<NeighbourQuery> ways = asked(ids.get(at));
            // Of each entity two: every way is asked of some fifty.
            for (NeighbourQuery asked : List.of(ways.get(at % ways.size()), ways.get((at + 3) % ways.size()))) {
                Neighbours there = neighbours(RemoteProduct.graph(), asked);
                Neighbours here = neighbours(inside, asked);
                assertThat(withoutSources(here)).as(asked.toString()).isEqualTo(withoutSources(there));
                assertThat(here.sources()).containsExactlyInAnyOrderElementsOf(there.sources());
            }
        }
    }

    @Test
    void bothWaysFindTheSameDeals() {
        Graph inside = RunningProduct.graph();
        for (String typed : List.of("openai", "Partner", "micro openai", "a", "ms-openai-2023", "no such deal")) {
            assertThat(inside.search().deals(typed, 20))
                    .as(typed)
                    .isEqualTo(RemoteProduct.graph().search().deals(typed, 20));
        }
        assertThat(inside.search().deals("a", 20)).hasSize(20);
    }

    /** Here by Neo4j's own interface, there by the statements of the file. */
    @Test
    void bothWaysHaveTheConstraintsAndIndexesOfTheFile() {
        List<String> here = schema(RunningProduct.database());
        assertThat(here).isEqualTo(schema(RemoteProduct.database())).hasSize(SCHEMA);
    }

    private static List<String> schema(Database database) {
        return database.read(Limits.DEFAULT.question(), reader -> {
            List<String> all = new ArrayList<>();
            for (String each : DEFINED) {
                ResultRows rows = reader.cypher().run(each, Map.of());
                while (rows.hasNext()) {
                    all.add(String.valueOf(rows.next().get("one")));
                }
            }
            return all;
        });
    }

    private static Neighbours withoutSources(Neighbours all) {
        return new Neighbours(all.nodes(), all.edges(), List.of(), all.truncated(), all.total(), all.groups());
    }

    private static List<NeighbourQuery> asked(String id) {
        return List.of(
                NeighbourQuery.of(id, List.of(), TODAY, ALL, 1_000),
                NeighbourQuery.of(id, List.of(), TODAY, List.of("completed"), 3),
                NeighbourQuery.of(id, List.of("RIVALS", "NO_SUCH_TYPE"), LocalDate.of(2024, 6, 1), ALL, 5),
                NeighbourQuery.of(id, List.of("NO_SUCH_TYPE"), TODAY, ALL, 5),
                new NeighbourQuery(id, List.of(), List.of("Company", "Chip"), "", TODAY, ALL, 4),
                new NeighbourQuery(id, List.of("SUPPLIES", "INVESTS_IN"), List.of("Company"), "to", TODAY, ALL, 4),
                new NeighbourQuery(id, List.of(), List.of(), "from", TODAY, ALL, 4));
    }

    private static Neighbours neighbours(Graph graph, NeighbourQuery asked) {
        return graph.lookups().neighbours(asked);
    }
}
