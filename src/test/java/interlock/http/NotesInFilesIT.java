package interlock.http;

import static interlock.http.NotesIT.ID;
import static interlock.http.NotesIT.NOTE;
import static interlock.http.NotesIT.drawn;
import static interlock.http.NotesIT.fact;
import static interlock.http.NotesIT.market;
import static interlock.http.NotesIT.undo;
import static interlock.http.NotesIT.written;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes that are taken out as files, and files that are loaded where people write. */
@ChangesTheMarket
class NotesInFilesIT {
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

    /** What is said of another's facts comes out with the notes and goes in again, whichever of the two is loaded first. */
    @Test
    void whatIsSaidOfOthersComesOutAndGoesInAgain() throws IOException {
        SmallMarket more = new SmallMarket(folder).fact("id", "fact-two", "what", "wheels");
        DataSetLoader.into(graph, more.read(), true, Progress.NONE);
        before = market();
        written(NOTE);
        written("{\"facts\": [{\"id\": \"fact-one\", \"until\": \"2026-01-01\"}],"
                + " \"entities\": [{\"id\": \"maker\", \"country\": \"US\"}], \"retract\": [\"fact-two\"]}");
        TreeSet<String> noted = market();
        Path out = folder.resolve("notes");
        MarketExport.folder(graph, "notes", out);
        assertThat(out.resolve("corrections.csv"))
                .hasContent("dataSet,records,id,deed\nsmall,entities,maker,corrected\nsmall,facts,fact-one,corrected\n"
                        + "small,facts,fact-two,retracted\n");
        DataSetLoader.takeOut(graph, "notes");
        assertThat(market()).isEqualTo(before);

        DataSetLoader.into(graph, DataSetFolder.read(out), false, Progress.NONE);
        assertThat(market()).isEqualTo(noted);
        for (boolean replace : List.of(true, false)) {
            assertThat(DataSetLoader.into(graph, DataSetFolder.read(out), replace, Progress.NONE)
                            .isNothing())
                    .isTrue();
        }
        DataSetLoader.into(graph, more.read(), true, Progress.NONE);
        assertThat(market()).isEqualTo(noted);
        DataSetLoader.takeOut(graph, "notes");
        assertThat(market()).isEqualTo(before);

        DataSetLoader.takeOut(graph, "small");
        DataSetLoader.into(graph, DataSetFolder.read(out), false, Progress.NONE);
        DataSetLoader.into(graph, more.read(), false, Progress.NONE);
        assertThat(Http.get("/api/facts/fact-two").status()).isEqualTo(404);
        assertThat(fact("fact-one").at("/until").asText()).isEqualTo("2026-01-01");
        DataSetLoader.takeOut(graph, "notes");
        assertThat(market()).isEqualTo(before);
    }

    @Test
    void dealsAndSourcesThatWereCorrectedComeOutAndGoInAgain() throws IOException {
        written("{\"deals\": [{\"id\": \"deal-one\", \"about\": \"Told anew.\"}],"
                + " \"sources\": [{\"id\": \"report\", \"title\": \"A better title\", \"origin\": \"release\"}]}");
        JsonNode now = Http.get("/api/notes/report/history").json().get("now");
        assertThat(now.at("/records").asText()).isEqualTo("sources");
        assertThat(now.at("/cells/title").asText()).isEqualTo("A better title");
        TreeSet<String> noted = market();
        Path out = folder.resolve("notes");
        MarketExport.folder(graph, "notes", out);
        assertThat(out.resolve("corrections.csv"))
                .hasContent(
                        "dataSet,records,id,deed\nsmall,deals,deal-one,corrected\nsmall,sources,report,corrected\n");
        DataSetLoader.takeOut(graph, "notes");
        assertThat(market()).isEqualTo(before);
        DataSetLoader.into(graph, DataSetFolder.read(out), false, Progress.NONE);
        assertThat(market()).isEqualTo(noted);
    }

    /** What files change in a data set in which people write is in its history too, and is taken back as they would. */
    @Test
    void aLoadOfFilesIsAChangeOfTheHistory() throws IOException {
        written(NOTE);
        Path out = folder.resolve("notes");
        MarketExport.folder(graph, "notes", out);
        TreeSet<String> noted = market();
        Path facts = out.resolve("facts.csv");
        Files.writeString(facts, Files.readString(facts).replace(",compute,", ",storage,"));
        DataSetLoader.into(graph, DataSetFolder.read(out), false, Progress.NONE);

        JsonNode versions = Http.get("/api/notes/" + ID + "/history").json().get("versions");
        assertThat(versions.findValuesAsText("deed")).containsExactly("added", "corrected");
        assertThat(fact(ID).at("/what").asText()).isEqualTo("storage");
        assertThat(undo(2).status()).isEqualTo(200);
        assertThat(market()).isEqualTo(noted);
    }

    /** Whatever is written: out as files and in again it is the same market, and without it the one before. */
    @Test
    void whateverIsWrittenComesOutAndGoesInAgain() throws IOException {
        Random random = new Random(1119);
        for (int draw = 0; draw < 8; draw++) {
            List<String> facts = new ArrayList<>(List.of("fact-one"));
            for (int step = 0; step < 5; step++) {
                Http.post("/api/notes", drawn(random, facts, draw + "-" + step));
            }
            TreeSet<String> noted = market();
            Path out = folder.resolve("drawn-" + draw).resolve("notes");
            MarketExport.folder(graph, "notes", out);
            DataSetLoader.takeOut(graph, "notes");
            assertThat(market()).as("taken out, draw " + draw).isEqualTo(before);
            DataSetLoader.into(graph, DataSetFolder.read(out), draw % 2 == 0, Progress.NONE);
            assertThat(market()).as("draw " + draw).isEqualTo(noted);
            DataSetLoader.takeOut(graph, "notes");
        }
    }
}
