package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import interlock.fixtures.Chromium;
import interlock.fixtures.Http;
import interlock.fixtures.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every question as a reader meets it first: its picture, its table, and its form, which asks the same when it is submitted. */
@Chromium.Second
class DefaultAnswersIT {
    /** How many pixels of a table are seen only where it is scrolled sideways. */
    private static final String BEYOND =
            "() => Math.max(0, ...[...document.querySelectorAll('answer-table .table-scroll')].map(one => one.scrollWidth - one.clientWidth))";

    @Test
    void nothingLiesOverAnotherAndEveryFormAsksTheSame() {
        List<String> faults = new ArrayList<>();
        try (Visit visit = Visit.at("/")) {
            PicturesIT.measure(visit, "/", faults);
            for (JsonNode one : Http.get("/api/questions").json().get("questions")) {
                String question = one.get("name").asText();
                visit.goOn("/questions/" + question);
                assertThat(visit.page()).hasURL(Pattern.compile(".*/questions/" + question));
                PicturesIT.measure(visit, question, faults);
                String headline = visit.headline().innerText();
                Locator ask = visit.page()
                        .locator("question-form")
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ask"));
                assertThat(ask).hasCount(1);
                ask.click();
                visit.settle();
                assertThat(visit.headline()).hasText(headline);
                assertThat(visit.page().locator("main problem-note")).hasCount(0);
                assertThat(visit.page().locator("answer-table thead th").allInnerTexts())
                        .as("no two columns of one name in %s", question)
                        .doesNotHaveDuplicates();
                assertThat(visit.page().evaluate(BEYOND))
                        .as("how far the table of %s goes beyond its edge", question)
                        .isEqualTo(0);
            }
            // With the evidence open a picture has less room, and fits itself into it.
            for (String open : PicturesIT.WITH_EVIDENCE) {
                visit.goOn(open);
                PicturesIT.measure(visit, open, faults);
            }
        }
        assertThat(faults).isEmpty();
    }
}
