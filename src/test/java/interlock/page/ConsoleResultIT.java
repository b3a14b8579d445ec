package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import interlock.fixtures.ConsolePage;
import interlock.fixtures.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a run in the console gave: as table, graph, JSON and plan, and as files. */
class ConsoleResultIT {
    private static final String PATHS = "MATCH path = (:Company {id: 'anthropic'})-[:SPENDS_ON]->() RETURN path";

    @Test
    void everyExampleOfAnEmptyConsoleGivesRows() {
        try (Visit visit = Visit.at("/console")) {
            Locator examples = visit.page().locator(".example");
            int count = examples.count();
            assertThat(count).isBetween(4, 6);
            for (int i = 0; i < count; i++) {
                visit.open("/console");
                examples.nth(i).click();
                ConsolePage console = new ConsolePage(visit);
                assertThat(console.result()).hasCount(0);
                console.press("Run");
                assertThat(console.result().locator("[role=status]").first())
                        .hasText(Pattern.compile("^[1-9]\\d* rows?.*"));
                assertThat(console.result().locator(".notice-line")).hasCount(0);
            }
        }
    }

    @Test
    void pathsAreDrawnAndLeadToTheirEvidence() {
        try (Visit visit = Visit.begin()) {
            ConsolePage console = ConsolePage.ran(visit, PATHS);
            assertThat(console.result().locator("graph-view svg.scene").first()).isVisible();
            console.press("Table");
            assertThat(visit.page()).hasURL(Pattern.compile(".*[?&]view=table.*"));
            console.result()
                    .locator("value-table a.entity-link")
                    .filter(with("Microsoft Azure"))
                    .first()
                    .click();
            assertThat(visit.evidence().locator(".entity-title")).hasText("Microsoft Azure");
            assertThat(console.result().locator("value-table")).isVisible();
            console.press("JSON");
            assertThat(console.result().locator("pre")).containsText("\"kind\": \"path\"");
        }
    }

    @Test
    void valuesOfEveryKindAreTold() {
        try (Visit visit = Visit.begin()) {
            ConsolePage console = ConsolePage.ran(
                    visit,
                    "RETURN null AS nothing, [1, 2] AS list, {a: 1} AS map, date('2025-11-30') AS day, true AS yes, 1.5 AS number, '<b>x</b>' AS text");
            Locator row = console.result().locator("value-table tbody tr");
            assertThat(row).containsText("null");
            assertThat(row).containsText("{\"a\":1}");
            assertThat(row).containsText("2025-11-30");
            assertThat(row).containsText("<b>x</b>");
            assertThat(row.locator("b")).hasCount(0);
        }
    }

    @Test
    void theTableSortsByAnyColumn() {
        try (Visit visit = Visit.begin()) {
            ConsolePage console = ConsolePage.ran(visit, "UNWIND [2, 10, 1] AS n RETURN n");
            console.result().locator("th a").click();
            assertThat(console.result().locator("tbody td:last-child")).hasText(new String[] {"10", "2", "1"});
            console.result().locator("th a").click();
            assertThat(console.result().locator("tbody td:last-child")).hasText(new String[] {"1", "2", "10"});
        }
    }

    @Test
    void moreThanThePageTakesIsSaidAndTakenWholeAsCsv() throws IOException {
        try (Visit visit = Visit.begin()) {
            ConsolePage console = ConsolePage.ran(visit, "UNWIND range(1, 5000) AS n RETURN n");
            assertThat(console.result().locator(".truncated")).containsText("the first 1,000 rows");
            assertThat(console.result().locator("tbody tr")).hasCount(100);
            console.press("Download");
            Download csv = visit.page()
                    .waitForDownload(
                            () -> visit.page().getByText("All rows, CSV").click());
            assertThat(Files.readAllLines(csv.path())).hasSize(5001).startsWith("n", "1");
            assertThat(csv.suggestedFilename()).matches("interlock-cypher-[0-9a-f]{12}\\.csv");
            console.press("Download");
            Download json = visit.page()
                    .waitForDownload(
                            () -> visit.page().getByText("These rows, JSON").click());
            assertThat(Files.readString(json.path())).contains("\"n\": 1000").doesNotContain("1001");
            assertThat(json.suggestedFilename()).matches("interlock-cypher-[\\w-]{8}\\.json");
        }
    }

    @Test
    void aPlanIsReadAsATreeWithWhatEachStepCost() {
        try (Visit visit = Visit.at(ConsolePage.address("MATCH (c:Cloud) RETURN c.name AS name"))) {
            ConsolePage console = new ConsolePage(visit);
            console.press("Explain");
            assertThat(console.result().locator("[role=status]").first()).containsText("explained, not run");
            assertThat(console.result().locator("plan-table tbody tr").last()).containsText("NodeByLabelScan");
            console.press("Profile");
            assertThat(console.result().locator(".plan-summary")).containsText("database hits");
            assertThat(console.result().locator(".plan-bar.rows").first()).hasText("13");
            console.press("Table");
            assertThat(console.result().locator("tbody tr")).hasCount(13);
        }
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
