package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import interlock.fixtures.Visit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tab, a bookmark and the history tell the pages apart. */
class TitleIT {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ | The AI market: who pays whom, who depends on whom, what has no substitute · Interlock",
                "/questions/depends-on?entity=anthropic | What does Anthropic depend on? · Interlock",
                "/questions/no-such-question | There is no question “no-such-question” here · Interlock",
                "/companies/no-such-company | There is no company “no-such-company” here · Interlock",
                "/explore | Explore · Interlock",
                "/explore?entities=anthropic | Around Anthropic · Interlock",
                "/console | Cypher console · Interlock",
                "/data | Data sets · Interlock",
                "/about | About and method · Interlock",
                "/stories | Stories and dossiers · Interlock"
            })
    void everyPageHasATitleOfItsOwn(String address, String title) {
        try (Visit visit = Visit.begin().expecting(404)) {
            visit.open(address);
            assertThat(visit.page()).hasTitle(title);
        }
    }

    @Test
    void theTitleFollowsTheQuestionAndItsEntity() {
        try (Visit visit = Visit.at("/questions/depends-on?entity=anthropic")) {
            visit.page()
                    .locator("question-list")
                    .getByText("The market at a glance")
                    .click();
            assertThat(visit.page()).hasTitle(Pattern.compile("The AI market: .*"));
            visit.page().goBack();
            assertThat(visit.page()).hasTitle(Pattern.compile("What does Anthropic depend on\\?.*"));
        }
    }
}
