package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Chromium;
import interlock.fixtures.Visit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every state of the page is in its address: reload, back, forward and a shared link give the same view. */
@Chromium.Second
class AddressIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/questions/depends-on?entity=anthropic&depth=2&sort=-distance&cypher=shown&hand=entity.azure",
                "/questions/depends-on?entity=openai&depth=1&layout=circle&atLeast=committed&asOf=2025-11-30",
                "/questions/deal?deal=deal-ms-nvidia-anthropic-2025&hand=fact.inv-nvidia-anthropic-2025",
                "/questions/availability?asOf=2025-11-30&models=claude&models=gpt",
                "/explore?entities=anthropic&hand=entity.anthropic",
                "/console?asOf=2025-11-30&hand=entity.azure#query=MATCH+(n:Cloud+%7Bid:+$id%7D)+RETURN+n&parameters=%7B%22id%22:+%22azure%22%7D"
            })
    void reloadAndASecondBrowserGiveTheSameView(String address) {
        try (Visit visit = Visit.at(address);
                Visit another = Visit.begin()) {
            String seen = visit.view();
            visit.page().reload();
            assertThat(visit.view()).isEqualTo(seen);
            another.open(address);
            assertThat(another.view()).isEqualTo(seen);
        }
    }

    @Test
    void backAndForwardWalkTheSameViews() {
        try (Visit visit = Visit.at("/questions/depends-on?entity=anthropic&depth=1")) {
            String first = visit.view();
            visit.page()
                    .locator("answer-table")
                    .getByText("Microsoft Azure")
                    .first()
                    .click();
            assertThat(visit.evidence().locator(".entity-title")).isVisible();
            String second = visit.view();
            visit.page().locator("context-bar input[type=date]").fill("2025-11-30");
            assertThat(visit.page().locator(".answer-bar")).containsText("as of 30 Nov 2025");
            String third = visit.view();

            visit.page().goBack();
            assertThat(visit.page()).hasURL(Pattern.compile(".*entity=anthropic&depth=1&hand=entity.azure"));
            assertThat(visit.page().locator(".answer-bar")).not().containsText("30 Nov 2025");
            assertThat(visit.view()).isEqualTo(second);
            visit.page().goBack();
            assertThat(visit.evidence()).hasCount(0);
            assertThat(visit.view()).isEqualTo(first);
            visit.page().goForward();
            assertThat(visit.evidence()).hasCount(1);
            visit.page().goForward();
            assertThat(visit.page().locator(".answer-bar")).containsText("30 Nov 2025");
            assertThat(visit.view()).isEqualTo(third);
        }
    }

    @Test
    void whatIsOnThePageIsNotAskedAgain() {
        try (Visit visit = Visit.at("/questions/depends-on?entity=anthropic")) {
            visit.page()
                    .locator("answer-table")
                    .getByText("Microsoft Azure")
                    .first()
                    .click();
            assertThat(visit.evidence().locator(".entity-title")).isVisible();
            visit.onRequest(request -> assertThat(request.url()).doesNotContain("/api/"));
            visit.page().goBack();
            assertThat(visit.evidence()).hasCount(0);
            visit.page().goForward();
            assertThat(visit.evidence().locator(".entity-title")).isVisible();
        }
    }
}
