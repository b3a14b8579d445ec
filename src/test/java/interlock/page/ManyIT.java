package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import interlock.answers.Graph;
import interlock.dataset.Progress;
import interlock.dataset.generate.MarketGenerator;
import interlock.dataset.load.DataSetLoader;
import interlock.dataset.mapping.DataSetFolder;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.Visit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A market of thousands on the page: what no picture could hold is counted, and opens group by group. */
@ChangesTheMarket
@Execution(ExecutionMode.SAME_THREAD)
class ManyIT {
    private static final String MADE_UP = "made-up-thousands";
    private static final String HUB = "company-1";
    private static final int MOST_DRAWN = 300;
    private static final Graph GRAPH = RunningProduct.graph();

    @TempDir
    static Path folder;

    @BeforeAll
    static void load() throws IOException {
        Path files = folder.resolve(MADE_UP);
        MarketGenerator.write(files, 1_600, 12_000, 1);
        DataSetLoader.into(GRAPH, DataSetFolder.read(files), true, Progress.NONE);
    }

    @AfterAll
    static void takeOut() {
        DataSetLoader.takeOut(GRAPH, MADE_UP);
    }

    @Test
    void aCascadeOfMoreRowsThanAreSentIsBarsWithTheFirstCausesAndATable() {
        try (Visit visit = Visit.begin()) {
            Page page = visit.open("/questions/knock-out?entities=" + HUB + "&asOf=2026-11-25");
            assertThat(page.locator(".bars-of-all h2")).hasText(new String[] {"By kind", "By country", "By round"});
            assertThat(page.locator(".bars-of-all")).containsText("companies");
            assertThat(page.locator(".first-causes graph-view svg.scene")).isVisible();
            assertThat(drawn(page)).isBetween(2, MOST_DRAWN);
            assertThat(page.locator("answer-table tbody tr").first()).isVisible();
        }
    }

    @Test
    void theNeighboursOfAHubStandInGroupsThatOpen() {
        try (Visit visit = Visit.begin()) {
            Page page = visit.open("/explore?entities=" + HUB + "&asOf=2026-11-25");
            assertThat(drawn(page)).isBetween(10, 60);
            Object group = page.evaluate("() => document.querySelector('graph-view').scene.nodes"
                    + ".find(({ id }) => id.endsWith('.from.Company') && id.startsWith('more:'))?.label");
            assertThat(group).asString().matches("\\p{L}[\\p{L} ]+ \\d[\\d,]* companies");
            visit.open("/explore?entities=" + HUB + "&open=" + HUB + ":SUPPLIES.from.Company&asOf=2026-11-25");
            assertThat(page.locator("graph-view")).hasAttribute("class", Pattern.compile("explore.*"));
            assertThat(drawn(page)).isGreaterThan(20);
        }
    }

    private static int drawn(Page page) {
        page.waitForFunction("() => document.querySelector('graph-view')?.scene?.nodes.length > 0");
        return ((Number) page.evaluate("() => Math.max(...[...document.querySelectorAll('graph-view')].map(one =>"
                        + " one.scene.nodes.length))"))
                .intValue();
    }
}
