package interlock.dataset.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.dataset.DataSet;
import interlock.dataset.Fault;
import interlock.dataset.Row;
import interlock.fixtures.SmallMarket;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How files lie beside their mapping: with titles above the columns, in encodings without a mark, under other capitals. */
class MappedFilesTest {
    private static final List<List<String>> ROUNDS = List.of(
            List.of("Firm", "Investor", "Day", "Amount"),
            List.of("Acme", "Orla", "2024-02-01", "5"),
            List.of("Beta", "Orla", "2024-02-02", "6.5m"));
    private static final List<List<String>> TITLES = List.of(
            List.of("Rounds of the year"),
            List.of("", "", "", ""),
            List.of("as of May", "", ""),
            List.of("Everything that a club heard of in that year and found worth a line in a table"),
            List.of("Firms", "", "", "Money"));
    private static final String MAPPING = """
            numbers: 1,234.5
            sources:
              - {id: list, title: A list, publisher: A club, language: en, retrieved: 2026-11-24}
            entities:
              - {file: rounds.csv, keep: first, label: Company, id: "{Firm}", name: "{Firm}"}
              - {file: rounds.csv, keep: first, label: Company, id: "{Investor}", name: "{Investor}"}
            facts:
              - file: rounds.csv
                type: INVESTS_IN
                id: "{Investor} in {Firm}"
                from: "{Investor}"
                to: "{Firm}"
                amount: "{Amount}"
                currency: USD
                status: completed
                announced: "{Day}"
                statement: "{Investor} invested in {Firm}."
                sources: list
            """;
    private static final int DRAWN = 60;

    @TempDir
    Path folder;

    /** The columns are found by the names for which the mapping asks, whatever stands above them. */
    @Test
    void titlesAboveTheColumnsAreLeftOutAndTold() throws IOException {
        List<String> made = made(csv(List.of(), ","));
        for (int seed = 0; seed < DRAWN; seed++) {
            Random random = new Random(seed);
            List<List<String>> titles = random.ints(random.nextInt(6), 0, TITLES.size())
                    .mapToObj(TITLES::get)
                    .toList();
            String separator = List.of(",", ";", "\t", "|").get(random.nextInt(4));
            long above = titles.stream()
                    .filter(title -> title.stream().anyMatch(cell -> !cell.isBlank()))
                    .count();
            Files.writeString(folder.resolve("rounds.csv"), csv(titles, separator));
            DataSet dataSet = read(MAPPING);
            String told = above == 0
                    ? "[]"
                    : "[rounds.csv:" + (titles.size() + 1)
                            + ": its columns stand here, and what stands above them is not read]";
            assertThat(rows(dataSet))
                    .as("%d: %s by '%s'", seed, titles, separator)
                    .isEqualTo(made);
            assertThat(warnings(dataSet))
                    .as("%d: %s by '%s'", seed, titles, separator)
                    .hasToString(told);
        }
    }

    @Test
    void soAreTitlesInAWorkbook() throws IOException {
        List<String> made = made(csv(List.of(), ","));
        try (OutputStream out = Files.newOutputStream(folder.resolve("rounds.xlsx"));
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Rounds");
            sheet.value(0, 0, "Rounds of the year");
            sheet.value(2, 1, "all in dollars");
            for (int row = 0; row < ROUNDS.size(); row++) {
                for (int column = 0; column < ROUNDS.get(row).size(); column++) {
                    sheet.value(row + 4, column, ROUNDS.get(row).get(column));
                }
            }
        }
        Files.delete(folder.resolve("rounds.csv"));
        DataSet dataSet = read(MAPPING.replace("rounds.csv", "rounds.xlsx"));
        assertThat(rows(dataSet)).isEqualTo(made);
        assertThat(warnings(dataSet)).hasSize(1).first().asString().startsWith("rounds.xlsx:5: its columns stand here");
        assertThat(DataSetFolder.look(folder).getFirst().columns())
                .extracting(ColumnLook.Seen::name)
                .isEqualTo(ROUNDS.getFirst());
    }

    /** What a spreadsheet shows around a number says as much as the number. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '^', delimiter = '|', textBlock = """
                    5000000 | #,##0 | 5000000 USD
                    5000000 | [$€-407] #,##0.00 | 5000000 EUR
                    5000000 | [$£-809]#,##0 | 5000000 GBP
                    5 | 0.0&quot; bn&quot; | 5000000000 USD
                    5000000 | $0.0,,&quot;m&quot; | 5000000 USD
                    5000000 | [$¥-411]#,##0 | ¥ does not stand for USD
                    0.5 | 0% | amountMin is not a whole number
                    """)
    void amountsOfAWorkbookAreWhatItShows(double number, String format, String amount) throws IOException {
        workbook(sheet -> {
            sheet.value(1, 3, number);
            sheet.style(1, 3).format(format).set();
        });
        String mapping = MAPPING.replace("rounds.csv", "rounds.xlsx");
        Files.writeString(folder.resolve("mapping.yaml"), mapping);
        if (amount.matches("[0-9]+ [A-Z]{3}")) {
            Row fact = read(mapping).facts().getFirst();
            assertThat(fact.whole("amountMax") + " " + fact.text("currency")).isEqualTo(amount);
        } else {
            assertThat(SmallMarket.faults(folder)).first().asString().startsWith("rounds.xlsx:2: " + amount);
        }
    }

    @Test
    void aFormulaThatNobodyWorkedOutIsNoEmptyCell() throws IOException {
        workbook(sheet -> sheet.formula(1, 3, "2*5"));
        Files.writeString(folder.resolve("mapping.yaml"), MAPPING.replace("rounds.csv", "rounds.xlsx"));
        assertThat(SmallMarket.faults(folder))
                .contains("rounds.xlsx:2: holds formulas without what they come to: D2 =2*5;"
                        + " open it in a spreadsheet program and save it there");
    }

    @Test
    void daysOfAWorkbookThatCountsFrom1904AreItsDays() throws IOException {
        workbook(sheet -> {
            sheet.value(1, 2, 44_500);
            sheet.style(1, 2).format("yyyy-mm-dd").set();
        });
        String mapping = MAPPING.replace("rounds.csv", "rounds.xlsx");
        assertThat(read(mapping).facts().getFirst().day("announced")).isEqualTo("2021-10-31");
        try (FileSystem book = FileSystems.newFileSystem(folder.resolve("rounds.xlsx"))) {
            Path said = book.getPath("xl/workbook.xml");
            String xml = Files.readString(said);
            assertThat(xml).contains("<workbookPr date1904=\"false\"/>");
            Files.writeString(said, xml.replace("date1904=\"false\"", "date1904=\"1\""));
        }
        assertThat(read(mapping).facts().getFirst().day("announced")).isEqualTo("2025-11-01");
    }

    /** In JSON and GraphML a fraction has a point, whatever people write between thousands. */
    @ParameterizedTest
    @ValueSource(strings = {"1234.5", "1,234.5", "1.234,5", "1 234,5"})
    void numbersAreNumbersWhateverTheMappingSaysOfTexts(String numbers) throws IOException {
        String mapping = MAPPING.replace("numbers: 1,234.5", "numbers: \"" + numbers + "\"")
                .replace("amount: \"{Amount}\"", "quantity: \"{Amount}\"")
                .replace("currency: USD", "quantityUnit: GW");
        Files.writeString(folder.resolve("rounds.json"), """
                [{"Firm": "Acme", "Investor": "Orla", "Day": "2024-02-01", "Amount": 12.345}]
                """);
        assertThat(read(mapping.replace("rounds.csv", "rounds.json"))
                        .facts()
                        .getFirst()
                        .number("quantityMin"))
                .isEqualTo(12.345);
        Files.writeString(folder.resolve("rounds.graphml"), """
                <graphml><key id="f" for="node" attr.name="Firm"/><key id="i" for="node" attr.name="Investor"/>
                <key id="d" for="node" attr.name="Day"/><key id="a" for="node" attr.name="Amount" attr.type="double"/>
                <graph><node id="1"><data key="f">Acme</data><data key="i">Orla</data><data key="d">2024-02-01</data>
                <data key="a">12.345</data></node></graph></graphml>
                """);
        assertThat(read(mapping.replace("rounds.csv", "rounds.graphml"))
                        .facts()
                        .getFirst()
                        .number("quantityMin"))
                .isEqualTo(12.345);
    }

    private void workbook(Consumer<Worksheet> with) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("rounds.xlsx"));
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Rounds");
            for (int row = 0; row < ROUNDS.size(); row++) {
                for (int column = 0; column < ROUNDS.get(row).size(); column++) {
                    sheet.value(row, column, ROUNDS.get(row).get(column));
                }
            }
            with.accept(sheet);
        }
    }

    @Test
    void aColumnThatIsMisspeltIsToldOfTheRowThatComesNearest() throws IOException {
        Files.writeString(folder.resolve("rounds.csv"), csv(TITLES, ",").replace("Amount", "Amounts"));
        Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
        assertThat(SmallMarket.faults(folder))
                .containsExactly("mapping.yaml:8: rounds.csv has no such column: Amount; nearest Amounts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32"})
    void wideEncodingsAreReadByThemselves(String encoding) throws IOException {
        List<String> made = made(csv(List.of(), ","));
        Charset charset = Charset.forName(encoding);
        String mark = encoding.equals("UTF-32") ? "\ufeff" : "";
        Files.write(folder.resolve("rounds.csv"), (mark + csv(List.of(), ",")).getBytes(charset));
        assertThat(rows(read(MAPPING))).isEqualTo(made);
        Files.write(folder.resolve("mapping.yaml"), (mark + MAPPING).getBytes(charset));
        assertThat(SmallMarket.faults(folder))
                .containsExactly("mapping.yaml:1: is " + encoding + ", not UTF-8; save the file as UTF-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    type: INVESTS_IN | type: INVEST_IN | relationship type is not known: INVEST_IN
                    status: completed | status: done | status is not known: done
                    currency: USD | currency: dollars | currency is not an ISO 4217 code: dollars
                    sources: list | sources: lists | source does not exist: lists
                    from: "{Investor}" | from: nobody | start does not exist: nobody
                    announced: "{Day}" | announced: soon | announced is not an ISO date: soon
                    """)
    void whatTheMappingSaysOfEveryRowIsToldOnceAndThere(String said, String instead, String fault) throws IOException {
        Files.writeString(folder.resolve("rounds.csv"), csv(List.of(), ","));
        for (String skips : List.of("", "    onFault: skip\n")) {
            Files.writeString(folder.resolve("mapping.yaml"), MAPPING.replace(said, instead) + skips);
            assertThat(SmallMarket.faults(folder)).hasSize(1).first().asString().startsWith("mapping.yaml:8: " + fault);
        }
    }

    /** A cell of a record that says the same as another block is its own fault. */
    @Test
    void theSameWordInARecordIsAFaultOfTheRecord() throws IOException {
        Files.writeString(folder.resolve("rounds.csv"), csv(List.of(), ","));
        Files.writeString(folder.resolve("more.csv"), "Firm,Investor,Day,Amount,Status\nOrla,Acme,2024-02-03,7,done\n");
        String facts = MAPPING.substring(MAPPING.indexOf("  - file: rounds.csv"));
        Files.writeString(
                folder.resolve("mapping.yaml"),
                MAPPING.replace("status: completed", "status: done")
                        + facts.replace("rounds.csv", "more.csv").replace("status: completed", "status: \"{Status}\""));
        assertThat(SmallMarket.faults(folder))
                .extracting(fault -> fault.substring(0, fault.indexOf(';')))
                .containsExactly("mapping.yaml:8: status is not known: done", "more.csv:2: status is not known: done");
    }

    @Test
    void aFileThatNoBlockNamesIsTold() throws IOException {
        Files.writeString(folder.resolve("rounds.csv"), csv(List.of(), ","));
        Files.writeString(folder.resolve("facts.csv"), ":START_ID,:END_ID\n");
        Files.writeString(folder.resolve("LICENCE.txt"), "Take it.\n");
        assertThat(warnings(read(MAPPING))).containsExactly("facts.csv: is not read; no block of the mapping names it");
    }

    @Test
    void namesOfFilesMayDifferByCapitalsAndTheNearestIsTold() throws IOException {
        Files.writeString(folder.resolve("Rounds.CSV"), csv(List.of(), ","));
        Files.writeString(folder.resolve("MAPPING.YAML"), MAPPING);
        assertThat(DataSetFolder.read(folder).facts()).hasSize(2);
        Files.writeString(folder.resolve("MAPPING.YAML"), MAPPING.replace("rounds.csv", "round.csv"));
        assertThat(SmallMarket.faults(folder))
                .containsExactly("MAPPING.YAML:5: file is missing: round.csv; nearest Rounds.CSV");
    }

    @Test
    void aBraceThatIsNotClosedIsAFaultOfTheMapping() throws IOException {
        Files.writeString(folder.resolve("rounds.csv"), csv(List.of(), ","));
        Files.writeString(folder.resolve("mapping.yaml"), MAPPING.replace("\"{Amount}\"", "\"{Amount\""));
        assertThat(SmallMarket.faults(folder))
                .containsExactly("mapping.yaml:13: a brace is not closed: {Amount;"
                        + " allowed: a column in two braces, such as {Firm}");
    }

    private List<String> made(String csv) throws IOException {
        Files.write(folder.resolve("rounds.csv"), csv.getBytes(StandardCharsets.UTF_8));
        List<String> made = rows(read(MAPPING));
        assertThat(made).hasSize(2);
        return made;
    }

    private DataSet read(String mapping) throws IOException {
        Files.writeString(folder.resolve("mapping.yaml"), mapping);
        return DataSetFolder.read(folder, "files");
    }

    private static List<String> rows(DataSet dataSet) {
        return dataSet.facts().stream().map(row -> row.properties().toString()).toList();
    }

    private static List<String> warnings(DataSet dataSet) {
        return dataSet.warnings().first().stream().map(Fault::toString).toList();
    }

    private static String csv(List<List<String>> titles, String separator) {
        List<List<String>> rows = new ArrayList<>(titles);
        rows.addAll(ROUNDS);
        return rows.stream().map(row -> String.join(separator, row)).collect(Collectors.joining("\n", "", "\n"));
    }
}
