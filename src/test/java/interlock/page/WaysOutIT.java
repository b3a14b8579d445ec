package interlock.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.Chromium;
import interlock.fixtures.HostileMarket;
import interlock.fixtures.Visit;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.w3c.dom.Document;

/** What leaves the page as a file, of a market whose names are markup, formulas and broken characters. */
@ChangesTheMarket
@Execution(ExecutionMode.SAME_THREAD)
class WaysOutIT {
    private static final String HOSTILE = "/questions/facts-of?entity=hostile";

    /** The letters by which an address knows the fact inv-microsoft-anthropic-2025. */
    private static final String INVESTED = "b30T";

    @TempDir
    Path folder;

    @BeforeAll
    static void addTheHostile() {
        HostileMarket.add();
    }

    @AfterAll
    static void takeItOut() {
        HostileMarket.takeOut();
    }

    @Test
    void csvHoldsEveryRowAndNoFormula() throws Exception {
        String csv = Files.readString(taken("/explore?entities=hostile", "Table, CSV"));
        assertThat(csv).contains("INVESTS_IN", "'=HYPERLINK").doesNotContain(",=", ",\"=", "\n=", ",@");
    }

    @Test
    void jsonHoldsTheAnswerWithItsSources() throws Exception {
        JsonNode json = new ObjectMapper().readTree(taken(HOSTILE, "Data, JSON").toFile());
        assertThat(json.at("/graph/edges")).hasSize(2);
        assertThat(json.at("/sources/0/title").asText()).isEqualTo(HostileMarket.MARKUP);
        assertThat(json.get("headline").asText()).contains(HostileMarket.MARKUP);
    }

    @Test
    void graphmlIsReadByAnotherProgram() throws Exception {
        String text = Files.readString(taken(HOSTILE, "Graph, GraphML"));
        Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
        Map<String, String> names = new HashMap<>();
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer((attribute, value) -> {
            if (attribute.getSecond().equals("name")) {
                names.put(attribute.getFirst(), value.getValue());
            }
        });
        importer.importGraph(graph, new StringReader(text));
        assertThat(graph.vertexSet()).containsExactlyInAnyOrder("hostile", "nvidia");
        assertThat(graph.edgeSet()).hasSize(2);
        assertThat(names).containsEntry("hostile", HostileMarket.MARKUP);
    }

    @Test
    void svgIsAPictureWithNothingToRun() throws Exception {
        Document svg = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(taken(HOSTILE, "Picture, SVG").toFile());
        assertThat(svg.getDocumentElement().getLocalName()).isEqualTo("svg");
        assertThat(svg.getElementsByTagNameNS("*", "script").getLength()).isZero();
        assertThat(svg.getElementsByTagNameNS("*", "img").getLength()).isZero();
        assertThat(svg.getDocumentElement().getTextContent())
                .contains(HostileMarket.MARKUP)
                .as("with its sources, its day and its address")
                .containsPattern("Sources: .+, through Interlock; as of \\d+ \\w{3} \\d{4}")
                .containsPattern("/questions/facts-of\\?entity=hostile&asOf=\\d{4}-\\d\\d-\\d\\d&seen=\\w+");
    }

    @Test
    void pngIsThePictureTwiceAsFine() throws Exception {
        var picture = ImageIO.read(taken(HOSTILE, "Picture, PNG").toFile());
        assertThat(picture.getWidth()).isGreaterThan(400);
        assertThat(picture.getHeight()).isGreaterThan(200);
    }

    @Test
    void theWebPageOpensOfflineAndRunsNothingFromTheData() throws Exception {
        Path file = taken(HOSTILE, "Web page, one HTML file");
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = Chromium.shared().newContext()) {
            context.setOffline(true);
            Page page = context.newPage();
            page.onDialog(dialog -> {
                faults.add(dialog.message());
                dialog.dismiss();
            });
            page.onPageError(faults::add);
            page.onRequest(request -> {
                if (!request.url().startsWith("file:")) {
                    faults.add(request.url());
                }
            });
            page.navigate(file.toUri().toString());
            assertThat(page.locator("h1")).containsText(HostileMarket.MARKUP);
            assertThat(page.locator("tbody")).containsText(HostileMarket.MARKUP);
            assertThat(page.locator("img")).hasCount(0);
            page.locator("svg [data-node=nvidia]").click();
            assertThat(page.locator("tbody tr:not(.dim)")).hasCount(2);
            page.locator("th button").first().click();
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aCitationNamesSourcesDataSetDayAndAddress() {
        try (Visit visit = Visit.on("/explore?entities=anthropic&asOf=2025-11-30")) {
            visit.page()
                    .getByText("Cite", new Page.GetByTextOptions().setExact(true))
                    .click();
            String cited = visit.page().getByLabel("Citation").inputValue();
            assertThat(cited)
                    .contains(
                            "data set ai-market, as of 30 Nov 2025, at least announced", "/explore?entities=anthropic")
                    .containsPattern("(?m)^1\\. .+\\. .+ https://.+ \\(retrieved .+\\)$");
        }
    }

    @Test
    void aCitedAddressAsksTheSameOnEveryDayAndTellsWhereTheAnswerIsAnother() {
        try (Visit visit = Visit.on("/questions/on-all")) {
            visit.page()
                    .getByText("Cite", new Page.GetByTextOptions().setExact(true))
                    .click();
            String cited = visit.page().getByLabel("Citation").inputValue();
            String address = cited.lines()
                    .filter(line -> line.startsWith("http"))
                    .map(line -> line.substring(line.indexOf("/questions/")))
                    .findFirst()
                    .orElseThrow();
            assertThat(address)
                    .contains("asOf=", "atLeast=announced", "clouds=aws", "tier=frontier", "seen=", "facts=");

            visit.open(address);
            assertThat(visit.headline()).isVisible();
            assertThat(visit.page().locator(".notice-line")).hasCount(0);

            // As if one fact had not been there, one had said something else, and two had been there that are not now.
            String other = address.replaceFirst("(seen=[^.&]+\\.)[^&]+", "$1another")
                    .replaceFirst("facts=.{6}(.{4}).{2}", "facts=$1--" + INVESTED + "--______");
            visit.open(other);
            Locator changed = visit.page().locator("changed-since");
            assertThat(changed).containsText("The data have changed since this link was made");
            assertThat(changed.locator("h2"))
                    .hasText(new String[] {"New behind the answer", "Says something else", "No longer behind the answer"
                    });
            assertThat(changed.locator("ul").last()).containsText("Microsoft");
            assertThat(changed.locator("p").last()).hasText("1 fact that it rested on is no longer in the data.");
        }
    }

    @Test
    void aCitationComesInTheFormsThatProgramsRead() throws Exception {
        try (Visit visit = Visit.on("/questions/on-all?asOf=2025-11-30")) {
            visit.page()
                    .getByText("Cite", new Page.GetByTextOptions().setExact(true))
                    .click();
            visit.page().locator("ways-out dialog select").selectOption("BibTeX");
            String bibTex = visit.page().getByLabel("Citation").inputValue();
            Map<Key, BibTeXEntry> entries =
                    new BibTeXParser().parse(new StringReader(bibTex)).getEntries();
            // The answer, and each of its sources.
            assertThat(entries).hasSizeGreaterThan(5);
            BibTeXEntry entry = entries.get(new Key("interlock-on-all-2025-11-30"));
            assertThat(entry.getType()).isEqualTo(BibTeXEntry.TYPE_MISC);
            assertThat(entry.getField(BibTeXEntry.KEY_YEAR).toUserString()).isEqualTo("2025");
            assertThat(entry.getField(BibTeXEntry.KEY_TITLE).toUserString())
                    .isEqualTo("{Which models are common to Amazon Web Services, Microsoft Azure and Google Cloud?}");
            String address = entry.getField(BibTeXEntry.KEY_URL).toUserString();
            assertThat(address).startsWith("http").contains("asOf=2025-11-30", "seen=");

            visit.page().locator("ways-out dialog select").selectOption("CSL-JSON");
            JsonNode cited = new ObjectMapper()
                    .readTree(visit.page().getByLabel("Citation").inputValue())
                    .get(0);
            assertThat(cited.get("type").asText()).isEqualTo("webpage");
            assertThat(cited.get("URL").asText()).isEqualTo(address);
            assertThat(cited.at("/issued/date-parts/0").toString()).isEqualTo("[2025,11,30]");
            assertThat(cited.at("/accessed/date-parts/0")).hasSize(3);
            assertThat(cited.at("/author/0/literal").asText()).isEqualTo("Interlock");
        }
    }

    private Path taken(String address, String way) {
        try (Visit visit = Visit.on(address)) {
            visit.page().locator("ways-out menu-button > button").click();
            Download download = visit.page()
                    .waitForDownload(() -> visit.page()
                            .locator("ways-out menu-button")
                            .getByText(way)
                            .click());
            Path file = folder.resolve(download.suggestedFilename());
            download.saveAs(file);
            return file;
        }
    }
}
