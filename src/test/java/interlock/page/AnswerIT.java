package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import interlock.fixtures.Chromium;
import interlock.fixtures.Http;
import interlock.fixtures.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An answer: its sentence, its picture, its table, its Cypher, and the ways out. */
@Chromium.Second
class AnswerIT {
    private static final String QUESTION = "/questions/depends-on?entity=anthropic";

    @Test
    void aSentenceAPictureAndATableGiveTheAnswer() {
        try (Visit visit = Visit.on(QUESTION)) {
            JsonNode answer = Http.get("/api" + QUESTION).json();
            assertThat(visit.headline()).hasText(answer.get("headline").asText());
            assertThat(visit.page().locator("graph-view svg.scene").first()).isVisible();
            assertThat(rows(visit)).hasCount(answer.get("rows").size());
            assertThat(rows(visit).filter(with("Microsoft Azure"))).hasCount(1);
            assertThat(visit.page().locator(".answer-bar"))
                    .containsText(Pattern.compile("\\d sources( of \\d+ origins)? · as of"));
        }
    }

    @Test
    void thePictureHasInkAndALegend() {
        try (Visit visit = Visit.on(QUESTION + "&layout=layers")) {
            assertThat(visit.page().locator(".picture-frame .picture-legend").first())
                    .containsText("company");
            assertThat(visit.page().evaluate("() => document.querySelector('graph-view').scene.nodes.length"))
                    .isEqualTo(Http.get("/api" + QUESTION).json().get("rows").size() + 1);
        }
    }

    @Test
    void theCypherIsShownAndItsStateIsInTheAddress() {
        try (Visit visit = Visit.on(QUESTION)) {
            assertThat(visit.page().locator(".cypher-listing")).hasCount(0);
            visit.page().getByText("Show Cypher").click();
            assertThat(visit.page().locator(".cypher-listing pre")).containsText("CYPHER 25");
            assertThat(visit.page()).hasURL(Pattern.compile(".*cypher=shown.*"));
            visit.page().getByText("Hide Cypher").click();
            assertThat(visit.page().locator(".cypher-listing")).hasCount(0);
        }
    }

    @Test
    void anAnswerIsWatchedByItsFeedWhichTheHeadNamesToo() {
        try (Visit visit = Visit.on(QUESTION + "&atLeast=committed&without=azure")) {
            Locator feed = visit.page().locator("link[type='application/atom+xml']");
            visit.page()
                    .getByText("Watch", new Page.GetByTextOptions().setExact(true))
                    .click();
            String address = visit.page().locator("watch-answer input").first().inputValue();
            String path = address.substring(address.indexOf("/api"));

            assertThat(path)
                    .contains("entity=anthropic", "atLeast=committed", "without=azure")
                    .doesNotContain("asOf");
            assertThat(feed).hasAttribute("href", address);
            assertThat(Http.get(path).contentType()).startsWith("application/atom+xml");
            assertThat(visit.page().locator("watch-answer input").last())
                    .hasValue(Pattern.compile("interlock watch depends-on .*--at-least committed.* --without azure"));
            visit.page().locator("watch-answer form button").click();
            visit.goOn("/questions/diversified");
            assertThat(feed).hasCount(0);
            assertThat(visit.page().locator("watch-answer")).hasCount(0);
        }
    }

    @Test
    void theTableSortsByAnyColumn() {
        try (Visit visit = Visit.on(QUESTION)) {
            Locator distance = visit.page().locator("answer-table th").filter(with("Distance"));
            distance.locator("a").click();
            assertThat(distance).hasAttribute("aria-sort", "descending");
            String farthest = rows(visit).first().locator("td.numeric").innerText();
            distance.locator("a").click();
            assertThat(distance).hasAttribute("aria-sort", "ascending");
            assertThat(rows(visit).first().locator("td.numeric")).hasText("1");
            assertThat(Integer.parseInt(farthest)).isGreaterThan(1);
        }
    }

    @Test
    void rowsComeAsCsvWithTheSameValues() throws IOException {
        try (Visit visit = Visit.on(QUESTION)) {
            visit.page().locator("ways-out menu-button > button").click();
            Download csv = visit.page()
                    .waitForDownload(() -> visit.page()
                            .locator(".ways-out a")
                            .filter(with("CSV"))
                            .click());
            assertThat(Files.readString(csv.path()).lines().count())
                    .isEqualTo(Http.get("/api" + QUESTION).json().get("rows").size() + 1);
        }
    }

    @Test
    void aDayOfWhichNothingIsKnownIsSaidToBeOne() {
        try (Visit visit = Visit.on("/questions/on-all?asOf=2031-01-01")) {
            assertThat(visit.page().locator(".answer-bar"))
                    .containsText(Pattern.compile(
                            "as of 1\\sJan\\s2031 \\(nothing is known after \\d+\\s\\w{3}\\s20\\d\\d\\)"));
            assertThat(visit.headline()).containsText("As of 1 Jan 2031, by what is on record today.");
        }
    }

    @Test
    void anEmptyAnswerSaysSoAndWhatToDo() {
        try (Visit visit = Visit.on("/questions/depends-on?entity=anthropic&asOf=1990-01-01")) {
            assertThat(visit.headline()).containsText("No dependency of Anthropic is on record as of 1 Jan 1990");
            visit.page().getByText("Ask with rumours too").click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*atLeast=rumoured.*"));
        }
    }

    private static Locator rows(Visit visit) {
        return visit.page().locator("answer-table tbody tr");
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
