package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import interlock.fixtures.Visit;
import java.util.function.Consumer;
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
        });
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
