package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import interlock.dataset.load.DataSetLoader;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.Visit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A reader writes a fact, sees what it would change, keeps it, and takes it back. */
@ChangesTheMarket
@Execution(ExecutionMode.SAME_THREAD)
class NoteIT {
    private static final String SPEND = "/api/questions/concentration?buyer=anthropic&asOf=2026-11-25";

    @AfterEach
    void clean() {
        DataSetLoader.takeOut(RunningProduct.graph(), "notes");
    }

    private static Locator button(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    @Test
    void fromTheFirstClickToTheChangedAnswerAndBack() {
        String before = Http.get(SPEND).json().at("/total").asText();
        try (Visit visit = Visit.at("/questions/facts-of?entity=anthropic&asOf=2026-11-25&hand=entity.anthropic")) {
            visit.expecting(422);
            Page page = visit.page();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Write a fact"))
                    .click();
            visit.settle();
            assertThat(page.locator("#note-facts-from")).hasValue("Anthropic");
            page.getByLabel(Pattern.compile("^Paste"))
                    .fill("https://example.org/news Anthropic will buy $3bn of compute");
            page.getByLabel(Pattern.compile("^Paste")).blur();
            assertThat(page.locator("#note-facts-amountMin")).hasValue("3000000000");
            assertThat(page.locator("#note-sources-publisher")).hasValue("example.org");
            page.locator("#note-facts-type").selectOption("SPENDS_ON");
            page.locator("#note-facts-announced").fill("2026-11-20");
            button(page, "What would it change?").click();
            visit.settle();
            assertThat(page.locator("#note-facts-status-fault")).containsText("status is empty");

            page.locator("#note-facts-status").selectOption("committed");
            page.locator("#note-facts-what").fill("compute");
            page.locator("#note-facts-to").fill("Oracle Cloud");
            page.locator("#note-facts-to-found [role=option]").first().click();
            button(page, "What would it change?").click();
            visit.settle();
            assertThat(page.locator(".note-effects")).containsText("How concentrated is the spend of Anthropic?");
            button(page, "Save it").click();
            visit.settle();
            assertThat(page.locator(".answer-headline")).containsText("facts 1 added");
            assertThat(Integer.parseInt(Http.get(SPEND).json().at("/total").asText()))
                    .isEqualTo(Integer.parseInt(before) + 1);
            button(page, "Undo").click();
            visit.settle();
            assertThat(page.locator(".note-changes")).containsText("undone");
            assertThat(Http.get(SPEND).json().at("/total").asText()).isEqualTo(before);
        }
    }

    @Test
    void aFactIsRetractedFromItsEvidence() {
        String fact = "spend-anthropic-aws-2023";
        try (Visit visit = Visit.at("/questions/facts-of?entity=anthropic&hand=fact." + fact)) {
            Page page = visit.page();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Correct, end or retract"))
                    .click();
            visit.settle();
            assertThat(page.locator("#note-facts-type")).hasValue("SPENDS_ON");
            button(page, "Retract it").click();
            visit.settle();
            button(page, "Save it").click();
            visit.settle();
            assertThat(Http.get("/api/facts/" + fact).status()).isEqualTo(404);
            button(page, "Undo").click();
            visit.settle();
            assertThat(Http.get("/api/facts/" + fact).status()).isEqualTo(200);
        }
    }

    @Test
    void anEntityIsCorrectedFromItsEvidence() {
        try (Visit visit = Visit.at("/questions/facts-of?entity=asml&hand=entity.asml")) {
            Page page = visit.page();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Correct it"))
                    .click();
            visit.settle();
            assertThat(page.locator("h1")).hasText("Correct an entity");
            assertThat(page.locator("#note-entities-name")).hasValue("ASML");
            page.locator("#note-entities-aliases").fill("ASML Holding");
            button(page, "What would it change?").click();
            visit.settle();
            assertThat(page.locator(".note-records")).containsText("ASML Holding");
            button(page, "Save it").click();
            visit.settle();
            assertThat(Http.get("/api/entities/asml")
                            .json()
                            .at("/entity/aliases/0")
                            .asText())
                    .isEqualTo("ASML Holding");
            button(page, "Undo").click();
            visit.settle();
            assertThat(page.locator(".note-changes").last()).containsText("undone");
            assertThat(Http.get("/api/entities/asml")
                            .json()
                            .at("/entity/aliases")
                            .isMissingNode())
                    .isTrue();
        }
    }

    @Test
    void aDealIsCorrectedFromItsEvidenceWithAnotherSource() {
        String deal = "deal-ms-nvidia-anthropic-2025";
        String source = Http.get("/api/notes/sources?q=amazon+anthropic")
                .json()
                .at("/sources/0/id")
                .asText();
        String before = Http.get("/api/notes/" + deal + "/history")
                .json()
                .at("/now/cells/sources")
                .asText();
        try (Visit visit = Visit.at("/questions/deal?deal=" + deal + "&hand=entity." + deal)) {
            Page page = visit.page();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Correct the deal"))
                    .click();
            visit.settle();
            assertThat(page.locator("h1")).hasText("Correct a deal");
            page.locator("#note-deals-sources").fill("amazon anthropic");
            page.locator("#note-deals-sources-found [role=option]").first().click();
            button(page, "What would it change?").click();
            visit.settle();
            assertThat(page.locator(".note-records")).containsText(source);
            button(page, "Save it").click();
            visit.settle();
            assertThat(Http.get("/api/notes/" + deal + "/history")
                            .json()
                            .at("/now/cells/sources")
                            .asText())
                    .isEqualTo(before + ";" + source);
            button(page, "Undo").click();
            visit.settle();
            assertThat(Http.get("/api/notes/" + deal + "/history")
                            .json()
                            .at("/now/cells/sources")
                            .asText())
                    .isEqualTo(before);
        }
    }

    @Test
    void aSourceIsCorrectedFromWhatCitesIt() {
        String source = "article-microsoft-nvidia-anthropic";
        try (Visit visit = Visit.at("/questions/facts-of?entity=anthropic&hand=fact.inv-nvidia-anthropic-2025")) {
            visit.expecting(422);
            Page page = visit.page();
            page.getByText("Correct a source").click();
            page.locator("a[href*='source=" + source + "']").click();
            visit.settle();
            assertThat(page.locator("h1")).hasText("Correct a source");
            String title = page.locator("#note-sources-title").inputValue();
            page.locator("#note-sources-title").fill("");
            button(page, "What would it change?").click();
            visit.settle();
            assertThat(page.locator("#note-sources-title-fault")).containsText("title is empty");
            page.locator("#note-sources-title").fill(title + ", corrected");
            button(page, "What would it change?").click();
            visit.settle();
            button(page, "Save it").click();
            visit.settle();
            JsonNode now = Http.get("/api/notes/" + source + "/history").json();
            assertThat(now.at("/now/cells/title").asText()).isEqualTo(title + ", corrected");
            assertThat(now.at("/versions").findValuesAsText("deed")).contains("corrected");
            button(page, "Undo").click();
            visit.settle();
            assertThat(Http.get("/api/notes/" + source + "/history")
                            .json()
                            .at("/now/cells/title")
                            .asText())
                    .isEqualTo(title);
        }
    }

    @Test
    void fieldsWithCompletionAreAsWideAsTheirNeighbours() {
        try (Visit visit = Visit.at("/note?from=anthropic")) {
            Page page = visit.page();
            visit.settle();
            double neighbour = page.locator("#note-facts-type").boundingBox().width;
            for (String end : new String[] {"from", "to"}) {
                assertThat(page.locator("entity-field[data-name=" + end + "] > .text-field")
                                .boundingBox()
                                .width)
                        .isCloseTo(neighbour, org.assertj.core.api.Assertions.within(1.0));
            }
        }
    }
}
