package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import interlock.fixtures.Chromium;
import interlock.fixtures.Visit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A fact or an entity in hand, with what it rests on. */
@Chromium.Second
class EvidenceIT {
    @Test
    void aFactInHandShowsItsSentenceItsRangeItsDealAndItsSources() {
        try (Visit visit = Visit.on("/questions/deal?deal=deal-ms-nvidia-anthropic-2025")) {
            visit.page()
                    .getByRole(AriaRole.LINK)
                    .and(visit.page().locator("answer-table a.fact-link"))
                    .and(visit.page().locator("[href*='inv-nvidia-anthropic-2025']"))
                    .first()
                    .click();
            Locator evidence = visit.evidence();
            assertThat(evidence.locator(".fact-title"))
                    .hasText(Pattern.compile("NVIDIA\\s+is to invest in\\s+Anthropic"));
            assertThat(evidence.locator(".counted")).containsText("up to $10bn");
            assertThat(evidence.locator(".statement")).not().isEmpty();
            assertThat(evidence.locator(".particulars")).containsText("18 Nov 2025");
            assertThat(evidence.locator(".deal")).containsText("Part of a deal");
            assertThat(evidence.locator(".deal .fact-line").filter(with("is to spend on")))
                    .not()
                    .hasCount(0);
            assertThat(evidence.locator(".deal")).containsText("up to $5bn");
            assertThat(evidence.locator(".deal")).containsText("about $30bn");
            assertThat(evidence.locator(".sources a[href^='http']").first())
                    .hasAttribute("href", Pattern.compile("https?://.+"));
            assertThat(evidence.locator(".sources time").first())
                    .hasAttribute("datetime", Pattern.compile("\\d{4}-.*"));
        }
    }

    @Test
    void anotherLegIsOneClickAway() {
        try (Visit visit = Visit.on("/questions/depends-on?entity=anthropic&hand=fact.inv-nvidia-anthropic-2025")) {
            visit.evidence()
                    .locator(".deal .fact-line")
                    .filter(with("is to spend on"))
                    .first()
                    .click();
            assertThat(visit.evidence().locator(".fact-title")).containsText("is to spend on");
            visit.page().goBack();
            assertThat(visit.evidence().locator(".fact-title")).containsText("is to invest in");
        }
    }

    @Test
    void anEntityInHandShowsWhomItReliesOnAndWhoReliesOnIt() {
        try (Visit visit = Visit.on("/questions/depends-on?entity=anthropic")) {
            visit.page()
                    .locator("answer-table")
                    .getByText("Microsoft Azure")
                    .first()
                    .click();
            Locator evidence = visit.evidence();
            assertThat(evidence.locator(".entity-title")).hasText("Microsoft Azure");
            assertThat(evidence.locator(".kind-line")).containsText("cloud");
            assertThat(evidence.locator(".roles h3").first()).hasText("Relies on");
            assertThat(evidence).containsText("Relied on by");
            evidence.getByText("Who depends on it").click();
            assertThat(visit.headline()).containsText("on Microsoft Azure");
        }
    }

    @Test
    void anEntityInHandObeysDayAndStanding() {
        try (Visit visit = Visit.on("/questions/depends-on?entity=anthropic&asOf=2025-11-17&hand=entity.anthropic")) {
            assertThat(visit.evidence().locator(".roles").filter(with("capital")))
                    .not()
                    .containsText("NVIDIA");
            assertThat(visit.evidence().locator(".not-holding")).containsText("do not hold on 17 Nov 2025");
        }
    }

    @Test
    void escapePutsItDown() {
        try (Visit visit = Visit.on("/questions/depends-on?entity=anthropic&hand=entity.azure")) {
            assertThat(visit.evidence()).isVisible();
            visit.page().keyboard().press("Escape");
            assertThat(visit.evidence()).hasCount(0);
        }
    }

    @Test
    void aTapOnThePictureTakesAnEntityInHand() {
        try (Visit visit = Visit.on("/questions/depends-on?entity=anthropic&depth=1")) {
            Locator canvas = visit.page().locator("graph-view .canvas");
            canvas.scrollIntoViewIfNeeded();
            Object[] at = ((java.util.List<?>) visit.page()
                            .evaluate(
                                    "() => { const { x, y } = document.querySelector('graph-view').placeOf('anthropic');"
                                            + " return [x, y]; }"))
                    .toArray();
            canvas.click(new Locator.ClickOptions()
                    .setPosition(((Number) at[0]).doubleValue(), ((Number) at[1]).doubleValue()));
            assertThat(visit.evidence().locator(".entity-title")).hasText("Anthropic");
        }
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
