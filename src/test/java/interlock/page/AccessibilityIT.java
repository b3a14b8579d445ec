package interlock.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import interlock.fixtures.ConsolePage;
import interlock.fixtures.Http;
import interlock.fixtures.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What axe-core finds serious or critical stands on no page, in neither theme. */
class AccessibilityIT {
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    @ParameterizedTest
    @MethodSource("pages")
    void nothingSeriousIsFoundInLightAndNoFaintColourInDark(String address) {
        try (Visit visit = Visit.begin().expecting(404)) {
            visit.open(address);
            assertThat(grave(visit.page())).isEmpty();
            visit.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            visit.settle();
            assertThat(grave(visit.page(), List.of("color-contrast"))).isEmpty();
        }
    }

    /** The pages that are not answers, and one answer for each kind of picture that the questions have. */
    static Stream<String> pages() {
        Map<String, String> byKind = new LinkedHashMap<>();
        for (JsonNode question : Http.get("/api/questions").json().get("questions")) {
            byKind.putIfAbsent(
                    question.at("/show/kind").asText(),
                    "/questions/" + question.get("name").asText());
        }
        return Stream.concat(
                Stream.of(
                        "/",
                        "/explore?entities=anthropic&hand=entity.anthropic",
                        "/console",
                        "/questions/deal?hand=fact.inv-nvidia-anthropic-2025&cypher=shown",
                        "/questions/depends-on?entity=antropic",
                        "/questions/depends-on?entity=anthropic&asOf=1990-01-01",
                        "/data",
                        "/new",
                        "/about",
                        "/note",
                        "/embed/questions/money-loops?asOf=2025-11-30",
                        "/questions/on-all?asOf=2025-11-30&compare=open&figure=free&firmness=open&history=open",
                        "/stories",
                        "/stories/the-deal",
                        "/companies/mistral",
                        "/stories/write",
                        "/no-such-page"),
                byKind.values().stream());
    }

    @ParameterizedTest
    @MethodSource("themes")
    void nothingSeriousIsFoundInWhatOpensOverThePage(ColorScheme scheme) {
        try (Visit visit = Visit.begin(scheme, 390)) {
            visit.open("/questions/on-all");
            visit.page().keyboard().press("/");
            visit.page().keyboard().type("open");
            visit.page().locator("#found [role=option]").first().waitFor();
            assertThat(grave(visit.page())).isEmpty();
            visit.page().keyboard().press("Escape");
            visit.page().keyboard().press("Escape");
            visit.page().locator(".rail-button").click();
            visit.page().locator("question-list nav").waitFor();
            assertThat(grave(visit.page())).isEmpty();
            visit.page().locator("main").focus();
            visit.page().keyboard().press("?");
            visit.page().locator("dialog[open]").first().waitFor();
            assertThat(grave(visit.page())).isEmpty();
            visit.open("/questions/depends-on?entity=anthropic");
            visit.page().locator("table-tools summary").click();
            assertThat(grave(visit.page())).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void nothingSeriousIsFoundInTheConsole(ColorScheme scheme) {
        try (Visit visit = Visit.begin(scheme, 1280).expecting(400)) {
            ConsolePage console = ConsolePage.ran(
                    visit,
                    "MATCH (a:Company {id: 'anthropic'})-[f]->(b) RETURN a, f, b, f.amountMax AS most, null AS none");
            assertThat(grave(visit.page())).isEmpty();
            for (String view : List.of("Graph", "JSON", "History", "Questions", "Download", "Profile")) {
                console.press(view);
                visit.settle();
                assertThat(grave(visit.page())).as(view).isEmpty();
            }
            console.type("MATCH (c:Comp");
            console.offered().first().waitFor();
            assertThat(grave(visit.page())).isEmpty();
            visit.page().keyboard().press("Control+Enter");
            visit.page().locator("problem-note [role=alert]").waitFor();
            assertThat(grave(visit.page())).isEmpty();
        }
    }

    static Stream<ColorScheme> themes() {
        return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/questions/on-all", "/console"})
    void theFocusIsSeenOnEveryStopOfTheKeyboard(String address) {
        try (Visit visit = Visit.at(address)) {
            for (int stop = 0; stop < 40; stop++) {
                // In an editor of code Tab belongs to the text, until Escape was pressed.
                visit.page().keyboard().press("Escape");
                visit.page().keyboard().press("Tab");
                assertThat(visit.page().evaluate(UNSEEN_FOCUS))
                        .as("focus without a mark")
                        .isNull();
            }
        }
    }

    /** The focused element where neither it nor what frames it has an outline. */
    private static final String UNSEEN_FOCUS = "() => { const one = document.activeElement;"
            + " if (one === document.body) return null;"
            + " const marked = (of) => getComputedStyle(of).outlineStyle !== 'none';"
            + " return marked(one) || marked(one.parentElement) || marked(one.shadowRoot?.querySelector('.cm-editor') ?? one) ? null : one.outerHTML; }";

    private static List<String> grave(Page page) {
        return grave(axe(page));
    }

    private static List<String> grave(Page page, List<String> rules) {
        return grave(axe(page).withRules(rules));
    }

    /** Without frames there is no need of the second page that axe otherwise opens, and what passes is not told. */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        options.setIFrames(false);
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    /** Each grave finding with the elements that it is about. */
    private static List<String> grave(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(AccessibilityIT::told)
                .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp()
                + rule.getNodes().stream()
                        .map(node -> "\n  " + node.getHtml() + " " + node.getFailureSummary())
                        .distinct()
                        .limit(6)
                        .toList();
    }
}
