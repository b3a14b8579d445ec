package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import interlock.fixtures.Fit;
import interlock.fixtures.Visit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stories and dossiers, from the first click to the file in a reader's hand. */
class StoryIT {
    private static final int PHONE = 390;

    @TempDir
    Path folder;

    @Test
    void theDossierOfACompanyIsTwoClicksFromTheSearchAndGoesOutAsOneFile() throws Exception {
        try (Visit visit = Visit.on("/?asOf=2026-11-01")) {
            Page page = visit.page();
            Locator search = page.getByRole(AriaRole.COMBOBOX).first();
            search.fill("openai");
            page.locator("search-box [role=option]").first().click();
            visit.evidence()
                    .getByText("Dossier", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page).hasURL(Pattern.compile(".*/companies/openai\\?asOf=2026-11-01.*"));
            visit.settle();
            assertThat(page).hasTitle("OpenAI: a dossier · Interlock");
            assertThat(page.locator("h1")).hasText("OpenAI: a dossier");
            assertThat(page.locator("story-answer figure").first()).containsText("OpenAI");
            assertThat(page.locator("story-article .story-missing")).hasCount(0);
            assertThat(page.locator("footer .source-notes li").nth(20)).isVisible();
            page.locator("menu-button").getByRole(AriaRole.BUTTON).click();
            Path file = folder.resolve("dossier.html");
            Download taken = page.waitForDownload(
                    () -> page.getByText("Web page, one HTML file").click());
            assertThat(taken.suggestedFilename()).isEqualTo("interlock-dossier-openai-2026-11-01.html");
            taken.saveAs(file);
            String text = Files.readString(file);
            assertThat(text)
                    .contains("OpenAI: a dossier", "data:image/svg+xml", "Sources", "/companies/openai?asOf=2026-11-01")
                    .doesNotContain("<button", "<script");
            // Where nothing opens, the number of a source leads to its note.
            assertThat(text)
                    .containsPattern("href=\"#source-\\d+\">\\d+</a>")
                    .contains("id=\"source-1\"")
                    .doesNotContain("note-numbers\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stories/the-deal", "/stories/one-source-away", "/clouds/azure"})
    void everyAnswerOfAStoryIsThereAndFitsOnAPhone(String address) {
        try (Visit visit = Visit.begin(ColorScheme.DARK, PHONE)) {
            Page page = visit.goOn(address + "?asOf=2026-11-01");
            assertThat(page.locator("story-answer figure").first()).isVisible();
            assertThat(page.locator("story-article .waiting-note, story-article .story-missing, .story-broken"))
                    .hasCount(0);
            Fit.assertFits(page);
        }
    }

    /** Nobody scrolls sideways in an article: its tables are as wide as its text column lets them be. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/stories/the-deal",
                "/stories/circular-financing?lang=it",
                "/stories/one-source-away",
                "/companies/openai?lang=it",
                "/companies/nvidia",
                "/clouds/azure",
                "/models/claude"
            })
    void noTableOfAStoryIsWiderThanItsPage(String address) {
        try (Visit visit = Visit.at(address)) {
            Page page = visit.page();
            assertThat(page.locator("story-article .waiting-note, story-article .story-missing"))
                    .hasCount(0);
            assertThat(page.locator("story-answer .table-scroll").first()).isVisible();
            assertThat(page.evaluate("() => [...document.querySelectorAll('story-answer .table-scroll')]"
                            + ".filter((one) => one.scrollWidth > one.clientWidth)"
                            + ".map((one) => one.getAttribute('aria-label'))"))
                    .isEqualTo(List.of());
        }
    }

    @Test
    void theEvidenceOfAStoryIsTheNumbersOfItsSourcesAndOpens() {
        try (Visit visit = Visit.on("/stories/the-deal")) {
            Page page = visit.page();
            int sources = page.locator("footer .source-notes > li").count();
            Locator numbers = page.locator("story-answer .note-numbers");
            assertThat(numbers.allInnerTexts().stream()
                            .flatMap(text -> Stream.of(text.split("\\D+")))
                            .mapToInt(Integer::parseInt))
                    .isNotEmpty()
                    .allMatch(number -> number >= 1 && number <= sources);
            // Numbered in the order in which they are read.
            assertThat(numbers.first()).hasText(Pattern.compile("^1\\b.*"));
            numbers.first().click();
            assertThat(visit.evidence()).isVisible();
        }
    }

    @Test
    void theDayOfAStoryIsTheReadersDay() {
        try (Visit visit = Visit.on("/stories/the-deal?asOf=2025-11-17")) {
            assertThat(visit.page().locator("story-article footer")).containsText("17 Nov 2025");
        }
        // What goes up to today elsewhere goes up to that day, and its last rows come to it.
        try (Visit visit = Visit.on("/companies/openai?asOf=2025-11-17")) {
            Locator happened = visit.page()
                    .locator("story-answer")
                    .filter(new Locator.FilterOptions().setHasText("What happened to OpenAI?"));
            assertThat(happened).containsText("to 17 Nov 2025");
            assertThat(happened.locator("tbody")).containsText("Oct 2025");
            assertThat(happened.locator("tbody")).not().containsText("2023");
        }
    }

    /** Its values and its form are made anew each time that the page is drawn, and say the same. */
    @Test
    void whatSaysTheSameIsNotDrawnAgainWithItsPage() {
        try (Visit visit = Visit.on("/stories/dossier")) {
            visit.settle();
            assertThat(visit.page().evaluate("""
                            async () => {
                              const [page, ...parts] = ['story-page', 'question-form', 'story-article', 'story-answer']
                                .map((one) => document.querySelector(one));
                              const drawn = [];
                              for (const part of parts) {
                                const update = part.update;
                                part.update = (changed) => {
                                  drawn.push(`${part.localName}: ${[...changed.keys()]}`);
                                  update.call(part, changed);
                                };
                              }
                              page.requestUpdate();
                              for (const part of [page, ...parts]) await part.updateComplete;
                              return drawn;
                            }""")).isEqualTo(List.of());
        }
    }

    @Test
    void onesOwnStoryIsSeenWhileItIsWrittenKeptAndTakenAlong() throws Exception {
        try (Visit visit = Visit.on("/stories/the-deal")) {
            Page page = visit.page();
            page.getByText("Make it your own").click();
            visit.settle();
            Locator text = page.getByLabel("Your story");
            assertThat(text).hasValue(Pattern.compile("[\\s\\S]*deal-ms-nvidia-anthropic-2025[\\s\\S]*"));
            text.fill("---\ntitle: Mine\nabout: Of my own.\n---\nHello *reader*.\n\n```sentence\ndepnds-on\n```\n");
            assertThat(page.locator(".write-seen em")).hasText("reader");
            assertThat(page.locator(".write-faults"))
                    .containsText("Line 8: there is no question 'depnds-on'; did you mean 'depends-on'?");
            text.fill(
                    "---\ntitle: Mine\nabout: Of my own.\n---\nHello.\n\n```sentence\ndepends-on\nentity: openai\n```\n");
            assertThat(page.locator(".write-seen story-answer")).containsText("OpenAI");
            assertThat(page.locator(".write-faults")).hasCount(0);
            page.locator(".write-seen menu-button").getByRole(AriaRole.BUTTON).click();
            Path file = folder.resolve("mine.md");
            page.waitForDownload(() -> page.getByText("Story, Markdown").click())
                    .saveAs(file);
            assertThat(Files.readString(file)).startsWith("---\ntitle: Mine");
            visit.open("/stories/write");
            assertThat(page.getByLabel("Your story")).hasValue(Pattern.compile("[\\s\\S]*title: Mine[\\s\\S]*"));
        }
    }

    @Test
    void anAnswerThatTookTooLongIsAskedForAgain() {
        try (Visit visit = Visit.begin().expecting(504)) {
            Page page = visit.page();
            page.route(
                    "**/api/questions/rivals?*",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(504)
                            .setContentType("application/problem+json")
                            .setBody("{\"title\": \"Gateway Timeout\", \"status\": 504, \"code\": \"too-slow\"}")));
            visit.open("/companies/openai?asOf=2026-11-01");
            Locator missing = page.locator("story-article .story-missing");
            assertThat(missing).containsText("not answered");
            page.unrouteAll();
            missing.getByText("Try again").click();
            visit.settle();
            assertThat(missing).hasCount(0);
            assertThat(page.locator("story-article")).containsText("Who are the rivals of OpenAI");
        }
    }

    @Test
    void aStoryThatIsNotThereSaysSo() {
        try (Visit visit = Visit.begin().expecting(404)) {
            assertThat(visit.open("/stories/the-dael").locator("problem-note")).containsText("the-deal");
        }
    }
}
