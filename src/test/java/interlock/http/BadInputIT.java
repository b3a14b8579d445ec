package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.Http;
import interlock.question.Question;
import interlock.question.Questions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What does not fit is told: what was given, what is allowed, the nearest of the right kind. */
@BesideOthers
class BadInputIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "deal?deal=nvidia|There is no deal 'nvidia'|deal-ms-nvidia-anthropic-2025",
                "deal?deal=intel|There is no deal 'intel'|is a Company",
                "exposure?entity=google-cloud|There is no Company 'google-cloud'|is a Cloud. Nearest: google",
                "market-concentration?product=openai|There is no Product or Chip 'openai'|is a Company. Nearest: openai-titan",
                "deal?deal=deal-ms-nvidia-antropic|There is no deal 'deal-ms-nvidia-antropic'|deal-ms-nvidia-anthropic-2025",
                "depends-on?entity=deal-ms-nvidia-anthropic-2025|There is no entity|anthropic",
                "dependents-of?entity=deal-ms-nvidia-anthropic-2025|There is no entity|anthropic",
                "knock-out?entities=deal-ms-nvidia-anthropic-2025|There is no entity|anthropic",
                "facts-of?entity=deal-ms-nvidia-anthropic-2025|There is no entity|anthropic",
                "rivals?entity=deal-ms-nvidia-anthropic-2025|There is no entity|anthropic",
                "sole-sources?entity=deal-ms-nvidia-anthropic-2025|There is no entity|anthropic",
                "conflicts?entity=deal-ms-nvidia-anthropic-2025|There is no entity|anthropic",
                "exclusive-to?cloud=microsoft|There is no Cloud 'microsoft'|is a Company. Nearest: azure",
                "availability?models=anthropic|There is no Model 'anthropic'|is a Company. Nearest: claude",
                "depends-on?dataSet=ai-markt|There is no data set 'ai-markt'|ai-market",
            })
    void whatIsOfAnotherKindIsNotThere(String asked, String told, String nearest) {
        Http.Reply reply = Http.get("/api/questions/" + asked);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().get("detail").asText()).startsWith(told);
        if (nearest != null) {
            assertThat(reply.json().get("hint").asText()).contains(nearest);
        }
        String given = asked.substring(asked.indexOf('=') + 1);
        assertThat(reply.json().get("nearest").toString()).doesNotContain("\"" + given + "\"");
    }

    /** In every question, for every parameter that names something: what is of another kind is not there, and not near. */
    @Test
    void noParameterTakesWhatIsOfAnotherKind() {
        Map<String, String> kinds = Map.of(
                "Company", "intel",
                "Model", "claude",
                "Cloud", "azure",
                "Chip", "vera-rubin",
                "Deal", "deal-ms-nvidia-anthropic-2025");
        for (JsonNode question : Http.get("/api/questions").json().get("questions")) {
            for (JsonNode parameter : question.get("parameters")) {
                String type = parameter.get("type").asText();
                String taken = type.equals("deal")
                        ? "[\"Deal\"]"
                        : parameter.get("labels").toString();
                if (!type.equals("deal") && !type.equals("entity")) {
                    continue;
                }
                kinds.forEach((kind, id) -> {
                    boolean fits = taken.equals("[]") ? !kind.equals("Deal") : taken.contains(kind);
                    if (!fits) {
                        String asked = question.get("name").asText() + "?"
                                + parameter.get("name").asText() + "=" + id;
                        Http.Reply reply = Http.get("/api/questions/" + asked);
                        assertThat(reply.status()).as(asked).isEqualTo(404);
                        assertThat(reply.json().get("nearest").toString())
                                .as(asked)
                                .doesNotContain("\"" + id + "\"");
                    }
                });
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "connection?from=asml&to=asml|'from' and 'to' are both 'asml'; they must be two.",
                "connection?to=microsoft|'from' and 'to' are both 'microsoft'; they must be two.",
                "diversified?from=2026-01-01&to=2025-01-01|The range of days begins after its end",
                "what-changed?from=2026-01-01&to=2025-01-01|The range of days begins after its end",
                "timeline?from=2026-01-01&to=2025-01-01|The range of days begins after its end",
                "depends-on?asOf=%2B999999999-12-31|The parameter 'asOf' is '+999999999-12-31'",
                "knock-out?asOf=-999999999-01-01|The parameter 'asOf' is '-999999999-01-01'",
                "money-loops?asOf=0000-12-31|The parameter 'asOf' is '0000-12-31'",
                "money-flows?currency=XYZ|The parameter 'currency' is 'XYZ'; it takes ",
                "announced-versus-done?currency=XYZ|The parameter 'currency' is 'XYZ'; it takes ",
                "deals?currency=XYZ|The parameter 'currency' is 'XYZ'; it takes ",
                "entities?country=Narnia|The parameter 'country' is 'Narnia'; it takes a country ",
                "entities?segment=foundries|The parameter 'segment' is 'foundries'; it takes ",
            })
    void whatCannotBeAskedIsTold(String asked, String told) {
        Http.Reply reply = Http.get("/api/questions/" + asked);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("detail").asText()).startsWith(told);
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01", "9999-12-31", "1969-12-31"})
    void theEndsOfTimeCanBeAskedAbout(String day) {
        for (String question : List.of("depends-on", "knock-out", "availability", "sole-sources", "money-flows")) {
            assertThat(Http.get("/api/questions/" + question + "?asOf=" + day).status())
                    .as(question)
                    .isEqualTo(200);
        }
    }

    @Test
    void aDayBeyondThemIsToldInLookUpsToo() {
        Http.Reply reply = Http.get("/api/entities/nvidia/neighbours?asOf=%2B999999999-12-31");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("detail").asText()).contains("from 0001-01-01 to 9999-12-31");
    }

    static Stream<Question> questions() {
        return Questions.bundled().all().stream();
    }

    /** People copy a question from the page and change it: what it says must be allowed there, be it slow on a busy machine. */
    @ParameterizedTest
    @MethodSource("questions")
    void everyQuestionRunsInTheConsole(Question question) {
        Map<String, Object> values = question.read(Map.of(), LocalDate.parse("2026-11-25"));

        assertThat(Http.cypher(question.cypher(), values).status())
                .as(question.name())
                .isIn(200, 504);
    }
}
