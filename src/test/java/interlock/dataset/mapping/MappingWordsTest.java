package interlock.dataset.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.dataset.BlockReport;
import interlock.dataset.DataSet;
import interlock.dataset.FaultyDataSet;
import interlock.dataset.Row;
import interlock.fixtures.SmallMarket;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a mapping can say beyond which column goes where. */
class MappingWordsTest {
    private static final String SOURCES =
            "sources:\n  - {id: list, title: A list, publisher: A club, language: en, retrieved: 2026-11-24}\n";
    private static final String ENTITIES = """
            entities:
              - {file: rounds.csv, given: Firm, keep: first, label: Company, id: "{Firm}", name: "{Firm}"}
              - {file: rounds.csv, given: By, keep: first, label: Company, id: "{By}", name: "{By}"}
            """;
    private static final String FACTS = """
            facts:
              - file: rounds.csv
                type: INVESTS_IN
                id: "{By} in {Firm}"
                from: "{By}"
                to: "{Firm}"
                status: completed
                announced: "{Day}"
                statement: "{By} invested in {Firm}."
                sources: list
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void begin() throws IOException {
        mapping("", "");
        rounds("Acme,Orla,2024-02-01,5\n");
    }

    private void mapping(String top, String facts) throws IOException {
        Files.writeString(folder.resolve("mapping.yaml"), top + SOURCES + ENTITIES + FACTS + facts.indent(4));
    }

    private void rounds(String rows) throws IOException {
        Files.writeString(folder.resolve("rounds.csv"), "Firm,By,Day,Amount\n" + rows);
    }

    private DataSet read() {
        return DataSetFolder.read(folder, "words");
    }

    private BlockReport facts() {
        return read().blocks().getLast();
    }

    @Test
    void rowsAreTakenByWhatTheirCellsAre() throws IOException {
        rounds("Acme,Orla,2024-02-01,5\nBeta,Orla,2024-02-01,50\nGamma,Orla,2023-02-01,500\nOrla,Orla,2024-02-02,\n");
        mapping("", "where: {Amount: {greater: 9}}");
        assertThat(facts().leftOut()).isEqualTo(Map.of("Amount is not greater than 9", 2L));
        mapping("", "where: {Day: {less: 2024-01-01}}");
        assertThat(facts().made()).isEqualTo(1);
        mapping("", "where: {Amount: {empty: false}, Firm: {not: [Acme, Beta]}}");
        assertThat(facts().leftOut()).isEqualTo(Map.of("Amount is empty", 1L, "Firm is Acme, Beta", 2L));
        mapping("", "where: {Firm: {not: \"{By}\"}}");
        assertThat(facts().leftOut()).isEqualTo(Map.of("Firm is {By}", 1L));
        mapping("", "where: {Firm: {By}}");
        assertThat(SmallMarket.faults(folder))
                .containsExactly("rounds.csv:5: INVESTS_IN joins an entity with itself: orla");
        mapping("", "where: {Firm: {grater: 1}}");
        assertThat(SmallMarket.faults(folder)).singleElement().asString().contains("key is not known: grater; nearest");
    }

    @Test
    void factsOfAThingWithItselfAreLeftOutWhereItIsSaid() throws IOException {
        rounds("Acme,Orla,2024-02-01,5\nOrla,ORLA,2024-02-01,5\n");
        mapping("", "itself: leave out");
        assertThat(facts())
                .hasToString(
                        "mapping.yaml:7 (facts): 2 read, 1 left out" + " (1 × it joins a thing with itself), 1 made");
    }

    @Test
    void rowsWithAFaultAreLeftOutWhereItIsSaidAndEachIsReported() throws IOException {
        rounds("Acme,Orla,soon,5\nBeta,Orla,2024-02-01,5\nBeta,Orla,2024-02-01,5\n,Orla,2024-02-01,5\n");
        mapping("", "onFault: skip");
        DataSet dataSet = read();
        assertThat(dataSet.facts()).extracting(Row::id).containsExactly("orla-in-beta");
        assertThat(dataSet.blocks().getLast().skipped())
                .extracting(Object::toString)
                .containsExactly(
                        "rounds.csv:2: announced is not an ISO date: soon;"
                                + " allowed: yyyy-MM-dd as the mapping says, or year-month-day",
                        "rounds.csv:4: id is already used: orla-in-beta; first in rounds.csv:3",
                        "rounds.csv:4: the same fact as before: orla-in-beta; in line 3; leave one out, or say in statement or what tells them apart",
                        "rounds.csv:5: :END_ID is empty");
        assertThat(dataSet.blocks().getLast().made()).isEqualTo(1);
    }

    @Test
    void whatNamesARowThatIsLeftOutHasAFaultToo() throws IOException {
        rounds("Acme,Orla,2024-02-01,5\n");
        Files.writeString(
                folder.resolve("mapping.yaml"),
                SOURCES
                        + ENTITIES.replace("name: \"{Firm}\"}", "name: \"{Firm}\", country: \"{Firm}\", onFault: skip}")
                        + FACTS);
        assertThat(SmallMarket.faults(folder)).containsExactly("rounds.csv:2: end does not exist: acme");
    }

    @Test
    void tablesOfValuesStandForWhatFilesSay() throws IOException {
        Files.writeString(folder.resolve("firms.csv"), "Name,Land,State\nAcme,usa,CONFIRMED\nBeta,Deutschland,x\n");
        Files.writeString(
                folder.resolve("mapping.yaml"),
                "values: {country: {USA: US, Deutschland: DE}}\n" + SOURCES
                        + "entities:\n  - {file: firms.csv, label: Company, id: \"{Name}\", name: \"{Name}\","
                        + " country: \"{Land}\", about: \"{State}\", values: {about: {confirmed: It is., x: \"\"}}}\n");
        assertThat(read().entities()).extracting(row -> row.text("country")).containsExactly("US", "DE");
        assertThat(read().entities()).extracting(row -> row.text("about")).containsExactly("It is.", "");
    }

    @Test
    void twoFilesAreJoinedByAColumn() throws IOException {
        Files.writeString(folder.resolve("days.csv"), "Company;Round day\nAcme;2024-05-01\n");
        rounds("Acme,Orla,x,5\nBeta,Orla,x,5\n");
        Files.writeString(
                folder.resolve("mapping.yaml"),
                SOURCES + ENTITIES
                        + FACTS.replace("\"{Day}\"", "\"{days.Round day}\"")
                        + "    join: {file: days.csv, by: {Firm: Company}}\n    given: days.Round day\n");
        assertThat(read().facts()).extracting(row -> row.day("announced")).containsExactly(LocalDate.of(2024, 5, 1));
        assertThat(facts().noted()).isEqualTo(Map.of("no row of days.csv has its Firm", 1L));
        Files.writeString(folder.resolve("days.csv"), "Company;Round day\nAcme;2024-05-01\nAcme;2024-06-01\n");
        assertThat(SmallMarket.faults(folder))
                .containsExactly("days.csv:3: says twice, and not the same, what is joined by it: Acme;"
                        + " allowed: one row for each");
    }

    @Test
    void amountsAreScaledAndTheirWordsRead() throws IOException {
        rounds("A,Orla,2024-02-01,5\nB,Orla,2024-02-01,up to $2bn\nC,Orla,2024-02-01,10 crore\n"
                + "D,Orla,2024-02-01,£3\nE,Orla,2024-02-01,1.5e3\nF,Orla,2024-02-01,\nG,Orla,2024-02-01,7+\n");
        mapping("", "amount: \"{Amount}\"\ncurrency: USD\nscale: {amount: ×1e6}");
        assertThat(read().facts())
                .extracting(row -> row.value("amountMin") + " " + row.value("amountMax") + " " + row.text("currency")
                        + " " + row.text("amountQualifier"))
                .containsExactly(
                        "5000000 5000000 USD exact",
                        "0 2000000000 USD upTo",
                        "100000000 100000000 USD exact",
                        "3000000 3000000 GBP exact",
                        "1500000000 1500000000 USD exact",
                        "null null  undisclosed",
                        "7000000 null USD atLeast");
    }

    @Test
    void sharesAreFractionsWhateverTheSign() throws IOException {
        rounds("A,Orla,2024-02-01,45%\nB,Orla,2024-02-01,45\n");
        mapping("", "share: \"{Amount}\"\nshareOf: equity\nscale: {share: ÷100}");
        assertThat(read().facts()).extracting(row -> row.number("shareMin")).containsExactly(0.45, 0.45);
    }

    @Test
    void oneIdNeverStandsForTwoNames() throws IOException {
        rounds("Yahoo,Orla,2024-02-01,\nYahoo!,Orla,2024-02-01,\nafl,Orla,2024-02-01,\nafl++,Orla,2024-02-01,\n"
                + "Ørsted,Orla,2024-02-01,\nŁódź,Orla,2024-02-01,\nStraße,Orla,2024-02-01,\n");
        assertThat(read().entities())
                .extracting(Row::id)
                .containsExactly("yahoo", "yahoo-bang", "afl", "afl-plus-plus", "orsted", "lodz", "strasse", "orla");
        rounds("Yahoo,Orla,2024-02-01,\nYahoo?,Orla,2024-02-01,\n");
        assertThat(SmallMarket.faults(folder))
                .contains("rounds.csv:3: one id would stand for two names: 'Yahoo?';"
                        + " 'Yahoo' in rounds.csv:2 has the id yahoo too; give one of them another id");
        rounds("ACME Inc.,Orla,2024-02-01,\n\"Acme, Inc\",Kestrel,2024-02-01,\n");
        assertThat(read().blocks().get(1).noted()).isEqualTo(Map.of("a name in another spelling of the same", 1L));
    }

    @Test
    void aFaultSaysWhatTheRowSaidBeforeItWasMapped() throws IOException {
        rounds("Acme,Orla,3/2/25,5\n");
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        FaultyDataSet.class,
                        e -> assertThat(e.faults().getFirst().said())
                                .isEqualTo("Firm 'Acme', By 'Orla', Day '3/2/25', Amount '5'"))
                .hasMessageContaining("    the row says Firm 'Acme', By 'Orla'");
    }

    @Test
    void everyFaultOfMappingFilesAndRowsComesAtOnce() throws IOException {
        rounds("Acme,Orla,3/2/25,5\n\"Beta,x\n");
        Files.writeString(
                folder.resolve("mapping.yaml"),
                SOURCES + ENTITIES + FACTS + "  - {file: gone.csv, type: OWNZ, id: a, from: a, to: b, status: c,"
                        + " statement: d, sources: e}\n  - {typ: x}\n");
        assertThat(SmallMarket.faults(folder))
                .anyMatch(fault -> fault.startsWith("mapping.yaml:16: file is missing: gone.csv"))
                .anyMatch(fault -> fault.startsWith("mapping.yaml:17: key is not known: typ; nearest type"))
                .anyMatch(fault -> fault.startsWith("rounds.csv:2: announced is not an ISO date"))
                .anyMatch(fault -> fault.startsWith("rounds.csv:3: is not CSV as in RFC 4180"));
    }

    @Test
    void workbooksAreReadWithTheirDaysAndNumbers() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("rounds.xlsx"));
                Workbook book = new Workbook(out, "test", "1.0")) {
            book.newWorksheet("Notes").value(0, 0, "nothing");
            Worksheet sheet = book.newWorksheet("Rounds");
            List.of("Firm", "By", "Day", "Amount")
                    .forEach(name -> sheet.value(
                            1, List.of("Firm", "By", "Day", "Amount").indexOf(name), name));
            sheet.value(2, 0, "Acme");
            sheet.value(2, 1, "Orla");
            sheet.value(2, 2, LocalDate.of(2024, 2, 1));
            sheet.style(2, 2).format("dd/mm/yyyy").set();
            sheet.value(2, 3, 1_250_000_000);
            sheet.value(3, 0, "Beta");
            sheet.value(3, 1, "Orla");
            sheet.value(3, 2, "soon");
        }
        Files.writeString(
                folder.resolve("mapping.yaml"),
                (SOURCES + ENTITIES + FACTS + "    amount: \"{Amount}\"\n    currency: EUR\n    onFault: skip\n")
                        .replace("file: rounds.csv", "file: rounds.xlsx, sheet: Rounds")
                        .replace("- file: rounds.xlsx, sheet: Rounds", "- file: rounds.xlsx\n    sheet: Rounds"));
        DataSet dataSet = read();
        assertThat(dataSet.facts().getFirst().whole("amountMax")).isEqualTo(1_250_000_000);
        assertThat(dataSet.facts().getFirst().day("announced")).isEqualTo("2024-02-01");
        assertThat(dataSet.blocks().getLast().skipped().getFirst())
                .asString()
                .startsWith("rounds.xlsx, sheet Rounds:4: announced");
        Files.writeString(folder.resolve("rounds.xlsx"), "no workbook");
        assertThat(SmallMarket.faults(folder))
                .singleElement()
                .asString()
                .startsWith("rounds.xlsx: is no workbook as Excel writes it");
    }

    @Test
    void jsonIsReadAsAListAsLinesAndWithinAnObject() throws IOException {
        String one =
                "{\"firm\": {\"name\": \"Acme\"}, \"by\": [\"Orla\", \"Kestrel\"], \"day\": \"2024-02-01T10:00:00Z\"}";
        String two = "{\"firm\": {\"name\": \"Beta\"}, \"by\": [\"Orla\"], \"day\": null}";
        for (String text : List.of(
                "[" + one + ",\n" + two + "]",
                one + "\n" + two + "\n",
                "{\"head\": {\"vars\": [\"a\"]}, \"results\": {\"rows\": [\n" + one + ",\n" + two + "]}}")) {
            Files.writeString(folder.resolve("rounds.json"), text);
            Files.writeString(
                    folder.resolve("mapping.yaml"),
                    (SOURCES
                                    + ENTITIES
                                    + FACTS.replace(
                                            "sources: list", "sources: list\n    given: day\n    split: {by: \";\"}"))
                            .replace("given: By,", "given: by, split: {by: \";\"},")
                            .replace("rounds.csv", "rounds.json")
                            .replace("{Firm}", "{firm.name}")
                            .replace("given: Firm", "given: firm.name")
                            .replace("{By}", "{by}")
                            .replace("{Day}", "{day}"));
            assertThat(read().facts()).extracting(Row::id).containsExactly("orla-in-acme", "kestrel-in-acme");
        }
        Files.writeString(folder.resolve("rounds.json"), "[{\"a\": 1},\n {\"a\" 2}]");
        assertThat(SmallMarket.faults(folder)).singleElement().asString().startsWith("rounds.json:2: is not JSON");
    }
}
