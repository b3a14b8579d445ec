package interlock.dataset.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.dataset.DataSet;
import interlock.dataset.Row;
import interlock.fixtures.SmallMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTest {
    private static final String MAPPING = """
            dates: d.M.yyyy
            sources:
              - id: list
                title: A list
                publisher: A club
                language: en
                retrieved: 2026-11-24
            entities:
              - file: firms.csv
                given: Firm
                label: Company
                id: "{Firm}"
                name: "{Firm}"
                aliases: "{Also}"
                split: {aliases: "/"}
                keep: first
            facts:
              - file: firms.csv
                where: {Kind: [stake, share]}
                keep: latest Day
                type: INVESTS_IN
                id: "{Firm} in {Target}"
                from: "{Firm}"
                to: "{Target}"
                status: completed
                announced: "{Day}"
                statement: "{Firm} holds {Target}."
                sources: list
            """;
    private static final String FIRMS = """
            Firm;Also;Kind;Target;Day
            Société Générale;SG / SocGen;stake;ACME Inc.;3.2.2025
            Société Générale;;share;ACME Inc.;28.2.2025
            ACME Inc.;;;;
            ;;;;
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void begin() throws IOException {
        mapping(MAPPING);
        firms(FIRMS);
    }

    private void mapping(String text) throws IOException {
        Files.writeString(folder.resolve("mapping.yaml"), text);
    }

    private void firms(String text) throws IOException {
        Files.writeString(folder.resolve("firms.csv"), text);
    }

    private List<String> faults() {
        return SmallMarket.faults(folder);
    }

    @Test
    void makesIdsListsDaysAndTheLatestOfSeveralRows() {
        DataSet dataSet = DataSetFolder.read(folder, "firms");

        assertThat(dataSet.id()).isEqualTo("firms");
        assertThat(dataSet.entities()).extracting(Row::id).containsExactly("societe-generale", "acme-inc");
        assertThat(dataSet.entities().getFirst().list("aliases")).containsExactly("SG", "SocGen");
        assertThat(dataSet.facts()).hasSize(1);
        assertThat(dataSet.facts().getFirst().id()).isEqualTo("societe-generale-in-acme-inc");
        assertThat(dataSet.facts().getFirst().day("announced")).isEqualTo("2025-02-28");
        assertThat(dataSet.facts().getFirst().text("statement")).isEqualTo("Société Générale holds ACME Inc..");
    }

    @Test
    void tellsAnUnknownKeyWithTheNearest() throws IOException {
        mapping(MAPPING.replace("announced:", "anounced:").replace("entities:", "entitys:"));
        assertThat(faults())
                .containsExactly(
                        "mapping.yaml:9: key is not known: entitys; nearest entities",
                        "mapping.yaml:26: key is not known: anounced; nearest announced");
    }

    @Test
    void tellsWhatARowMustHave() throws IOException {
        mapping(MAPPING.replace("    label: Company\n", "").replace("    to: \"{Target}\"\n", ""));
        assertThat(faults())
                .containsExactly(
                        "mapping.yaml:9: is missing: label; every row of entities needs it",
                        "mapping.yaml:17: is missing: to; every row of facts needs it");
    }

    @Test
    void tellsAColumnThatTheFileHasNotWithTheNearest() throws IOException {
        mapping(MAPPING.replace("{Target}", "{Targets}"));
        assertThat(faults()).containsExactly("mapping.yaml:18: firms.csv has no such column: Targets; nearest Target");
    }

    @Test
    void tellsAFileThatIsMissingOrElsewhere() throws IOException {
        mapping(MAPPING.replace("facts:\n  - file: firms.csv", "facts:\n  - file: deals.csv"));
        assertThat(faults())
                .containsExactly("mapping.yaml:18: file is missing: deals.csv; it must lie beside the mapping");
        mapping(MAPPING.replace("facts:\n  - file: firms.csv", "facts:\n  - file: ../firms.csv"));
        assertThat(faults())
                .containsExactly("mapping.yaml:18: is not beside the mapping: ../firms.csv;"
                        + " allowed: the name of a file in the same folder");
    }

    @Test
    void tellsTextThatIsNotYamlWithItsLine() throws IOException {
        mapping("sources:\n  - id: \"list\n");
        assertThat(faults()).singleElement().asString().startsWith("mapping.yaml:3: is not YAML: ");
        mapping("dates: d.M.yyyy\ndates: d/M/yyyy\n");
        assertThat(faults()).containsExactly("mapping.yaml:2: key comes twice: dates");
    }

    @Test
    void makesNothingOfATag() throws IOException {
        mapping("dates: !!javax.script.ScriptEngineManager [d.M.yyyy]\n");
        assertThat(faults()).isNotEmpty();
    }

    @Test
    void tellsAFaultOfARowAtTheFileItCameFrom() throws IOException {
        firms(FIRMS.replace("ACME Inc.;;;;", "Acme Inc;;stake;Nobody;28.2.2025"));
        assertThat(faults()).containsExactly("firms.csv:4: end does not exist: nobody");
    }

    @Test
    void tellsADayInAnotherFormWithTheFormOfTheMapping() throws IOException {
        mapping(MAPPING.replace("keep: latest Day", "keep: first"));
        firms(FIRMS.replace("3.2.2025", "2/30/25"));
        assertThat(faults())
                .containsExactly("firms.csv:2: announced is not an ISO date: 2/30/25;"
                        + " allowed: d.M.yyyy as the mapping says, or year-month-day");
    }

    @Test
    void tellsAnIdThatComesTwiceWithBothPlaces() throws IOException {
        mapping(MAPPING.replace("    keep: first\n", ""));
        assertThat(faults()).containsExactly("firms.csv:3: id is already used: societe-generale; first in firms.csv:2");
    }

    @Test
    void tellsAFactStatedTwiceWithBothPlaces() throws IOException {
        mapping(MAPPING.replace("  - file: firms.csv\n    where", "  - files: [firms.csv, more.csv]\n    where")
                .replace("{Firm} in {Target}", "{Firm} in {Target} {Also}"));
        Files.writeString(folder.resolve("more.csv"), """
                Firm;Also;Kind;Target;Day
                ;;;;
                Société Générale;again;stake;ACME Inc.;3.2.2025
                Société Générale;once more;stake;ACME Inc.;3.2.2025
                """);

        assertThat(faults())
                .containsExactly(
                        "more.csv:3: the same fact as before: societe-generale-in-acme-inc-sg-socgen; in firms.csv:2; leave one out, or say in statement or what tells them apart",
                        "more.csv:4: the same fact as before: societe-generale-in-acme-inc-sg-socgen; in firms.csv:2; leave one out, or say in statement or what tells them apart");
    }

    @Test
    void tellsEveryFaultAtItsLineWhateverLineBreaksStandBefore() throws IOException {
        Random random = new Random(13);
        StringBuilder text = new StringBuilder("Firm;Also;Kind;Target;Day\n");
        List<String> expected = new ArrayList<>();
        for (int row = 0; row < 60; row++) {
            long line = 1 + text.chars().filter(c -> c == '\n').count();
            expected.add("firms.csv:" + line + ": end does not exist: no-" + row);
            text.append("Firm ").append(row).append(";\"").append("a\n".repeat(random.nextInt(4)));
            text.append("b\";stake;No ").append(row).append(";3.2.2025\n").append("\n".repeat(random.nextInt(3)));
        }
        firms(text.toString());

        assertThat(faults()).containsExactlyElementsOf(expected);
    }
}
