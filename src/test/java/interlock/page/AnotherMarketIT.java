package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import interlock.Interlock;
import interlock.fixtures.ProductInTests;
import interlock.fixtures.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A market that is not the bundled one, in columns and a currency of its own: makers of wind turbines. What a reader meets is
 * made of it, and nothing of the bundled one is left.
 */
class AnotherMarketIT {
    private static final Path WIND = Path.of("src/test/resources/interlock/page/wind");
    private static final Pattern BUNDLED = bundledNames();

    @Test
    void aFirstVisitMeetsThatMarketAlone(@TempDir Path home) {
        Map<String, String> settings =
                Map.of("INTERLOCK_DATA", WIND.toAbsolutePath().toString());
        try (Interlock product = Interlock.start(ProductInTests.environment(home, settings));
                Visit visit = Visit.to(product.page())) {
            homeTellsOfIt(visit);
            aFindingLeadsToItsEvidence(visit);
            whatItHasNotIsLeftOpen(visit);
            storiesTellOfIt(visit);
            theConsoleBeginsWithIt(visit);
        }
    }

    @Test
    void anEmptyMarketSaysSoAndHowItIsFilled(@TempDir Path home) throws IOException {
        Path empty = Files.createDirectories(home.resolve("empty"));
        for (String file : List.of("entities.csv", "facts.csv", "sources.csv", "deals.csv")) {
            String heads =
                    Files.readAllLines(Path.of("cypher/data/ai-market", file)).get(0);
            Files.writeString(empty.resolve(file), heads + "\n");
        }
        Map<String, String> settings = Map.of("INTERLOCK_DATA", empty.toString());
        try (Interlock product = Interlock.start(ProductInTests.environment(home, settings));
                Visit visit = Visit.to(product.page())) {
            Page page = visit.open("/");
            assertThat(page.locator(".home-picture")).hasText("Nothing is on record yet: bring a market of your own.");
            assertThat(page.locator(".start-here")).hasCount(0);
            page.getByText("bring a market of your own").click();
            assertThat(page.locator("main h1")).hasText("Data sets");
            visit.settle();
            for (String question : List.of("on-all", "deals", "connection")) {
                visit.open("/questions/" + question);
                assertThat(page.locator(".nothing-found"))
                        .hasText("Nothing is on record yet: bring a market of your own.");
            }
            visit.open("/explore");
            assertThat(page.locator("main .empty")).not().containsText("begin from");
        }
    }

    private static void homeTellsOfIt(Visit visit) {
        Page page = visit.open("/");
        assertThat(page.locator("main h1")).hasText(Pattern.compile("^This market: who pays whom.*"));
        assertThat(page.locator(".home-picture h2")).hasText("What is in “North Sea framework”?");
        assertThat(page.locator(".home-picture")).containsText("€450m");
        // Three findings, and what is new.
        assertThat(page.locator("answer-card")).hasCount(4);
        assertThat(page.locator(".answer-cards")).containsText("in EUR");
        assertThat(page.locator(".start-here")).containsText("What Havkraft depends on");
        // It has no models and no clouds, so nobody is invited to ask about them.
        assertThat(page.locator("question-list")).not().containsText(Pattern.compile("models|clouds"));
        assertThat(page.locator(".question-cards")).not().containsText(Pattern.compile("Which models|on … alone"));
        assertThat(page.locator("search-box input")).hasAttribute("placeholder", "A name, or a question");
        isAlone(page);
    }

    private static void aFindingLeadsToItsEvidence(Visit visit) {
        Page page = visit.page();
        page.locator("answer-card")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("What are the biggest choke points?"))
                .click();
        visit.settle();
        assertThat(visit.headline()).containsText("Bladeworks is the deepest choke point");
        page.locator("answer-table .entity-link")
                .filter(new Locator.FilterOptions().setHasText("Bladeworks"))
                .first()
                .click();
        visit.settle();
        assertThat(visit.evidence()).containsText("Makes the long blades of both.");
        isAlone(page);
    }

    /** There is no cloud in it: it is asked which, and nothing fails. */
    private static void whatItHasNotIsLeftOpen(Visit visit) {
        Page page = visit.open("/questions/on-all");
        assertThat(page.locator("question-page [role=status]").last())
                .hasText("This cannot be asked here: nothing of the kind “cloud” is on record.");
        isAlone(page);
    }

    private static void storiesTellOfIt(Visit visit) {
        Page page = visit.open("/stories");
        assertThat(page.locator(".story-list li")).hasCount(3);
        isAlone(page);
        for (String story : new String[] {"one-source-away", "dossier"}) {
            visit.open("/stories/" + story);
            assertThat(page.locator("story-article")).not().containsText("not answered");
            assertThat(page.locator(".story-broken")).hasCount(0);
            isAlone(page);
        }
        assertThat(page).hasTitle("Havkraft: a dossier · Interlock");
        assertThat(page.locator("story-article")).containsText("Orrin Grid");
        assertThat(page.locator("story-article")).containsText("€1.2bn");
        visit.open("/stories/the-deal");
        assertThat(page.locator("story-page"))
                .containsText("This story tells of another market, whose data set is not here.");
        assertThat(page.locator("story-answer")).hasCount(0);
    }

    private static void theConsoleBeginsWithIt(Visit visit) {
        Page page = visit.open("/console");
        page.locator(".example")
                .filter(new Locator.FilterOptions().setHasText("Which are the largest sums in one currency?"))
                .click();
        visit.settle();
        assertThat(page.locator("console-page")).containsText("EUR");
        isAlone(page);
        visit.open("/stories/write");
        isAlone(page);
        assertThat(page.locator("write-page textarea")).hasValue(Pattern.compile("\"havkraft\""));
    }

    /** What is read, what is told of it to those who do not see it, and what the server wrote into its head. */
    private static void isAlone(Page page) {
        Matcher found = BUNDLED.matcher(page.content());
        assertThat(found.find() ? found.group() : "").as("at " + page.url()).isEmpty();
    }

    private static Pattern bundledNames() {
        try (CsvReader<NamedCsvRecord> entities =
                CsvReader.builder().ofNamedCsvRecord(Path.of("cypher/data/ai-market/entities.csv"))) {
            return entities.stream()
                    .map(row -> Pattern.quote(row.getField("name")))
                    .collect(Collectors.collectingAndThen(
                            Collectors.joining("|"), names -> Pattern.compile("(?<![\\w-])(" + names + ")(?![\\w-])")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
