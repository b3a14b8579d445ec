package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import interlock.fixtures.Visit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The slider over the days on which facts begin and end. */
class TimeIT {
    @Test
    void aStepGoesToTheNextChangeAndTellsIt() {
        try (Visit visit = Visit.on("/explore?entities=anthropic&asOf=2025-11-18")) {
            assertThat(visit.page().locator(".day-summary"))
                    .hasText(Pattern.compile("18 Nov 2025\\s+\\d+ facts began.*"));
            visit.page().getByLabel("Back to the change before").click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*asOf=2025-11-\\d\\d.*"));
            visit.settle();
            assertThat(visit.page().locator("answer-table")).not().containsText("up to $10bn");
            visit.page().getByLabel("On to the next change").click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*asOf=2025-11-18.*"));
            assertThat(visit.page().locator("answer-table")).containsText("up to $10bn");
        }
    }

    @Test
    void theSliderMovesTheDayByKey() {
        try (Visit visit = Visit.on("/?asOf=2025-11-18")) {
            visit.page().locator("day-slider input[type=range]").focus();
            visit.page().keyboard().press("ArrowRight");
            assertThat(visit.page()).hasURL(Pattern.compile(".*asOf=2025-11-19.*"));
            assertThat(visit.page().locator("context-bar input[type=date]")).hasValue("2025-11-19");
        }
    }

    /** Safari refuses more than a hundred changes of the address in half a minute. */
    @Test
    void theAddressFollowsTheSliderOnceItRests() {
        try (Visit visit = Visit.at("/questions/on-all?asOf=2025-11-18")) {
            Page page = visit.page();
            page.evaluate("() => { window.written = []; for (const name of ['pushState', 'replaceState']) {"
                    + " const write = history[name].bind(history);"
                    + " history[name] = (...given) => { window.written.push(name); write(...given); }; } }");
            assertThat(page.evaluate(DRAG, 200)).isEqualTo(0);
            assertThat(page).not().hasURL(Pattern.compile(".*asOf=2025-11-18.*"));
            visit.settle();
            assertThat(page.evaluate("() => window.written")).isEqualTo(List.of("pushState"));
        }
    }

    @Test
    void oneDragIsOneStepBackHoweverOftenItRests() {
        try (Visit visit = Visit.on("/questions/on-all?asOf=2025-11-18")) {
            Page page = visit.page();
            page.evaluate(DRAG, 10);
            assertThat(page).not().hasURL(Pattern.compile(".*asOf=2025-11-18.*"));
            String first = page.url();
            page.evaluate(DRAG, 20);
            assertThat(page).not().hasURL(first);
            page.locator("day-slider input[type=range]").dispatchEvent("change");
            page.goBack();
            assertThat(page).hasURL(Pattern.compile(".*asOf=2025-11-18.*"));
            assertThat(page.locator(".day-summary b")).hasText("18 Nov 2025");
        }
    }

    /** Moves the slider so many days on, one after the other, without letting go; gives how often the address was written. */
    private static final String DRAG =
            "(days) => { const slider = document.querySelector('day-slider input[type=range]');"
                    + " for (let day = 0; day < days; day++) { slider.value = String(Number(slider.value) + 1);"
                    + " slider.dispatchEvent(new Event('input', { bubbles: true })); } return window.written?.length ?? 0; }";

    @Test
    void playWalksFromChangeToChangeUntilItIsStopped() {
        try (Visit visit = Visit.on("/explore?entities=anthropic&asOf=2025-11-01")) {
            visit.page().getByLabel("Play the changes").click();
            assertThat(visit.page()).not().hasURL(Pattern.compile(".*asOf=2025-11-01.*"));
            visit.page().getByLabel("Stop").click();
            assertThat(visit.page().getByLabel("Play the changes")).isVisible();
            String stopped = visit.page().url();
            visit.settle();
            assertThat(visit.page().url()).isEqualTo(stopped);
            visit.page().goBack();
            assertThat(visit.page()).hasURL(Pattern.compile(".*asOf=2025-11-01.*"));
        }
    }

    @Test
    void whatWasPlayedObeysTheStandingToo() {
        try (Visit visit = Visit.on("/explore?entities=anthropic&asOf=2025-11-30&atLeast=completed")) {
            Page page = visit.page();
            assertThat(page.locator("answer-table")).not().containsText("up to $10bn");
            page.getByLabel("announced").check(new Locator.CheckOptions().setForce(true));
            assertThat(page.locator("answer-table")).containsText("up to $10bn");
        }
    }
}
