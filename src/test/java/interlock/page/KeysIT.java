package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import interlock.fixtures.Visit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Menus, comboboxes and links that are said to be buttons, by keyboard alone, as the W3C's patterns have them. */
class KeysIT {
    @Test
    void spacePressesWhatIsSaidToBeAButton() {
        try (Visit visit = Visit.on("/questions/depends-on?entity=anthropic")) {
            Locator circle = visit.page().getByRole(AriaRole.BUTTON, named("Circle"));
            circle.focus();
            visit.page().keyboard().press("Space");
            assertThat(visit.page()).hasURL(Pattern.compile(".*layout=circle.*"));
            assertThat(circle).hasAttribute("aria-pressed", "true");
            Object scrolled = visit.page().evaluate("() => scrollY");
            Locator cypher = visit.page().getByRole(AriaRole.BUTTON, named("Show Cypher"));
            cypher.focus();
            visit.page().keyboard().press("Space");
            assertThat(visit.page().locator(".cypher-listing pre")).isVisible();
            assertThat(scrolled).isNotNull();
        }
    }

    @Test
    void aMenuIsOpenedWalkedAndClosed() {
        try (Visit visit = Visit.on("/questions/deal")) {
            Page page = visit.page();
            Locator button = page.locator("ways-out menu-button > button");
            Locator items = page.locator("ways-out [role=menuitem]");
            assertThat(button).hasAttribute("aria-haspopup", "menu");
            assertThat(button).hasAttribute("aria-expanded", "false");
            button.focus();
            page.keyboard().press("Enter");
            assertThat(button).hasAttribute("aria-expanded", "true");
            assertThat(items.first()).isFocused();
            page.keyboard().press("ArrowDown");
            assertThat(items.nth(1)).isFocused();
            page.keyboard().press("ArrowUp");
            page.keyboard().press("ArrowUp");
            assertThat(items.last()).isFocused();
            page.keyboard().press("Home");
            assertThat(items.first()).isFocused();
            page.keyboard().press("End");
            assertThat(items.last()).isFocused();
            page.keyboard().press("d");
            assertThat(items.filter(new Locator.FilterOptions().setHasText("Data, JSON")))
                    .isFocused();
            page.keyboard().press("Escape");
            assertThat(items).hasCount(0);
            assertThat(button).isFocused();
            page.keyboard().press("ArrowUp");
            assertThat(items.last()).isFocused();
            page.keyboard().press("Tab");
            assertThat(items).hasCount(0);
        }
    }

    @Test
    void aChoiceClosesTheMenuAndGivesTheFocusBack() {
        try (Visit visit = Visit.on("/questions/deal")) {
            Page page = visit.page();
            page.locator("ways-out menu-button > button").focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("d");
            String name =
                    page.waitForDownload(() -> page.keyboard().press("Space")).suggestedFilename();
            assertThat(name)
                    .as("with day and fingerprint")
                    .matches("interlock-deal-\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{12}\\.json");
            assertThat(page.locator("ways-out [role=menuitem]")).hasCount(0);
            assertThat(page.locator("ways-out menu-button > button")).isFocused();
        }
    }

    @Test
    void theFocusGoesIntoTheEvidenceAndBackToWhereItCameFrom() {
        try (Visit visit = Visit.on("/questions/depends-on?entity=anthropic")) {
            Page page = visit.page();
            Locator panel = page.locator("aside.evidence");
            Locator link = page.locator("answer-table a.entity-link").first();
            link.focus();
            page.keyboard().press("Enter");
            assertThat(panel).isFocused();
            page.keyboard().press("Tab");
            assertThat(panel.locator(".close")).isFocused();
            page.keyboard().press("Enter");
            assertThat(panel).hasCount(0);
            assertThat(link).isFocused();

            page.locator("svg.scene .scene-node").first().focus();
            page.keyboard().press("Enter");
            assertThat(panel).isFocused();
            panel.locator("a.fact-line, a.fact-link").first().press("Enter");
            assertThat(panel).isFocused();
            page.keyboard().press("Escape");
            visit.settle();
            assertThat(page.locator("svg.scene .scene-node").first()).isFocused();
        }
    }

    @Test
    void nothingTakesTheFocusFromWhoOpensALink() {
        try (Visit visit = Visit.at("/questions/depends-on?entity=anthropic&hand=entity.azure")) {
            assertThat(visit.evidence().locator(".entity-title")).isVisible();
            assertThat((Boolean) visit.page().evaluate("() => document.activeElement === document.body"))
                    .isTrue();
        }
    }

    @Test
    void helpTakesTheFocusAndGivesItBack() {
        try (Visit visit = Visit.on("/questions/deal")) {
            Page page = visit.page();
            Locator help = page.getByRole(AriaRole.BUTTON, named("Help"));
            help.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("help-dialog dialog[open] :focus")).hasCount(1);
            page.keyboard().press("Escape");
            assertThat(help).isFocused();
        }
    }

    @Test
    void aPressElsewhereClosesTheMenu() {
        try (Visit visit = Visit.on("/questions/deal")) {
            visit.page().locator("ways-out menu-button > button").click();
            assertThat(visit.page().locator("ways-out [role=menuitem]").first()).isVisible();
            visit.page().locator("main h1").click();
            assertThat(visit.page().locator("ways-out [role=menuitem]")).hasCount(0);
        }
    }

    @Test
    void aFieldSaysWhichOptionIsMarkedAndEscapeLeavesWhatWasChosen() {
        try (Visit visit = Visit.on("/questions/depends-on?entity=anthropic")) {
            Page page = visit.page();
            Locator field = page.locator("question-form [role=combobox]");
            Locator options = page.locator("question-form [role=option]");
            field.fill("open");
            assertThat(options.first()).isVisible();
            assertThat(field).hasAttribute("aria-expanded", "true");
            assertThat(options.first()).hasAttribute("aria-selected", "true");
            assertThat(field)
                    .hasAttribute(
                            "aria-activedescendant",
                            String.valueOf(options.first().getAttribute("id")));
            assertThat(page.locator("#" + field.getAttribute("aria-controls"))).hasAttribute("role", "listbox");
            page.keyboard().press("ArrowDown");
            assertThat(options.nth(1)).hasAttribute("aria-selected", "true");
            assertThat(options.first()).hasAttribute("aria-selected", "false");
            page.keyboard().press("Alt+ArrowUp");
            assertThat(field).hasAttribute("aria-expanded", "false");
            page.keyboard().press("Alt+ArrowDown");
            assertThat(field).hasAttribute("aria-expanded", "true");
            page.keyboard().press("Escape");
            assertThat(field).hasAttribute("aria-expanded", "false");
            page.keyboard().press("Escape");
            assertThat(field).hasValue("Anthropic");
            assertThat(page).hasURL(Pattern.compile(".*entity=anthropic"));
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
