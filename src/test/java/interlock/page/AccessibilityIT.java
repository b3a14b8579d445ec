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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What axe-core finds serious or critical stands on no page, in neither theme: in the dark one only colours can differ, and
 * are looked at alone; what frames an answer is the same around each, and is looked at around some.
 */
class AccessibilityIT {
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** Looked at with the top bar and the list of questions: every page that is no answer, and answers of some forms. */
    private static final List<String> FRAMED = List.of(
            "/",
            "/explore?entities=anthropic&hand=entity.anthropic",
            "/console",
            "/questions/deal?hand=fact.inv-nvidia-anthropic-2025&cypher=shown",
            "/questions/depends-on?entity=antropic",
            "/questions/depends-on?entity=anthropic&asOf=1990-01-01",
            "/data",
            "/new",
            "/stories/the-deal",
            "/stories/write",
            "/no-such-page");

    private static final List<String> ALONE = List.of(
            "/about",
            "/note",
            "/embed/questions/money-loops?asOf=2025-11-30",
            "/questions/on-all?asOf=2025-11-30&compare=open&figure=free&firmness=open&history=open",
            "/stories",
            "/companies/mistral");

    @ParameterizedTest
    @MethodSource("pages")
    void nothingSeriousIsFoundInLightAndNoFaintColourInDark(String address) {
        try (Visit visit = Visit.begin().expecting(404)) {
            visit.open(address);
            boolean framed = FRAMED.contains(address);
            assertThat(grave(visit.page(), ColorScheme.LIGHT, framed)).isEmpty();
            visit.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            visit.settle();
            assertThat(grave(visit.page(), ColorScheme.DARK, framed)).isEmpty();
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
        return Stream.of(FRAMED, ALONE, byKind.values()).flatMap(Collection::stream);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void nothingSeriousIsFoundInWhatOpensOverThePage(ColorScheme scheme) {
        try (Visit visit = Visit.begin(scheme, 390)) {
            visit.open("/questions/on-all");
            visit.page().keyboard().press("/");
            visit.page().keyboard().type("open");
            visit.page().locator("#found [role=option]").first().waitFor();
            assertThat(grave(visit.page(), scheme, true)).isEmpty();
            visit.page().keyboard().press("Escape");
            visit.page().keyboard().press("Escape");
            visit.page().locator(".rail-button").click();
            visit.page().locator("question-list nav").waitFor();
            assertThat(grave(visit.page(), scheme, true)).isEmpty();
            visit.page().locator("main").focus();
            visit.page().keyboard().press("?");
            visit.page().locator("dialog[open]").first().waitFor();
            assertThat(grave(visit.page(), scheme, true)).isEmpty();
            visit.open("/questions/depends-on?entity=anthropic");
            visit.page().locator("table-tools summary").click();
            assertThat(grave(visit.page(), scheme, true)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void nothingSeriousIsFoundInTheConsole(ColorScheme scheme) {
        try (Visit visit = Visit.begin(scheme, 1280).expecting(400)) {
            ConsolePage console = ConsolePage.ran(
                    visit,
                    "MATCH (a:Company {id: 'anthropic'})-[f]->(b) RETURN a, f, b, f.amountMax AS most, null AS none");
            assertThat(grave(visit.page(), scheme, true)).isEmpty();
            for (String view : List.of("Graph", "JSON", "History", "Questions", "Download", "Profile")) {
                console.press(view);
                visit.settle();
                assertThat(grave(visit.page(), scheme, false)).as(view).isEmpty();
            }
            console.type("MATCH (c:Comp");
            console.offered().first().waitFor();
            assertThat(grave(visit.page(), scheme, true)).isEmpty();
            visit.page().keyboard().press("Control+Enter");
            visit.page().locator("problem-note [role=alert]").waitFor();
            assertThat(grave(visit.page(), scheme, false)).isEmpty();
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

    /** @param framed with what stands around the page's own part */
    private static List<String> grave(Page page, ColorScheme scheme, boolean framed) {
        AxeBuilder axe = axe(page);
        if (scheme == ColorScheme.DARK) {
            axe.withRules(List.of("color-contrast"));
        }
        if (!framed) {
            Stream.of("main", "aside.evidence")
                    .filter(part -> page.locator(part).count() > 0)
                    .forEach(part -> axe.include(List.of(part)));
        }
        return grave(axe);
    }

    /**
     * Without frames there is no need of the second page that axe otherwise opens, and what passes is not told. Rows of a
     * table are made alike: of many the first twenty are looked at.
     */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        options.setIFrames(false);
        return new AxeBuilder(page)
                .options(options)
                .setLegacyMode(true)
                .exclude(List.of("answer-table tbody tr:nth-child(n+21)"));
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
