package interlock;

import static interlock.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import interlock.fixtures.Http;
import interlock.fixtures.ProductInTests;
import interlock.fixtures.ProductProcess;
import interlock.fixtures.SlowReader;
import interlock.neo4j.Size;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first of those that start products: what its first one leaves lets the others start sooner. */
@Order(1)
@Execution(ExecutionMode.CONCURRENT)
class StartIT {
    private static final String QUESTION = "api/questions/on-all?asOf=2025-11-30";
    private static final String WHOLE = "Graph  184 entities, 798 facts";

    private static final List<String> FEEDS = List.of("api/questions/on-all.atom?asOf=2026-11-25", "whats-new.atom");

    @TempDir
    Path home;

    @Test
    void printsWhereItIsAndAnswersTheSameAfterAStop() throws Exception {
        String password;
        String first;
        List<String> fed;
        try (ProductProcess product = ProductProcess.first(home)) {
            URI page = product.page();
            password = product.await("Bolt");
            assertThat(product.await("Graph")).isEqualTo(WHOLE);
            first = rows(page);
            fed = entries(page);
            assertThat(first).contains("claude");
            refusesATakenStore();
            aCommandFindsItWhateverItsPorts(page);
            answersWhatRunsWhileItStops(product, page);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
                .isEqualTo("rw-------");
        try (StartAttempt again = StartAttempt.in(home, Map.of("INTERLOCK_DATA", "/no/such/folder"))) {
            assertThat(rows(again.page())).as("no second load").isEqualTo(first);
            assertThat(entries(again.page()))
                    .as("what a reader of feeds has seen already")
                    .isEqualTo(fed);
            assertThat(again.line("Bolt").replaceAll(".*password ", ""))
                    .isEqualTo(password.replaceAll(".*password ", ""));
        }
    }

    private static String rows(URI page) {
        Http.Reply reply = Http.send(Http.request(page.resolve(QUESTION)).build());
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().get("rows").toString();
    }

    /** What a reader of feeds knows entries by, and what stands in them, by Rome's reader. */
    private static List<String> entries(URI page) throws FeedException {
        List<String> entries = new ArrayList<>();
        for (String path : FEEDS) {
            Http.Reply reply = Http.send(Http.request(page.resolve(path)).build());
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            SyndFeed feed = new SyndFeedInput().build(new StringReader(reply.body()));
            entries.add(feed.getUri() + " " + feed.getTitle());
            feed.getEntries().stream()
                    .map(entry -> entry.getUri() + " " + entry.getUpdatedDate().toInstant() + " " + entry.getTitle()
                            + " " + entry.getDescription().getValue())
                    .forEach(entries::add);
        }
        assertThat(entries).hasSizeGreaterThan(FEEDS.size() * 2);
        return entries;
    }

    private void refusesATakenStore() {
        assertThat(StartAttempt.failure(home, Map.of()))
                .contains("Interlock cannot start. The store in " + home + " is in use by another process")
                .contains("INTERLOCK_HOME");
    }

    private void aCommandFindsItWhateverItsPorts(URI page) {
        Settings settings = Settings.from(ProductInTests.environment(home, Map.of()));
        try (OpenGraph beside = OpenGraph.forCommand(settings)) {
            assertThat(beside.page(settings)).isEqualTo(page.toString());
            assertThat(beside.database().size()).isEqualTo(new Size(184, 798));
        }
    }

    /** A request that is worked on is answered; after that the process ends. */
    private static void answersWhatRunsWhileItStops(ProductProcess product, URI page) throws Exception {
        try (SlowReader reader = SlowReader.begin(page)) {
            product.askToStop();
            eventually("nobody else gets in", () -> isClosed(page));
            assertThat(reader.getsAll()).isTrue();
        }
        assertThat(product.exit()).isEqualTo(143);
    }

    private static boolean isClosed(URI page) {
        try (Socket socket = new Socket(page.getHost(), page.getPort())) {
            return !socket.isConnected();
        } catch (IOException e) {
            return true;
        }
    }

    /** While the store is made, and while it gets its constraints and indexes. */
    @Test
    void aKillDuringTheFirstLoadLeavesAWholeDataSetOrNone() throws Exception {
        for (String begun : List.of("neostore", "schema/index/range-1.0")) {
            Path store = home.resolve("killed-at-" + Path.of(begun).getFileName());
            try (ProductProcess product = ProductProcess.start(store, Map.of())) {
                Path written = store.resolve("data/databases/neo4j").resolve(begun);
                eventually(begun + " is written", () -> Files.exists(written));
                product.kill();
            }
            try (StartAttempt again = StartAttempt.in(store, Map.of())) {
                assertThat(again.line("Graph")).isEqualTo(WHOLE);
            }
        }
    }

    @Test
    void refusesATakenPortInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            try (ProductProcess product = ProductProcess.start(home, Map.of("INTERLOCK_BOLT_PORT", port))) {
                assertThat(product.exit()).isEqualTo(1);
                assertThat(product.printed())
                        .contains("Interlock cannot start.")
                        .contains("Port " + port + " for Bolt is taken", "INTERLOCK_BOLT_PORT")
                        .doesNotContain("\tat ");
            }
            assertThat(StartAttempt.failure(home, Map.of("INTERLOCK_PORT", port)))
                    .contains("Port " + port + " on 127.0.0.1 for the page is taken", "INTERLOCK_PORT");
        }
    }

    @Test
    void refusesSettingsThatCannotBe() {
        assertThat(StartAttempt.failure(home, Map.of("INTERLOCK_PORT", "seventy")))
                .contains("INTERLOCK_PORT is 'seventy', but must be a whole number from 0 to 65535");
        String nowhere = home.resolve("nowhere").toString();
        assertThat(StartAttempt.failure(home, Map.of("INTERLOCK_DATA", nowhere)))
                .contains("INTERLOCK_DATA is '" + nowhere + "', but must be a folder");
    }

    @Test
    void tellsEveryFaultOfADataSetAndLoadsNothing() throws Exception {
        Path folder = Files.createDirectory(home.resolve("broken"));
        Path bundled = Path.of("cypher/data/ai-market");
        for (String file : new String[] {"entities.csv", "deals.csv", "sources.csv", "facts.csv"}) {
            Files.copy(bundled.resolve(file), folder.resolve(file));
        }
        Files.writeString(
                folder.resolve("entities.csv"),
                Files.readString(folder.resolve("entities.csv"))
                        .replace("openai,Entity;Company", "openai,Entity;Firm"));
        assertThat(StartAttempt.failure(home, Map.of("INTERLOCK_DATA", folder.toString())))
                .contains("The data set broken has", "nothing was loaded", "entities.csv:3", "Firm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "localhost:7687",
                "http://localhost:7474",
                "bolt://",
                "bolt:/localhost",
                "bolt://local host",
                "bolt://localhost:99999",
                "bolt://localhost:-1",
                "bolt://neo4j:secret@localhost",
                "neo4j://localhost/market",
                "bolt://localhost?policy=europe",
                "::"
            })
    void anAddressOfNeo4jThatIsNoneIsToldInOneLine(String address) {
        String told = StartAttempt.failure(home, Map.of("INTERLOCK_NEO4J_URI", address));
        assertThat(told.strip()).doesNotContain("\n", "Exception", "secret").contains("INTERLOCK_NEO4J_URI is '");
    }
}
