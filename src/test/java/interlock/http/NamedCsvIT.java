package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import java.net.http.HttpHeaders;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer as CSV for people: Excel knows its letters, names stand beside ids, and its file says of which data it is. */
@BesideOthers
class NamedCsvIT {
    private static final String DAY = "asOf=2026-11-01";

    private static List<NamedCsvRecord> rows(String csv) {
        assertThat(csv).startsWith("\uFEFF");
        return rows(csv, ',');
    }

    private static List<NamedCsvRecord> rows(String csv, char separator) {
        return CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(csv.substring(1)).stream()
                .toList();
    }

    @Test
    void namesStandBesideTheirIds() {
        List<NamedCsvRecord> rows = rows(Http.get("/api/questions/depends-on.named.csv?entity=anthropic&" + DAY)
                .body());
        assertThat(rows)
                .hasSize(Http.get("/api/questions/depends-on?entity=anthropic&" + DAY)
                        .json()
                        .get("total")
                        .asInt());
        assertThat(rows)
                .anySatisfy(row -> assertThat(row.getField("Entity") + " " + row.getField("Entity id"))
                        .isEqualTo("Microsoft Azure azure"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | , | Question | Question id | Which models are common to …?",
                "it | ; | Domanda | Domanda (id) | Quali modelli sono contemporaneamente su …?"
            })
    void aQuestionIsToldByItsTitleBesideItsName(
            String language, char separator, String heading, String ofIds, String title) {
        String asked = "what-changed%s?from=2025-11-17&to=2025-11-18&lang=" + language;
        assertThat(rows(
                        Http.get("/api/questions/" + asked.formatted(".named.csv"))
                                .body(),
                        separator))
                .anySatisfy(row -> assertThat(row.getField(heading) + " " + row.getField(ofIds))
                        .isEqualTo(title + " on-all"));
        assertThat(Http.get("/api/questions/" + asked.formatted(".csv")).body())
                .contains(",on-all,")
                .doesNotContain(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"on-all", "money-loops", "concentration"})
    void theFileBearsTheDayAndTheFingerprintOfTheAnswer(String question) {
        String fingerprint = Http.get("/api/questions/" + question + "?" + DAY)
                .json()
                .get("fingerprint")
                .asText();
        String answered = fingerprint.substring(fingerprint.indexOf('.') + 1);
        assertThat(Http.get("/api/questions/" + question + ".named.csv?" + DAY)
                        .response()
                        .headers()
                        .firstValue("Content-Disposition"))
                .contains("attachment; filename=\"interlock-" + question + "-2026-11-01-" + answered + ".csv\"");
        assertThat(Http.get("/api/questions/" + question + ".graphml?" + DAY).body())
                .contains("Fingerprint: " + fingerprint + "</desc>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ids.csv", "csv", "xlsx", "graphml"})
    void everyFileBearsDayAndFingerprintAndNamesTheAddressThatAsksTheSame(String ending) {
        String fingerprint = Http.get("/api/questions/on-all?" + DAY)
                .json()
                .get("fingerprint")
                .asText();
        String format = ending.equals("csv") ? "named.csv" : ending.replace("ids.", "");

        HttpHeaders headers = Http.get("/api/questions/on-all." + format + "?" + DAY)
                .response()
                .headers();

        assertThat(headers.firstValue("Content-Disposition"))
                .contains("attachment; filename=\"interlock-on-all-2026-11-01-"
                        + fingerprint.substring(fingerprint.indexOf('.') + 1) + "." + ending + "\"");
        assertThat(headers.firstValue("Link"))
                .contains("<" + RunningProduct.at("/questions/on-all")
                        + "?clouds=aws&clouds=azure&clouds=google-cloud&tier=frontier&" + DAY
                        + "&atLeast=announced&seen=" + fingerprint
                        + ">; rel=\"describedby\"; type=\"text/html\"");
    }

    @Test
    void aTableForProgramsIsTheSameFromTheKeptAnswerAndFromAnother() {
        String asked = "money-flows.csv?asOf=2026-10-17";
        String first = Http.get("/api/questions/" + asked).body();
        assertThat(Http.get("/api/questions/" + asked).body()).isEqualTo(first);
        assertThat(first.lines().count())
                .isEqualTo(1
                        + Http.get("/api/questions/" + asked.replace(".csv", ""))
                                .json()
                                .get("total")
                                .asInt());
    }

    @Test
    void theSameAnswerHasTheSameFingerprintAndAnotherDayAnother() {
        String then = Http.get("/api/questions/depends-on?" + DAY)
                .json()
                .get("fingerprint")
                .asText();
        assertThat(Http.get("/api/questions/depends-on?" + DAY)
                        .json()
                        .get("fingerprint")
                        .asText())
                .isEqualTo(then)
                .matches("[0-9a-f]{8}\\.[0-9a-f]{12}");
        assertThat(Http.get("/api/questions/depends-on?asOf=2025-01-01")
                        .json()
                        .get("fingerprint")
                        .asText()
                        .split("\\."))
                .doesNotContain(then.split("\\."));
    }

    @Test
    void theCsvForProgramsHasIdsAloneAndNoMark() {
        assertThat(Http.get("/api/questions/depends-on.csv?" + DAY).body()).startsWith("entity,");
    }

    /** What begins at another, and not at the one asked about, is not told as if it began there. */
    @Test
    void whatBeginsAtTheOtherIsSaidOfTheOther() {
        List<NamedCsvRecord> rows = rows(Http.get("/api/questions/facts-of.named.csv?entity=anthropic&" + DAY)
                .body());
        assertThat(rows.stream().map(row -> row.getField("Relation") + " " + row.getField("Other")))
                .contains("develops Claude", "who invests in it Amazon");
    }

    @Test
    void anItalianTableIsReadByAnItalianSpreadsheet() {
        String asked = "/api/questions/concentration.named.csv?lang=it&" + DAY;
        assertThat(rows(Http.get(asked).body(), ';').getFirst().getField("Quota, massimo"))
                .matches("0,\\d+");
    }
}
