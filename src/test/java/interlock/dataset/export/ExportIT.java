package interlock.dataset.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import interlock.answers.Graph;
import interlock.dataset.DataSet;
import interlock.dataset.Progress;
import interlock.dataset.load.DataSetLoader;
import interlock.dataset.mapping.DataSetFolder;
import interlock.fixtures.AwkwardText;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.CypherShell;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.SmallMarket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.batchimport.api.input.IdType;
import org.neo4j.common.EntityType;
import org.neo4j.csv.reader.CharSeekers;
import org.neo4j.csv.reader.Configuration;
import org.neo4j.csv.reader.Readables;
import org.neo4j.internal.batchimport.input.Groups;
import org.neo4j.internal.batchimport.input.csv.DataFactories;
import org.neo4j.internal.batchimport.input.csv.Header;

@ChangesTheMarket
class ExportIT {
    private static final DataSet BUNDLED = DataSetFolder.read(Path.of("cypher/data/ai-market"));
    private static final String AWKWARD = "awkward";

    @TempDir
    Path folder;

    @Test
    void theZipIsTheDataSetThatWasLoaded() throws Exception {
        Path zip = folder.resolve("market.zip");
        HttpResponse<Path> reply = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(RunningProduct.at("/api/export.zip"))
                                .build(),
                        HttpResponse.BodyHandlers.ofFile(zip));

        assertThat(reply.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"ai-market.zip\"");
        assertThat(told(read(zip))).isEqualTo(told(BUNDLED));
        assertThat(DataSetLoader.check(RunningProduct.graph(), BUNDLED, true).isNothing())
                .isTrue();
    }

    @Test
    void everyFormatIsOfferedAndHasItsAddress() {
        JsonNode formats = Http.get("/api/export").json().get("formats");
        assertThat(formats.findValuesAsText("extension"))
                .containsExactlyElementsOf(Stream.of(ExportFormat.values())
                        .map(ExportFormat::extension)
                        .toList());
        for (JsonNode format : formats) {
            String address = "/api/export." + format.get("extension").asText() + "?dataSet=ai-market";
            Http.Reply reply = Http.get(address);
            assertThat(reply.status()).as(address).isEqualTo(200);
            assertThat(reply.contentType())
                    .isEqualToIgnoringWhitespace(format.get("mediaType").asText());
        }
    }

    @Test
    void theFolderIsTheDataSetThatWasLoaded() throws IOException {
        MarketExport.folder(RunningProduct.graph(), "ai-market", folder.resolve("new/ai-market"));
        assertThat(told(DataSetFolder.read(folder.resolve("new/ai-market")))).isEqualTo(told(BUNDLED));
    }

    @Property(tries = 12)
    void whatIsImportedComesOutAgainWhateverItsText(
            @ForAll("cells") String name, @ForAll("cells") String about, @ForAll("cells") String statement)
            throws IOException {
        Path home = Files.createTempDirectory("interlock-export");
        DataSet before = awkward(home, name, about, statement);
        Graph graph = RunningProduct.graph();
        try {
            DataSetLoader.into(graph, before, false, Progress.NONE);

            Path zip = home.resolve("awkward.zip");
            Files.write(zip, export(ExportFormat.ZIP, AWKWARD));
            DataSet after = read(zip);
            assertThat(told(after)).isEqualTo(told(before));
            assertThat(DataSetLoader.check(
                                    graph,
                                    new DataSet(
                                            AWKWARD, after.entities(), after.deals(), after.sources(), after.facts()),
                                    true)
                            .isNothing())
                    .isTrue();

            JsonNode json = new ObjectMapper().readTree(export(ExportFormat.JSON, AWKWARD));
            assertThat(json.get("entities").findValuesAsText("name")).contains(name);
            assertThat(json.get("facts").findValuesAsText("statement")).contains(statement + ".");

            Drawn drawn = Drawn.of(export(ExportFormat.GRAPHML, AWKWARD));
            assertThat(drawn.nodes.get("odd").get("label").getValue()).isEqualTo(name);
            assertThat(drawn.nodes.get("odd").get("about").getValue()).isEqualTo(about);
        } finally {
            DataSetLoader.takeOut(graph, AWKWARD);
            try (Stream<Path> files = Files.list(home)) {
                files.forEach(file -> file.toFile().delete());
            }
            Files.delete(home);
        }
    }

    @Provide
    Arbitrary<String> cells() {
        return AwkwardText.cell();
    }

    @Test
    void anotherProgramReadsTheGraphMlWithItsTypes() throws IOException {
        Drawn drawn = Drawn.of(export(ExportFormat.GRAPHML, ""));

        assertThat(drawn.nodes).hasSize(184 + 52);
        assertThat(drawn.edges).hasSize(798);
        assertThat(drawn.graph.edgeSet()).hasSize(798);
        assertThat(drawn.nodes.get("azure"))
                .hasEntrySatisfying("label", is("Microsoft Azure", AttributeType.STRING))
                .hasEntrySatisfying("kind", is("Cloud", AttributeType.STRING));
        assertThat(drawn.edges.get("inv-nvidia-anthropic-2025"))
                .hasEntrySatisfying("type", is("INVESTS_IN", AttributeType.STRING))
                .hasEntrySatisfying("amountMax", is("10000000000", AttributeType.LONG))
                .hasEntrySatisfying("announced", is("2025-11-18", AttributeType.STRING))
                .hasEntrySatisfying("dataSet", is("ai-market", AttributeType.STRING));
    }

    private static Consumer<Attribute> is(String value, AttributeType type) {
        return attribute -> {
            assertThat(attribute.getValue()).isEqualTo(value);
            assertThat(attribute.getType()).isEqualTo(type);
        };
    }

    @Test
    void anAnswerIsDrawnAsGraphMl() {
        Http.Reply reply = Http.get("/api/questions/facts-of.graphml?entity=anthropic&asOf=2025-11-30");

        assertThat(reply.contentType()).startsWith("application/graphml+xml");
        Drawn drawn = Drawn.of(reply.body().getBytes(StandardCharsets.UTF_8));
        assertThat(drawn.edges).containsKey("inv-nvidia-anthropic-2025");
        assertThat(drawn.nodes).containsKeys("anthropic", "nvidia");
    }

    @Test
    void cypherShellMakesTheSameGraphOfTheScript() throws Exception {
        Graph graph = RunningProduct.graph();
        DataSet awkward =
                awkward(folder, AwkwardText.everything(), AwkwardText.everything(), "A" + AwkwardText.everything());
        try {
            DataSetLoader.into(graph, awkward, false, Progress.NONE);
            Path script = Files.write(folder.resolve("market.cypher"), export(ExportFormat.CYPHER, AWKWARD));
            String before = new String(export(ExportFormat.JSON, ""), StandardCharsets.UTF_8);
            DataSetLoader.takeOut(graph, AWKWARD);

            CypherShell.Run run = CypherShell.file(script, Map.of());

            assertThat(run.exit()).as(run.printed()).isZero();
            assertThat(export(ExportFormat.JSON, ""))
                    .asString(StandardCharsets.UTF_8)
                    .satisfies(after -> assertThat(after.lines().sorted())
                            .containsExactlyElementsOf(before.lines().sorted().toList()));
        } finally {
            DataSetLoader.takeOut(graph, AWKWARD);
        }
    }

    @Test
    void neo4jsOwnImporterReadsTheHeaders() throws IOException {
        MarketExport.folder(RunningProduct.graph(), "", folder);
        Groups groups = new Groups();
        for (String file : List.of("entities.csv", "deals.csv", "sources.csv")) {
            assertThat(header(
                            folder.resolve(file), DataFactories.defaultFormatNodeFileHeader(), EntityType.NODE, groups))
                    .containsEntry("id", "ID")
                    .containsValue("LABEL")
                    .containsValue("PROPERTY");
        }
        assertThat(header(
                        folder.resolve("facts.csv"),
                        DataFactories.defaultFormatRelationshipFileHeader(),
                        EntityType.RELATIONSHIP,
                        groups))
                .containsValues("START_ID", "TYPE", "END_ID")
                .containsEntry("amountMin", "PROPERTY");
    }

    private static Map<String, String> header(Path file, Header.Factory factory, EntityType of, Groups groups)
            throws IOException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (Reader text = Files.newBufferedReader(file);
                var seeker = CharSeekers.charSeeker(
                        Readables.wrap(text, Files.size(file), file), Configuration.COMMAS, false, of)) {
            for (Header.Entry entry : factory.create(seeker, Configuration.COMMAS, IdType.STRING, groups)
                    .entries()) {
                String type = entry.type().name();
                columns.put(entry.name() == null ? type : entry.name(), type);
            }
        }
        return columns;
    }

    @Test
    void aDataSetThatIsNotThereIsToldWithThoseThatAre() {
        Http.Reply reply = Http.get("/api/export.json?dataSet=ai-markt");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().get("hint").asText()).contains("ai-market");
    }

    private static byte[] export(ExportFormat format, String dataSet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MarketExport.write(RunningProduct.graph(), dataSet, format, out);
        return out.toByteArray();
    }

    private static DataSet awkward(Path folder, String name, String about, String statement) {
        return DataSetFolder.read(
                new SmallMarket(folder)
                        .source("id", "odd-source", "title", name)
                        .entity(
                                "id",
                                "odd",
                                "name",
                                name,
                                "about",
                                about,
                                "aliases",
                                item(name) + ";" + item(about) + "2")
                        .deal("id", "odd-deal", "title", about)
                        .fact("id", "odd-fact", ":END_ID", "odd", "what", about, "statement", statement + ".")
                        .write(),
                AWKWARD);
    }

    private static String item(String text) {
        return "x" + text.replace(";", "") + "x";
    }

    private static DataSet read(Path zip) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(zip)) {
            return DataSetFolder.read(files.getPath("/"), "from-zip");
        }
    }

    /** All that a data set says, in no order. */
    private static Map<String, Object> told(DataSet dataSet) {
        Map<String, Object> told = new TreeMap<>();
        Stream.of(dataSet.entities(), dataSet.deals(), dataSet.sources())
                .flatMap(List::stream)
                .forEach(row -> told.put("node " + row.id(), List.of(row.list(":LABEL"), row.properties())));
        dataSet.facts()
                .forEach(row -> told.put(
                        "fact " + row.id(),
                        List.of(row.text(":START_ID"), row.text(":TYPE"), row.text(":END_ID"), row.properties())));
        return told;
    }

    /** GraphML as JGraphT reads it, checked against GraphML's schema. */
    private record Drawn(
            DirectedPseudograph<String, DefaultEdge> graph,
            Map<String, Map<String, Attribute>> nodes,
            Map<String, Map<String, Attribute>> edges) {
        static Drawn of(byte[] graphMl) {
            DirectedPseudograph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
            Map<String, Map<String, Attribute>> nodes = new HashMap<>();
            Map<DefaultEdge, Map<String, Attribute>> edges = new HashMap<>();
            GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
            importer.setVertexFactory(id -> id);
            importer.addVertexAttributeConsumer(
                    (pair, value) -> nodes.computeIfAbsent(pair.getFirst(), key -> new HashMap<>())
                            .put(pair.getSecond(), value));
            importer.addEdgeAttributeConsumer(
                    (pair, value) -> edges.computeIfAbsent(pair.getFirst(), key -> new HashMap<>())
                            .put(pair.getSecond(), value));
            importer.importGraph(graph, new StringReader(new String(graphMl, StandardCharsets.UTF_8)));
            Map<String, Map<String, Attribute>> byId = new HashMap<>();
            edges.values().forEach(edge -> byId.put(edge.get("id").getValue(), edge));
            return new Drawn(graph, nodes, byId);
        }
    }
}
