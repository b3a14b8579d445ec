package interlock;

import static interlock.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Eventually;
import interlock.fixtures.Http;
import interlock.fixtures.ProductInTests;
import interlock.neo4j.embedded.EmbeddedDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.monitoring.DatabaseHealth;

/** The store as its operator meets it: what health says of it, and the commands beside a running Interlock. */
@ResourceLock(Resources.SYSTEM_OUT)
class StoreOverHttpIT {
    private static final String TOKEN = "sixteen-or-more-characters";

    @TempDir
    Path folder;

    @Test
    void anOperatorSeesWhatIsWrongAndTakesABackupBesideIt()
            throws IOException, InterruptedException, ExecutionException {
        Path home = folder.resolve("home");
        Map<String, String> settings = Map.of("INTERLOCK_WRITE_TOKEN", TOKEN);
        try (Interlock product = Interlock.start(ProductInTests.environment(home, settings))) {
            backupBesideIt(home);
            tellsOfAFullDisk(product);
            tellsOfDamage(home, product.page());
        }
        assertThat(said(home, Map.of(), "verify"))
                .as("a start after which nothing was wrong")
                .contains("Done  The store in " + home + " is whole");
    }

    private void backupBesideIt(Path home) throws IOException {
        Path file = folder.resolve("market.backup");
        assertThat(said(home, Map.of(), "backup", file.toString()))
                .contains("gives no backup")
                .contains("This needs a token that writes");
        assertThat(file).doesNotExist();
        assertThat(said(home, Map.of("INTERLOCK_WRITE_TOKEN", TOKEN), "backup", file.toString()))
                .contains("Done  " + file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(said(home, Map.of("INTERLOCK_WRITE_TOKEN", TOKEN), "backup", file.toString()))
                .contains("There is a file '" + file + "' already");
        assertThat(said(home, Map.of(), "restore", file.toString()))
                .contains("There is a store in " + home + " already");
        assertThat(said(home, Map.of(), "verify")).contains("is in use, and is checked at rest only");

        Path other = folder.resolve("other");
        assertThat(said(other, Map.of(), "restore", file.toString()))
                .contains("Done  " + file + ": entities 184, facts 798");
        assertThat(said(other, Map.of(), "verify")).contains("is whole");
    }

    /**
     * As its log tells Neo4j, while people ask on every way in. The store is opened again within a second, so it is told
     * until each has seen it. Whatever anybody asked meanwhile was answered, or put off for a reason of the store.
     */
    private static void tellsOfAFullDisk(Interlock product) throws InterruptedException, ExecutionException {
        AtomicBoolean over = new AtomicBoolean();
        Set<Way> putOff = ConcurrentHashMap.newKeySet();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> asking = new ArrayList<>();
            for (Way way : Way.values()) {
                asking.add(people.submit(() -> {
                    for (int each = 0; !over.get(); each++) {
                        if (!isAnswered(way.ask(product.page(), each))) {
                            putOff.add(way);
                        }
                    }
                }));
            }
            try {
                eventually("everything answers 503", () -> {
                    for (Future<?> each : asking) {
                        if (each.isDone()) {
                            each.get();
                        }
                    }
                    panic(product);
                    return putOff.containsAll(Way.NEEDING_THE_STORE);
                });
            } finally {
                over.set(true);
            }
            for (Future<?> each : asking) {
                Eventually.outcome(each);
            }
        }
        eventually("it is up again", () -> get(product.page(), "api/health").status() == 200);
        for (Way way : Way.values()) {
            assertThat(way.ask(product.page(), 0).status()).as(way.name()).isEqualTo(200);
        }
    }

    /** The ways on which something of the store is asked; each time another day, so that nothing is kept. */
    private enum Way {
        HEALTH("api/health"),
        ENTITY("api/entities/nvidia"),
        SEARCH("api/search?q=anthr"),
        QUESTION("api/questions/on-all"),
        QUESTION_OF_A_DAY("api/questions/on-all?asOf="),
        PROCEDURE("api/questions/knock-out?asOf="),
        CSV("api/questions/depends-on.csv?entity=openai&asOf="),
        WORLD("api/questions/depends-on?entity=openai&without=nvidia&asOf="),
        DOSSIER("companies/openai"),
        METRICS("metrics");

        /** All but the page, which does without its description, and what is counted. */
        static final Set<Way> NEEDING_THE_STORE =
                Set.of(HEALTH, ENTITY, SEARCH, QUESTION, QUESTION_OF_A_DAY, PROCEDURE, CSV, WORLD);

        private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
        private final String path;

        Way(String path) {
            this.path = path;
        }

        Http.Reply ask(URI page, int each) {
            return get(page, path.endsWith("=") ? path + FIRST.plusDays(each % 600) : path);
        }
    }

    private static boolean isAnswered(Http.Reply reply) {
        if (reply.status() == 200) {
            return true;
        }
        assertThat(reply.status())
                .as(reply.response().uri() + ": " + reply.body())
                .isEqualTo(503);
        assertThat(reply.json().get("code").asText()).isIn("disk-full", "store-down", "away");
        return false;
    }

    private static void panic(Interlock product) {
        try {
            ((GraphDatabaseAPI) ((EmbeddedDatabase) product.database()).neo4j().database())
                    .getDependencyResolver()
                    .resolveDependency(DatabaseHealth.class)
                    .panic(new IOException("No space left on device"));
        } catch (RuntimeException e) {
            // It is being closed, and is told again when it is open.
        }
    }

    private static void tellsOfDamage(Path home, URI page) throws IOException {
        Path mark = home.resolve("store-is-damaged");
        Files.writeString(mark, "7 inconsistencies by Neo4j's checker, listed in a file");
        Http.Reply down = get(page, "api/health");
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.json().get("code").asText()).isEqualTo("store-damaged");
        assertThat(down.json().get("detail").asText())
                .isEqualTo("The store is damaged: 7 inconsistencies by Neo4j's checker, listed in a file");
        Files.delete(mark);
        assertThat(get(page, "api/health").status()).isEqualTo(200);
    }

    private static Http.Reply get(URI page, String path) {
        return Http.send(Http.request(page.resolve(path), "Authorization", "Bearer " + TOKEN)
                .build());
    }

    /** What a command prints. */
    private static String said(Path home, Map<String, String> settings, String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            Commands.run(ProductInTests.environment(home, settings), arguments);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
