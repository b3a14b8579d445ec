package interlock;

import static interlock.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import interlock.dataset.generate.MarketGenerator;
import interlock.fixtures.Eventually;
import interlock.fixtures.Http;
import interlock.fixtures.JavaProcess;
import interlock.fixtures.StoreContents;
import interlock.neo4j.Size;
import interlock.neo4j.embedded.EmbeddedDatabase;
import interlock.neo4j.embedded.EmbeddedNeo4j;
import interlock.neo4j.embedded.StoreMaintenance;
import interlock.procedures.Procedures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.neo4j.io.fs.FileUtils;

/**
 * Processes of ours that are killed at a drawn moment of what they do, and the homes that they leave: each is as before or
 * as after, Neo4j's checker finds it whole, and nothing else is left in it.
 */
final class KilledHomes {
    private static final EmbeddedNeo4j.Caps CAPS = new EmbeddedNeo4j.Caps(Duration.ofSeconds(30), 256);
    private static final Size NOTHING = new Size(0, 0);
    private static final int WRITTEN = 200;

    /** What is killed. */
    enum Work {
        FIRST_START,
        START,
        LOAD,
        SWAP,
        BACKUP,
        RESTORE,
        /** A fact with an end and a source that are new, as the page writes it. */
        NOTE
    }

    /** Waits for the moment of the kill. */
    private interface Moment {
        void await(Process process) throws Exception;
    }

    private static final String NOTE = """
            {"sources": [{"title": "A killed note", "publisher": "The Desk", "language": "en",
                          "published": "2025-12-01", "retrieved": "2025-12-02", "url": "https://example.org/killed"}],
             "entities": [{"id": "killed-buyer", "label": "Company", "name": "Killed Buyer"}],
             "facts": [{"from": "killed-buyer", "type": "SPENDS_ON", "to": "aws", "what": "compute",
                        "status": "committed", "announced": "2025-12-01", "statement": "The buyer buys compute.",
                        "sources": ["#1"]}]}""";
    /** The entity, its fact, the source, their data set, what became of each of the three, and that another is named. */
    private static final int WRITTEN_BY_A_NOTE = 8;
    /** By what a line of the store's contents belongs to a note. */
    private static final Pattern OF_A_NOTE = Pattern.compile("Stringnotes\\b|\\[notes\\b");

    private final Path folder;
    private final Path filled;
    private final Path empty;
    private final Path backup;
    private final Size full;
    private int before;
    private int after;

    /** Makes a home with the bundled market, one with an empty store, and a backup. */
    KilledHomes(Path folder) throws IOException {
        this.folder = folder;
        filled = folder.resolve("filled");
        empty = folder.resolve("empty");
        backup = folder.resolve("filled.backup");
        Settings settings = settings(filled);
        try (OpenGraph open = OpenGraph.forCommand(settings)) {
            interlock.dataset.load.FirstLoad.into(open.graph(), null);
            full = open.database().size();
        }
        EmbeddedNeo4j.start(empty, 0, CAPS, Procedures.ALL).close();
        assertThat(Commands.run(environment(filled), "backup", backup.toString()))
                .isZero();
    }

    private static Map<String, String> environment(Path home) {
        return Map.of("INTERLOCK_HOME", home.toString(), "INTERLOCK_PORT", "0", "INTERLOCK_BOLT_PORT", "0");
    }

    private static Settings settings(Path home) {
        return Settings.from(environment(home));
    }

    /**
     * Does the work to its end; a server works until it has started, or until it has written a note.
     *
     * @param begins is told when it begins
     */
    void leaveAlone(Work work, Runnable begins) throws Exception {
        Path home = home(work, "alone-" + work);
        Path to = folder.resolve("alone.backup");
        begins.run();
        Process process = start(work, home, to);
        if (work == Work.NOTE) {
            URI page = page();
            begins.run();
            assertThat(write(page).join()).isEqualTo(WRITTEN);
            process.destroyForcibly().waitFor();
        } else if (work == Work.FIRST_START || work == Work.START) {
            eventually("it has started", () -> Files.readString(printed()).contains("Ready"));
            process.destroyForcibly().waitFor();
        } else {
            assertThat(Eventually.exit(process)).as(Files.readString(printed())).isZero();
        }
        FileUtils.deleteDirectory(home);
        Files.deleteIfExists(to);
    }

    /** Where the server that was started serves. */
    private URI page() {
        eventually("it serves", () -> Files.readString(printed()).contains("Ready"));
        try (Stream<String> lines = Files.lines(printed())) {
            return lines.filter(line -> line.startsWith("Page"))
                    .map(line -> URI.create(line.substring("Page".length()).strip()))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins to write a note, and gives the status of the answer. */
    private static CompletableFuture<Integer> write(URI page) {
        return CompletableFuture.supplyAsync(
                () -> Http.send(Http.request(page.resolve("api/notes"), "Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(NOTE))
                                .build())
                        .status());
    }

    /** Kills one after {@code moment} milliseconds, and looks at what it left. */
    void kill(Work work, int number, long moment) throws Exception {
        kill(
                work,
                number,
                process -> {
                    if (work == Work.NOTE) {
                        write(page());
                    }
                    process.waitFor(moment, TimeUnit.MILLISECONDS);
                },
                Set.copyOf(List.of(was(work), becomes(work))),
                "after " + moment + " ms");
    }

    /** Kills one as soon as it says that it is done, while it still closes: what was told must be there. */
    void killOnceTold(Work work, int number) throws Exception {
        if (work == Work.NOTE) {
            kill(
                    work,
                    number,
                    process -> assertThat(write(page()).join()).isEqualTo(WRITTEN),
                    Set.of(becomes(work)),
                    "when it had said that the note is written");
            return;
        }
        String told = work == Work.FIRST_START || work == Work.START ? "Graph" : "Done";
        kill(
                work,
                number,
                process -> eventually(
                        "it says '" + told + "' or ends",
                        () -> Files.readString(printed()).contains(told) || !process.isAlive()),
                Set.of(becomes(work)),
                "when it said '" + told + "'");
    }

    private void kill(Work work, int number, Moment moment, Set<Size> expected, String when) throws Exception {
        Path home = home(work, "killed-" + number);
        Path to = folder.resolve("killed-" + number + ".backup");
        Process process = start(work, home, to);
        moment.await(process);
        process.destroyForcibly().waitFor();
        Size was = was(work);
        Size found = found(home);
        assertThat(found)
                .as("%s killed %s, number %d\n%s", work, when, number, Files.readString(printed()))
                .isIn(expected);
        if (work == Work.BACKUP && Files.exists(to)) {
            Path restored = folder.resolve("restored");
            assertThat(StoreMaintenance.restore(to, restored, CAPS)).isEqualTo(full);
            FileUtils.deleteDirectory(restored);
        }
        boolean done = work == Work.BACKUP ? Files.exists(to) : !found.equals(was);
        before += done ? 0 : 1;
        after += done ? 1 : 0;
        FileUtils.deleteDirectory(home);
        Files.deleteIfExists(to);
    }

    private Size was(Work work) {
        return switch (work) {
            case FIRST_START, SWAP, RESTORE -> NOTHING;
            case START, LOAD, BACKUP, NOTE -> full;
        };
    }

    private Size becomes(Work work) {
        return switch (work) {
            case FIRST_START, START, BACKUP, RESTORE -> full;
            case LOAD -> new Size(full.entities() + 300, full.facts() + 2_000);
            case SWAP -> new Size(3_000, 24_000);
            case NOTE -> new Size(full.entities() + 1, full.facts() + 1);
        };
    }

    /** A start mends what was left; after it the store is checked as it lies on the disk. */
    private Size found(Path home) throws IOException {
        Size size;
        List<String> ofNotes;
        try (EmbeddedDatabase database = new EmbeddedDatabase(EmbeddedNeo4j.start(home, 0, CAPS, Procedures.ALL))) {
            size = database.size();
            ofNotes = StoreContents.of(database.neo4j().database()).stream()
                    .filter(line -> OF_A_NOTE.matcher(line).find())
                    .toList();
        }
        assertThat(ofNotes).hasSize(size.equals(becomes(Work.NOTE)) ? WRITTEN_BY_A_NOTE : 0);
        assertThat(StoreMaintenance.verify(home, CAPS)).endsWith("is whole");
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .isSubsetOf("data", "logs", "password", "mark", "store-version", "page-address", "uploads");
        }
        return size;
    }

    private Path home(Work work, String name) throws IOException {
        Path from = switch (work) {
            case FIRST_START, RESTORE -> null;
            case SWAP -> empty;
            case START, LOAD, BACKUP, NOTE -> filled;
        };
        Path home = folder.resolve(name);
        Files.createDirectories(home);
        if (from != null) {
            FileUtils.copyDirectory(from, home);
        }
        return home;
    }

    /** Made up for the first who needs it. */
    private Path market(String name, int entities, int facts) throws IOException {
        Path market = folder.resolve(name);
        if (Files.notExists(market)) {
            MarketGenerator.write(market, entities, facts, 1);
        }
        return market;
    }

    private Path printed() {
        return folder.resolve("printed.txt");
    }

    private Process start(Work work, Path home, Path to) throws IOException {
        ProcessBuilder builder = switch (work) {
            case FIRST_START, START, NOTE -> JavaProcess.ofTheProduct();
            case LOAD ->
                JavaProcess.ofTheProduct("import", market("small", 300, 2_000).toString());
            case SWAP ->
                JavaProcess.ofTheProduct(
                        "import", market("large", 3_000, 24_000).toString());
            case BACKUP -> JavaProcess.ofTheProduct("backup", to.toString());
            case RESTORE -> JavaProcess.ofTheProduct("restore", backup.toString());
        };
        builder.environment().putAll(environment(home));
        return builder.redirectErrorStream(true)
                .redirectOutput(printed().toFile())
                .start();
    }

    @Override
    public String toString() {
        return before + " times as before, " + after + " as after";
    }
}
