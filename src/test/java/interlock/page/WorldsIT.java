package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
            assertThat(worlds.locator(".panel-headline")).containsText("Claude and GPT have changed.");
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

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
