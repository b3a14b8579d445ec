package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import interlock.fixtures.Visit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong is told with its hint, and the way on is a link. */
class ProblemsIT {
    @Test
    void anUnknownEntityIsToldWithTheNearestAsALink() {
        try (Visit visit = Visit.begin().expecting(404)) {
            visit.goOn("/questions/depends-on?entity=antropic");
            Locator problem = visit.page().getByRole(AriaRole.ALERT);
            assertThat(problem).containsText("antropic");
            assertThat(problem).containsText("Did you mean Anthropic?");
            assertThat(visit.page()).hasTitle("Nothing by that name: What does … depend on? · Interlock");
            problem.getByRole(AriaRole.LINK).first().click();
            assertThat(visit.headline()).containsText("Anthropic relies on");
            assertThat(visit.page()).hasURL(Pattern.compile(".*entity=anthropic"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/companies/nobody, /questions/entities",
        "/questions/deal?deal=none, /questions/deals",
        "/stories/nowhere, /stories"
    })
    void whereNothingIsNearAllThatThereIsIsALink(String address, String all) {
        try (Visit visit = Visit.begin().expecting(404)) {
            visit.goOn(address);
            assertThat(visit.page().locator("problem-note .hint a")).hasAttribute("href", Pattern.compile("^" + all));
        }
    }

    @Test
    void theTitleNamesThoseThatAreKnown() {
        try (Visit visit = Visit.begin().expecting(400)) {
            visit.goOn("/questions/connection?from=openai&to=nvidia&chains=0");
            assertThat(visit.page().locator("main h1")).hasText("How are OpenAI and NVIDIA connected?");
            assertThat(visit.page()).hasTitle("This cannot be asked: How are OpenAI and NVIDIA connected? · Interlock");
        }
    }

    @Test
    void anUnknownEntityInHandIsToldBesideTheAnswer() {
        try (Visit visit = Visit.begin().expecting(404)) {
            visit.goOn("/questions/depends-on?entity=anthropic&hand=entity.azzure");
            assertThat(visit.evidence()).containsText("azzure");
            visit.evidence().locator(".hint a").first().click();
            assertThat(visit.evidence().locator(".entity-title")).isVisible();
        }
    }

    @Test
    void oneDeadIdDoesNotTakeTheOthersWithIt() {
        try (Visit visit = Visit.begin().expecting(404)) {
            visit.goOn("/explore?entities=nvidia,gone&hand=fact.inv-nvidia-anthropic-2025,lost");
            assertThat(visit.page().locator("main .notice-line"))
                    .containsText("“gone” is not in this data; the rest is shown.");
            assertThat(visit.page().locator("graph-view svg.scene").first()).isVisible();
            assertThat(visit.evidence().locator(".notice-line")).containsText("“lost” is not in this data");
            assertThat(visit.evidence().locator(".fact-title")).containsText("NVIDIA");
        }
    }

    @Test
    void aDeadEndOfAChainDoesNotTakeThePictureWithIt() {
        try (Visit visit = Visit.begin().expecting(404)) {
            visit.goOn("/explore?entities=nvidia&between=nvidia,gone");
            assertThat(visit.page().locator("main .notice-line"))
                    .containsText("“gone” is not in this data; the rest is shown.");
            assertThat(visit.page().locator("graph-view svg.scene").first()).isVisible();
        }
    }

    /** A browser takes 31 February for 3 March: nothing may be told as of that day. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/explore", "/questions/on-all", "/companies/openai", "/new"})
    void aDayThatIsNoneIsToldWithTheLastOfItsMonth(String path) {
        try (Visit visit = Visit.begin().expecting(400)) {
            visit.goOn(path + "?asOf=2026-02-31");
            Locator problem = visit.page().getByRole(AriaRole.ALERT);
            assertThat(problem).containsText("“2026-02-31” does not fit “as of”");
            assertThat(visit.page().locator("body")).not().containsText("Mar 2026");
            problem.getByRole(AriaRole.LINK).first().click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*asOf=2026-02-28"));
            assertThat(visit.page().getByRole(AriaRole.ALERT)).hasCount(0);
        }
    }

    @Test
    void aValueOutOfItsRangeIsNamedWithWhatIsAllowed() {
        try (Visit visit = Visit.begin().expecting(400)) {
            visit.goOn("/questions/depends-on?entity=anthropic&depth=99");
            assertThat(visit.page().getByRole(AriaRole.ALERT))
                    .containsText(Pattern.compile("99.*steps at most.*from 0 to 12"));
            // No answer tells the name, and an id is none.
            assertThat(visit.page().locator("question-form entity-field input")).hasValue("Anthropic");
        }
    }

    @Test
    void aWorldThatContradictsItselfLeavesHomeWithAWayOut() {
        try (Visit visit = Visit.begin().expecting(400)) {
            visit.goOn("/?without=azure&with=azure%20RUNS_ON%20hopper");
            Locator told = visit.page().locator(".home-picture");
            assertThat(told.getByRole(AriaRole.ALERT)).containsText("a fact of it is supposed");
            assertThat(visit.page().locator(".start-here a").first()).isVisible();
            told.getByText("Back to the market as it is").click();
            assertThat(visit.page().locator(".home-picture graph-view")).isVisible();
            assertThat(visit.page().locator(".home-picture .found")).containsText("$30bn");
            assertThat(visit.page().locator("a.answer-card")).hasCount(4);
        }
    }

    @Test
    void anUnknownQuestionSaysWhereTheQuestionsAre() {
        try (Visit visit = Visit.begin().expecting(404)) {
            visit.open("/questions/no-such-question");
            assertThat(visit.page().locator("main")).containsText("There is no question “no-such-question” here");
        }
    }

    @Test
    void anAddressThatIsNoneLeadsHome() {
        try (Visit visit = Visit.begin()) {
            visit.expecting(404).open("/no-such-page");
            visit.page().locator("main a").first().click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*:\\d+/"));
        }
    }

    @Test
    void aServerThatIsAwayIsToldAndCanBeTriedAgain() {
        try (Visit visit = Visit.at("/questions/on-all").expecting("ERR_INTERNET_DISCONNECTED")) {
            visit.goOffline();
            visit.page().locator("question-list").getByText("Who depends on").click();
            assertThat(visit.page().getByRole(AriaRole.ALERT)).containsText("The server cannot be reached");
            visit.goOnline();
            visit.page().locator("problem-note button").click();
            assertThat(visit.headline()).isVisible();
        }
    }
}
