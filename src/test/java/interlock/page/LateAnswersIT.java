package interlock.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import interlock.fixtures.Chromium;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader looks at stays where it is when answers come, in whatever order they come. */
@Chromium.Second
class LateAnswersIT {
    /** As web.dev calls good is 0.1; https://web.dev/articles/cls. */
    private static final double SEEN = 0.05;

    /** What has moved since the page began, without a reader's doing: its cumulative layout shift. */
    private static final String SHIFTED =
            "() => new Promise(done => { const seen = new PerformanceObserver(list => done(list.getEntriesByType("
                    + "'layout-shift').filter(one => !one.hadRecentInput).reduce((sum, one) => sum + one.value, 0)));"
                    + " for (const type of ['layout-shift', 'paint']) seen.observe({ type, buffered: true }); })";

    /** Two frames, so that what came is painted. */
    private static final String PAINTED =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void homeStaysWhereItIs(int width) {
        try (Visit visit = Visit.begin(ColorScheme.LIGHT, width)) {
            visit.open("/");
            assertThat(shifted(visit.page())).isLessThan(SEEN);
        }
    }

    @ParameterizedTest
    @CsvSource({"concentration, 1280", "on-all, 1280", "concentration, 390"})
    void theAnswerStaysWhereItIsWhenTheDaysCome(String question, int width) {
        try (Visit visit = Visit.begin(ColorScheme.LIGHT, width)) {
            List<Route> held = hold(visit.page(), "/api/days.*");
            asked(visit.page(), question);
            visit.page().locator(".answer-headline").waitFor();
            let(held);
            visit.page().locator(".day-histogram").waitFor();
            assertThat(shifted(visit.page())).isLessThan(SEEN);
        }
    }

    @ParameterizedTest
    @CsvSource({"concentration, 1280", "on-all, 1280", "on-all, 390"})
    void theFormStaysWhereItIsWhenTheAnswerComes(String question, int width) {
        try (Visit visit = Visit.begin(ColorScheme.LIGHT, width)) {
            List<Route> held = hold(visit.page(), "/api/questions/" + question + "([?].*)?");
            asked(visit.page(), question);
            visit.page().locator(".day-histogram").waitFor();
            let(held);
            visit.page().locator(".answer-headline").waitFor();
            assertThat(shifted(visit.page())).isLessThan(SEEN);
        }
    }

    /** The server has called the page by its question before any answer is there. */
    @Test
    void theHeadingTellsTheNamesBeforeTheAnswerComes() {
        try (Visit visit = Visit.at("/about")) {
            List<Route> held = hold(visit.page(), "/api/questions/on-all([?].*)?");
            asked(visit.page(), "on-all");
            visit.page().locator(".day-histogram").waitFor();
            String before = visit.page().locator("h1").innerText();
            let(held);
            visit.page().locator(".answer-headline").waitFor();
            assertThat(visit.page().locator("h1").innerText()).isEqualTo(before).contains("Amazon Web Services");
        }
    }

    private static List<Route> hold(Page page, String addresses) {
        List<Route> held = new ArrayList<>();
        page.route(Pattern.compile("https?://[^/]+" + addresses), held::add);
        return held;
    }

    private static void asked(Page page, String question) {
        page.navigate(RunningProduct.page().resolve("/questions/" + question).toString());
    }

    private static void let(List<Route> held) {
        assertThat(held).isNotEmpty();
        held.forEach(Route::resume);
    }

    private static double shifted(Page page) {
        page.evaluate(PAINTED);
        return ((Number) page.evaluate(SHIFTED)).doubleValue();
    }
}
