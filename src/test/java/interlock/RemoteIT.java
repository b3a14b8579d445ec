package interlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product pointed at a Neo4j server in another process. */
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
    void answersFromAServerElsewhere() throws Exception {
        try (ProductProcess product = ProductProcess.start(folder.resolve("home"), settings(ServerProcess.PASSWORD))) {
            URI page = product.page();
            assertThat(product.await("Graph")).isEqualTo("Graph  111 entities, 477 facts");
            assertThat(product.await("Bolt")).contains(server.bolt().toString()).doesNotContain(ServerProcess.PASSWORD);
            Http.Reply health =
                    Http.send(Http.request(page.resolve("api/health")).build());
            assertThat(health.json().at("/neo4j/mode").asText()).isEqualTo("remote");
            Http.Reply answer = Http.send(Http.request(page.resolve("api/questions/on-all?asOf=2025-11-30"))
                    .build());
            assertThat(answer.column("model")).containsExactly("claude");
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
    void refusesAWrongPasswordInOneLine() throws Exception {
        try (ProductProcess product = ProductProcess.start(folder.resolve("other"), settings("wrong"))) {
            assertThat(product.exit()).isEqualTo(1);
            assertThat(product.printed())
                    .contains("Neo4j at " + server.bolt() + " refuses the user 'neo4j' with the given password")
                    .contains("INTERLOCK_NEO4J_PASSWORD")
                    .doesNotContain("\tat ");
        }
    }
}
