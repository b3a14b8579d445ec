package interlock;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Http;
import interlock.fixtures.ProductProcess;
import interlock.fixtures.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The product pointed at a Neo4j server in another process. */
@Execution(ExecutionMode.CONCURRENT)
class RemoteIT {
    @TempDir
    static Path folder;

    private static ServerProcess server;

    @BeforeAll
    static void startAServer() throws IOException {
        server = ServerProcess.start(folder, List.of());
    }

    @AfterAll
    static void stopIt() {
        server.close();
    }

    private static Map<String, String> settings(String password) {
        return Map.of(
                "INTERLOCK_NEO4J_URI",
                server.bolt().toString(),
                "INTERLOCK_NEO4J_USER",
                "neo4j",
                "INTERLOCK_NEO4J_PASSWORD",
                password);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void answersFromAServerElsewhere() throws Exception {
        try (ProductProcess product = ProductProcess.start(folder.resolve("home"), settings(ServerProcess.PASSWORD))) {
            URI page = product.page();
            assertThat(product.await("Graph")).isEqualTo("Graph  184 entities, 798 facts");
            assertThat(product.await("Bolt")).contains(server.bolt().toString()).doesNotContain(ServerProcess.PASSWORD);
            Http.Reply health =
                    Http.send(Http.request(page.resolve("api/health")).build());
            assertThat(health.json().at("/neo4j/mode").asText()).isEqualTo("remote");
            Http.Reply answer = Http.send(Http.request(page.resolve("api/questions/deal?asOf=2025-11-30"))
                    .build());
            assertThat(answer.column("from")).contains("nvidia", "microsoft", "anthropic", "claude");
            tellsWhatNeedsTheProcedures(page);
        }
    }

    /** This server has no plugin: the questions that need it say so, and the others work. */
    private static void tellsWhatNeedsTheProcedures(URI page) {
        Http.Reply list = Http.send(Http.request(page.resolve("api/questions")).build());
        list.json().get("questions").forEach(question -> {
            boolean plain = question.get("available").asBoolean();
            assertThat(question.has("needs")).isNotEqualTo(plain);
            if (question.get("name").asText().equals("depends-on")) {
                assertThat(question.get("needs").asText())
                        .contains("interlock.dependencies", "procedures jar", "plugins folder");
            }
        });
        Http.Reply refused = Http.send(Http.request(page.resolve("api/questions/depends-on?entity=anthropic"))
                .build());
        assertThat(refused.status()).isEqualTo(501);
        assertThat(refused.json().get("detail").asText()).contains("interlock.dependencies");
        assertThat(refused.json().get("hint").asText()).contains("plugins folder");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void refusesAWrongPasswordInOneLine() throws Exception {
        try (ProductProcess product = ProductProcess.start(folder.resolve("other"), settings("wrong"))) {
            assertThat(product.exit()).isEqualTo(1);
            assertThat(product.printed())
                    .contains("Neo4j at " + server.bolt() + " refuses the user 'neo4j' with the given password")
                    .contains("INTERLOCK_NEO4J_PASSWORD")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aServerThatGoesAwayAndReturnsNeedsNoRestartOfOurs() throws Exception {
        try (ProductProcess product = ProductProcess.start(folder.resolve("again"), settings(ServerProcess.PASSWORD))) {
            URI question = product.page().resolve("api/questions/deal?asOf=2025-11-30");
            assertThat(Http.send(Http.request(question).build()).status()).isEqualTo(200);
            List<Thread> load = IntStream.range(0, 8)
                    .mapToObj(i -> Thread.ofVirtual().start(() -> askUntilInterrupted(question)))
                    .toList();
            server.kill();
            await(question, 503, Duration.ofSeconds(5));
            for (URI address : List.of(question, question.resolve("/api/health"))) {
                Instant before = Instant.now();
                Http.Reply away = Http.send(Http.request(address).build());
                assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
                assertThat(away.status()).isEqualTo(503);
                assertThat(away.response().headers().firstValue("Retry-After")).isPresent();
            }
            server.startAgain();
            Instant back = Instant.now();
            // How soon is told below: a busy machine is no reason for a failure.
            await(question.resolve("/api/health"), 200, Duration.ofSeconds(30));
            long health = Duration.between(back, Instant.now()).toMillis();
            await(question, 200, Duration.ofSeconds(30));
            System.out.println("After its return health answers within " + health + " ms, a question within "
                    + Duration.between(back, Instant.now()).toMillis() + " ms");
            load.forEach(Thread::interrupt);
        }
    }

    private static void askUntilInterrupted(URI question) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Http.send(Http.request(question).build());
                Thread.sleep(20);
            } catch (InterruptedException | AssertionError e) {
                return;
            }
        }
    }

    private static void await(URI address, int status, Duration limit) {
        Instant deadline = Instant.now().plus(limit);
        while (Http.send(Http.request(address).build()).status() != status) {
            assertThat(Instant.now()).as(address + " answers " + status).isBefore(deadline);
            ProductProcess.pause();
        }
    }
}
