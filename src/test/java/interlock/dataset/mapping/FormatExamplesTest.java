package interlock.dataset.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.dataset.BlockReport;
import interlock.dataset.DataSet;
import interlock.dataset.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in forms of the field, made up, each read by the mapping beside it; what has no place here is counted. */
class FormatExamplesTest {
    private static final Path EXAMPLES = Path.of("src/test/examples");

    @TempDir
    Path folder;

    private static List<String> told(DataSet dataSet) {
        return dataSet.facts().stream()
                .map(row -> row.text(":START_ID") + " " + row.text(":TYPE") + " " + row.text(":END_ID") + " "
                        + row.value("shareMin") + " " + row.value("since") + " " + row.value("until"))
                .toList();
    }

    private static long leftOut(DataSet dataSet) {
        return dataSet.blocks().stream()
                .map(BlockReport::leftOut)
                .flatMap(kinds -> kinds.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    @Test
    void followTheMoneyGivesCompaniesTheirOwnersAndPayments() {
        DataSet dataSet = DataSetFolder.read(EXAMPLES.resolve("follow-the-money"));
        assertThat(dataSet.entities())
                .extracting(row -> row.id() + " " + row.text("name") + " " + row.text("country"))
                .containsExactly("nk-aurel Aurel Holding CH", "nk-brink Brink Optics NL", "nk-corv Corvin Fund US");
        assertThat(dataSet.entities().getFirst().list("aliases")).containsExactly("Aurel", "Aurel Group");
        assertThat(told(dataSet))
                .containsExactly(
                        "nk-aurel OWNS nk-brink 0.515 2021-03-01 null",
                        "nk-corv OWNS nk-aurel null 2019-07-01 2024-01-01",
                        "nk-aurel SPENDS_ON nk-brink null null null");
        Row payment = dataSet.facts().getLast();
        assertThat(payment.whole("amountMax")).isEqualTo(1_250_000);
        assertThat(payment.text("currency")).isEqualTo("EUR");
        assertThat(leftOut(dataSet)).isEqualTo(6 + 7 + 8);
    }

    @Test
    void aQueryOfWikidataGivesOwnersWithTheIdsOfTheirItems() {
        DataSet dataSet = DataSetFolder.read(EXAMPLES.resolve("wikidata"));
        assertThat(dataSet.entities())
                .extracting(row -> row.id() + " " + row.text("wikidata") + " " + row.text("name"))
                .containsExactlyInAnyOrder(
                        "q900000011 Q900000011 Fenn Systems",
                        "q900000012 Q900000012 Garm Group",
                        "q900000013 Q900000013 Hollin Cloud",
                        "q900000014 Q900000014 Ivor Foundation");
        assertThat(told(dataSet))
                .containsExactly(
                        "q900000012 OWNS q900000011 0.75 2020-02-01 null",
                        "q900000012 OWNS q900000013 null null null",
                        "q900000014 OWNS q900000012 1.0 2001-01-01 null");
    }

    @Test
    void theSameQueryAsJsonIsTheSame() throws IOException {
        Files.writeString(folder.resolve("query.json"), """
                {"head": {"vars": ["item", "itemLabel", "owner", "ownerLabel"]}, "results": {"bindings": [
                  {"item": {"type": "uri", "value": "http://www.wikidata.org/entity/Q900000011"},
                   "itemLabel": {"xml:lang": "en", "type": "literal", "value": "Fenn Systems"},
                   "owner": {"type": "uri", "value": "http://www.wikidata.org/entity/Q900000012"},
                   "ownerLabel": {"type": "literal", "value": "Garm Group"}}]}}
                """);
        String mapping = Files.readString(EXAMPLES.resolve("wikidata/mapping.yaml"))
                .replace("query.csv", "query.json")
                .replaceAll("\\{(item|itemLabel|owner|ownerLabel)}", "{$1.value}")
                .replace("given: owner", "given: owner.value");
        mapping = Stream.of(
                        ", country: \"{countryCode}\"",
                        "    share: \"{share}\"\n",
                        "    shareOf: the capital\n",
                        "    since: \"{since}\"\n")
                .reduce(mapping, (text, line) -> text.replace(line, ""));
        Files.writeString(folder.resolve("mapping.yaml"), mapping);
        DataSet dataSet = DataSetFolder.read(folder);
        assertThat(told(dataSet)).containsExactly("q900000012 OWNS q900000011 null null null");
        assertThat(dataSet.entities())
                .extracting(row -> row.text("wikidata"))
                .containsExactly("Q900000011", "Q900000012");
    }

    @Test
    void gleifsRelationshipsGiveParentsThatControl() {
        DataSet dataSet = DataSetFolder.read(EXAMPLES.resolve("gleif"));
        assertThat(dataSet.entities()).hasSize(4);
        assertThat(told(dataSet))
                .containsExactly(
                        "lei-00madeup000000000002 OWNS lei-00madeup000000000001 null 2018-01-01 null",
                        "lei-00madeup000000000003 OWNS lei-00madeup000000000002 null 2015-06-30 null");
        assertThat(dataSet.facts())
                .allSatisfy(row -> assertThat(row.value("control")).isEqualTo(true));
        assertThat(leftOut(dataSet)).isEqualTo(2);
    }

    @Test
    void graphMlGivesFirmsAndWhatTheyDoForEachOther() {
        DataSet dataSet = DataSetFolder.read(EXAMPLES.resolve("graphml"));
        assertThat(dataSet.entities())
                .extracting(row -> row.id() + " " + row.list(":LABEL").getLast() + " " + row.text("name") + " "
                        + row.text("country"))
                .containsExactly(
                        "n0 Company Jarn Foundry SE",
                        "n1 Company Kestrel Chips GB",
                        "n2 Chip Kestrel K1 ",
                        "n3 Company Lumen & Sons ");
        assertThat(dataSet.facts())
                .extracting(row -> row.text(":START_ID") + " " + row.text(":TYPE") + " " + row.text(":END_ID") + " "
                        + row.text("what") + " " + row.value("announced"))
                .containsExactly(
                        "n0 SUPPLIES n1 wafers 2024-02-01",
                        "n3 SUPPLIES n1 masks 2023-09-15",
                        "n1 DESIGNS n2  2025-01-10");
        assertThat(leftOut(dataSet)).isEqualTo(4 + 1 + 5 + 1);
    }

    /** The public set took 207 lines for four kinds of deal. */
    @Test
    void circularDealsAreMappedInAThirdOfTheLinesThatTheyTook() throws IOException {
        Path example = EXAMPLES.resolve("circular-deals");
        DataSet dataSet = DataSetFolder.read(example);
        assertThat(Files.readAllLines(example.resolve("mapping.yaml"))).hasSizeLessThanOrEqualTo(207 / 3);
        assertThat(dataSet.deals()).hasSize(4);
        assertThat(dataSet.sources()).hasSize(4);
        assertThat(dataSet.facts().stream().filter(row -> row.text(":TYPE").equals("PARTY_TO")))
                .hasSize(9);
        assertThat(dataSet.facts().stream().filter(row -> !row.text(":TYPE").equals("PARTY_TO")))
                .extracting(row -> row.text(":START_ID") + " " + row.text(":TYPE") + " " + row.text(":END_ID") + " "
                        + row.text("status") + " " + row.text("amountQualifier") + " " + row.value("amountMax"))
                .containsExactly(
                        "bolt-chips INVESTS_IN amaro-ai committed upTo 5000000000",
                        "amaro-ai SPENDS_ON cumulus committed about 8000000000",
                        "cumulus PARTNERS_WITH delft-capital committed  null",
                        "bolt-chips SUPPLIES cumulus rumoured undisclosed null");
    }
}
