package interlock.dataset.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.answers.Graph;
import interlock.dataset.Changes;
import interlock.dataset.Progress;
import interlock.dataset.load.DataSetLoader;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.RunningProduct;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ChangesTheMarket
class ExamplesIT {
    @ParameterizedTest
    @CsvSource({"models-dev, 398, 1517", "epoch-chip-owners, 31, 73"})
    void standsBesideTheBundledMarketAndGoesAgain(String name, int entities, int facts) {
        Graph graph = RunningProduct.graph();
        try {
            Changes changes =
                    DataSetLoader.into(graph, DataSetFolder.read(Path.of("cypher/data", name)), false, Progress.NONE);
            assertThat(changes.entities().added().size()
                            + changes.entities().shared().size())
                    .isEqualTo(entities);
            assertThat(changes.facts().added()).hasSize(facts);
        } finally {
            DataSetLoader.takeOut(graph, name);
        }
        assertThat(graph.health().dataSets()).containsExactly("ai-market");
        assertThat(RunningProduct.database().size().facts()).isEqualTo(798);
    }
}
