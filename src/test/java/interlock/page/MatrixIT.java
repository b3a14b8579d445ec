package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import interlock.fixtures.Visit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Models by clouds, three-valued, with the proof of a cell in a click. */
class MatrixIT {
    private static final String ON_A_DAY = "/questions/availability?asOf=2025-11-30";

    @Test
    void yesAndUnknownAreToldInWordsAndColours() {
        try (Visit visit = Visit.on(ON_A_DAY)) {
            assertThat(cell(visit, "Claude", "Microsoft Azure")).hasText("✓yes");
            assertThat(visit.page().locator(".matrix td .matrix-cell.unknown").first())
                    .hasText("?unknown");
            assertThat(visit.page().locator(".matrix .picture-legend")).containsText("no source says either way");
        }
    }

    @Test
    void noStandsWhereTheDataAreComplete() {
        try (Visit visit = Visit.on("/questions/availability?asOf=2025-11-01")) {
            assertThat(visit.page().locator(".matrix td .matrix-cell.no").first())
                    .hasText("✕no");
        }
    }

    @Test
    void aCellShowsItsProofInOneClick() {
        try (Visit visit = Visit.on(ON_A_DAY)) {
            cell(visit, "Claude", "Microsoft Azure").click();
            assertThat(visit.evidence()).containsText("is available on");
            assertThat(visit.evidence().locator(".sources li a").first()).isVisible();
            assertThat(cell(visit, "Claude", "Microsoft Azure")).hasAttribute("aria-current", "true");
        }
    }

    @Test
    void aCellHasACardWithItsFactsOrThatNothingIsSaid() {
        try (Visit visit = Visit.on(ON_A_DAY)) {
            Locator card = visit.page().locator(".hover-card");
            cell(visit, "Claude", "Microsoft Azure").focus();
            assertThat(card).containsText("Claude, Microsoft Azure: yes");
            assertThat(card).containsText(Pattern.compile("\\d+ sources?"));
            visit.page().keyboard().press("Escape");
            assertThat(card).hasCount(0);
            visit.page().locator(".matrix-cell.unknown").first().hover();
            assertThat(card).containsText("no source says either way");
        }
    }

    /** The cell of a row and a column by their names. */
    private static Locator cell(Visit visit, String model, String cloud) {
        Locator across = visit.page().locator(".matrix thead th");
        int column = across.allInnerTexts().stream().map(String::strip).toList().indexOf(cloud);
        return visit.page()
                .locator(".matrix tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(visit.page()
                                .locator("th")
                                .getByText(model, new Locator.GetByTextOptions().setExact(true))))
                .locator("td")
                .nth(column)
                .locator(".matrix-cell");
    }
}
