package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static interlock.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import interlock.fixtures.ConsolePage;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.Visit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A person's own Cypher on the page: what runs it, what ends it, and what is kept of it. */
class ConsoleIT {
    private static final String NAMES = "MATCH (c:Cloud {tier: 'hyperscaler'}) RETURN c.name AS name ORDER BY name";
    private static final String ENDLESS = "UNWIND range(1, 1000000000000) AS n WITH n WHERE n < 0 RETURN n";

    @Test
    void aLinkRunsNothingBeforeTheReaderSaysSo() {
        try (Visit visit = Visit.begin()) {
            List<Request> asked = new CopyOnWriteArrayList<>();
            visit.onRequest(asked::add);
            ConsolePage console = new ConsolePage(visit);
            visit.open(ConsolePage.address(NAMES, "{\"a\": 1}") + "&view=json");
            assertThat(console.statement()).containsText("hyperscaler");
            assertThat(console.parameters()).containsText("{\"a\": 1}");
            visit.page().reload();
            visit.settle();
            assertThat(visit.page().locator("console-page")).containsText("Not run yet");
            assertThat(asked).noneMatch(request -> request.url().contains("/api/cypher"));
            assertThat(asked).noneMatch(request -> request.url().contains("hyperscaler"));
            console.press("Run");
            assertThat(console.result().locator("value-table tbody tr")).hasCount(3);
            assertThat(asked).anyMatch(request -> request.url().endsWith("/api/cypher"));
        }
    }

    @Test
    void whatIsTypedStandsInTheAddressAndRunsByKeyboard() {
        try (Visit visit = Visit.at("/console")) {
            ConsolePage console = new ConsolePage(visit);
            console.type("RETURN 6 * 7 AS answer");
            assertThat(visit.page()).hasURL(Pattern.compile(".*/console#query=RETURN\\+6\\+.*answer"));
            visit.page().keyboard().press("Control+Enter");
            assertThat(console.result().locator("value-table tbody tr")).hasText("1\n42", textOnly());
            assertThat(console.result().locator("[role=status]").first()).containsText("1 row · ");
            console.type("RETURN 1 AS one");
            assertThat(console.result().locator(".stale")).isVisible();
            assertThat(visit.page()).hasURL(Pattern.compile(".*AS\\+one"));
            visit.page().goBack();
            assertThat(console.statement()).hasText("RETURN 6 * 7 AS answer");
            assertThat(console.result().locator(".stale")).hasCount(0);
            visit.page().goBack();
            assertThat(visit.page()).hasURL(Pattern.compile(".*/console$"));
            assertThat(visit.page().locator("first-steps")).isVisible();
        }
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions textOnly() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setUseInnerText(true);
    }

    @Test
    void stopEndsTheStatementInNeo4j() {
        try (Visit visit = Visit.at(ConsolePage.address(ENDLESS))) {
            ConsolePage console = new ConsolePage(visit);
            console.press("Run");
            assertThat(visit.page().locator("running-note")).containsText("Running");
            assertThat(RunningProduct.console().running())
                    .as("others may ask beside it")
                    .isPositive();
            console.press("Stop");
            assertThat(visit.page().locator("console-page")).containsText("Stopped");
            eventually("it has ended", () -> RunningProduct.console().running() == 0);
            console.press("Run");
            visit.page().locator("running-note").waitFor();
            visit.page().keyboard().press("Escape");
            assertThat(visit.page().locator("console-page")).containsText("Stopped");
        }
    }

    @Test
    void everyQuestionFileIsOneClickAwayWithItsValues() {
        try (Visit visit = Visit.at("/console?asOf=2025-11-30")) {
            JsonNode questions = Http.get("/api/questions").json().get("questions");
            Locator files = visit.page().locator("first-steps .question-files button");
            assertThat(files).hasCount(questions.size());
            files.filter(with("depend on?")).first().click();
            ConsolePage console = new ConsolePage(visit);
            assertThat(console.statement()).containsText("interlock.dependencies($entity");
            assertThat(console.parameters()).containsText("\"entity\": \"anthropic\"");
            assertThat(visit.page().locator(".parameter-notes")).containsText("$asOf 2025-11-30");
            console.press("Run");
            assertThat(console.result().locator("[role=status]").first()).containsText(" rows");
            assertThat(console.result()).containsText("Microsoft Azure");
            console.press("Questions");
            visit.page()
                    .locator("question-menu [role=menuitem]")
                    .filter(with("What is in"))
                    .first()
                    .click();
            assertThat(console.parameters()).containsText("\"deal\"");
        }
    }

    @Test
    void anAnswerOpensInTheConsole() {
        try (Visit visit = Visit.at("/questions/depends-on?entity=openai&depth=2&cypher=shown&asOf=2025-11-30")) {
            visit.page().getByText("Open in the console").click();
            ConsolePage console = new ConsolePage(visit);
            assertThat(console.parameters()).containsText("\"entity\": \"openai\"");
            assertThat(console.parameters()).containsText("\"depth\": 2");
            eventually("the whole statement is there", () -> console.written().contains("\nCYPHER 25\n"));
            assertThat(visit.page()).hasURL(Pattern.compile(".*/console\\?asOf=2025-11-30#query=.*"));
        }
    }

    @Test
    void whatWasRunIsKeptInThisBrowserUntilCleared() {
        try (Visit visit = Visit.begin()) {
            ConsolePage console = ConsolePage.ran(visit, NAMES);
            visit.open("/console");
            console.press("History");
            Locator past = visit.page().locator("history-menu [role=menuitem]:has(code)");
            assertThat(past).hasCount(1);
            assertThat(past.first()).containsText("3 rows");
            past.first().click();
            assertThat(console.statement()).containsText("hyperscaler");
            assertThat(console.statement()).isFocused();
            console.press("History");
            visit.page().getByText("Clear history").click();
            assertThat(visit.page().locator("history-menu")).containsText("kept here, in this browser only");
            assertThat(visit.page().evaluate("() => localStorage.getItem('interlock.console.history')"))
                    .isNull();
        }
    }

    @Test
    void theConsoleIsReachedFromTheTopBarAndTheHelp() {
        try (Visit visit = Visit.at("/questions/on-all?asOf=2025-11-30")) {
            visit.page().locator("header.top-bar").getByText("Cypher").click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*/console\\?asOf=2025-11-30"));
            assertThat(visit.page().locator("main h1")).hasText("Cypher console");
            visit.open("/");
            visit.page().locator("main").focus();
            visit.page().keyboard().press("?");
            visit.page().locator("dialog.help").getByText("Cypher console").click();
            assertThat(visit.page().locator("main h1")).hasText("Cypher console");
        }
    }

    @Test
    void backFromElsewhereShowsTheLastResultUnasked() {
        try (Visit visit = Visit.begin()) {
            ConsolePage console = ConsolePage.ran(visit, NAMES);
            visit.page().locator("question-list").getByText("Who depends on").click();
            assertThat(visit.headline()).isVisible();
            visit.onRequest(request -> assertThat(request.url()).doesNotContain("/api/cypher"));
            visit.page().goBack();
            assertThat(console.result().locator("value-table tbody tr")).hasCount(3);
        }
    }

    @Test
    void theKeyboardAloneGetsInAndOutOfTheEditor() {
        try (Visit visit = Visit.at("/console")) {
            ConsolePage console = new ConsolePage(visit);
            console.statement().focus();
            visit.page().keyboard().type("RETURN");
            visit.page().keyboard().press("Escape");
            visit.page().keyboard().press("Home");
            visit.page().keyboard().press("Tab");
            assertThat(console.statement()).isFocused();
            visit.page().keyboard().press("Escape");
            visit.page().keyboard().press("Tab");
            assertThat(console.statement()).not().isFocused();
            assertThat(console.parameters()).isFocused();
            visit.page().keyboard().press("Tab");
            assertThat(console.button("Run")).isFocused();
        }
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
