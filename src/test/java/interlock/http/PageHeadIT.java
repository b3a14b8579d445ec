package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.BesideOthers;
import interlock.fixtures.Eventually;
import interlock.fixtures.Http;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the HTML tells of an address before any script runs. */
@BesideOthers
class PageHeadIT {

    @Test
    void aQuestionIsTheTitleAndItsFindingTheDescription() {
        // A busy machine may take too long for a title: then the page has the question alone.
        String page = Eventually.until(
                "the finding in the page",
                () -> html("/questions/connection?from=openai&to=oracle&asOf=2026-11-25&layout=rings"),
                html -> html.contains("OpenAI and Oracle"));

        assertThat(page)
                .contains("<title>How are OpenAI and Oracle connected? · Interlock</title>")
                .contains(
                        "<meta name=\"description\" content=\"OpenAI has agreed to spend about $300bn with Oracle Cloud"
                                + " Infrastructure; six chains link OpenAI and Oracle this closely. As of 25 Nov 2026.\" />")
                .contains(
                        "<meta property=\"og:title\" content=\"OpenAI has agreed to spend about $300bn with Oracle Cloud")
                .containsPattern("<link rel=\"canonical\" href=\"http://[^/\"]+/questions/connection\\?from=openai&amp;"
                        + "to=oracle&amp;asOf=2026-11-25\" />")
                .containsOnlyOnce("<title>")
                .containsOnlyOnce("name=\"description\"");
    }

    @Test
    void aDossierIsDescribedByWhatIsFoundOfItsEntity() {
        String company = Eventually.until(
                "the finding in the dossier",
                () -> html("/companies/openai?asOf=2026-11-25"),
                html -> html.contains("content=\"OpenAI pays or is to pay nine companies"));
        assertThat(company)
                .contains("<title>OpenAI: a dossier · Interlock</title>")
                .contains("first of all Oracle (about $300bn)")
                .contains("As of 25 Nov 2026.\" />");
        // What pays nobody is told by what it promises, relies on or takes with it.
        Eventually.until(
                "the finding in the dossier of a model",
                () -> html("/models/claude?asOf=2026-11-25"),
                html -> html.contains("content=\"Claude relies on "));
    }

    @Test
    void whatIsTypedIntoAnAddressIsText() {
        String page = html("/questions/depends-on?entity=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(page)
                .doesNotContain("<script>alert")
                .contains("<title>What does … depend on? · Interlock</title>")
                .contains("entity=%22%3E%3Cscript%3E");
    }

    @Test
    void whereNothingIsAskedThePageIsNamed() {
        assertThat(html("/data")).contains("<title>The data sets, to check, load and download · Interlock</title>");
        assertThat(html("/"))
                .contains(
                        "<title>The AI market: who pays whom, who depends on whom, what has no substitute · Interlock</title>");
    }

    /** A robot and a link checker go by the status, a reader by the sentence. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/companies/opnai | There is no company “opnai” here | Did you mean OpenAI",
                "/companies/opnai?lang=it | Qui non c’è «opnai» (società) | Intendevi OpenAI",
                "/models/qqqqqqqq | There is no model “qqqqqqqq” here | ",
                "/companies/%3Cb%3Eqqqqqq | There is no company “&lt;b&gt;qqqqqq” here | ",
                "/questions/money-loop | There is no question “money-loop” here | Did you mean ",
                "/embed/questions/money-loop?lang=it | Qui non c’è la domanda «money-loop» | Intendevi ",
                "/stories/the-dael | There is no story “the-dael” here | Did you mean ",
                "/datas?lang=it | Non c’è nessuna pagina all’indirizzo /datas | Intendevi /data?",
            })
    void anAddressAtWhichNothingIsSaysSo(String address, String told, @Nullable String nearest) {
        Http.Reply reply = Http.get(address);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body())
                .contains("<title>" + told + " · Interlock</title>")
                .contains("<meta name=\"description\" content=\"" + told + ".")
                .contains(nearest == null ? "" : nearest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/new",
                "/note",
                "/explore",
                "/console",
                "/data",
                "/about",
                "/stories",
                "/stories/write",
                "/stories/the-deal",
                "/companies/openai",
                "/companies/%6fpenai",
                "/models/claude",
                "/embed/questions/money-loops"
            })
    void anAddressAtWhichSomethingIsIsThere(String address) {
        assertThat(Http.get(address).status()).isEqualTo(200);
    }

    private static String html(String path) {
        return Http.get(path).body();
    }
}
