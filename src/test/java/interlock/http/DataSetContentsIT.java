package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.answers.Graph;
import interlock.dataset.Progress;
import interlock.dataset.generate.MarketGenerator;
import interlock.dataset.load.DataSetLoader;
import interlock.dataset.mapping.DataSetFolder;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.SmallMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each data set holds, and what it has in common with others. */
@ChangesTheMarket
class DataSetContentsIT {
    @TempDir
    Path folder;

    private final Graph graph = RunningProduct.graph();

    @AfterEach
    void takeOut() {
        List.of("small", "others", "generated").forEach(id -> DataSetLoader.takeOut(graph, id));
    }

    private static JsonNode contents(String id) {
        for (JsonNode one : Http.get("/api/datasets/contents").json().get("dataSets")) {
            if (one.get("dataSet").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError("no " + id);
    }

    @Test
    void theBundledOneHoldsWhatItsFilesHold() throws IOException {
        JsonNode bundled = contents("ai-market");
        for (String records : List.of("facts", "entities", "sources", "deals")) {
            Path file = Path.of("cypher/data/ai-market", records + ".csv");
            assertThat(bundled.get(records).asLong())
                    .isEqualTo(Files.readAllLines(file).size() - 1L);
        }
        assertThat(bundled.get("madeUp").asBoolean()).isFalse();
        assertThat(bundled.get("licences").findValues("sources").stream()
                        .mapToLong(JsonNode::asLong)
                        .sum())
                .isEqualTo(bundled.get("sources").asLong());
    }

    @Test
    void whatTwoTellIsCountedForBoth() throws IOException {
        DataSetLoader.into(graph, new SmallMarket(folder).read(), true, Progress.NONE);
        SmallMarket others = new SmallMarket(Files.createDirectory(folder.resolve("others")))
                .fact("id", "told-too", "since", "2026-01-01")
                .fact("id", "told-alone", "what", "wheels");
        Path written = others.write();
        Path facts = written.resolve("facts.csv");
        Files.writeString(facts, Files.readString(facts).replace(",fact-one,", ",told-first,"));
        DataSetLoader.into(graph, DataSetFolder.read(written), true, Progress.NONE);

        JsonNode small = contents("small");
        assertThat(small.get("facts").asLong()).isEqualTo(1);
        assertThat(small.get("first").asText()).isEqualTo("2025-11-18");
        assertThat(small.get("shared").toString()).isEqualTo("[{\"dataSet\":\"others\",\"entities\":5,\"ties\":1}]");
        assertThat(contents("others").get("shared").toString())
                .isEqualTo("[{\"dataSet\":\"small\",\"entities\":5,\"ties\":1}]");
        assertThat(contents("others").get("last").asText()).isEqualTo("2026-01-01");
    }

    @Test
    void whatSaysThatItIsMadeUpIsMarked() throws IOException {
        Path made = Files.createDirectory(folder.resolve("generated"));
        MarketGenerator.write(made, 20, 40, 1);
        DataSetLoader.into(graph, DataSetFolder.read(made), true, Progress.NONE);
        assertThat(contents("generated").get("madeUp").asBoolean()).isTrue();
    }
}
