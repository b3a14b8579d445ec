package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import interlock.fixtures.Visit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** On paper: an A4 sheet with margins of 12 mm is 703 pixels wide. */
class PrintIT {
    private static final int SHEET = 703;

    @Test
    void noColumnIsCutOff() {
        onPaper("/questions/announced-versus-done?asOf=2025-11-30", page -> {
            assertThat(page.locator("answer-table table")).isVisible();
            assertThat(page.evaluate(
                            "() => Math.max(...[...document.querySelectorAll('answer-table th, answer-table td')]"
                                    + ".map((cell) => cell.getBoundingClientRect().right)) <= " + (SHEET + 1)))
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
