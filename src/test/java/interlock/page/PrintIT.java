package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import interlock.fixtures.Visit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On paper: an A4 sheet with margins of 12 mm is 703 pixels wide. */
class PrintIT {
    private static final int SHEET = 703;
    private static final int NARROWEST = 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/questions/announced-versus-done?asOf=2025-11-30",
                "/questions/sole-sources",
                "/questions/exclusivity-claims",
                "/questions/facts-of?entity=nvidia",
                "/companies/openai",
            })
    void everyColumnStandsOnTheSheetAndCanBeRead(String address) {
        onPaper(address, page -> {
            assertThat(page.locator("data-table table").first()).isVisible();
            assertThat(page.evaluate("() => Math.max(...[...document.querySelectorAll('data-table th, data-table td')]"
                            + ".map((cell) => cell.getBoundingClientRect().right)) <= " + (SHEET + 1)))
                    .isEqualTo(true);
            // A column that was squeezed to a letter is on the sheet too.
            assertThat(page.evaluate("() => Math.min(...[...document.querySelectorAll('data-table thead th')]"
                            + ".map((cell) => cell.getBoundingClientRect().width)) >= " + NARROWEST))
                    .isEqualTo(true);
        });
    }

    @Test
    void theEvidenceLiesOverNothing() {
        onPaper("/questions/depends-on?entity=anthropic&asOf=2025-11-30&hand=entity.anthropic", page -> {
            assertThat(page.locator("evidence-panel .entity-title")).isVisible();
            assertThat(page.evaluate("() => document.querySelector('evidence-panel').getBoundingClientRect().top"
                            + " >= document.querySelector('main').getBoundingClientRect().bottom"))
                    .isEqualTo(true);
            assertThat(page.locator("header.top-bar")).isHidden();
            assertThat(page.locator(".world-ways")).isHidden();
        });
    }

    /** What was drawn for a broad page would else be cut at the edge of the sheet. */
    @Test
    void aPictureIsMadeSmallerAsAWholeWhilePrinting() {
        try (Visit visit = Visit.at("/questions/deal")) {
            Locator picture = visit.page().locator("svg.scene");
            picture.locator(".scene-node").first().waitFor();
            visit.page().evaluate("() => dispatchEvent(new Event('beforeprint'))");
            assertThat(picture).hasAttribute("viewBox", Pattern.compile("0 0 \\d+ \\d+"));
            visit.page().evaluate("() => dispatchEvent(new Event('afterprint'))");
            assertThat(picture).not().hasAttribute("viewBox", Pattern.compile(".*"));
        }
    }

    private static void onPaper(String address, Consumer<Page> look) {
        try (Visit visit = Visit.begin(ColorScheme.LIGHT, SHEET)) {
            Page page = visit.open(address);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            try {
                look.accept(page);
            } finally {
                // The next reader has the same tab.
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            }
        }
    }
}
