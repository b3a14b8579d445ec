package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import interlock.fixtures.Http;
import interlock.fixtures.Visit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of questions, and the form that each one's header makes. */
class QuestionFormIT {
    @Test
    void everyQuestionOfTheServerStandsInTheList() {
        try (Visit visit = Visit.on("/")) {
            Locator list = visit.page().locator("question-list");
            JsonNode questions = Http.get("/api/questions").json().get("questions");
            assertThat(questions).isNotEmpty();
            for (JsonNode question : questions) {
                String address = "/questions/" + question.get("name").asText();
                assertThat(list.locator("a[href='" + address + "']")).isVisible();
            }
            list.getByText("Who depends on").click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*/questions/dependents-of"));
            assertThat(visit.headline()).isVisible();
        }
    }

    @Test
    void theFormHasAFieldForEachParameterOfTheHeader() {
        try (Visit visit = Visit.on("/questions/depends-on?entity=anthropic")) {
            assertThat(field(visit, "entity")).hasValue("Anthropic");
            assertThat(field(visit, "depth")).hasValue("6");
            assertThat(field(visit, "depth")).hasAttribute("max", "12");
            assertThat(field(visit, "roles")).hasValue("all");
        }
    }

    @Test
    void choosingAnEntityAsksForIt() {
        try (Visit visit = Visit.on("/questions/depends-on?entity=anthropic")) {
            field(visit, "entity").fill("openai");
            assertThat(visit.page().locator("entity-field [role=option]").first())
                    .containsText("OpenAI");
            field(visit, "entity").press("Enter");
            assertThat(visit.headline()).containsText("OpenAI relies on");
            assertThat(visit.page()).hasURL(Pattern.compile(".*[?&]entity=openai.*"));
        }
    }

    @Test
    void aNumberAndAChoiceAreAskedAtOnce() {
        try (Visit visit = Visit.on("/questions/depends-on?entity=anthropic")) {
            field(visit, "depth").fill("1");
            field(visit, "depth").press("Enter");
            assertThat(visit.headline()).containsText("within one step");
            field(visit, "roles").selectOption("essential");
            assertThat(visit.page()).hasURL(Pattern.compile(".*roles=essential.*"));
            assertThat(visit.page().locator("answer-table tbody")).not().containsText("capital");
        }
    }

    @Test
    void severalEntitiesAreAddedAndTakenOut() {
        try (Visit visit = Visit.on("/questions/on-all")) {
            Page page = visit.page();
            assertThat(page.locator(".chosen")).hasCount(3);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove Google Cloud"))
                    .click();
            assertThat(page.locator(".chosen")).hasCount(2);
            assertThat(visit.headline()).not().containsText("Google Cloud");
            field(visit, "clouds").fill("google cloud");
            page.locator("entity-field [role=option]").first().click();
            assertThat(visit.headline()).containsText("Google Cloud");
        }
    }

    private static Locator field(Visit visit, String parameter) {
        return visit.page().locator("question-form [id$='-" + parameter + "']");
    }
}
