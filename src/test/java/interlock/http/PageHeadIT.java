package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.BesideOthers;
import interlock.fixtures.Eventually;
import interlock.fixtures.Http;
import org.junit.jupiter.api.Test;

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
                .contains("<meta name=\"description\" content=\"OpenAI spends about $300bn with Oracle Cloud"
                        + " Infrastructure; six chains link OpenAI and Oracle this closely. As of 25 Nov 2026.\" />")
                .contains("<meta property=\"og:title\" content=\"OpenAI spends about $300bn with Oracle Cloud")
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
                html -> html.contains("content=\"OpenAI pays nine companies"));
        assertThat(company)
                .contains("<title>OpenAI: a dossier · Interlock</title>")
                .contains("first of all Oracle (about $300bn)")
                .contains("As of 25 Nov 2026.\" />");
        // What pays nobody is told by what it promises, relies on or takes with it.
        Eventually.until(
                "the finding in the dossier of a model",
                () -> html("/models/claude?asOf=2026-11-25"),
                html -> html.contains("content=\"Claude relies on "));
        assertThat(html("/companies/no-such-company")).contains("What it is, who pays it");
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
        assertThat(html("/questions/no-such-question")).contains("<title>Interlock</title>");
    }

    private static String html(String path) {
        return Http.get(path).body();
    }
}
