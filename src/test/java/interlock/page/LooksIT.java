package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import interlock.fixtures.Visit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Light and dark, wide and narrow. */
class LooksIT {
    private static final int NARROW = 390;
    private static final String GROUND = "() => getComputedStyle(document.documentElement).backgroundColor";

    @Test
    void theThemeFollowsTheSystem() {
        try (Visit light = Visit.begin(ColorScheme.LIGHT, 1280);
                Visit dark = Visit.begin(ColorScheme.DARK, 1280)) {
            light.open("/");
            dark.open("/");
            assertThat(light.page().evaluate(GROUND)).isEqualTo("rgb(247, 246, 243)");
            assertThat(dark.page().evaluate(GROUND)).isEqualTo("rgb(18, 21, 24)");
        }
    }

    @Test
    void theThemeChosenIsKept() {
        try (Visit visit = Visit.at("/")) {
            visit.page().getByLabel("Theme: system").click();
            visit.page().getByLabel("Theme: light").click();
            assertThat(visit.page().evaluate(GROUND)).isEqualTo("rgb(18, 21, 24)");
            visit.open("/questions/on-all");
            assertThat(visit.page().evaluate(GROUND)).isEqualTo("rgb(18, 21, 24)");
            assertThat(visit.page().getByLabel("Theme: dark")).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/questions/depends-on?entity=anthropic",
                "/questions/depends-on?entity=anthropic&cypher=shown",
                "/questions/availability",
                "/questions/on-all",
                "/questions/deal?hand=fact.inv-nvidia-anthropic-2025",
                "/explore?entities=anthropic",
                "/data",
                "/note",
                "/console",
                "/console#query=MATCH+(n)+RETURN+n"
            })
    void aNarrowScreenNeedsNoScrollingSideways(String address) {
        try (Visit visit = Visit.begin(ColorScheme.LIGHT, NARROW)) {
            visit.goOn(address);
            assertThat(visit.page().evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(NARROW);
            assertThat(visit.page().evaluate(BEYOND_THE_EDGE)).asString().isEmpty();
        }
    }

    /** The controls of the top bar that stand beyond the edge of the screen. */
    private static final String BEYOND_THE_EDGE =
            "() => [...document.querySelectorAll('header.top-bar a, header.top-bar button, header.top-bar input, main h1, .answer-headline,"
                    + " .ways-out a, question-form input')].filter(one => one.getBoundingClientRect().right >"
                    + " innerWidth + 1).map(one => one.outerHTML).join('\\n')";

    @Test
    void onANarrowScreenTheQuestionsStandBehindAButton() {
        try (Visit visit = Visit.begin(ColorScheme.LIGHT, NARROW)) {
            visit.goOn("/");
            assertThat(visit.page().locator("question-list nav")).isHidden();
            visit.page().getByRole(AriaRole.BUTTON, named("Questions")).click();
            visit.page().locator("question-list").getByText("Who depends on").click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*/questions/dependents-of"));
            assertThat(visit.page().locator("question-list nav")).isHidden();
            assertThat(visit.headline()).isVisible();
        }
    }

    private static com.microsoft.playwright.Page.GetByRoleOptions named(String name) {
        return new com.microsoft.playwright.Page.GetByRoleOptions().setName(name);
    }
}
