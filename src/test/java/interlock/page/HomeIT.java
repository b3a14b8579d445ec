package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The market at a glance. */
class HomeIT {
    @Test
    void itTellsHowMuchIsKnown() {
        try (Visit visit = Visit.at("/")) {
            int facts = Http.get("/api/health").json().get("facts").asInt();
            assertThat(visit.page().locator(".counts")).containsText(facts + " facts");
            assertThat(visit.page().locator(".counts")).containsText("336 sources");
            assertThat(visit.page().locator(".counts")).containsText(Pattern.compile("\\d+ days of change from "));
        }
    }

    @Test
    void fourAnswersObeyTheDay() {
        try (Visit visit = Visit.at("/?asOf=2025-11-30")) {
            assertThat(visit.page().locator("a.answer-card")).hasCount(4);
            assertThat(visit.page().locator("a.answer-card").first()).containsText("Google Cloud: Claude.");
            visit.open("/?asOf=2026-10-18");
            assertThat(visit.page().locator("a.answer-card").first()).containsText("Claude and Grok");
            visit.page().locator("a.answer-card").first().click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*/questions/on-all\\?asOf=2026-10-18"));
        }
    }

    @Test
    void nothingIsAskedTwice() {
        try (Visit visit = Visit.begin()) {
            List<String> asked = new CopyOnWriteArrayList<>();
            visit.onRequest(request -> asked.add(request.url()));
            visit.open("/");
            assertThat(asked)
                    .contains(RunningProduct.at("/api/questions/money-loops?asOf=" + LocalDate.now())
                            .toString());
            assertThat(asked).filteredOn(url -> url.contains("/api/")).doesNotHaveDuplicates();
        }
    }

    @Test
    void itDrawsWhereMoneyGoesRound() {
        try (Visit visit = Visit.at("/?asOf=2025-11-30")) {
            Object nodes = visit.page()
                    .evaluate(
                            "() => document.querySelector('graph-view').scene.nodes.map(node => node.id.replace(/^\\d+\\./, ''))");
            assertThat(nodes)
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .contains("nvidia", "openai");
        }
    }

    @Test
    void everyQuestionIsOnePressAway() {
        try (Visit visit = Visit.at("/")) {
            int questions = Http.get("/api/questions").json().get("questions").size();
            assertThat(visit.page().locator(".question-cards li a")).hasCount(questions);
        }
    }
}
