package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.Visit;
import org.junit.jupiter.api.Test;

/** On paper: an A4 sheet with margins of 12 mm is 703 pixels wide. */
@BesideOthers
class PrintIT {
    private static final int SHEET = 703;

    @Test
    void noColumnIsCutOff() {
        try (Visit visit = Visit.at("/questions/announced-versus-done?asOf=2025-11-30")) {
            Page page = onPaper(visit);
            assertThat(page.locator("answer-table table")).isVisible();
            assertThat(page.evaluate(
                            "() => Math.max(...[...document.querySelectorAll('answer-table th, answer-table td')]"
                                    + ".map((cell) => Math.ceil(cell.getBoundingClientRect().right)))"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.INTEGER)
                    .isLessThanOrEqualTo(SHEET);
        }
    }

    @Test
    void theEvidenceLiesOverNothing() {
        try (Visit visit = Visit.at("/questions/depends-on?entity=anthropic&asOf=2025-11-30&hand=entity.anthropic")) {
            Page page = onPaper(visit);
            assertThat(visit.evidence()).isVisible();
            assertThat(page.evaluate("() => document.querySelector('evidence-panel').getBoundingClientRect().top"
                            + " >= document.querySelector('main').getBoundingClientRect().bottom"))
                    .isEqualTo(true);
            assertThat(page.locator("header.top-bar")).isHidden();
        }
    }

    private static Page onPaper(Visit visit) {
        assertThat(visit.headline()).isVisible();
        Page page = visit.page();
        page.setViewportSize(SHEET, 1000);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        return page;
    }
}
