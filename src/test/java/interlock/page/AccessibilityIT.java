package interlock.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import interlock.fixtures.Chromium;
import interlock.fixtures.ConsolePage;
import interlock.fixtures.Http;
import interlock.fixtures.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What axe-core finds serious or critical stands on no page, in neither theme: in the dark one only colours can differ, and
 * are looked at alone; what frames an answer is the same around each, and is looked at around some.
 */
@Chromium.Second
class AccessibilityIT {
    private static final String AXE = axe();

    /**
     * Each grave finding with the elements that it is about. Rules whose findings are never grave are not asked: axe gives a
     * finding the impact of its rule. What passes is not told, no frames are looked into, the sheets are not fetched anew for
     * rules that are not asked, and rows of a table are made alike: of many the first twenty are looked at.
     */
    private static final String GRAVE_FINDINGS = """
            ({ scheme, framed }) => {
              looksMayHaveChanged();
              const parts = framed ? [] : ['main', 'aside.evidence'].filter((part) => document.querySelector(part));
              const context = { exclude: [['answer-table tbody tr:nth-child(n+21)']] };
              if (parts.length > 0) context.include = parts.map((part) => [part]);
              const slight = axe._audit.rules.filter(({ impact }) => ['minor', 'moderate'].includes(impact));
              const rules = Object.fromEntries(slight.map(({ id }) => [id, { enabled: false }]));
              const options = { resultTypes: ['violations'], iframes: false, preload: { assets: ['media'] }, rules };
              if (scheme === 'DARK') options.runOnly = { type: 'rule', values: ['color-contrast'] };
              return axe.run(context, options).then(({ violations }) => violations
                .filter(({ impact }) => ['serious', 'critical'].includes(impact))
                .map(({ id, help, nodes }) => `${id}: ${help} `
                  + [...new Set(nodes.map((node) => `\\n  ${node.html} ${node.failureSummary}`))].slice(0, 6)));
            }""";

    /**
     * Teaches axe that what looks like something that it found legible is legible too: text of the same ink, size and weight,
     * whose ancestors are marked and painted alike up to the page. What it found faint, or could not tell of, is no example.
     * What is placed freely without a ground of its own, or has something placed freely in it, is like nothing else: other
     * things may lie behind it.
     */
    private static final String ALIKE_IS_ASKED_ONCE = """
            () => {
              const check = axe._audit.checks['color-contrast'];
              const own = check.evaluate;
              const legible = new Set();
              const numbers = new Map();
              const marks = ['class', 'style', 'role', 'type', 'disabled', 'aria-disabled', 'aria-pressed', 'aria-selected',
                'aria-current', 'aria-expanded'];
              const free = (element) => ['absolute', 'fixed', 'sticky'].includes(getComputedStyle(element).position);
              let [grounds, single] = [new Map(), 0];
              const ground = (element) => {
                if (!element) return 0;
                if (grounds.has(element)) return grounds.get(element);
                const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode } = getComputedStyle(element);
                const open = free(element) && !backgroundColor.startsWith('rgb(');
                const alone = open || element.tagName === 'svg' || [...element.children].some(free);
                const looks = [ground(element.parentElement ?? element.getRootNode().host), element.tagName,
                  ...marks.map((mark) => element.getAttribute(mark)), backgroundColor, backgroundImage, opacity, filter,
                  mixBlendMode, alone ? ++single : ''].join('|');
                if (!numbers.has(looks)) numbers.set(looks, numbers.size + 1);
                grounds.set(element, numbers.get(looks));
                return numbers.get(looks);
              };
              const looksOf = (element) => {
                const { color, fontSize, fontWeight, textShadow, webkitTextFillColor, webkitTextStroke } =
                  getComputedStyle(element);
                return [ground(element), color, fontSize, fontWeight, textShadow, webkitTextFillColor, webkitTextStroke]
                  .join('|');
              };
              check.evaluate = function (element, ...more) {
                const looks = looksOf(element);
                if (legible.has(looks)) return true;
                const found = own.call(this, element, ...more);
                if (found === true) legible.add(looks);
                return found;
              };
              window.looksMayHaveChanged = () => grounds = new Map();
            }""";

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

    /** One reader goes on from page to page: axe and the page's own program are read by the browser once. */
    @Test
    void nothingSeriousIsFoundInLightAndNoFaintColourInDark() {
        Map<String, List<String>> found = new LinkedHashMap<>();
        try (Visit visit = Visit.at("/about").expecting(404)) {
            for (String address : pages()) {
                visit.goOn(address);
                assertThat(visit.page().url()).contains(address.replaceFirst("[?].*", ""));
                boolean framed = FRAMED.contains(address);
                found.put(address, grave(visit.page(), ColorScheme.LIGHT, framed));
                shown(visit, ColorScheme.DARK);
                found.put(address + " in dark", grave(visit.page(), ColorScheme.DARK, framed));
                shown(visit, ColorScheme.LIGHT);
            }
        }
        assertThat(found)
                .allSatisfy(
                        (address, findings) -> assertThat(findings).as(address).isEmpty());
    }

    private static void shown(Visit visit, ColorScheme scheme) {
        visit.page().emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        visit.settle();
    }

    /** The pages that are not answers, and one answer for each kind of picture that the questions have. */
    private static List<String> pages() {
        Map<String, String> byKind = new LinkedHashMap<>();
        for (JsonNode question : Http.get("/api/questions").json().get("questions")) {
            byKind.putIfAbsent(
                    question.at("/show/kind").asText(),
                    "/questions/" + question.get("name").asText());
        }
        return Stream.of(FRAMED, ALONE, byKind.values())
                .flatMap(Collection::stream)
                .toList();
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
            // What is offered for the last letter: a longer list, of a letter before, is scrolled by the arrows.
            PlaywrightAssertions.assertThat(console.offered()).hasText(new String[] {"Company"});
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
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
            page.evaluate(ALIKE_IS_ASKED_ONCE);
        }
        Object findings = page.evaluate(GRAVE_FINDINGS, Map.of("scheme", scheme.name(), "framed", framed));
        return ((List<?>) findings).stream().map(Object::toString).toList();
    }

    /** The program, which is brought into a page once. */
    private static String axe() {
        try (InputStream axe = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
