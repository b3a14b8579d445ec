package interlock.dataset.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import interlock.dataset.DataSet;
import interlock.dataset.Fault;
import interlock.dataset.FaultyDataSet;
import interlock.fixtures.SmallMarket;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which sheets of a workbook are read, and that nobody is left to believe that others were. */
class WorkbookSheetsTest {
    private static final List<String> COLUMNS = List.of("Firm", "Investor", "Day", "Amount");
    private static final List<List<String>> OF_2024 =
            List.of(COLUMNS, List.of("Acme", "Orla", "2024-02-01", "5m"), List.of("Beta", "Orla", "2024-02-02", "6m"));
    private static final List<List<String>> OF_2025 =
            List.of(COLUMNS, List.of("Acme", "Vega", "2025-02-01", "7m"), List.of("Gamma", "Vega", "2025-02-02", "8m"));
    private static final List<List<String>> NOTES =
            List.of(List.of("Made by a club"), List.of("In dollars", "rounded"));
    private static final List<List<String>> FIRMS =
            List.of(List.of("Name", "Country"), List.of("Acme", "FR"), List.of("Beta", "JP"), List.of("Gamma", "JP"));

    private static final String MAPPING = """
            numbers: 1,234.5
            sources:
              - {id: list, title: A list, publisher: A club, language: en, retrieved: 2026-11-24}
            entities:
              - {file: rounds.xlsx, SHEET keep: first, label: Company, id: "{Firm}", name: "{Firm}"}
              - {file: rounds.xlsx, SHEET keep: first, label: Company, id: "{Investor}", name: "{Investor}"}
            facts:
              - {file: rounds.xlsx, SHEET type: INVESTS_IN, id: "{Investor} in {Firm}", from: "{Investor}", to: "{Firm}",
                 amount: "{Amount}", currency: USD, status: completed, announced: "{Day}",
                 statement: "{Investor} invested in {Firm}.", sources: list}
            """;
    private static final String USUAL = MAPPING.replace("SHEET ", "");

    @TempDir
    Path folder;

    @Test
    void theFirstSheetThatHasTheColumnsIsReadAndTheOthersAreTold() throws IOException {
        workbook(Set.of(), "Notes", NOTES, "Rounds", OF_2024, "Later", OF_2025, "Sheet4", List.of());

        DataSet dataSet = read(USUAL);

        assertThat(facts(dataSet)).containsExactly("orla-in-acme", "orla-in-beta");
        assertThat(warnings(dataSet))
                .containsExactly(
                        "rounds.xlsx, sheet Later: is not read; a block with sheet: Later reads it",
                        "rounds.xlsx, sheet Notes: is not read; a block with sheet: Notes reads it");
    }

    @Test
    void aSheetThatNobodySeesIsReadWhereItIsNamedAndThenAlone() throws IOException {
        workbook(Set.of("Old"), "Old", OF_2024, "Rounds", OF_2025);

        DataSet seen = read(USUAL);
        assertThat(facts(seen)).containsExactly("vega-in-acme", "vega-in-gamma");
        assertThat(warnings(seen)).isEmpty();
        assertThat(facts(read(MAPPING.replace("SHEET", "sheet: old,"))))
                .containsExactly("orla-in-acme", "orla-in-beta");
    }

    @Test
    void aSheetForEachYearIsReadByABlockForEach() throws IOException {
        workbook(Set.of(), "2024", OF_2024, "2025", OF_2025);
        StringBuilder both = new StringBuilder();
        for (String part : MAPPING.split("(?m)(?=^  - \\{file)|(?=^[a-z])")) {
            both.append(part.contains("SHEET") ? part.replace("SHEET", "sheet: 2024,") : part);
            both.append(part.contains("SHEET") ? part.replace("SHEET", "sheet: 2025,") : "");
        }

        DataSet dataSet = read(both.toString());

        assertThat(facts(dataSet)).containsExactly("orla-in-acme", "orla-in-beta", "vega-in-acme", "vega-in-gamma");
        assertThat(warnings(dataSet)).isEmpty();
    }

    @Test
    void aFaultNamesItsSheetAndWhatStandsInItsRow() throws IOException {
        workbook(
                Set.of(),
                "2024",
                OF_2024,
                "2025",
                List.of(COLUMNS, List.of("Acme", "Vega", "soon", "7m"), List.of("Gamma", "Vega", "2025-02-02", "8m")));

        Files.writeString(folder.resolve("mapping.yaml"), MAPPING.replace("SHEET", "sheet: 2025,"));

        assertThat(catchThrowableOfType(FaultyDataSet.class, () -> DataSetFolder.read(folder))
                        .faults())
                .singleElement()
                .returns("rounds.xlsx, sheet 2025:2", fault -> fault.place().toString())
                .returns("Firm 'Acme', Investor 'Vega', Day 'soon', Amount '7m'", Fault::said);
    }

    @Test
    void aSheetIsJoinedToAnother() throws IOException {
        workbook(Set.of(), "Rounds", OF_2024, "Firms", FIRMS);

        DataSet dataSet = read(USUAL.replaceFirst(
                "name: \"\\{Firm}\"}",
                "name: \"{Firm}\", country: \"{Firms.Country}\","
                        + " join: {file: rounds.xlsx, sheet: Firms, by: {Firm: Name}}}"));

        assertThat(dataSet.entities().stream()
                        .map(row -> row.text("id") + " " + row.properties().get("country")))
                .containsExactly("acme FR", "beta JP", "orla null");
        assertThat(warnings(dataSet)).isEmpty();
    }

    @Test
    void aSheetThatThereIsNotIsToldWithTheNearest() throws IOException {
        workbook(Set.of(), "Rounds", OF_2024, "Firms", FIRMS);
        Files.writeString(folder.resolve("mapping.yaml"), MAPPING.replace("SHEET", "sheet: Round,"));

        assertThat(SmallMarket.faults(folder)).containsExactly("rounds.xlsx: has no such sheet: Round; nearest Rounds");
    }

    /** Names and rows of its sheets, in turn. */
    @SuppressWarnings("unchecked")
    private void workbook(Set<String> hidden, Object... sheets) throws IOException {
        Map<String, List<List<String>>> all = new LinkedHashMap<>();
        for (int i = 0; i < sheets.length; i += 2) {
            all.put((String) sheets[i], (List<List<String>>) sheets[i + 1]);
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("rounds.xlsx"));
                Workbook book = new Workbook(out, "test", "1.0")) {
            all.forEach((name, rows) -> {
                Worksheet sheet = book.newWorksheet(name);
                sheet.setVisibilityState(hidden.contains(name) ? VisibilityState.HIDDEN : VisibilityState.VISIBLE);
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < rows.get(row).size(); column++) {
                        sheet.value(row, column, rows.get(row).get(column));
                    }
                }
            });
        }
    }

    private DataSet read(String mapping) throws IOException {
        Files.writeString(folder.resolve("mapping.yaml"), mapping);
        return DataSetFolder.read(folder, "sheets");
    }

    private static List<String> facts(DataSet dataSet) {
        return dataSet.facts().stream().map(row -> row.text("id")).toList();
    }

    private static List<String> warnings(DataSet dataSet) {
        return dataSet.warnings().first().stream().map(Fault::toString).toList();
    }
}
