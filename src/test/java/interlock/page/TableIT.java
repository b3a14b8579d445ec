package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import interlock.fixtures.Visit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of an answer: filtered, with the columns that a reader wants, and as cards where there is no room for columns. */
class TableIT {
    private static final String QUESTION = "/questions/depends-on?entity=anthropic&asOf=2026-11-01";

    @Test
    void rowsAreFilteredByWordsAndTheAddressSaysSo() {
        try (Visit visit = Visit.on(QUESTION)) {
            int all = rows(visit).count();
            visit.page().locator("table-tools input[type=search]").fill("microsoft AZURE");
            assertThat(rows(visit)).hasCount(1);
            assertThat(visit.page().locator("table-tools [role=status]")).hasText("1 of " + all + " rows");
            assertThat(visit.page()).hasURL(Pattern.compile(".*find=microsoft\\+AZURE.*"));
            visit.open(visit.page().url().replaceFirst("^https?://[^/]+", ""));
            assertThat(rows(visit)).hasCount(1);
            visit.page().locator("table-tools input[type=search]").fill("no such thing");
            assertThat(visit.page().locator("data-table")).containsText("No row has “no such thing”.");
        }
    }

    @Test
    void columnsAreChosenWithTheKeyboardAndOneIsAlwaysLeft() {
        try (Visit visit = Visit.on(QUESTION)) {
            int before = heads(visit).count();
            visit.page().locator("table-tools summary").focus();
            visit.page().keyboard().press("Enter");
            visit.page().keyboard().press("Tab");
            visit.page().keyboard().press("Tab");
            visit.page().keyboard().press("Space");
            assertThat(heads(visit)).hasCount(before - 1);
            assertThat(visit.page()).hasURL(Pattern.compile(".*hide=distance.*"));
            Locator shown = visit.page().locator("table-tools input:checked:enabled");
            while (shown.count() > 0) {
                shown.first().uncheck();
                visit.settle();
            }
            assertThat(heads(visit)).hasCount(1);
        }
    }

    @Test
    void onAPhoneEachRowIsACardWithinTheScreenThatIsATableStill() {
        try (Visit visit = Visit.begin(ColorScheme.LIGHT, 390)) {
            visit.goOn(QUESTION);
            assertThat(visit.page().locator("data-table").ariaSnapshot()).contains("- rowgroup", "- cell");
            List<?> beyond = (List<?>) visit.page()
                    .evaluate("() => [...document.querySelectorAll('data-table tbody td')]"
                            + ".filter(cell => cell.getBoundingClientRect().right > innerWidth)"
                            + ".map(cell => cell.textContent)");
            assertThat(beyond).isEmpty();
            assertThat(visit.page()
                            .evaluate(
                                    "() => getComputedStyle(document.querySelector('data-table tbody td:nth-child(2)'),"
                                            + " '::before').content"))
                    .isEqualTo("\"Distance\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {QUESTION, "/data"})
    void onAPhoneLabelsStandLeftAndAboveTheCardsStandsOnlyWhatSorts(String address) {
        try (Visit visit = Visit.begin(ColorScheme.LIGHT, 390)) {
            visit.goOn(address);
            assertThat((List<?>) visit.page()
                            .evaluate("() => [...document.querySelectorAll('data-table tbody tr > *')]"
                                    + ".filter(cell => !['start', 'left'].includes(getComputedStyle(cell).textAlign))"
                                    + ".map(cell => cell.dataset.term)"))
                    .isEmpty();
            assertThat((List<?>) visit.page()
                            .evaluate("() => [...document.querySelectorAll('data-table thead th')]"
                                    + ".filter(head => head.getBoundingClientRect().width > 1 && !head.querySelector('a'))"
                                    + ".map(head => head.textContent)"))
                    .isEmpty();
        }
    }

    @Test
    void theFirstColumnStaysInSightWhenTheTableIsScrolled() {
        try (Visit visit = Visit.begin(ColorScheme.LIGHT, 820)) {
            visit.goOn("/questions/announced-versus-done?asOf=2026-11-01");
            Object left = visit.page()
                    .evaluate("() => { const scroll = document.querySelector('data-table .table-scroll');"
                            + " const first = scroll.querySelector('tbody td');"
                            + " const before = first.getBoundingClientRect().left;"
                            + " scroll.scrollLeft = 120;"
                            + " return [scroll.scrollLeft > 0, first.getBoundingClientRect().left - before]; }");
            assertThat(left).isEqualTo(List.of(true, 0));
        }
    }

    private static Locator rows(Visit visit) {
        return visit.page().locator("answer-table tbody tr");
    }

    private static Locator heads(Visit visit) {
        return visit.page().locator("answer-table thead th");
    }

    @Test
    void aQuestionInATableIsToldByItsTitleAndLeadsThere() {
        try (Visit visit = Visit.on("/questions/what-changed?from=2025-11-17&to=2025-11-18")) {
            Locator asked = visit.page()
                    .locator("answer-table td a")
                    .filter(new Locator.FilterOptions().setHasText("Which models are common to …?"))
                    .first();
            assertThat(asked).hasAttribute("href", Pattern.compile("^/questions/on-all"));
            assertThat(visit.page().locator("answer-table")).not().containsText("on-all");
        }
    }
}
