package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.HostileMarket;
import interlock.fixtures.Http;
import interlock.fixtures.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text from data is text on the page, and nothing runs but our own scripts. */
@ChangesTheMarket
@Execution(ExecutionMode.SAME_THREAD)
class SafetyIT {
    private static final String MARKUP = HostileMarket.MARKUP;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/questions/on-all", "/api/health", "/page.js"})
    void theSecurityPolicyIsStrict(String address) {
        String policy = Http.get(address)
                .response()
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
        assertThat(policy)
                .contains("default-src 'self'", "script-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "http:", "https:", "*");
    }

    @Test
    void anInlineScriptDoesNotRun() {
        try (Visit visit = Visit.at("/").expecting("Content Security Policy")) {
            visit.page()
                    .evaluate("() => { const script = document.createElement('script');"
                            + " script.textContent = 'window.ran = true'; document.body.append(script); }");
            assertThat(visit.page().evaluate("() => window.ran === undefined")).isEqualTo(true);
        }
    }

    @Test
    void markupInDataIsShownAsText() {
        HostileMarket.add();
        try (Visit visit = Visit.at("/questions/facts-of?entity=hostile&hand=entity.hostile")) {
            assertThat(visit.page().locator("h1")).containsText(MARKUP);
            assertThat(visit.headline()).containsText(MARKUP);
            assertThat(visit.page().locator("answer-table")).containsText(MARKUP);
            assertThat(visit.evidence().locator(".entity-title")).hasText(MARKUP);
            assertThat(visit.evidence()).containsText("Also " + MARKUP);
            visit.open("/questions/facts-of?entity=hostile&hand=fact.hostile-fact");
            assertThat(visit.evidence().locator(".statement")).hasText(MARKUP);
            assertThat(visit.evidence().locator(".source-title")).hasText(MARKUP);
            assertThat(visit.evidence().locator(".source-title a")).hasCount(0);
            visit.open("/explore?entities=hostile");
            assertThat(visit.page().locator("main h1")).containsText(MARKUP);
            visit.page().locator("search-box input").fill("onerror");
            assertThat(visit.page().locator("#found [role=option]").first()).containsText(MARKUP);
            assertThat(visit.page().locator("img[src=x]")).hasCount(0);
        } finally {
            HostileMarket.takeOut();
        }
    }

    @Test
    void csvHoldsNoFormula() {
        HostileMarket.add();
        try {
            String csv = Http.get("/api/questions/facts-of.csv?entity=hostile").body();
            assertThat(csv).contains("'=HYPERLINK", "'@SUM(1)").doesNotContain(",=", ",\"=", ",@", "\n=");
        } finally {
            HostileMarket.takeOut();
        }
    }
}
