package interlock.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import interlock.fixtures.ConsolePage;
import interlock.fixtures.Http;
import interlock.fixtures.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pictures of the page, to be looked at: all in {@code target/screenshots}, in the source folder those of the README and
 * of the gallery page. They are taken with {@code -Dscreenshots.write=true}.
 */
@EnabledIfSystemProperty(named = "screenshots.write", matches = "true")
class GalleryIT {
    private static final Path GALLERY = Path.of("target", "screenshots");
    private static final Path SITE = Path.of("src", "site", "screenshots");
    /** The pictures of the README and of the gallery page. */
    private static final Set<String> IN_SITE = Set.of(
            "home-light",
            "depends-on-light",
            "depends-on-dark",
            "availability-light",
            "explore-light",
            "explore-narrow",
            "knock-out-light",
            "money-flows-light",
            "money-loops-dark",
            "timeline-light",
            "concentration-light",
            "what-changed-light",
            "console-light",
            "console-plan-dark");

    private static final int WIDE = 1280;
    private static final int NARROW = 390;

    @ParameterizedTest
    @CsvSource({
        "home, /",
        "depends-on, /questions/depends-on?entity=anthropic&depth=2&asOf=2025-11-30&hand=fact.spend-anthropic-azure-2025",
        "dependents-of, /questions/dependents-of?entity=nvidia&asOf=2025-11-30&hand=entity.nvidia",
        "availability, /questions/availability?asOf=2025-11-30",
        "deal, /questions/deal?deal=deal-ms-nvidia-anthropic-2025&asOf=2025-11-30",
        "explore, /explore?entities=anthropic&hand=entity.anthropic&asOf=2025-11-30",
        "knock-out, /questions/knock-out?entities=tsmc&asOf=2025-11-30",
        "money-flows, /questions/money-flows?asOf=2025-11-30",
        "money-loops, /questions/money-loops?asOf=2025-11-30",
        "timeline, /questions/timeline?asOf=2025-11-30",
        "concentration, /questions/concentration?asOf=2025-11-30",
        "what-changed, /questions/what-changed?from=2026-10-01&to=2026-10-31",
        "data, /data",
        "about, /about",
        "what-is-new, /new?asOf=2026-10-31",
        "dossier, /companies/openai?asOf=2026-11-01",
        "story, /stories/the-deal?asOf=2026-11-01"
    })
    void picturesInLightAndDarkAndNarrow(String name, String address) throws IOException {
        take(name + "-light", address, ColorScheme.LIGHT, WIDE);
        take(name + "-dark", address, ColorScheme.DARK, WIDE);
        take(name + "-narrow", address, ColorScheme.LIGHT, NARROW);
        take(name + "-narrow-dark", address, ColorScheme.DARK, NARROW);
    }

    /** Not shown in the gallery: each of the others as it stands with its defaults. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "announced-versus-done",
                "conflicts",
                "connection",
                "critical-points",
                "deals",
                "diversified",
                "entities",
                "exclusive-to",
                "exclusivity-claims",
                "exposure",
                "facts-of",
                "hedges",
                "on-all",
                "rivals",
                "shared-dependencies",
                "sole-sources",
                "sources",
                "weakened"
            })
    void everyOtherAnswer(String question) throws IOException {
        take(question + "-light", "/questions/" + question + "?asOf=2025-11-30", ColorScheme.LIGHT, WIDE);
        take(question + "-narrow-dark", "/questions/" + question + "?asOf=2025-11-30", ColorScheme.DARK, NARROW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "console-empty | MATCH (n) RETURN n LIMIT 1 | New",
                "console | MATCH (payer:Company)-[f:SPENDS_ON]->(paid) WHERE f.amountMax >= 10000000000 RETURN payer, f, paid, f.amountMax AS atMost, f.status AS standing ORDER BY atMost DESC LIMIT 12 | Run",
                "console-graph | MATCH path = (:Company)-[:INVESTS_IN]->(:Company {id: 'anthropic'}) RETURN path | Run",
                "console-plan | MATCH (a:Company)-[:RIVALS]-(b:Company) MATCH (a)-[:SPENDS_ON]->(s)<-[:SPENDS_ON]-(b) RETURN a.name, b.name, collect(s.name) AS suppliers | Profile",
                "console-fault | MATCH (c:Company)-[f:INVESTS_IN]->(d:Company) WHERE f.amountMax > 1000000000 RETRUN c.name | Run",
                "console-notices | MATCH (n:Compagny), (m:Company) RETURN n.nmae, m.name | Run",
                "console-questions | RETURN 1 AS one | Questions"
            })
    void theConsoleInLightAndDarkAndNarrow(String name, String query, String press) throws IOException {
        take(name + "-light", query, press, ColorScheme.LIGHT, WIDE);
        take(name + "-dark", query, press, ColorScheme.DARK, WIDE);
        take(name + "-narrow", query, press, ColorScheme.LIGHT, NARROW);
        take(name + "-narrow-dark", query, press, ColorScheme.DARK, NARROW);
    }

    private static void take(String name, String query, String press, ColorScheme scheme, int width)
            throws IOException {
        Http.cypher(query, Map.of());
        try (Visit visit = Visit.begin(scheme, width).expecting(400)) {
            visit.open(ConsolePage.address(query));
            ConsolePage console = new ConsolePage(visit);
            console.press(press);
            console.awaitEnd();
            visit.settle();
            keep(name, visit, width == NARROW);
        }
    }

    private static void take(String name, String address, ColorScheme scheme, int width) throws IOException {
        try (Visit visit = Visit.begin(scheme, width)) {
            visit.open(address);
            keep(name, visit, false);
        }
    }

    private static void keep(String name, Visit visit, boolean whole) throws IOException {
        byte[] picture = visit.page()
                .screenshot(new ScreenshotOptions().setFullPage(whole).setPath(GALLERY.resolve(name + ".png")));
        assertThat(picture).isNotEmpty();
        if (IN_SITE.contains(name)) {
            Files.createDirectories(SITE);
            Files.write(SITE.resolve(name + ".png"), picture);
        }
    }
}
