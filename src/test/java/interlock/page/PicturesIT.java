package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import interlock.fixtures.Chromium;
import interlock.fixtures.Http;
import interlock.fixtures.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The pictures of answers: what lies over what in them as the browser measures it, and what a reader learns from each thing. */
@Chromium.Second
class PicturesIT {
    private static final String ON_THE_DAY = "asOf=2026-11-25";

    /** Gives each fault as a line: a label over a label or a node, a line under a node that is not its end. */
    private static final String FAULTS = script("boxes.js");

    static final List<String> WITH_EVIDENCE = List.of(
            "/questions/deal?hand=fact.inv-nvidia-anthropic-2025&" + ON_THE_DAY,
            "/questions/money-loops?hand=entity.nvidia&" + ON_THE_DAY);

    private static final int PHONE = 390;

    /** On a wide screen DefaultAnswersIT measures the same. */
    @Test
    void nothingLiesOverAnotherInAnyQuestionsDefaultAnswerOnAPhone() {
        List<String> faults = new ArrayList<>();
        try (Visit visit = Visit.begin(ColorScheme.LIGHT, PHONE)) {
            List<String> addresses = new ArrayList<>(List.of("/"));
            drawn().forEach(question -> addresses.add("/questions/" + question));
            addresses.addAll(WITH_EVIDENCE);
            visit.goOn("/");
            for (String address : addresses) {
                visit.goOn(address);
                measure(visit, address, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Adds what lies over what in the pictures of the page that is open. */
    static void measure(Visit visit, String where, List<String> faults) {
        String found = (String) visit.page().evaluate(FAULTS);
        if (!found.isEmpty()) {
            faults.add(where + "\n" + found);
        }
    }

    @Test
    void theMeasureFindsWhatLiesOverAnother() {
        try (Visit visit = Visit.on("/questions/deal?" + ON_THE_DAY)) {
            String moved = (String) visit.page().evaluate("""
                    () => {
                      const [name] = document.querySelectorAll('svg.scene .scene-name');
                      const other = document.querySelectorAll('svg.scene .scene-node')[1].querySelector('.mark');
                      name.setAttribute('x', other.getAttribute('cx'));
                      name.setAttribute('y', other.getAttribute('cy'));
                    }""");
            assertThat(moved).isNull();
            assertThat((String) visit.page().evaluate(FAULTS)).contains("lies over the node");
        }
    }

    @Test
    void theMeasureFindsALabelOnALineThatIsNotItsOwn() {
        try (Visit visit = Visit.on("/questions/deal?" + ON_THE_DAY)) {
            visit.page().evaluate("""
                    () => {
                      const [label] = document.querySelectorAll('svg.scene [data-label]');
                      const line = [...document.querySelectorAll('svg.scene .scene-edge')]
                        .find(one => one.dataset.edge !== label.dataset.label).querySelector('path[data-fact]');
                      const { x, y } = line.getPointAtLength(line.getTotalLength() / 2);
                      for (const text of [label, ...label.querySelectorAll('tspan')]) text.setAttribute('x', x);
                      label.setAttribute('y', y);
                    }""");
            assertThat((String) visit.page().evaluate(FAULTS)).contains("lies over the line");
        }
    }

    @Test
    void aLoopIsAClosedFigureThatChoosesItsRow() {
        try (Visit visit = Visit.on("/questions/money-loops?" + ON_THE_DAY)) {
            Page page = visit.page();
            assertThat(page.locator("svg.scene [data-figure]").first())
                    .hasAttribute("aria-label", Pattern.compile("Loop 1: "));
            Locator figure = page.locator("svg.scene [data-figure='figure.4']");
            assertThat(figure).hasAttribute("aria-label", Pattern.compile("Loop 4: Microsoft, Anthropic"));
            assertThat(page.locator(
                            "svg.scene .scene-label", new Page.LocatorOptions().setHasText("is to invest up to $5bn")))
                    .hasCount(1);
            figure.focus();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*hand=fact\\..*inv-microsoft-anthropic.*"));
            // Its columns that find no room stand in a row below, chosen with it.
            assertThat(page.locator("answer-table tr.selected").first()).containsText("Anthropic");
        }
    }

    @Test
    void whatHasTheFocusHasACardWithAmountStandingDayAndSources() {
        try (Visit visit = Visit.on("/questions/connection?from=openai&to=oci&" + ON_THE_DAY)) {
            Page page = visit.page();
            page.keyboard().press("Tab");
            page.locator("svg.scene .scene-edge").first().focus();
            Locator card = page.locator(".hover-card");
            assertThat(card).containsText("OpenAI is to spend on Oracle Cloud Infrastructure");
            assertThat(card).containsText("about $300bn");
            assertThat(card).containsText(Pattern.compile("committed, \\d+ \\w+ 2025"));
            assertThat(card).containsText(Pattern.compile("\\d+ sources?"));
            page.keyboard().press("Escape");
            assertThat(card).hasCount(0);
        }
    }

    @Test
    void theArrowsGoFromMarkToMarkOfAChart() {
        try (Visit visit = Visit.on("/questions/concentration?buyer=openai&" + ON_THE_DAY)) {
            Page page = visit.page();
            page.locator(".chart-ground").focus();
            page.keyboard().press("ArrowDown");
            assertThat(page.locator(".hover-card")).containsText("Oracle");
            assertThat(page.locator(".hover-card")).containsText("$300bn");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator(".hover-card")).containsText("Microsoft");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*hand=fact\\.spend-openai-azure.*"));
        }
    }

    @Test
    void aGroupInACascadeOpens() {
        try (Visit visit = Visit.on("/questions/knock-out?entities=tsmc&" + ON_THE_DAY)) {
            Page page = visit.page();
            Locator group = page.locator("svg.scene .scene-node[aria-label*='press to see each']")
                    .first();
            int before = page.locator("svg.scene .scene-node").count();
            group.focus();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*open=group\\..*"));
            visit.settle();
            assertThat(page.locator("svg.scene .scene-node").count()).isGreaterThan(before);
        }
    }

    /** The questions that have a picture. */
    private static List<String> drawn() {
        return StreamSupport.stream(
                        Http.get("/api/questions").json().get("questions").spliterator(), false)
                .filter(question ->
                        !"table".equals(question.get("show").get("kind").asText()))
                .map(question -> question.get("name").asText())
                .toList();
    }

    private static String script(String name) {
        try (InputStream in = PicturesIT.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
