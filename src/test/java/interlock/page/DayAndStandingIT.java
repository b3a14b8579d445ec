package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import interlock.fixtures.Chromium;
import interlock.fixtures.Visit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The day and the standing in the top bar, which everything on the page obeys. */
@Chromium.Second
class DayAndStandingIT {
    @Test
    void anAnswerIsOfTheDayChosen() {
        try (Visit visit = Visit.on("/questions/on-all")) {
            visit.page().locator("context-bar input[type=date]").fill("2025-11-17");
            assertThat(visit.headline()).containsText("No frontier model family");
            visit.page().locator("context-bar input[type=date]").fill("2025-11-30");
            assertThat(visit.headline()).containsText("Claude");
            assertThat(visit.page()).hasURL(Pattern.compile(".*asOf=2025-11-30"));
            assertThat(visit.page().locator(".answer-bar")).containsText("as of 30 Nov 2025");
        }
    }

    /** In one of these it is always another day than where the server is. */
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago"})
    void todayIsTheReadersOwn(String zone) {
        try (Visit visit = Visit.begin(ZoneId.of(zone))) {
            List<String> asked = new CopyOnWriteArrayList<>();
            visit.onRequest(request -> asked.add(request.url()));
            String today;
            do {
                // Once more where it has become midnight meanwhile.
                asked.clear();
                today = LocalDate.now(ZoneId.of(zone)).toString();
                visit.open("/questions/what-changed");
            } while (!today.equals(LocalDate.now(ZoneId.of(zone)).toString()));
            assertThat(visit.page().locator("context-bar input[type=date]")).hasValue(today);
            assertThat(visit.page().locator("question-form [id$='-to']")).hasValue(today);
            assertThat(asked).anyMatch(url -> url.contains("/api/questions/what-changed?"));
            for (String path : List.of("/", "/questions/on-all", "/explore?entities=anthropic")) {
                visit.open(path);
            }
            String ofToday = today;
            assertThat(asked)
                    .filteredOn(url -> url.matches(".*/(questions|entities)/.*[?&](asOf|to)=.*"))
                    .hasSizeGreaterThan(6)
                    // The home asks for the last days on which something changed, which it names from both ends.
                    .allMatch(url -> url.contains("asOf=" + ofToday)
                            || url.contains("to=" + ofToday)
                            || url.contains("what-changed") && url.contains("from="));
        }
    }

    @Test
    void aHigherStandingLeavesFactsOut() {
        try (Visit visit = Visit.on("/questions/deal?deal=deal-ms-nvidia-anthropic-2025")) {
            Locator rows = visit.page().locator("answer-table tbody tr");
            int announced = rows.count();
            visit.page().getByLabel("completed").check(new Locator.CheckOptions().setForce(true));
            assertThat(visit.page()).hasURL(Pattern.compile(".*atLeast=completed"));
            assertThat(rows).not().hasCount(announced);
        }
    }

    @Test
    void bothTravelAlongToTheNextQuestion() {
        try (Visit visit = Visit.on("/questions/on-all?asOf=2025-11-30&atLeast=completed")) {
            visit.page().locator("question-list").getByText("Who depends on").click();
            assertThat(visit.page())
                    .hasURL(Pattern.compile(".*/questions/dependents-of\\?asOf=2025-11-30&atLeast=completed"));
            assertThat(visit.page().locator(".answer-bar")).containsText("as of 30 Nov 2025 · at least completed");
        }
    }

    @Test
    void theStandingIsChosenByKeyboard() {
        try (Visit visit = Visit.on("/questions/on-all")) {
            visit.page().getByLabel("announced").focus();
            visit.page().keyboard().press("ArrowRight");
            assertThat(visit.page()).hasURL(Pattern.compile(".*atLeast=committed"));
        }
    }
}
