package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import interlock.fixtures.Visit;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people come for, by the shortest way that the page offers them, with each click counted by the browser. */
class TasksIT {
    private static final String HOME = "/?asOf=2026-11-25";

    /** A click is what a pointer or Enter on a choice does; typing is none. */
    private static final String COUNT =
            "() => { window.clicks = 0; window.printed = 0; window.print = () => window.printed++;"
                    + " addEventListener('click', event => { if (event.isTrusted) window.clicks++; }, true); }";

    @Test
    void aJournalistTakesAFramedFigureOfTheCircleWithItsSources() throws Exception {
        try (Visit visit = begin()) {
            Page page = visit.page();
            page.locator(".home-picture h2 a").click();
            page.getByText("Make a figure").click();
            page.locator("figure-maker").getByText("1:1", exactly()).click();
            assertThat(page.locator("figure-sheet svg").first()).isVisible();
            Download file = page.waitForDownload(() ->
                    page.locator("figure-maker").getByText("SVG", exactly()).click());
            assertThat(file.suggestedFilename()).matches("interlock-deal-2026-11-25-[0-9a-f]{12}\\.svg");
            assertThat(Files.readString(file.path()))
                    .contains("Sources: ", "as of 25 Nov 2026", "Anthropic", "Microsoft", "up to $10bn", "about $30bn");
            assertThat(clicks(page)).isLessThanOrEqualTo(6);
        }
    }

    @Test
    void anAnalystPrintsTheDossierOfACompany() {
        try (Visit visit = begin()) {
            Page page = visit.page();
            page.locator("search-box input").fill("openai");
            page.locator("#found [role=option]").first().click();
            visit.evidence().getByText("Dossier", exactly()).click();
            assertThat(page).hasTitle("OpenAI: a dossier · Interlock");
            assertThat(page.locator("story-article")).containsText("Most at stake");
            page.locator("story-page").getByText("Print", exactly()).click();
            assertThat(page.evaluate("() => window.printed")).isEqualTo(1);
            assertThat(clicks(page)).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void aBuyerFindsFrontierModelsOnTwoCloudsAndWhatTheyAllNeed() {
        try (Visit visit = begin()) {
            Page page = visit.page();
            page.locator("search-box input").fill("frontier models on AWS and Azure");
            page.locator("#found [role=option]")
                    .filter(new Locator.FilterOptions().setHasText("Amazon Web Services and Microsoft Azure"))
                    .first()
                    .click();
            assertThat(visit.headline())
                    .containsText(Pattern.compile(
                            "frontier model families are on both Amazon Web Services and Microsoft Azure: .*Claude"));
            page.locator("ways-on a")
                    .filter(new Locator.FilterOptions().setHasText("all need"))
                    .click();
            assertThat(page).hasURL(Pattern.compile(".*/questions/shared-dependencies\\?.*entities=claude.*"));
            assertThat(visit.headline()).containsText(Pattern.compile("."));
            assertThat(clicks(page)).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void aLawyerCitesTheExclusivitiesOfADayFrozen() {
        try (Visit visit = begin()) {
            Page page = visit.page();
            page.locator(".start-here a")
                    .filter(new Locator.FilterOptions().setHasText("What is exclusive"))
                    .click();
            page.locator("context-bar input[type=date]").fill("2025-11-30");
            assertThat(page).hasURL(Pattern.compile(".*asOf=2025-11-30.*"));
            visit.settle();
            page.locator("ways-out").getByText("Cite", exactly()).click();
            assertThat(page.getByLabel("Citation").inputValue())
                    .contains("as of 30 Nov 2025", "seen=", "facts=", "\nSources\n1. ");
            page.locator("ways-out dialog copy-button button").click();
            assertThat(clicks(page)).isLessThanOrEqualTo(5);
        }
    }

    private static Visit begin() {
        Visit visit = Visit.at(HOME);
        visit.page().evaluate(COUNT);
        visit.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        return visit;
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static int clicks(Page page) {
        return ((Number) page.evaluate("() => window.clicks")).intValue();
    }
}
