package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.answers.Graph;
import interlock.dataset.Progress;
import interlock.dataset.export.MarketExport;
import interlock.dataset.load.DataSetLoader;
import interlock.dataset.mapping.DataSetFolder;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.SmallMarket;
import interlock.fixtures.StoreContents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts, entities, deals and sources that somebody writes, corrects, ends, retracts and takes back. */
@ChangesTheMarket
class NotesIT {
    private static final String SOURCE = """
            {"title": "A note", "publisher": "The Desk", "language": "en", "published": "2025-12-01",
             "retrieved": "2025-12-02", "url": "https://example.org/note"}""";
    private static final String FACT = """
            {"from": "buyer", "type": "SPENDS_ON", "to": "cloud", "what": "compute", "status": "committed",
             "announced": "2025-12-01", "statement": "The buyer buys compute.", "sources": ["#1"]}""";
    static final String NOTE = "{\"sources\": [" + SOURCE + "], \"facts\": [" + FACT + "]}";
    static final String ID = "buyer-spends-on-cloud-2025-12-01";

    @TempDir
    Path folder;

    private final Graph graph = RunningProduct.graph();
    private TreeSet<String> before;

    @BeforeEach
    void load() {
        DataSetLoader.into(graph, new SmallMarket(folder).read(), true, Progress.NONE);
        before = market();
    }

    @AfterEach
    void clean() {
        graph.health().dataSets().stream()
                .filter(id -> !id.equals("ai-market"))
                .forEach(id -> DataSetLoader.takeOut(graph, id));
    }

    /** What the graph holds of the small market and of notes, beside their history. */
    static TreeSet<String> market() {
        return StoreContents.of(RunningProduct.neo4j().database()).stream()
                .filter(line -> !line.startsWith("[Version]") && !line.startsWith("[DataSet]"))
                .filter(line -> !line.contains("dataSet=Stringai-market"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static JsonNode written(String note) {
        Http.Reply reply = Http.post("/api/notes", note);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    static Http.Reply undo(long change) {
        return Http.post("/api/notes/changes/" + change + "/undo", "{}");
    }

    static JsonNode fact(String id) {
        return Http.get("/api/facts/" + id).json().get("fact");
    }

    @Test
    void whatIsCheckedTellsWhichAnswersFlipAndWritesNothing() {
        JsonNode checked = Http.post("/api/notes?check=true&effects=true&asOf=2026-01-01", NOTE)
                .json();
        assertThat(checked.at("/done").asBoolean()).isFalse();
        assertThat(checked.at("/summary").asText()).contains("facts 1 added", "sources 1 added");
        assertThat(market()).isEqualTo(before);

        List<String> flipped = checked.at("/effects/effects").findValuesAsText("question");
        assertThat(flipped).contains("concentration");
        JsonNode effect = checked.at("/effects/effects/" + flipped.indexOf("concentration"));
        String asked = "/api/questions/concentration?asOf=2026-01-01&buyer=buyer";
        assertThat(effect.at("/parameters/buyer").asText()).isEqualTo("buyer");
        JsonNode answer = Http.get(asked).json();
        assertThat(effect.at("/before").asText())
                .isEqualTo(answer.at("/headline").asText());
        assertThat(effect.at("/counts/new").asInt()).isEqualTo(1);
        written(NOTE);
        JsonNode after = Http.get(asked).json();
        assertThat(after.at("/total").asInt())
                .as("as the preview said")
                .isEqualTo(answer.at("/total").asInt() + 1);
        assertThat(after.at("/rows/0/supplier").asText()).isEqualTo("cloud");
    }

    /** Without it, it would be written. */
    @Test
    void aMistypedCheckWritesNothing() {
        Http.Reply reply = Http.post("/api/notes?chek=true", NOTE);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("code").asText()).isEqualTo("bad-parameter");
        assertThat(reply.json().get("nearest").get(0).asText()).isEqualTo("check");
        assertThat(market()).isEqualTo(before);
    }

    @Test
    void everyFaultStandsAtItsRecordAndItsField() {
        Http.Reply reply = Http.post("/api/notes", """
                {"facts": [{"from": "buyr", "type": "SPENDS_ON", "to": "cloud", "amountMin": 5, "status": "commited",
                            "statement": "No stop", "sources": ["#2"]}],
                 "entities": [{"label": "Compny", "name": "Somebody"}]}""");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.contentType()).startsWith("application/problem+json");
        JsonNode problem = reply.json();
        assertThat(problem.at("/code").asText()).isEqualTo("faulty-note");
        assertThat(problem.at("/faults").findValuesAsText("field"))
                .contains("from", "status", "statement", "sources", "currency", "announced", "label");
        JsonNode end = problem.at("/faults").findParents("field").stream()
                .filter(fault -> fault.at("/field").asText().equals("from"))
                .findFirst()
                .orElseThrow();
        assertThat(end.at("/records").asText()).isEqualTo("facts");
        assertThat(end.at("/place").asInt()).isEqualTo(1);
        assertThat(end.at("/remedy").asText()).isEqualTo("nearest buyer");
        assertThat(market()).isEqualTo(before);
    }

    @Test
    void whatIsNoNoteIsRefusedWithTheNearest() {
        for (String[] bad : new String[][] {
            {"{\"fcts\": []}", "facts"},
            {"{\"facts\": [{\"form\": \"x\"}]}", "from"},
            {"{\"facts\": []}", ""},
            {"[]", ""}
        }) {
            Http.Reply reply = Http.post("/api/notes", bad[0]);
            assertThat(reply.status()).as(bad[0]).isEqualTo(400);
            assertThat(reply.json().at("/code").asText()).isEqualTo("bad-note");
            assertThat(reply.json().at("/nearest/0").asText()).isEqualTo(bad[1]);
        }
        assertThat(undo(7).json().at("/code").asText()).isEqualTo("unknown");
        assertThat(Http.get("/api/notes/nobody-knows/history").status()).isEqualTo(404);
    }

    @Test
    void aFactIsWrittenWithItsSourceCorrectedEndedAndTakenBack() {
        JsonNode saved = written(NOTE);
        assertThat(saved.at("/change").asInt()).isEqualTo(1);
        assertThat(fact(ID).at("/sources/0").asText()).isEqualTo("the-desk-a-note");
        assertThat(Http.post("/api/notes", NOTE).json().at("/faults/0/problem").asText())
                .isEqualTo("the same fact as before");

        written("{\"facts\": [{\"id\": \"" + ID + "\", \"what\": \"storage\"}]}");
        JsonNode ended = written("{\"facts\": [{\"id\": \"" + ID + "\", \"until\": \"2026-01-01\"}]}");
        assertThat(ended.at("/records/0/deed").asText()).isEqualTo("ended");
        JsonNode versions = Http.get("/api/notes/" + ID + "/history").json().get("versions");
        assertThat(versions.findValuesAsText("deed")).containsExactly("added", "corrected", "ended");
        assertThat(versions.at("/1/cells/what").asText()).isEqualTo("storage");

        assertThat(undo(1).status()).isEqualTo(409);
        assertThat(undo(3).status()).isEqualTo(200);
        assertThat(fact(ID).has("until")).isFalse();
        assertThat(undo(2).status()).isEqualTo(200);
        assertThat(fact(ID).at("/what").asText()).isEqualTo("compute");
        assertThat(undo(1).status()).isEqualTo(200);
        assertThat(market()).isEqualTo(before);
        assertThat(undo(6).status()).as("an undo is undone").isEqualTo(200);
        assertThat(fact(ID).at("/what").asText()).isEqualTo("compute");
    }

    /** What the notes say stands whatever the other's files say, and the other's fact stands again when they are gone. */
    @Test
    void anotherDataSetsFactIsCorrectedAndSurvivesItsNextLoad() {
        written("{\"facts\": [{\"id\": \"fact-one\", \"what\": \"engines\"}]}");
        assertThat(fact("fact-one").at("/dataSet").asText()).isEqualTo("notes");
        SmallMarket again = new SmallMarket(folder).fact("id", "fact-two", "what", "wheels");
        DataSetLoader.into(graph, again.read(), true, Progress.NONE);
        assertThat(fact("fact-one").at("/what").asText()).isEqualTo("engines");

        written("{\"retract\": [\"fact-two\"]}");
        assertThat(Http.get("/api/facts/fact-two").status()).isEqualTo(404);
        DataSetLoader.into(graph, again.read(), true, Progress.NONE);
        assertThat(Http.get("/api/facts/fact-two").status()).isEqualTo(404);

        assertThat(undo(2).status()).isEqualTo(200);
        assertThat(fact("fact-two").at("/dataSet").asText()).isEqualTo("small");
        DataSetLoader.takeOut(graph, "notes");
        assertThat(fact("fact-one").at("/what").asText()).isEqualTo("parts");
        assertThat(fact("fact-one").at("/dataSet").asText()).isEqualTo("small");
        DataSetLoader.into(graph, new SmallMarket(folder).read(), true, Progress.NONE);
        assertThat(market()).isEqualTo(before);
    }

    @Test
    void anEntityADealAndASourceAreWrittenWithTheFactThatNamesThem() {
        JsonNode tried = Http.post(
                        "/api/notes?check=true&effects=true",
                        "{\"sources\": [" + SOURCE + "],"
                                + " \"entities\": [{\"label\": \"Company\", \"name\": \"Newcomer Ltd\"}],"
                                + " \"facts\": [" + FACT.replace("\"buyer\"", "\"#1\"") + "]}")
                .json();
        assertThat(tried.at("/effects/left/0").asText()).isEqualTo("newcomer-ltd-spends-on-cloud-2025-12-01");
        written("{\"sources\": [" + SOURCE + "], \"entities\": [{\"label\": \"Company\", \"name\": \"Newcomer Ltd\"}],"
                + "\"deals\": [{\"title\": \"Newcomer buys\", \"announced\": \"2025-12-01\", \"sources\": [\"#1\"]}],"
                + "\"facts\": [" + FACT.replace("\"buyer\"", "\"#1\"").replace("\"what\"", "\"deal\": \"#1\", \"what\"")
                + "]}");
        JsonNode fact = fact("newcomer-ltd-spends-on-cloud-2025-12-01");
        assertThat(fact.at("/deal").asText()).isEqualTo("deal-newcomer-buys");
        written("{\"entities\": [{\"id\": \"maker\", \"country\": \"US\"}]}");
        assertThat(Http.post("/api/notes", "{\"entities\": [{\"id\": \"maker\", \"label\": \"Cloud\"}]}")
                        .json()
                        .at("/faults/0/problem")
                        .asText())
                .isEqualTo("the kind of an entity cannot change");
        DataSetLoader.into(graph, new SmallMarket(folder).read(), true, Progress.NONE);
        assertThat(Http.get("/api/entities/maker").json().at("/entity/country").asText())
                .isEqualTo("US");
        assertThat(undo(2).status()).isEqualTo(200);
        assertThat(undo(1).status()).isEqualTo(200);
        assertThat(market()).isEqualTo(before);
    }

    @Test
    void whatComesOutGoesInAgain() throws IOException {
        written(NOTE);
        TreeSet<String> noted = market();
        Path out = folder.resolve("notes");
        MarketExport.folder(graph, "notes", out);
        DataSetLoader.takeOut(graph, "notes");
        assertThat(market()).isEqualTo(before);
        DataSetLoader.into(graph, DataSetFolder.read(out), false, Progress.NONE);
        assertThat(market()).isEqualTo(noted);
    }

    /** Whatever is written: taken back from the last change to the first, the market is as it was. */
    @Test
    void whatIsTakenBackIsAsIfItHadNotBeen() {
        Random random = new Random(19);
        for (int draw = 0; draw < 6; draw++) {
            List<Long> changes = new ArrayList<>();
            List<String> facts = new ArrayList<>(List.of("fact-one"));
            for (int step = 0; step < 6; step++) {
                String note = drawn(random, facts, draw + "-" + step);
                Http.Reply reply = Http.post("/api/notes", note);
                assertThat(reply.status()).as(note + reply.body()).isIn(200, 422);
                if (reply.status() == 200 && reply.json().get("change").asLong() > 0) {
                    changes.add(reply.json().get("change").asLong());
                }
            }
            for (long change : changes.reversed()) {
                Http.Reply reply = undo(change);
                assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            }
            assertThat(market()).as("draw " + draw).isEqualTo(before);
        }
    }

    static String drawn(Random random, List<String> facts, String mark) {
        String id = facts.get(random.nextInt(facts.size()));
        return switch (random.nextInt(5)) {
            case 0 -> {
                facts.add("n-" + mark);
                yield "{\"sources\": [" + SOURCE + "], \"facts\": ["
                        + FACT.replace("\"what\"", "\"id\": \"n-" + mark + "\", \"what\"")
                                .replace("compute", "thing " + mark)
                        + "]}";
            }
            case 1 -> "{\"facts\": [{\"id\": \"" + id + "\", \"what\": \"parts " + random.nextInt(3) + "\"}]}";
            case 2 ->
                "{\"facts\": [{\"id\": \"" + id + "\", \"until\": \"202" + (6 + random.nextInt(3)) + "-01-01\"}]}";
            case 3 -> "{\"retract\": [\"" + id + "\"]}";
            default -> Http.json(Map.of("entities", List.of(Map.of("id", "maker", "about", "Draw " + mark + "."))));
        };
    }

    @Test
    void theChangesAreListedTheLatestFirst() {
        written(NOTE);
        written("{\"retract\": [\"" + ID + "\"]}");
        JsonNode list = Http.get("/api/notes").json();
        assertThat(list.at("/mayWrite").asBoolean()).isTrue();
        assertThat(list.at("/changes").findValuesAsText("undoable")).containsExactly("true", "false");
        assertThat(Set.copyOf(list.at("/changes/0/records").findValuesAsText("deed")))
                .containsExactly("retracted");
    }
}
