package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import interlock.fixtures.Visit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What if: something is taken out of the market, everything that is asked obeys, and what differs is shown. */
class WorldsIT {
    private static final String DAY = "asOf=2026-11-25";

    @Test
    void aCloudIsTakenOutFromItsEvidenceAndAnAnswerIsComparedWithTheMarketAsItIs() {
        try (Visit visit = Visit.at("/questions/that-survive?hand=entity.azure&" + DAY)) {
            Page page = visit.page();
            visit.evidence().getByText("What if it were gone", exactly()).click();
            assertThat(page).hasURL(Pattern.compile(".*[?&]without=azure.*"));
            assertThat(page.locator("what-if [role=status]")).hasText("What if: the market without Microsoft Azure");
            visit.settle();

            Locator worlds = page.locator("answer-worlds");
            worlds.getByText("Compare with …", exactly()).click();
            worlds.getByText("the market as it is", exactly()).click();
            assertThat(worlds.locator(".panel-headline")).containsText("Claude and GPT have changed in the answer.");
            Locator claude = worlds.locator("tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("Claude"))
                    .first();
            assertThat(claude).containsText("differs");
            assertThat(claude).containsText("Microsoft Azure");

            page.locator("what-if")
                    .getByText("Back to the market as it is", exactly())
                    .click();
            assertThat(page).not().hasURL(Pattern.compile(".*without=.*"));
            assertThat(page.locator("what-if section")).hasCount(0);
        }
    }

    /** In the tray, in the line above the page and in the sentence of an answer. */
    @Test
    void whatIsTakenOutIsCalledAsSentencesCallIt() {
        String gone = "spend-anthropic-colossus,origin:ms-nvidia-anthropic-release-2025-11-18,"
                + "article-microsoft-nvidia-anthropic";
        try (Visit visit = Visit.at("/questions/on-all?whatIf=open&without=" + gone
                + "&with=anthropic+SPENDS_ON+oci;+what=compute&" + DAY)) {
            Page page = visit.page();
            Locator tray = page.locator("what-if");
            assertThat(tray.locator("[role=status]")).containsText("What if: the market without the fact ‘");
            String how = tray.locator("[role=status]").innerText().replace("What if: the market ", "");
            assertThat(visit.headline()).containsText("In a world " + how + ":");
            for (String chip : tray.locator(".chips li").allInnerTexts()) {
                String name = chip.replace("✕", "").replace(" (compute)", "").strip();
                org.assertj.core.api.Assertions.assertThat(how).contains(name);
            }
        }
    }

    @Test
    void whatThereIsNotIsSaidToBeNoneAndTheNearestStandsInItsStead() {
        try (Visit visit = Visit.begin().expecting(404)) {
            visit.open("/questions/on-all?whatIf=open&without=nvidai,tsmc&" + DAY);
            Locator tray = visit.page().locator("what-if");
            assertThat(tray.locator("[role=status]")).hasText("What if: the market without TSMC");
            assertThat(tray.locator(".chips .wrong")).containsText("Nothing here has the id “nvidai”. Did you mean");
            tray.locator(".chips .wrong")
                    .getByText("nvidia", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(tray.locator("[role=status]")).hasText("What if: the market without NVIDIA and TSMC");
            assertThat(tray.locator(".chips .wrong")).hasCount(0);
        }
    }

    @Test
    void theFirstCutSetIsDrawnAndAnotherWhereItIsChosen() {
        try (Visit visit = Visit.at("/questions/minimal-cuts?entity=claude&" + DAY)) {
            Page page = visit.page();
            Locator sets = page.locator("cut-picture .cut-sets a");
            Locator picture = page.locator("cut-picture graph-picture");
            assertThat(sets.first()).hasAttribute("aria-current", "true");
            assertThat(picture).isVisible();
            String first = sets.first().innerText();
            String second = sets.nth(1).innerText();
            visit.settle();

            sets.nth(1).click();
            assertThat(page).hasURL(Pattern.compile(".*[?&]set=2.*"));
            assertThat(page.locator("cut-picture .cut-sets a[aria-current=true]"))
                    .hasText(second);
            assertThat(picture).isVisible();
            assertThat(page.locator("cut-picture .cut-sets a").first()).hasText(first);
        }
    }

    /** The first lines of an answer that breaks off before its end: what came before is shown, and how far it was. */
    @Test
    void aHistoryIsShownAsItComes() {
        try (Visit visit = Visit.begin()) {
            Page page = visit.page();
            String came = """
                    {"tried": 40, "of": 214}
                    {"entry": {"day": "2025-12-09", "changes": [{"change": "new", "key": {"model": "gpt-oss"},
                     "before": null, "row": {}}], "facts": [], "total": 4}}
                    """.replace(",\n ", ",");
            page.route(
                    "**/api/questions/on-all/history*",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("application/x-ndjson")
                            .setBody(came)));
            visit.open("/questions/on-all?history=open&" + DAY);

            Locator panel = page.locator("history-panel");
            assertThat(panel.locator(".history-days li")).hasCount(1);
            assertThat(panel.locator(".history-strip .day")).hasCount(1);
            assertThat(panel.locator("problem-note")).containsText("The history did not come to its end.");

            page.unroute("**/api/questions/on-all/history*");
            visit.open("/questions/on-all?history=open&" + DAY);
            assertThat(panel.locator(".panel-headline")).containsText("The answer last changes on");
            assertThat(panel.locator(".history-days li").first()).containsText("GPT");
        }
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
