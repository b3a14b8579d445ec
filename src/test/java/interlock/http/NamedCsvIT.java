package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.Http;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer as CSV for people: Excel knows its letters, names stand beside ids, and its file says of which data it is. */
@BesideOthers
class NamedCsvIT {
    private static final String DAY = "asOf=2026-11-01";

    private static List<NamedCsvRecord> rows(String csv) {
        assertThat(csv).startsWith("\uFEFF");
        return CsvReader.builder().ofNamedCsvRecord(csv.substring(1)).stream().toList();
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
                .anySatisfy(row -> assertThat(row.getField("entity") + " " + row.getField("entity id"))
                        .isEqualTo("Microsoft Azure azure"));
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
}
