package interlock.dataset.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.dataset.DataSet;
import interlock.dataset.Row;
import interlock.dataset.Table;
import interlock.fixtures.SmallMarket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people have them: each folder of the cases does what its README says. */
class CasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    Path folder;

    private Path copy(String name) throws IOException {
        try (Stream<Path> files = Files.list(CASES.resolve(name))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return folder;
    }

    /** Adds lines before those that the mapping has. */
    private void say(String lines) throws IOException {
        Path mapping = folder.resolve("mapping.yaml");
        Files.writeString(mapping, lines + "\n" + Files.readString(mapping));
    }

    private void replace(String text, String by) throws IOException {
        Path mapping = folder.resolve("mapping.yaml");
        Files.writeString(mapping, Files.readString(mapping).replace(text, by));
    }

    private static DataSet read(Path from) {
        return DataSetFolder.read(from, "case");
    }

    private static List<String> ids(List<Row> rows) {
        return rows.stream().map(Row::id).toList();
    }

    @Test
    void namesInAnyScriptBecomeIds() {
        DataSet dataSet = read(CASES.resolve("02-slug-non-latin"));
        assertThat(ids(dataSet.entities())).containsExactly("yue-zhi-an-mian", "andeks", "a-li-ba-ba", "sberbank");
        assertThat(dataSet.facts()).hasSize(2);
    }

    @Test
    void aYearAloneIsItsFirstDayAndSaysSo() {
        DataSet dataSet = read(CASES.resolve("03-dates-year-only"));
        assertThat(dataSet.facts().getFirst().day("announced")).isEqualTo("2005-01-01");
        assertThat(dataSet.warnings().kinds())
                .containsEntry("announced gives only a year, so its first day is taken", 1L);
    }

    @Test
    void monthsHaveNamesAndQuartersAFirstDay() throws IOException {
        assertThat(read(CASES.resolve("04-dates-month-names"))
                        .facts()
                        .getFirst()
                        .day("announced"))
                .isEqualTo("2025-11-18");
        copy("04-dates-month-names");
        replace("dates: d MMMM yyyy", "dates: [d MMMM yyyy, \"'Q'q yyyy\", MMM d yyyy]");
        for (String day : List.of("Q3 2025", "q3 2025", "Jul 1 2025", "1 JULY 2025")) {
            Files.writeString(folder.resolve("rounds.csv"), "Startup,Investor,Date\nAlphaworks,Nordlys Capital," + day);
            assertThat(read(folder).facts().getFirst().day("announced")).isEqualTo("2025-07-01");
        }
    }

    @Test
    void yearsOfTwoDigitsAreRefused() {
        assertThat(SmallMarket.faults(CASES.resolve("05-dates-two-digit-years")))
                .containsExactly("mapping.yaml:1: a year of two digits could be of either century: d-MMM-yy;"
                        + " write the years of the file in full");
    }

    @Test
    void numbersAreReadAsPeopleWriteThem() throws IOException {
        copy("06-numbers-as-people-write-them");
        say("numbers: 1,234.5\nmissing: [NA, undisclosed]");
        DataSet dataSet = read(folder);
        assertThat(dataSet.facts())
                .extracting(row -> row.whole("amountMax"))
                .containsExactly(100_000_000L, 45_000_000L, 12_700_000L, 1_200_000_000L, null, null);
        assertThat(dataSet.facts())
                .extracting(row -> row.text("amountQualifier"))
                .containsExactly("exact", "exact", "exact", "exact", "undisclosed", "undisclosed");
        assertThat(dataSet.facts())
                .extracting(row -> row.text("currency"))
                .containsExactly("USD", "USD", "USD", "EUR", "", "");
    }

    @Test
    void withoutAFormOfNumbersEachIsToldWithTheWayOut() throws IOException {
        assertThat(SmallMarket.faults(CASES.resolve("06-numbers-as-people-write-them")))
                .contains("rounds.csv:2: amountMin is not a whole number of zero or more: 100,000,000;"
                        + " allowed: as 1234.5; say numbers: 1,234.5 in the mapping for others")
                .hasSize(4);
    }

    @Test
    void textsThatMeanNothingMakeNoFirms() throws IOException {
        assertThat(read(CASES.resolve("07-placeholder-becomes-a-firm"))
                        .warnings()
                        .kinds())
                .containsEntry("a name that says that nothing is known", 4L);
        copy("07-placeholder-becomes-a-firm");
        say("missing: [Not Published, N/A, None, \"#N/A\"]");
        replace("    type: INVESTS_IN", "    given: Investor\n    type: INVESTS_IN");
        DataSet dataSet = read(folder);
        assertThat(ids(dataSet.entities()))
                .containsExactly(
                        "startup-a", "startup-b", "startup-c", "startup-d", "startup-e", "startup-f", "orla-ventures");
        assertThat(dataSet.facts()).hasSize(1);
        assertThat(dataSet.blocks().getLast().leftOut()).isEqualTo(java.util.Map.of("Investor is empty", 5L));
    }

    @Test
    void severalPartiesInACellMakeAFactEach() throws IOException {
        copy("08-several-parties-in-a-cell");
        replace("given: Investor,", "given: Investor, split: {Investor: [\",\", \" and \"]},");
        replace("    type: INVESTS_IN", "    split: {Investor: [\",\", \" and \"]}\n    type: INVESTS_IN");
        DataSet dataSet = read(folder);
        assertThat(dataSet.entities())
                .extracting(row -> row.text("name"))
                .containsExactly("Alphaworks", "Orla Ventures", "Nordlys Capital", "Kestrel Partners");
        assertThat(dataSet.facts()).hasSize(3);
    }

    @Test
    void anAmountOfSeveralTogetherIsNotOfEach() throws IOException {
        copy("08-several-parties-in-a-cell");
        replace("given: Investor,", "given: Investor, split: {Investor: [\",\", \" and \"]},");
        replace(
                "    type: INVESTS_IN",
                "    split: {Investor: [\",\", \" and \"]}\n    amount: 90\n    currency: USD\n    type: INVESTS_IN");
        DataSet dataSet = read(folder);
        assertThat(dataSet.facts()).allSatisfy(row -> {
            assertThat(row.whole("amountMin")).isZero();
            assertThat(row.whole("amountMax")).isEqualTo(90);
            assertThat(row.text("amountQualifier")).isEqualTo("upTo");
        });
        assertThat(dataSet.blocks().getLast().noted())
                .containsEntry("amount of several together, so each has from nothing to all of it", 3L);
    }

    @Test
    void severalPartiesThatNobodySplitAreTold() throws IOException {
        assertThat(read(CASES.resolve("08-several-parties-in-a-cell"))
                        .warnings()
                        .first())
                .singleElement()
                .asString()
                .endsWith("a name that reads as several parties together: Orla Ventures, Nordlys Capital and Kestrel"
                        + " Partners.; give each a row of its own;"
                        + " in a mapping by split: {the column: [\",\", \" and \"]}");
        copy("08-several-parties-in-a-cell");
        Files.writeString(
                folder.resolve("rounds.csv"),
                "Startup,Investor,Date\nA,Orla Ventures,2024-02-01\nA,Orla Ventures & Nordlys,2024-02-01\n"
                        + "A,Johnson & Johnson,2024-02-01\nA,\"Alpha, Inc.\",2024-02-01\nA,Orla; Kestrel,2024-02-01\n");
        assertThat(read(folder).warnings().first())
                .extracting(fault -> fault.found())
                .containsExactly("Orla Ventures & Nordlys", "Orla; Kestrel");
    }

    @Test
    void aHeaderThatStandsTwiceIsAFault() {
        assertThat(SmallMarket.faults(CASES.resolve("09-duplicate-header")))
                .containsExactly(
                        "rounds.csv:1: column comes twice: Date; rename one of them",
                        "rounds.csv:1: column comes twice: Investor; rename one of them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"comma-in-a-header", "pipe", "sep-line", "tab"})
    void theSeparatorIsFoundByTrying(String which) {
        assertThat(read(CASES.resolve("10-separator-" + which)).facts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "^", ":", "\u001f", "\u00a6"})
    void aSeparatorThatIsNotTriedIsToldOnceWithTheWayOut(String separator) throws IOException {
        copy("10-separator-pipe");
        String rows = "Startup|Investor|Date\nAlphaworks|Nordlys Capital|2024-02-01\n".replace("|", separator);
        Files.writeString(folder.resolve("rounds.csv"), rows);
        assertThat(SmallMarket.faults(folder))
                .singleElement()
                .asString()
                .startsWith("rounds.csv:1: all columns stand in one: ")
                .endsWith("name it in a first line such as sep=~");
        Files.writeString(folder.resolve("rounds.csv"), "\"sep=" + separator + "\"\r\n" + rows);
        assertThat(read(folder).facts()).hasSize(1);
    }

    @Test
    void aFaultAfterALineThatNamesTheSeparatorHasItsLine() throws IOException {
        copy("10-separator-sep-line");
        Files.writeString(
                folder.resolve("rounds.csv"), "sep=;\r\nStartup;Investor;Date\r\nAlphaworks;Nordlys Capital;soon\r\n");
        assertThat(SmallMarket.faults(folder)).singleElement().asString().startsWith("rounds.csv:3: announced is not");
    }

    @Test
    void emptyCellsBeyondTheHeaderAreNone() throws IOException {
        assertThat(read(CASES.resolve("11-trailing-empty-cells")).facts()).hasSize(2);
        copy("11-trailing-empty-cells");
        Files.writeString(folder.resolve("rounds.csv"), "Startup,Investor,Date\nA,B,2024-02-01,x\n");
        assertThat(SmallMarket.faults(folder)).containsExactly("rounds.csv:2: number of cells is wrong: 4; allowed: 3");
    }

    @Test
    void aQuoteThatIsNoneIsOneFaultAtItsLine() {
        assertThat(SmallMarket.faults(CASES.resolve("12-quote-fault-has-no-line")))
                .singleElement()
                .asString()
                .startsWith("rounds.csv:3: is not CSV as in RFC 4180: ");
    }

    @Test
    void aNumberWithAPartMissingIsNone() {
        List<Row> facts = read(CASES.resolve("14-template-makes-zero")).facts();
        assertThat(facts).extracting(row -> row.whole("amountMax")).containsExactly(null, 45_000_000L);
        assertThat(facts).extracting(row -> row.text("amountQualifier")).containsExactly("undisclosed", "exact");
    }

    @Test
    void aMappingThatIsNotUtf8IsToldAtItsLine() {
        assertThat(SmallMarket.faults(CASES.resolve("23-mapping-in-latin-1")))
                .containsExactly("mapping.yaml:2: is not UTF-8 but most likely Latin-1:"
                        + " byte 0xFC, which is 'ü' in Latin-1; save the file as UTF-8");
    }

    @Test
    void equalTranchesAreToldApartByWhatTheySay() {
        assertThat(read(CASES.resolve("27-equal-tranches")).facts()).hasSize(2);
    }

    @Test
    void equalTranchesOfWhichNothingElseIsSaidHaveAWayOut() throws IOException {
        copy("27-equal-tranches");
        replace(" in round {Round}.", ".");
        assertThat(SmallMarket.faults(folder))
                .containsExactly(
                        "rounds.csv:3: the same fact as before: nordlys-capital-in-alphaworks-round-a; in line 2;"
                                + " leave one out, or say in statement or what tells them apart");
    }

    @Test
    void namesOfColumnsAreFoundWhateverTheirCaseAndTheNearestIsOffered() throws IOException {
        copy("11-trailing-empty-cells");
        Files.writeString(folder.resolve("rounds.csv"), "STARTUP , investor,Date\nA,B,2024-02-01");
        assertThat(read(folder).facts()).hasSize(1);
        Files.writeString(folder.resolve("rounds.csv"), "start-up,investor,Date\nA,B,2024-02-01");
        assertThat(SmallMarket.faults(folder))
                .containsExactly(
                        "mapping.yaml:4: rounds.csv has no such column: Startup; nearest start-up",
                        "mapping.yaml:7: rounds.csv has no such column: Startup; nearest start-up");
    }

    @Test
    void macRomanIsNotLatin1AndCanBeRead() throws IOException {
        copy("11-trailing-empty-cells");
        Files.write(
                folder.resolve("rounds.csv"),
                "Startup,Investor,Date\nCrédit Zürich,Señor Capital,2024-02-01\n".getBytes("x-MacRoman"));
        assertThat(SmallMarket.faults(folder))
                .containsExactly("rounds.csv:2: is not UTF-8 but most likely Mac Roman: byte 0x8E, which is 'é' in"
                        + " Mac Roman; save the file as UTF-8, or say encoding: Mac Roman in the mapping");
        say("encoding: Mac Roman");
        assertThat(read(folder).entities().getFirst().text("name")).isEqualTo("Crédit Zürich");
        Files.write(
                folder.resolve("rounds.csv"),
                "Startup,Investor,Date\nCrédit Zürich,Señor Capital,2024-02-01\n".getBytes(StandardCharsets.UTF_16));
        replace("encoding: Mac Roman", "encoding: UTF-8");
        assertThat(read(folder).entities().getFirst().text("name")).isEqualTo("Crédit Zürich");
    }

    @Test
    void aMappingMayEndInYml() throws IOException {
        copy("11-trailing-empty-cells");
        Files.move(folder.resolve("mapping.yaml"), folder.resolve("mapping.yml"));
        assertThat(read(folder).facts()).hasSize(2);
        Files.writeString(folder.resolve("mapping.yml"), "dats: x\n");
        assertThat(SmallMarket.faults(folder)).containsExactly("mapping.yml:1: key is not known: dats; nearest dates");
    }

    @Test
    void aFileWithoutAMappingIsToldOnceAndNotFourTimes() throws IOException {
        Files.writeString(folder.resolve("rounds.csv"), "Startup,Investor\n");
        assertThat(SmallMarket.faults(folder))
                .containsExactly("rounds.csv: is in columns of its own; it needs a mapping.yaml beside it,"
                        + " which the page of data sets makes by looking");
        assertThat(Table.values()).hasSize(4);
    }
}
