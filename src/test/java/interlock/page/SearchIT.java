package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import interlock.fixtures.Visit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SearchIT {
    @Test
    void aQuestionInWordsIsAnsweredByKeyboardAlone() {
        try (Visit visit = Visit.at("/")) {
            Page page = visit.page();
            page.keyboard().press("/");
            assertThat(box(page)).isFocused();
            page.keyboard().type("who depends on nvidia");
            assertThat(suggestions(page).first()).containsText("Who depends on NVIDIA?");
            page.keyboard().press("Enter");
            assertThat(visit.headline()).containsText("rely on NVIDIA");
            assertThat(page).hasURL(Pattern.compile(".*/questions/dependents-of\\?entity=nvidia"));
            assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Who depends on NVIDIA?");
        }
    }

    @Test
    void enterBeforeTheSuggestionsWaitsForThem() {
        try (Visit visit = Visit.at("/")) {
            visit.page().keyboard().press("/");
            visit.page().keyboard().type("who depends on nvidia");
            visit.page().keyboard().press("Enter");
            assertThat(visit.headline()).containsText("rely on NVIDIA");
        }
    }

    @Test
    void anEntityIsFoundByNameAliasAndTypo() {
        try (Visit visit = Visit.at("/")) {
            assertThat(firstFoundBy(visit, "Microsoft Azure")).containsText("Microsoft Azure");
            assertThat(firstFoundBy(visit, "NVDA")).containsText("NVIDIA");
            assertThat(firstFoundBy(visit, "antropic")).containsText("Anthropic");
            visit.page().keyboard().press("Enter");
            assertThat(visit.evidence().getByRole(AriaRole.HEADING).first()).hasText("Anthropic");
            assertThat(visit.page()).hasURL(Pattern.compile(".*/explore\\?.*entities=anthropic.*"));
        }
    }

    @Test
    void aDealFoundOpensItsAnswer() {
        try (Visit visit = Visit.at("/")) {
            visit.page().keyboard().press("/");
            visit.page().keyboard().type("microsoft and openai extend");
            suggestions(visit.page())
                    .getByText("Microsoft and OpenAI extend their partnership")
                    .click();
            assertThat(visit.page()).hasURL(Pattern.compile(".*/questions/deal\\?deal=deal-ms-openai-2023"));
        }
    }

    @Test
    void arrowsChooseAndEscapePutsTheSuggestionsAway() {
        try (Visit visit = Visit.at("/")) {
            Page page = visit.page();
            page.keyboard().press("/");
            page.keyboard().type("open");
            assertThat(suggestions(page).nth(1)).isVisible();
            page.keyboard().press("ArrowDown");
            assertThat(suggestions(page).nth(1)).hasAttribute("aria-selected", "true");
            assertThat(box(page)).hasAttribute("aria-activedescendant", "found-1");
            page.keyboard().press("ArrowUp");
            assertThat(suggestions(page).first()).hasAttribute("aria-selected", "true");
            page.keyboard().press("Escape");
            assertThat(page.locator("#found")).isHidden();
            assertThat(page).hasURL(Pattern.compile(".*:[0-9]+/"));
        }
    }

    @Test
    void wordsThatFindNothingSayWhatToDo() {
        try (Visit visit = Visit.at("/")) {
            visit.page().keyboard().press("/");
            visit.page().keyboard().type("qqqqzzzz");
            assertThat(visit.page().locator("#found")).containsText("Try a shorter word");
        }
    }

    @Test
    void aKeyShowsTheHelp() {
        try (Visit visit = Visit.at("/")) {
            visit.page().keyboard().press("?");
            assertThat(visit.page().getByRole(AriaRole.DIALOG)).containsText("How to read Interlock");
            visit.page().keyboard().press("Escape");
            assertThat(visit.page().getByRole(AriaRole.DIALOG)).isHidden();
        }
    }

    private static Locator firstFoundBy(Visit visit, String typed) {
        // Those of an earlier word go away with the answer to this one.
        visit.page().waitForResponse("**/api/search?**", () -> box(visit.page()).fill(typed));
        return suggestions(visit.page()).first();
    }

    private static Locator box(Page page) {
        return page.locator("search-box input");
    }

    private static Locator suggestions(Page page) {
        return page.locator("#found [role=option]");
    }

    private static Page.GetByRoleOptions level(int level) {
        return new Page.GetByRoleOptions().setLevel(level);
    }
}
