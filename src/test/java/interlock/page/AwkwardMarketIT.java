package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import interlock.fixtures.AwkwardMarket;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.ConsolePage;
import interlock.fixtures.Fit;
import interlock.fixtures.Visit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long words, large numbers, small shares, optional columns and one name for two, as a reader meets them. */
@ChangesTheMarket
@Execution(ExecutionMode.SAME_THREAD)
class AwkwardMarketIT {
    private static final int PHONE = 390;
    private static final String DEPENDS = "/questions/dependents-of?entity=awkward-long&asOf=2026-11-01";

    @BeforeAll
    static void load() {
        AwkwardMarket.load();
    }

    @AfterAll
    static void takeOut() {
        AwkwardMarket.takeOut();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DEPENDS,
                "/questions/facts-of?entity=awkward-long&asOf=2026-11-01",
                "/questions/depends-on?entity=awkward-us&asOf=2026-11-01",
                "/questions/connection?from=awkward-long&to=awkward-model&asOf=2026-11-01",
                "/questions/availability?asOf=2026-11-01&models=awkward-model&clouds=awkward-cloud",
                "/questions/concentration?entity=awkward-long&asOf=2026-11-01",
                "/questions/deal?deal=awkward-deal&asOf=2026-11-01",
                "/questions/exclusivity-claims?asOf=2026-11-01&dataSet=awkward",
                "/questions/timeline?entity=awkward-long&asOf=2026-11-01",
                DEPENDS + "&hand=entity.awkward-long",
                DEPENDS + "&hand=fact.awkward-supply",
                DEPENDS + "&hand=fact.awkward-spend",
                DEPENDS + "&hand=fact.awkward-spend,awkward-supply",
                "/explore?entities=awkward-long&asOf=2026-11-01",
                "/data"
            })
    void aLongWordBreaksBeforeItWidensThePage(String address) {
        try (Visit visit = Visit.begin(ColorScheme.LIGHT, PHONE)) {
            Fit.assertFits(visit.goOn(address));
        }
    }

    @Test
    void aLongWordBreaksAmongSuggestions() {
        try (Visit visit = Visit.begin(ColorScheme.LIGHT, PHONE)) {
            Page page = visit.goOn(DEPENDS);
            page.locator("search-box input").fill("Donaudampf");
            assertThat(page.locator("search-box [role=option]").first()).containsText(AwkwardMarket.LONG);
            Fit.assertFits(page);
            page.keyboard().press("Escape");
            Locator field = page.locator("entity-field input");
            field.fill("WWWWWWWWWW");
            assertThat(page.locator("entity-field [role=option]").filter(with("WWWWWWWWWW")))
                    .not()
                    .hasCount(0);
            Fit.assertFits(page);
        }
    }

    @Test
    void anEntityShowsWhereItStandsAndWhatOthersCallIt() {
        try (Visit visit = Visit.on(DEPENDS + "&hand=entity.awkward-long")) {
            Locator particulars = visit.evidence().locator(".particulars");
            assertThat(particulars).containsText(Pattern.compile("Segment\\s*chip design, foundry"));
            assertThat(particulars).containsText(Pattern.compile("Ticker\\s*WBAG:LONG"));
            Locator item = particulars.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Q95"));
            assertThat(item).hasText("Q95");
            assertThat(item).hasAttribute("href", "https://www.wikidata.org/wiki/Q95");
        }
    }

    @Test
    void aFactTellsItsPreferenceAndOfHowManyOriginsItsSourcesAre() {
        try (Visit visit = Visit.on(DEPENDS + "&hand=fact.awkward-supply")) {
            Locator evidence = visit.evidence();
            assertThat(evidence.locator(".particulars")).containsText("right of first refusal, as a source says");
            Locator sources = evidence.locator(".sources").first();
            assertThat(sources.locator("h3")).hasText("2 sources of one origin");
            assertThat(sources).containsText("One origin only");
            assertThat(sources.locator("li").last()).containsText("A paper · press");
            assertThat(sources.locator("li").last()).containsText("same origin as the one above");

            visit.goOn(DEPENDS + "&hand=fact.awkward-spend");
            assertThat(sources.locator("h3")).hasText("3 sources of 2 origins");
            assertThat(sources).not().containsText("One origin only");

            visit.goOn(DEPENDS + "&hand=fact.awkward-makes");
            assertThat(sources.locator("h3")).hasText("1 source");
            assertThat(sources).containsText("One origin only");
        }
    }

    @Test
    void severalFactsAndAnAnswerCountOriginsToo() {
        try (Visit visit = Visit.on(DEPENDS + "&hand=fact.awkward-spend,awkward-supply")) {
            assertThat(visit.evidence().locator(".sources h3")).hasText("3 sources of 2 origins");
            Page page = visit.goOn("/questions/facts-of?entity=awkward-long&asOf=2026-11-01");
            assertThat(page.locator(".answer-bar > p")).containsText("3 sources of 2 origins");
        }
    }

    @Test
    void aLargeSumKeepsEveryDigitInPictureTableAndPanel() {
        try (Visit visit = Visit.on("/questions/facts-of?entity=awkward-long&asOf=2026-11-01")) {
            String sum = "about $" + AwkwardMarket.LARGE + "–$9,007,199,254,740,995";
            Page page = visit.page();
            assertThat(page.locator("answer-table .numeric").filter(with(sum))).hasCount(1);
            assertThat((List<?>) page.evaluate(
                            "() => document.querySelector('graph-view').scene.edges.map(({ title }) => title)"))
                    .anySatisfy(title -> assertThat((String) title).contains(sum));
            page.locator("answer-table a.fact-link")
                    .and(page.locator("[href*=awkward-spend]"))
                    .click();
            assertThat(visit.evidence().locator(".counted > p")).hasText(sum);
            assertThat(visit.evidence().locator(".range figcaption")).containsText("$9,007,199,254,740,995");
            assertThat(visit.evidence().locator(".deal")).containsText("$" + AwkwardMarket.LARGE);

            visit.goOn("/explore?entities=awkward-long&asOf=2026-11-01&hand=entity.awkward-long");
            assertThat(page.locator("answer-table .numeric").filter(with(sum))).hasCount(1);
            assertThat(visit.evidence().locator(".fact-line .much")).hasText(sum);
        }
    }

    @Test
    void aLargeSumKeepsEveryDigitInTheConsole() {
        try (Visit visit = Visit.begin()) {
            ConsolePage console = ConsolePage.ran(
                    visit,
                    "MATCH (n {id: 'awkward-long'})-[f:SPENDS_ON]->() RETURN f, f.amountMin AS sum, {sum: f.amountMin} AS map");
            console.press("Table");
            assertThat(console.result().locator("value-table tbody tr").first())
                    .containsText("9007199254740993{\"sum\":\"9007199254740993\"}");
            console.press("JSON");
            assertThat(console.result().locator("pre")).containsText("\"sum\": \"9007199254740993\"");
        }
    }

    @Test
    void aShareIsNothingOrAllOnlyWhereItIsSo() {
        try (Visit visit = Visit.on(DEPENDS + "&hand=entity.awkward-none")) {
            assertThat(visit.evidence().locator(".fact-line .much"))
                    .hasText(new String[] {"0.04% of equity", "99.96% of equity"});
            visit.goOn(DEPENDS + "&hand=fact.awkward-much");
            assertThat(visit.evidence().locator(".counted > p")).hasText("99.96% of equity");
        }
    }

    @Test
    void twoOfOneNameAreToldApartWhereverTheyStand() {
        try (Visit visit = Visit.on("/questions/facts-of?entity=awkward-none&asOf=2026-11-01")) {
            Page page = visit.page();
            Locator twins = page.locator("answer-table .entity-link").filter(with("Twin Holdings"));
            assertThat(twins).hasCount(2);
            Locator british = twins.filter(with("(GB)"));
            assertThat(british).hasCount(1);
            assertThat(twins.filter(with("(US)"))).hasCount(1);
            british.click();
            assertThat(visit.evidence().locator(".entity-title")).containsText("(GB)");
            page.locator("search-box input").fill("Twin Holdings");
            assertThat(page.locator("search-box [role=option]").filter(with("(GB)")))
                    .hasCount(1);

            visit.goOn("/explore?entities=awkward-gb,awkward-us&asOf=2026-11-01");
            assertThat(page.locator("entity-field .chosen").filter(with("(GB)")))
                    .hasCount(1);
            assertThat(page.locator("main h1")).containsText("Twin Holdings (GB)");
            assertThat((List<?>) page.evaluate(
                            "() => document.querySelector('graph-view').scene.nodes.map(({ label }) => label)"))
                    .anyMatch("Twin Holdings (GB)"::equals)
                    .anyMatch("Twin Holdings (US)"::equals);
        }
    }

    @Test
    void twoOfOneNameAreToldApartInTheConsole() {
        try (Visit visit = Visit.begin()) {
            ConsolePage console =
                    ConsolePage.ran(visit, "MATCH (n:Entity) WHERE n.name = 'Twin Holdings' RETURN n ORDER BY n.id");
            console.press("Table");
            assertThat(console.result().locator("value-table a.entity-link"))
                    .hasText(new String[] {"Twin Holdings (GB)", "Twin Holdings (US)"});
        }
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
