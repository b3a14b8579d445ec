package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import interlock.fixtures.Chromium;
import interlock.fixtures.Visit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address may say anything: what is drawn then says what is wrong, and nothing breaks. */
@Chromium.Second
class AnyAddressIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?asOf=yesterday",
                "/?asOf=2025-02-30&atLeast=certain",
                "/questions/depends-on?entity=anthropic&asOf=2025-13-45",
                "/questions/depends-on?entity=anthropic&layout=toString&sort=constructor&hand=entity.",
                "/questions/depends-on?entity=%25&depth=&roles=some",
                "/questions/depends-on?hand=fact.,,&cypher=",
                "/questions/a%2525b",
                "/explore?entities=,&open=:,::&pin=a:b:c,&least=x&between=,&without=__proto__&layout=constructor",
                "/explore?entities=anthropic&open=anthropic:NONE&pin=anthropic:x:y&layout=valueOf",
                "/console?view=toString&sort=-#query=%25&parameters=%25"
            })
    void isDrawn(String address) {
        try (Visit visit = Visit.begin().expecting(400).expecting(404)) {
            visit.open(address);
            assertThat(visit.page().locator("main h1")).isVisible();
        }
    }

    /** No server lets it through, so only a link within the page leads there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/questions/%E0%A4%A | There is no question “%E0%A4%A” here",
                "/questions/% | There is no question “%” here",
                "/questions/depends-on?entity=%E0%A4%A | What does … depend on?",
                "/console#query=%&parameters=% | Cypher console"
            })
    void isDrawnWhereItCannotEvenBeDecoded(String address, String heading) {
        try (Visit visit = Visit.at("/explore").expecting(404)) {
            visit.page()
                    .evaluate(
                            "address => { const link = document.createElement('a'); link.setAttribute('href', address);"
                                    + " document.querySelector('main').append(link); link.click(); }",
                            address);
            assertThat(visit.page().locator("main h1")).hasText(heading);
        }
    }
}
