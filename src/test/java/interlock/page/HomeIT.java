package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The market at a glance. */
class HomeIT {
    @Test
    void itTellsHowMuchIsKnown() {
        try (Visit visit = Visit.on("/")) {
            int facts = Http.get("/api/health").json().get("facts").asInt();
            assertThat(visit.page().locator(".counts")).containsText(facts + " facts");
            assertThat(visit.page().locator(".counts")).containsText("336 sources");
            assertThat(visit.page().locator(".counts")).containsText(Pattern.compile("\\d+ days of change from "));
        }
    }

    @Test
    void fourAnswersObeyTheDay() {
        try (Visit visit = Visit.on("/?asOf=2025-11-30")) {
            assertThat(visit.page().locator("a.answer-card")).hasCount(4);
            assertThat(visit.page().locator("a.answer-card").first()).containsText("Google Cloud: Claude.");
            visit.goOn("/?asOf=2026-10-18");
            assertThat(visit.page().locator("a.answer-card").first()).containsText("Claude and Grok");
            visit.page().locator("a.answer-card").first().click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*/questions/on-all\\?asOf=2026-10-18"));
        }
    }

    @Test
    void thePictureObeysTheDayThatIsChosen() {
        try (Visit visit = Visit.on("/?asOf=2025-11-30")) {
            assertThat(visit.page().locator(".home-picture h2")).containsText("Microsoft, NVIDIA and Anthropic");
            visit.goOn("/?asOf=2025-11-17");
            assertThat(visit.page().locator(".home-picture h2")).not().containsText("Microsoft, NVIDIA and Anthropic");
            visit.goOn("/?asOf=2025-11-30");
            assertThat(visit.page().locator(".home-picture .found")).containsText("about $30bn");
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
    void itDrawsTheClosedCircleOfTheDealWithItsAmounts() {
        try (Visit visit = Visit.on("/?asOf=2025-11-30")) {
            assertThat(visit.page().locator("main h1")).hasText(Pattern.compile("The AI market: who pays whom, .*"));
            Object parties = visit.page()
                    .evaluate("() => document.querySelector('graph-view').scene.nodes.map(node => node.entity)");
            assertThat(parties)
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .containsExactlyInAnyOrder("anthropic", "microsoft", "nvidia");
            Object amounts = visit.page()
                    .evaluate(
                            "() => document.querySelector('graph-view').scene.edges.map(edge => edge.label.replaceAll('\\n', ' '))");
            assertThat(amounts)
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .contains("is to invest up to $10bn", "is to invest up to $5bn");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "390, 844"})
    void sentenceAndPictureStandAboveTheFold(int width, int fold) {
        try (Visit visit = Visit.begin(ColorScheme.LIGHT, width)) {
            visit.goOn("/");
            Object bottom = visit.page().evaluate("""
                    () => Math.max(...['main h1', 'search-box', '.home-picture svg.scene']
                      .map(part => document.querySelector(part).getBoundingClientRect().bottom))""");
            assertThat(((Number) bottom).doubleValue()).isLessThan(fold);
        }
    }

    @Test
    void whatIsNewEndsWithTheLastDayOfWhichSomethingIsKnown() {
        try (Visit visit = Visit.on("/?asOf=2025-11-30")) {
            Locator news = visit.page().locator("a.answer-card").last();
            assertThat(news).containsText("What is new");
            assertThat(news)
                    .hasAttribute(
                            "href", Pattern.compile("/questions/what-changed\\?.*from=2025-10-\\d+&to=2025-11-\\d+"));
        }
    }

    @Test
    void whatIsNewIsAPageOfItsOwnByDay() {
        try (Visit visit = Visit.on("/?asOf=2025-11-30")) {
            visit.page().locator(".all-news").click();
            visit.settle();
            assertThat(visit.page())
                    .hasTitle(Pattern.compile("What is new: \\d+ Oct 2025 to \\d+ Nov 2025 · Interlock"));
            Locator days = visit.page().locator("news-page h2");
            assertThat(days.first()).hasText(Pattern.compile("\\d+ Nov 2025"));
            Locator item = visit.page()
                    .locator("news-page li")
                    .filter(new Locator.FilterOptions()
                            .setHasText("Part of Microsoft, NVIDIA and Anthropic partnerships"))
                    .first();
            item.locator("p > a").first().click();
            assertThat(visit.evidence()).isVisible();
            visit.page().getByText("The 30 days before").click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*/new\\?.*to=2025-10-.*"));
        }
    }

    @Test
    void theWayInLeadsThroughTheStoryOfTheDeal() {
        try (Visit visit = Visit.on("/?asOf=2025-11-30")) {
            Locator steps = visit.page().locator(".start-here a");
            assertThat(steps.filter(new Locator.FilterOptions().setHasText("What fails without NVIDIA")))
                    .hasCount(1);
            steps.filter(new Locator.FilterOptions().setHasText("What Anthropic depends on"))
                    .click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*/questions/depends-on\\?.*entity=anthropic"));
        }
    }

    /** Whoever points at something presses it next: a card that comes, or type that becomes bold, may not push it away. */
    @ParameterizedTest
    @ValueSource(strings = {".start-here a", ".home-picture h2 a", ".home-picture .scene-node", "a.answer-card"})
    void noStepOfItMovesAwayFromUnderThePointer(String step) {
        try (Visit visit = Visit.on("/?asOf=2025-11-30")) {
            List<Locator> steps = visit.page().locator(step).all();
            assertThat(steps).isNotEmpty();
            for (Locator one : steps) {
                one.scrollIntoViewIfNeeded();
                Object before = one.evaluate(PLACE);
                one.hover();
                visit.settle();
                assertThat(one.evaluate(PLACE)).isEqualTo(before);
            }
        }
    }

    private static final String PLACE = "one => { const { x, y, width, height } = one.getBoundingClientRect();"
            + " return [x, y + scrollY, width, height].map(Math.round).join(' '); }";

    @Test
    void everyQuestionIsOnePressAway() {
        try (Visit visit = Visit.on("/")) {
            int questions = Http.get("/api/questions").json().get("questions").size();
            assertThat(visit.page().locator(".question-cards li a")).hasCount(questions);
        }
    }
}
