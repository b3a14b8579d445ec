package interlock;

import static interlock.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interlock.fixtures.Eventually;
import interlock.fixtures.Http;
import interlock.fixtures.ProductProcess;
import interlock.fixtures.ZippedFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

/** A real disk of 256 MB, filled under load and freed again and again. To mount one, the tests must be run by root. */
class FullDiskSoak {
    private static final int TIMES = 10;
    private static final int WRITERS = 4;
    private static final int NODES = 20;
    private static final long LONGEST_UNTIL_UP = 10_000;
    private static final long LEFT = 3L * 1024 * 1024;

    /** A fact and its source, both with the note's number. */
    private static final String NOTE = """
            {"sources": [{"title": "Note %1$d", "publisher": "The Desk", "language": "en", "published": "2025-12-01",
                          "retrieved": "2025-12-02", "url": "https://example.org/%1$d"}],
             "facts": [{"id": "note-%1$d", "from": "openai", "type": "SPENDS_ON", "to": "aws", "what": "compute %1$d",
                        "status": "committed", "announced": "2025-12-01", "statement": "OpenAI buys compute.",
                        "sources": ["#1"]}]}""";

    @TempDir
    Path folder;

    /** Numbers of what Neo4j said over Bolt that it has written, and of the notes of which Interlock said so. */
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();

    private final Set<Integer> noted = ConcurrentHashMap.newKeySet();
    /** How a note was refused: its status and code. */
    private final Set<String> refusals = ConcurrentHashMap.newKeySet();

    private final List<Long> untilUp = new ArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private boolean mounted;

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            eventually("no process has a file on it", () -> run("umount", folder.toString()));
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return Eventually.exit(new ProcessBuilder(command).start()) == 0;
    }

    @Test
    void aDiskThatFillsUpStopsTheStoreUntilThereIsRoomAndNothingAcknowledgedIsLost() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=256m", "tmpfs", folder.toString());
        assumeTrue(mounted, "No disk can be mounted here: be root on Linux");
        Path home = folder.resolve("home");
        byte[] market = ZippedFolder.of(Path.of("cypher/data/ai-market"));
        try (ProductProcess product = ProductProcess.start(home, Map.of())) {
            URI page = product.page();
            String[] bolt = product.await("Bolt").split("\\s+");
            try (Driver driver = GraphDatabase.driver(bolt[1], AuthTokens.basic(bolt[3], bolt[5]))) {
                for (int time = 1; time <= TIMES; time++) {
                    fillAndFree(time, page, driver, market);
                }
            }
        }
        assertThat(untilUp).as("milliseconds until it was up").allMatch(millis -> millis < LONGEST_UNTIL_UP);
    }

    private void fillAndFree(int time, URI page, Driver driver, byte[] market) throws Exception {
        Path filler = folder.resolve("filler");
        AtomicBoolean enough = new AtomicBoolean();
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(CompletableFuture.runAsync(() -> writeUntil(enough, driver)));
        }
        writers.add(CompletableFuture.runAsync(() -> noteUntil(enough, page)));
        int notesBefore = noted.size();
        eventually("a note is written", () -> noted.size() > notesBefore);
        fill(filler);
        eventually("health is down", () -> status(page, "api/health") == 503);
        Http.Reply health = Http.send(Http.request(page.resolve("api/health")).build());
        assertThat(health.json().get("code").asText()).isIn("disk-full", "store-down", "away");
        Http.Reply load = load(page, market);
        while (load.status() == 429) {
            // A note is being written.
            load = load(page, market);
        }
        assertThat(load.status()).as(load.body()).isEqualTo(503);
        assertThat(load.json().get("code").asText()).isEqualTo("disk-full");
        eventually(
                "a note is told so too",
                () -> note(page, numbers.incrementAndGet()).equals("503 disk-full"));
        enough.set(true);
        writers.forEach(CompletableFuture::join);
        int before = acknowledged.size();
        int notes = noted.size();

        long freed = System.nanoTime();
        Files.delete(filler);
        eventually("health is up", () -> status(page, "api/health") == 200);
        long millis = (System.nanoTime() - freed) / 1_000_000;
        System.out.println("Filled for the time " + time + ": " + before + " and " + notes
                + " notes acknowledged so far, notes refused with " + refusals + ", up again after " + millis + " ms");
        untilUp.add(millis);
        assertThat(found(driver).keySet()).containsAll(acknowledged);
        assertThat(found(driver).values()).containsOnly(NODES);
        Map<Integer, Integer> foundNotes = foundNotes(driver);
        assertThat(foundNotes.keySet()).containsAll(noted);
        assertThat(foundNotes.values()).as("facts and sources of a note").containsOnly(2);
        assertThat(refusals).isSubsetOf("503 disk-full", "503 store-down", "503 away", "429 busy");
    }

    private static Http.Reply load(URI page, byte[] market) {
        return Http.send(Http.request(page.resolve("api/datasets?dataSet=again"), "Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(market))
                .build());
    }

    private static int status(URI page, String path) {
        return Http.send(Http.request(page.resolve(path)).build()).status();
    }

    private void fill(Path filler) throws IOException {
        byte[] part = new byte[256 * 1024];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (Files.getFileStore(folder).getUsableSpace() > LEFT) {
                out.write(part);
            }
        }
    }

    private void writeUntil(AtomicBoolean enough, Driver driver) {
        while (!enough.get()) {
            int number = numbers.incrementAndGet();
            try {
                driver.executableQuery("UNWIND range(1, $nodes) AS i CREATE (:Written {number: $number, text: $text})")
                        .withParameters(Map.of("nodes", NODES, "number", number, "text", "x".repeat(200)))
                        .execute();
                acknowledged.add(number);
            } catch (Neo4jException e) {
                // Neo4j is down, or was not sure.
                continue;
            }
        }
    }

    private void noteUntil(AtomicBoolean enough, URI page) {
        while (!enough.get()) {
            note(page, numbers.incrementAndGet());
        }
    }

    /** Writes a note, and gives the status and the code of the answer. */
    private String note(URI page, int number) {
        Http.Reply reply = Http.send(Http.request(page.resolve("api/notes"), "Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(NOTE.formatted(number)))
                .build());
        if (reply.status() == 200) {
            noted.add(number);
            return "200";
        }
        String refusal = reply.status() + " " + reply.json().path("code").asText();
        refusals.add(refusal);
        return refusal;
    }

    private static Map<Integer, Integer> foundNotes(Driver driver) {
        Map<Integer, Integer> found = new HashMap<>();
        driver.executableQuery("""
                        CALL () {
                          MATCH (s:Source {dataSet: 'notes'}) RETURN s.title AS text
                          UNION ALL
                          MATCH ()-[f:SPENDS_ON {dataSet: 'notes'}]->() RETURN f.what AS text
                        }
                        RETURN toInteger(split(text, ' ')[-1]) AS number, count(*) AS records""")
                .execute()
                .records()
                .forEach(row ->
                        found.put(row.get("number").asInt(), row.get("records").asInt()));
        return found;
    }

    private static Map<Integer, Integer> found(Driver driver) {
        Map<Integer, Integer> found = new HashMap<>();
        driver.executableQuery("MATCH (w:Written) RETURN w.number AS number, count(*) AS nodes")
                .execute()
                .records()
                .forEach(row ->
                        found.put(row.get("number").asInt(), row.get("nodes").asInt()));
        return found;
    }
}
