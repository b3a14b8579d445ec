package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer as a workbook, read by a program that did not write it. */
@BesideOthers
class WorkbookIT {
    private static ReadableWorkbook workbook(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            InputStream in = client.send(Http.request(RunningProduct.at(path)).build(), BodyHandlers.ofInputStream())
                    .body();
            return new ReadableWorkbook(in);
        }
    }

    private static List<Row> rows(ReadableWorkbook book, String name) throws IOException {
        return book.findSheet(name).orElseThrow().read();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "money-loops?asOf=2026-11-01",
                "availability?asOf=2026-11-01",
                "concentration?asOf=2026-11-01",
                "deal?asOf=2026-11-01",
                "what-changed?to=2026-11-01",
                "deals?asOf=2026-11-01",
                "depends-on?asOf=1990-01-01"
            })
    void eachAnswerHasItsRowsItsSourcesAndItsMethod(String asked) throws Exception {
        JsonNode answer = Http.get("/api/questions/" + asked).json();
        try (ReadableWorkbook book = workbook("/api/questions/" + asked.replace("?", ".xlsx?"))) {
            List<Row> rows = rows(book, "Answer");
            assertThat(rows.getFirst().getCellText(0))
                    .isEqualTo(answer.get("title").asText());
            assertThat(rows.get(1).getCellText(0))
                    .isEqualTo(answer.get("headline").asText());
            assertThat(rows).hasSize(3 + answer.get("rows").size());
            assertThat(rows(book, "Sources")).hasSize(1 + answer.get("sources").size());
            assertThat(answer.get("sources").isEmpty())
                    .isEqualTo(answer.get("rows").isEmpty());
            List<Row> method = rows(book, "Method");
            assertThat(method.getFirst().getCellText(1))
                    .isEqualTo(answer.get("title").asText());
            assertThat(method.get(2).getCellText(1)).endsWith("/questions/" + asked);
            assertThat(method.get(3).getCellText(1))
                    .isEqualTo(answer.get("fingerprint").asText());
        }
    }

    @Test
    void entitiesHaveTheirNamesBesideTheirIdsAndDaysAreDays() throws Exception {
        try (ReadableWorkbook book = workbook("/api/questions/timeline.xlsx?entity=anthropic&to=2025-12-31")) {
            List<Row> rows = rows(book, "Answer");
            List<String> heads = rows.get(2).stream()
                    .map(cell -> cell == null ? "" : cell.getText())
                    .toList();
            assertThat(heads)
                    .contains("Date", "From", "From id", "To", "To id", "Amount, minimum", "Amount, maximum")
                    .contains("Amount, as stated", "Standing");
            assertThat(rows.stream()
                            .skip(3)
                            .map(row -> row.getCellText(heads.indexOf("From id")) + " "
                                    + row.getCellText(heads.indexOf("From"))))
                    .contains("anthropic Anthropic");
            assertThat(rows.get(3).getCellAsDate(heads.indexOf("Date")).orElseThrow())
                    .isBetween(
                            LocalDate.of(2020, 1, 1).atStartOfDay(),
                            LocalDate.of(2026, 1, 1).atStartOfDay());
        }
    }

    @Test
    void anItalianAnswerIsAnItalianWorkbookButForItsNames() throws Exception {
        try (ReadableWorkbook book = workbook("/api/questions/conflicts.xlsx?lang=it&asOf=2026-11-25")) {
            List<Row> rows = rows(book, "Risposta");
            assertThat(rows.get(2).stream().map(cell -> cell.getText()))
                    .contains(
                            "Questione",
                            "Chi riguarda",
                            "Chi riguarda (id)",
                            "Importo, minimo",
                            "Altra cifra, massimo");
            assertThat(rows.get(3).getCellText(0)).isEqualTo("importo");
            assertThat(rows.get(3).getCellText(5)).startsWith("Le cifre non coincidono. «");
            assertThat(rows(book, "Fonti").stream().map(row -> row.getCellText(7)))
                    .contains("stampa")
                    .doesNotContain("press");
            assertThat(rows(book, "Fonti").getFirst().stream().map(cell -> cell.getText()))
                    .contains("Titolo", "Editore", "Indirizzo", "Pubblicata", "Consultata il", "Lingua");
            List<Row> method = rows(book, "Metodo");
            assertThat(method.stream().map(row -> row.getCellText(0)))
                    .contains("Domanda", "Risposta", "Righe", "Al giorno", "Che cosa dicono le fonti");
            assertThat(method.stream().filter(row -> row.getCellCount() > 2).map(row -> row.getCellText(2)))
                    .contains("statement", "amountMin")
                    // What only the sentence needs is no column of the sheet.
                    .doesNotContain("amounts");
        }
    }

    /** Nobody takes an empty sheet for an answer without sources. */
    @ParameterizedTest
    @CsvSource({"entities, /questions/sources?asOf=2026-11-01", "sources, Each row of the answer is a source."})
    void rowsThatRestOnNoSingleFactSayWhereTheSourcesAre(String question, String told) throws Exception {
        try (ReadableWorkbook book = workbook("/api/questions/" + question + ".xlsx?asOf=2026-11-01")) {
            assertThat(rows(book, "Sources").stream().map(row -> row.getCellText(0)))
                    .anySatisfy(text -> assertThat(text).contains(told));
        }
    }
}
