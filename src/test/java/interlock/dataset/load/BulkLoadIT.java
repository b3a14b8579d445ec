package interlock.dataset.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.answers.Graph;
import interlock.dataset.Changes;
import interlock.dataset.DataSet;
import interlock.dataset.Progress;
import interlock.dataset.generate.MarketGenerator;
import interlock.dataset.mapping.DataSetFolder;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.SmallMarket;
import interlock.fixtures.StoreContents;
import interlock.neo4j.bolt.BoltDatabase;
import interlock.neo4j.embedded.EmbeddedDatabase;
import interlock.neo4j.embedded.EmbeddedNeo4j;
import interlock.procedures.Procedures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@BesideOthers
class BulkLoadIT {
    private static final int LONGEST_ID = 500;

    @TempDir
    Path folder;

    @Test
    void givesTheSameGraphAsALoadByTransactionsAndTakesTheSameIds() throws IOException {
        MarketGenerator.write(folder.resolve("market"), 500, 4_000, 5);
        DataSet market = DataSetFolder.read(folder.resolve("market"));
        EmbeddedNeo4j.Caps caps = new EmbeddedNeo4j.Caps(Duration.ofSeconds(30), 256);
        EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(folder.resolve("home"), 0, caps, Procedures.ALL);
        try (EmbeddedDatabase database = new EmbeddedDatabase(neo4j)) {
            Graph graph = new Graph(database, RunningProduct.graph().limits());
            theLongestIdsLoad(graph, 10, false);
            theLongestIdsLoad(graph, BulkLoad.LEAST_ROWS, true);
            DataSetLoader.into(graph, new SmallMarket(folder).read(), false, Progress.NONE);
            DataSetLoader.takeOut(graph, "small");
            assertThat(graph.health().entities())
                    .as("a reader that has seen many transactions")
                    .isZero();
            assertThat(graph.canBeFilled()).isTrue();

            Changes byImporter = BulkLoad.into(graph, market, Progress.NONE);

            assertThat(graph.health().dataSets()).containsExactly("market");
            assertThat(graph.canBeFilled()).isFalse();
            assertThat(folder.resolve("home/bulk-load")).doesNotExist();
            assertThat(DataSetLoader.check(graph, market, true).isNothing()).isTrue();
            TreeSet<String> filled = StoreContents.of(neo4j.database());
            assertThat(filled).hasSizeGreaterThan(4_500);

            DataSetLoader.takeOut(graph, "market");
            assertThat(DataSetLoader.into(graph, market, false, Progress.NONE)).isEqualTo(byImporter);
            assertThat(StoreContents.of(neo4j.database())).isEqualTo(filled);
        }
    }

    /** What the check lets in is loaded, in either way. */
    private void theLongestIdsLoad(Graph graph, int entities, boolean byImporter) {
        SmallMarket market = new SmallMarket(folder);
        for (int i = 0; i < entities; i++) {
            market.entity("id", "long-%05d-".formatted(i) + "a".repeat(LONGEST_ID - 11));
        }
        DataSet dataSet = market.read();
        assertThat(dataSet.entities().getLast().id()).hasSize(LONGEST_ID);
        assertThat(BulkLoad.fits(graph, dataSet)).isEqualTo(byImporter);
        Changes checked = DataSetLoader.check(graph, dataSet, false);
        assertThat(DataSetLoader.into(graph, dataSet, false, Progress.NONE)).isEqualTo(checked);
        assertThat(DataSetLoader.check(graph, dataSet, true).isNothing()).isTrue();
        DataSetLoader.takeOut(graph, "small");
    }

    @Test
    void isForLargeDataSetsAndEmptyGraphsOnly() {
        DataSet small = new SmallMarket(folder).read();
        assertThat(BulkLoad.fits(RunningProduct.graph(), small)).isFalse();
        assertThat(RunningProduct.database().canBeFilled())
                .as("a graph that holds something")
                .isFalse();
        assertThatThrownBy(() -> {
                    try (BoltDatabase bolt =
                            BoltDatabase.connect(RunningProduct.database().address())) {
                        BulkLoad.into(new Graph(bolt, RunningProduct.graph().limits()), small, Progress.NONE);
                    }
                })
                .isInstanceOf(IllegalStateException.class);
    }
}
