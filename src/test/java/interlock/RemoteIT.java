package interlock;

import static interlock.fixtures.Eventually.eventually;
import static interlock.fixtures.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.BoltCalls;
import interlock.fixtures.Bystander;
import interlock.fixtures.Http;
import interlock.fixtures.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** The product pointed at a Neo4j server in another process. */
@Execution(ExecutionMode.CONCURRENT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RemoteIT {
    private static final Path PLUGIN = Path.of("target/interlock-procedures.jar");

    @TempDir
    static Path folder;

    private static ServerProcess server;

    @BeforeAll
    static void startAServer() throws IOException {
        server = ServerProcess.start(folder);
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
    @Order(0)
    @Execution(ExecutionMode.SAME_THREAD)
    void answersFromAServerElsewhere() throws Exception {
        try (StartAttempt product = StartAttempt.in(folder.resolve("home"), settings(ServerProcess.PASSWORD))) {
            URI page = product.page();
            assertThat(product.line("Graph")).isEqualTo("Graph  184 entities, 798 facts");
            assertThat(product.line("Bolt")).contains(server.bolt().toString()).doesNotContain(ServerProcess.PASSWORD);
            Http.Reply health =
                    Http.send(Http.request(page.resolve("api/health")).build());
            assertThat(health.json().at("/neo4j/mode").asText()).isEqualTo("remote");
            Http.Reply answer =
                    Http.send(Http.request(page.resolve("api/questions/timeline?entity=anthropic&to=2025-11-30"))
                            .build());
            assertThat(answer.column("from")).contains("nvidia", "microsoft", "anthropic");
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
    @Order(0)
    @Execution(ExecutionMode.SAME_THREAD)
    void refusesAWrongPasswordInOneLine() {
        assertThat(StartAttempt.failure(folder.resolve("other"), settings("wrong")))
                .contains("Neo4j at " + server.bolt() + " refuses the user 'neo4j' with the given password")
                .contains("INTERLOCK_NEO4J_PASSWORD");
    }

    @Test
    @Order(0)
    @Execution(ExecutionMode.SAME_THREAD)
    void refusesADatabaseThatIsNotThereInOneLine() {
        Map<String, String> settings = new HashMap<>(settings(ServerProcess.PASSWORD));
        settings.put("INTERLOCK_NEO4J_DATABASE", "markets");
        assertThat(StartAttempt.failure(folder.resolve("nowhere"), settings).strip())
                .contains("Neo4j at " + server.bolt() + " has no database 'markets' for the user 'neo4j'")
                .contains("INTERLOCK_NEO4J_DATABASE")
                .doesNotContain("\n");
    }

    /** The last: the server that returns has the plugin, which the one before it did not have. */
    @Test
    @Order(1)
    @Execution(ExecutionMode.SAME_THREAD)
    void aServerThatGoesAwayAndReturnsWithThePluginNeedsNoRestartOfOurs() throws Exception {
        try (StartAttempt product = StartAttempt.in(folder.resolve("again"), settings(ServerProcess.PASSWORD))) {
            URI question = product.page().resolve("api/questions/timeline?entity=anthropic&to=2025-11-30");
            assertThat(Http.send(Http.request(question).build()).status()).isEqualTo(200);
            try (Bystander readers = Bystander.several(8, question)) {
                eventually("they ask", () -> readers.asked() > 8);
                server.kill();
                awaitStatus(question, 503);
                for (URI address : List.of(question, question.resolve("/api/health"))) {
                    Http.Reply away = Http.send(Http.request(address).build());
                    assertThat(away.status()).isEqualTo(503);
                    assertThat(away.response().headers().firstValue("Retry-After"))
                            .isPresent();
                }
                server.add(PLUGIN);
                server.startAgain();
                awaitStatus(question.resolve("/api/health"), 200);
                awaitStatus(question, 200);
            }
        }
        thePluginIsLoadedAsItIs();
    }

    /** The packed jar in a plain server's plugins folder, without any configuration. */
    private static void thePluginIsLoadedAsItIs() {
        try (Driver driver = server.driver();
                Session session = driver.session()) {
            session.run("MATCH (n) DETACH DELETE n").consume();
            session.run("CREATE (:Entity:Company {id: 'tsmc'})"
                            + "-[:MAKES {id: 'make', status: 'completed', announced: date('2024-01-01')}]->"
                            + "(:Entity:Chip {id: 'hopper'})")
                    .consume();
            assertThat(one(session, "SHOW PROCEDURES YIELD name WHERE name STARTS WITH 'interlock.' RETURN count(*)"))
                    .isEqualTo((long) BoltCalls.PROCEDURES.size());
            assertThat(one(
                            session,
                            "CALL interlock.knockOut(['tsmc']) YIELD entity, lost"
                                    + " RETURN entity + ' lost ' + head(relationships(head(lost))).id"))
                    .isEqualTo("hopper lost make");
            assertThat(one(session, "CALL interlock.projection() YIELD facts RETURN facts"))
                    .isEqualTo(1L);
        }
    }

    private static Object one(Session session, String cypher) {
        return session.executeRead(
                transaction -> transaction.run(cypher).single().get(0).asObject());
    }

    private static void awaitStatus(URI address, int status) {
        until(
                address + " answers " + status,
                () -> Http.send(Http.request(address).build()).status(),
                given -> given == status);
    }
}
