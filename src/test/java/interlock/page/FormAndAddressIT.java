package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import interlock.fixtures.Chromium;
import interlock.fixtures.Visit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The form of a question and its address say the same, whichever changed last. */
@Chromium.Second
class FormAndAddressIT {
    @Test
    void backPutsEveryKindOfFieldBackToo() {
        try (Visit visit = Visit.on("/questions/depends-on?entity=anthropic")) {
            field(visit, "roles").selectOption("essential");
            assertThat(visit.page()).hasURL(Pattern.compile(".*roles=essential.*"));
            field(visit, "depth").fill("2");
            field(visit, "depth").press("Enter");
            assertThat(visit.page()).hasURL(Pattern.compile(".*depth=2.*"));
            visit.page().goBack();
            assertThat(field(visit, "depth")).hasValue("6");
            assertThat(field(visit, "roles")).hasValue("essential");
            visit.page().goBack();
            assertThat(field(visit, "roles")).hasValue("all");
            visit.page().goForward();
            assertThat(field(visit, "roles")).hasValue("essential");
        }
    }

    @Test
    void whatIsEmptiedHasItsDefaultAgainAndShowsIt() {
        try (Visit visit = Visit.on("/questions/money-flows?currency=EUR")) {
            assertThat(field(visit, "currency")).hasValue("EUR");
            field(visit, "currency").fill("");
            field(visit, "currency").press("Enter");
            assertThat(field(visit, "currency")).hasValue("USD");
        }
    }

    @Test
    void listsMayStandBetweenCommas() {
        try (Visit visit = Visit.on("/questions/knock-out?entities=nvidia,tsmc")) {
            assertThat(visit.page().locator("question-form .chosen"))
                    .hasText(new Pattern[] {Pattern.compile("NVIDIA.*"), Pattern.compile("TSMC.*")});
        }
    }

    @Test
    void theDefaultEntityCanBeTakenOutAndAnotherPutIn() {
        try (Visit visit = Visit.on("/questions/knock-out")) {
            visit.page().getByRole(AriaRole.BUTTON, pageNamed("Remove NVIDIA")).click();
            assertThat(visit.page().locator("question-form .chosen")).hasCount(0);
            assertThat(visit.page()).hasURL(Pattern.compile(".*/questions/knock-out\\?entities="));
            assertThat(visit.page().locator("main")).containsText("Fill in “entities” above to ask this.");
            visit.page().reload();
            visit.settle();
            assertThat(visit.page().locator("question-form .chosen")).hasCount(0);
            field(visit, "entities").fill("tsmc");
            field(visit, "entities").press("Enter");
            assertThat(visit.headline()).containsText("Without TSMC");
            assertThat(visit.page()).hasURL(Pattern.compile(".*/questions/knock-out\\?entities=tsmc"));
        }
    }

    @Test
    void anOptionalEntityIsTakenOutByEmptyingItsField() {
        try (Visit visit = Visit.on("/questions/hedges?investor=nvidia")) {
            assertThat(field(visit, "investor")).hasValue("NVIDIA");
            field(visit, "investor").fill("");
            field(visit, "investor").press("Enter");
            assertThat(visit.page()).hasURL(Pattern.compile(".*/questions/hedges"));
            assertThat(field(visit, "investor")).hasValue("");
        }
    }

    @Test
    void enterBeforeTheNamesAreFoundWaitsForThem() {
        try (Visit visit = Visit.on("/questions/depends-on?entity=anthropic")) {
            field(visit, "entity").fill("OpenAI");
            field(visit, "entity").press("Enter");
            assertThat(visit.headline()).containsText("OpenAI relies on");
        }
    }

    @Test
    void aDealIsFoundByWordsOfItsTitle() {
        try (Visit visit = Visit.on("/questions/deal")) {
            field(visit, "deal").fill("microsoft and openai extend");
            visit.page().locator("question-form [role=option]").first().click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*deal=deal-ms-openai-2023"));
            assertThat(visit.headline()).isVisible();
        }
    }

    @Test
    void nothingHalfTypedGoesAlongToTheNextQuestion() {
        try (Visit visit = Visit.on("/questions/depends-on?entity=anthropic")) {
            field(visit, "entity").fill("half");
            visit.page().locator("search-box input").fill("typed");
            visit.page().locator("question-list").getByText("Who depends on").click();
            assertThat(visit.headline()).isVisible();
            assertThat(field(visit, "entity")).hasValue("ASML");
            assertThat(visit.page().locator("search-box input")).hasValue("");
        }
    }

    @Test
    void aProblemGoesWithTheQuestionThatHadIt() {
        try (Visit visit = Visit.begin().expecting(404)) {
            visit.open("/questions/depends-on?entity=antropic");
            assertThat(visit.page().locator("main problem-note")).isVisible();
            visit.page().route("**/api/questions/dependents-of**", route -> {});
            visit.page().locator("question-list").getByText("Who depends on").click();
            assertThat(visit.page().locator("main h1")).containsText("Who depends on");
            assertThat(visit.page().locator("main problem-note")).hasCount(0);
        }
    }

    private static Locator field(Visit visit, String parameter) {
        return visit.page().locator("question-form [id^=value-][id$='-" + parameter + "']");
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions pageNamed(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
