package interlock.answers;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.answers.Lookups.Neighbours;
import interlock.fixtures.RunningProduct;
import interlock.neo4j.Limits;
import interlock.neo4j.NeighbourQuery;
import interlock.neo4j.bolt.BoltDatabase;
import interlock.search.NameSearch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The store in this process is read beneath Cypher, one elsewhere by statements: both tell the same. */
class BothWaysIT {
    private static final List<String> ALL = List.of("rumoured", "announced", "committed", "completed");
    private static final LocalDate TODAY = LocalDate.of(2025, 11, 30);

    @Test
    void bothWaysTellTheSame() {
        List<String> ids = new ArrayList<>();
        Graph inside = RunningProduct.graph();
        inside.read(Limits.DEFAULT.question(), "", contents -> contents.entities(entity -> ids.add(entity.id())));
        assertThat(ids).hasSizeGreaterThan(100);
        try (BoltDatabase bolt = BoltDatabase.connect(RunningProduct.database().address())) {
            Graph elsewhere = new Graph(bolt, Limits.DEFAULT);
            for (String id : ids) {
                for (NeighbourQuery asked : asked(id)) {
                    Neighbours there = neighbours(elsewhere, asked);
                    Neighbours here = neighbours(inside, asked);
                    assertThat(withoutSources(here)).as(asked.toString()).isEqualTo(withoutSources(there));
                    assertThat(here.sources()).containsExactlyInAnyOrderElementsOf(there.sources());
                }
            }
        }
    }

    @Test
    void bothWaysFindTheSameDeals() {
        Graph inside = RunningProduct.graph();
        try (BoltDatabase bolt = BoltDatabase.connect(RunningProduct.database().address())) {
            Graph elsewhere = new Graph(bolt, Limits.DEFAULT);
            for (String typed : List.of("openai", "Partner", "micro openai", "a", "ms-openai-2023", "no such deal")) {
                assertThat(inside.search().deals(typed, 20))
                        .as(typed)
                        .isEqualTo(elsewhere.search().deals(typed, 20));
            }
            assertThat(inside.search().deals("a", 20)).hasSize(20);
        }
    }

    @Test
    void bothWaysFindTheSameEntities() {
        Graph inside = RunningProduct.graph();
        try (BoltDatabase bolt = BoltDatabase.connect(RunningProduct.database().address())) {
            Graph elsewhere = new Graph(bolt, Limits.DEFAULT);
            for (String typed : List.of("open ai", "x.ai", "antropic", "claude", "micro", "who depends on nvidia")) {
                assertThat(inside.search().entities(typed, 20))
                        .as(typed)
                        .isNotEmpty()
                        .isEqualTo(elsewhere.search().entities(typed, 20));
            }
        }
    }

    @Test
    void namesAreFoundByTheIndexWhereThereAreTooManyForTheMemory() {
        NameCache index = new NameCache(RunningProduct.database(), Limits.DEFAULT, 0);
        Map<String, String> names = Map.of(
                "open ai", "openai",
                "x.ai", "xai",
                "micro soft", "microsoft",
                "NVDA", "nvidia",
                "antropic", "anthropic",
                "azur", "azure",
                "claude opus 4.1", "claude-opus-4-1",
                "who depends on sk hynix", "sk-hynix");
        names.forEach((typed, id) -> assertThat(NameSearch.find(index.around(typed), typed, 1))
                .as(typed)
                .extracting(hit -> hit.entity().id())
                .containsExactly(id));
        assertThat(NameSearch.find(index.around("+*\"("), "+*\"(", 1)).isEmpty();
    }

    private static Neighbours withoutSources(Neighbours all) {
        return new Neighbours(all.nodes(), all.edges(), List.of(), all.truncated(), all.total());
    }

    private static List<NeighbourQuery> asked(String id) {
        return List.of(
                new NeighbourQuery(id, List.of(), TODAY, ALL, 1_000),
                new NeighbourQuery(id, List.of(), TODAY, List.of("completed"), 3),
                new NeighbourQuery(id, List.of("RIVALS", "NO_SUCH_TYPE"), LocalDate.of(2024, 6, 1), ALL, 5),
                new NeighbourQuery(id, List.of("NO_SUCH_TYPE"), TODAY, ALL, 5));
    }

    private static Neighbours neighbours(Graph graph, NeighbourQuery asked) {
        return graph.lookups().neighbours(asked.id(), asked.types(), asked.asOf(), asked.standings(), asked.limit());
    }
}
