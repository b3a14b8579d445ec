package interlock.dataset.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import interlock.dataset.DataSet;
import interlock.dataset.Progress;
import interlock.dataset.load.DataSetLoader;
import interlock.dataset.mapping.DataSetFolder;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.SmallMarket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A market in FollowTheMoney's form, read again by the example's mapping. */
@ChangesTheMarket
class FollowTheMoneyIT {
    @TempDir
    Path folder;

    @Test
    void hasCompaniesAndWhatIsCompletedBetweenThemAndComesInAgain() throws IOException {
        SmallMarket market = new SmallMarket(folder)
                .entity(
                        "id",
                        "third",
                        "country",
                        "CH",
                        "aliases",
                        "One;Other",
                        "url",
                        "https://third.example",
                        "wikidata",
                        "Q900000001")
                .fact(
                        "id",
                        "own-one",
                        ":TYPE",
                        "OWNS",
                        "what",
                        "",
                        "shareMin",
                        "0.515",
                        "shareMax",
                        "0.515",
                        "shareOf",
                        "the capital",
                        "control",
                        "true",
                        "since",
                        "2021-03-01")
                .fact(
                        "id",
                        "own-range",
                        ":TYPE",
                        "OWNS",
                        "what",
                        "",
                        "shareMin",
                        "0.2",
                        "shareMax",
                        "0.3",
                        "shareOf",
                        "the capital",
                        "since",
                        "2019-07-01",
                        "until",
                        "2024-01-01")
                .fact(
                        "id",
                        "pay-one",
                        ":START_ID",
                        "buyer",
                        ":TYPE",
                        "SPENDS_ON",
                        ":END_ID",
                        "maker",
                        "what",
                        "lenses",
                        "amountMin",
                        "1250000",
                        "amountMax",
                        "1250000",
                        "amountQualifier",
                        "exact",
                        "currency",
                        "EUR")
                .fact(
                        "id",
                        "promise",
                        ":START_ID",
                        "buyer",
                        ":TYPE",
                        "SPENDS_ON",
                        ":END_ID",
                        "maker",
                        "what",
                        "more",
                        "status",
                        "announced")
                .fact("id", "on-cloud", ":START_ID", "buyer", ":TYPE", "SPENDS_ON", ":END_ID", "cloud");
        DataSet read = market.read();
        Map<String, JsonNode> lines = new TreeMap<>();
        String text;
        try {
            DataSetLoader.into(RunningProduct.graph(), read, false, Progress.NONE);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            MarketExport.write(RunningProduct.graph(), read.id(), ExportFormat.FTM_JSON, out);
            text = out.toString(StandardCharsets.UTF_8);
        } finally {
            DataSetLoader.takeOut(RunningProduct.graph(), read.id());
        }
        for (String line : text.lines().toList()) {
            JsonNode one = new ObjectMapper().readTree(line);
            lines.put(one.get("id").asText(), one);
        }
        assertThat(lines.keySet())
                .containsExactly("buyer", "fact-one", "maker", "own-one", "own-range", "pay-one", "third");
        assertThat(lines.get("own-one").get("properties").toString())
                .contains("\"owner\":[\"maker\"],\"asset\":[\"buyer\"],\"percentage\":[\"51.5\"]", "\"control\"");
        assertThat(lines.get("own-range").at("/properties/percentage").isMissingNode())
                .isTrue();
        assertThat(lines.get("fact-one").at("/properties/role/0").asText()).isEqualTo("supplies: parts");
        assertThat(lines.get("pay-one").at("/properties/publisher/0").asText()).isEqualTo("A paper");

        Path back = Files.createDirectory(folder.resolve("back"));
        Files.writeString(back.resolve("entities.ftm.json"), text);
        Files.copy(Path.of("src/test/examples/follow-the-money/mapping.yaml"), back.resolve("mapping.yaml"));
        assertThat(DataSetFolder.read(back).facts())
                .extracting(row -> row.id() + " " + row.text(":START_ID") + " " + row.text(":END_ID") + " "
                        + row.value("shareMin") + " " + row.value("since") + " " + row.value("amountMax"))
                .containsExactlyInAnyOrder(
                        "own-one maker buyer 0.515 2021-03-01 null",
                        "own-range maker buyer null 2019-07-01 null",
                        "pay-one buyer maker null null 1250000");
    }
}
