package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import interlock.fixtures.Visit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The day and the standing in the top bar, which everything on the page obeys. */
class DayAndStandingIT {
    @Test
    void anAnswerIsOfTheDayChosen() {
        try (Visit visit = Visit.at("/questions/on-all")) {
            visit.page().locator("context-bar input[type=date]").fill("2025-11-17");
            assertThat(visit.headline()).containsText("no family of models");
            visit.page().locator("context-bar input[type=date]").fill("2025-11-30");
            assertThat(visit.headline()).containsText("Claude");
            assertThat(visit.page()).hasURL(Pattern.compile(".*asOf=2025-11-30"));
            assertThat(visit.page().locator(".answer-bar")).containsText("as of 30 Nov 2025");
        }
    }

    @Test
    void aHigherStandingLeavesFactsOut() {
        try (Visit visit = Visit.at("/questions/deal?deal=deal-ms-nvidia-anthropic-2025")) {
            Locator rows = visit.page().locator(".answer-table tbody tr");
            int announced = rows.count();
            visit.page().getByLabel("completed").check(new Locator.CheckOptions().setForce(true));
            assertThat(visit.page()).hasURL(Pattern.compile(".*atLeast=completed"));
            assertThat(rows).not().hasCount(announced);
        }
    }

    @Test
    void bothTravelAlongToTheNextQuestion() {
        try (Visit visit = Visit.at("/questions/on-all?asOf=2025-11-30&atLeast=completed")) {
            visit.page().locator("question-list").getByText("Who depends on").click();
            assertThat(visit.page())
                    .hasURL(Pattern.compile(".*/questions/dependents-of\\?asOf=2025-11-30&atLeast=completed"));
            assertThat(visit.page().locator(".answer-bar")).containsText("as of 30 Nov 2025 · at least completed");
        }
    }

    @Test
    void theStandingIsChosenByKeyboard() {
        try (Visit visit = Visit.at("/questions/on-all")) {
            visit.page().getByLabel("announced").focus();
            visit.page().keyboard().press("ArrowRight");
            assertThat(visit.page()).hasURL(Pattern.compile(".*atLeast=committed"));
        }
    }
}
