package interlock.dataset.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import interlock.answers.Graph;
import interlock.dataset.Changes;
import interlock.dataset.DataSet;
import interlock.dataset.FaultyDataSet;
import interlock.dataset.Progress;
import interlock.dataset.Table;
import interlock.dataset.mapping.DataSetFolder;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.SmallMarket;
import interlock.fixtures.StoreContents;
import interlock.neo4j.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.graphdb.GraphDatabaseService;

/** Inside the process, and in {@link LoadByBoltIT} into one that is not ours. */
@ChangesTheMarket
class LoadIT {
    private static final DataSet BUNDLED = DataSetFolder.read(Path.of("cypher/data/ai-market"));

    @TempDir
    Path folder;

    private Graph graph;
    private Set<String> before;

    @BeforeEach
    void lookAtWhatIsThere() {
        graph = new Graph(database(), RunningProduct.graph().limits());
        before = everything();
    }

    Database database() {
        return RunningProduct.database();
    }

    /** The store behind it, seen from within. */
    GraphDatabaseService store() {
        return RunningProduct.neo4j().database();
    }

    @AfterEach
    void leaveTheGraphAsItWas() {
        DataSetLoader.takeOut(graph, "small");
        DataSetLoader.takeOut(graph, "other");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void theBundledDataSetIsThereWithItsTypes() {
        assertThat(one("MATCH ()-[f {id: 'inv-nvidia-anthropic-2025'}]->() RETURN f{.amountMin, .amountMax,"
                        + " .amountQualifier, .currency, .status, .announced, .deal, .statement, .dataSet, .id} AS it"))
                .isEqualTo(Map.of(
                        "id", "inv-nvidia-anthropic-2025",
                        "amountMin", 0L,
                        "amountMax", 10_000_000_000L,
                        "amountQualifier", "upTo",
                        "currency", "USD",
                        "status", "announced",
                        "announced", LocalDate.of(2025, 11, 18),
                        "deal", "deal-ms-nvidia-anthropic-2025",
                        "statement",
                                "NVIDIA promises to put up to 10 billion dollars into Anthropic; a record of stakes has it paid within"
                                        + " the Series G of February 2026, which no other source confirms.",
                        "dataSet", "ai-market"));
    }

    @Test
    void aSecondLoadFindsNothingToChange() {
        assertThat(DataSetLoader.check(graph, BUNDLED, true)).hasToString("nothing to change");
        assertThat(DataSetLoader.into(graph, BUNDLED, true, Progress.NONE).isNothing())
                .isTrue();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aCheckTellsWhatALoadWouldDoAndDoesNothing() {
        DataSet small = new SmallMarket(folder).read();
        assertThat(DataSetLoader.check(graph, small, false))
                .hasToString("entities 5 added; deals 1 added; sources 1 added; facts 1 added");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aFactIsKnownSinceTheFirstOfItsSourcesWasPublished() {
        SmallMarket market = new SmallMarket(folder)
                .source("id", "late", "published", "2025-12-01")
                .source("id", "early", "published", "2025-11-20")
                .fact("id", "told-twice", "what", "some", "sources", "report;late;early")
                .fact("id", "without-a-day", "what", "other", "sources", "report");
        DataSetLoader.into(graph, market.read(), false, Progress.NONE);
        assertThat(known("told-twice")).isEqualTo(LocalDate.of(2025, 11, 20));
        assertThat(known("without-a-day")).isNull();

        String moved = market.text(Table.SOURCES).replace("2025-11-20", "2025-11-30");
        DataSetLoader.into(graph, market.text(Table.SOURCES, moved).read(), false, Progress.NONE);
        assertThat(known("told-twice")).isEqualTo(LocalDate.of(2025, 11, 30));
    }

    @Test
    void theDayOfASharedSourceIsThatOfTheDataSetThatBroughtIt() {
        SmallMarket first = new SmallMarket(folder).source("id", "shared", "published", "2025-11-20");
        DataSetLoader.into(graph, first.read(), false, Progress.NONE);
        DataSet other = new SmallMarket(folder)
                .source("id", "shared", "published", "2025-11-01")
                .fact("id", "other-fact", "what", "some", "sources", "shared")
                .read();
        DataSet renamed = new DataSet(
                "other",
                other.entities(),
                other.deals(),
                other.sources(),
                other.facts().stream()
                        .filter(fact -> fact.id().equals("other-fact"))
                        .toList());
        DataSetLoader.into(graph, renamed, false, Progress.NONE);
        assertThat(known("other-fact")).isEqualTo(LocalDate.of(2025, 11, 20));

        String moved = first.text(Table.SOURCES).replace("2025-11-20", "2025-10-01");
        DataSetLoader.into(graph, first.text(Table.SOURCES, moved).read(), true, Progress.NONE);
        assertThat(known("other-fact")).isEqualTo(LocalDate.of(2025, 10, 1));
        assertThat(DataSetLoader.check(graph, renamed, true).isNothing()).isTrue();
    }

    private Object known(String fact) {
        return one("OPTIONAL MATCH ()-[f {id: '" + fact + "'}]->() RETURN f.known AS it");
    }

    @Test
    void factsAndEntitiesComeToWhatTheDataSetSaysNow() {
        DataSetLoader.into(
                graph,
                new SmallMarket(folder)
                        .entity("id", "x", ":LABEL", "Entity;Chip", "about", "Old.")
                        .read(),
                false,
                Progress.NONE);
        SmallMarket changed = new SmallMarket(folder).entity("id", "x", ":LABEL", "Entity;Cloud");
        String turned = changed.text(Table.FACTS).replace("maker,SUPPLIES,buyer", "buyer,INVESTS_IN,maker");

        Changes changes = DataSetLoader.into(
                graph, changed.text(Table.FACTS, turned.replace("parts", "")).read(), false, Progress.NONE);

        assertThat(changes).hasToString("entities 1 changed; facts 1 changed");
        assertThat(one("MATCH (e {id: 'x'}) RETURN labels(e) + keys(e) AS it"))
                .asInstanceOf(LIST)
                .containsExactlyInAnyOrder("Entity", "Cloud", "id", "name", "dataSet");
        assertThat(one("MATCH (a)-[f {id: 'fact-one'}]->(b) RETURN [a.id, type(f), b.id, f.what] AS it"))
                .asInstanceOf(LIST)
                .containsExactly("buyer", "INVESTS_IN", "maker", null);
    }

    @Test
    void whatTheDataSetNoLongerHasStaysUnlessItReplaces() {
        DataSetLoader.into(
                graph,
                new SmallMarket(folder)
                        .entity("id", "x")
                        .fact("id", "fact-two", ":END_ID", "x")
                        .read(),
                false,
                Progress.NONE);
        DataSet fewer = new SmallMarket(folder).read();

        assertThat(DataSetLoader.into(graph, fewer, false, Progress.NONE).isNothing())
                .isTrue();
        assertThat(DataSetLoader.into(graph, fewer, true, Progress.NONE))
                .hasToString("entities 1 removed; facts 1 removed");
        assertThat(one("OPTIONAL MATCH (e {id: 'x'}) RETURN count(e) AS it")).isEqualTo(0L);
    }

    @Test
    void anEntityOfAnotherDataSetIsSharedAndStaysAsItStandsThere() {
        DataSet small = new SmallMarket(folder)
                .entity("id", "nvidia", "name", "Another name")
                .fact("id", "fact-two", ":START_ID", "nvidia")
                .read();
        assertThat(DataSetLoader.into(graph, small, false, Progress.NONE)
                        .entities()
                        .shared())
                .containsExactly("nvidia");
        assertThat(one("MATCH (e {id: 'nvidia'}) RETURN [e.name, e.dataSet, e.alsoIn] AS it"))
                .asInstanceOf(LIST)
                .satisfiesExactly(
                        name -> assertThat(name).isEqualTo("NVIDIA"),
                        owner -> assertThat(owner).isEqualTo("ai-market"),
                        others -> assertThat(others).isEqualTo(new String[] {"small"}));
        assertThat(DataSetLoader.into(graph, small, false, Progress.NONE).isNothing())
                .isTrue();
    }

    @Test
    void anEntityThatTwoDataSetsHaveOutlivesTheFirst() {
        DataSetLoader.into(graph, new SmallMarket(folder).read(), false, Progress.NONE);
        SmallMarket other = new SmallMarket(folder);
        other.text(Table.FACTS, other.text(Table.FACTS).replace("fact-one", "fact-other"));
        DataSetLoader.into(graph, DataSetFolder.read(other.write(), "other"), false, Progress.NONE);

        assertThat(DataSetLoader.takeOut(graph, "small").facts().removed()).containsExactly("fact-one");

        assertThat(
                        one(
                                "MATCH ({id: 'maker', dataSet: 'other'})-[f:SUPPLIES]->({id: 'buyer'}) RETURN collect(f.id) AS it"))
                .asInstanceOf(LIST)
                .containsExactly("fact-other");
    }

    @Test
    void anIdThatAnotherDataSetHasForSomethingElseIsRefusedWithItsPlace() {
        DataSet taken = new SmallMarket(folder)
                .entity("id", "nvidia", ":LABEL", "Entity;Cloud")
                .fact("id", "inv-nvidia-anthropic-2025", "what", "more parts")
                .read();
        assertThatThrownBy(() -> DataSetLoader.into(graph, taken, false, Progress.NONE))
                .isInstanceOf(FaultyDataSet.class)
                .hasMessageContaining("entities.csv:7: id is taken: nvidia; it is a Company of the data set ai-market")
                .hasMessageContaining(
                        "facts.csv:3: id is taken: inv-nvidia-anthropic-2025; it is a fact of the data set"
                                + " ai-market");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void nothingIsLeftOfALoadThatFails() {
        DataSet small = new SmallMarket(folder).read();
        assertThatThrownBy(() -> graph.change(Duration.ofMinutes(1), store -> {
                    DataSetLoader.into(store, small, LoadOptions.of(false, Progress.NONE));
                    throw new IllegalStateException("the power is gone");
                }))
                .hasMessageContaining("the power is gone");
        assertThat(everything()).isEqualTo(before);
    }

    private Set<String> everything() {
        return StoreContents.of(store());
    }

    private Object one(String cypher) {
        return store().executeTransactionally(
                        "CYPHER 25 " + cypher, Map.of(), rows -> rows.next().get("it"));
    }
}
