package interlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import interlock.fixtures.Eventually;
import interlock.fixtures.Http;
import interlock.fixtures.SlowReader;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/** The product as its operator sees it: who gets in, what is written down, what ends, and how it stops. */
@Execution(ExecutionMode.CONCURRENT)
class OperationsIT {
    private static final String TOKEN = "0123456789abcdef";
    private static final String WRITE_TOKEN = "fedcba9876543210";
    private static final String ENDLESS = "UNWIND range(1, 1000000000000) AS n WITH n WHERE n < 0 RETURN n";

    @TempDir
    Path home;

    @Test
    void beyondLoopbackATokenIsDemandedAndTheStartSaysWhy() {
        assertThat(StartAttempt.failure(home, Map.of("INTERLOCK_HOST", "0.0.0.0")))
                .contains("INTERLOCK_HOST is '0.0.0.0'", "INTERLOCK_TOKEN", "whoever reaches the page");
        assertThat(StartAttempt.failure(home, Map.of("INTERLOCK_HOST", "0.0.0.0", "INTERLOCK_TOKEN", "short")))
                .contains("INTERLOCK_TOKEN has 5 characters, but must have 16 or more");
    }

    @Test
    void aServerForOthersAsksForItsTokenAndEndsWhatRunsTooLongAndStopsInOrder() throws Exception {
        try (StartAttempt product = StartAttempt.in(
                home,
                Map.of(
                        "INTERLOCK_HOST",
                        "0.0.0.0",
                        "INTERLOCK_TOKEN",
                        TOKEN,
                        "INTERLOCK_WRITE_TOKEN",
                        WRITE_TOKEN,
                        "INTERLOCK_BOLT_SECONDS",
                        "3"))) {
            URI page = URI.create("http://127.0.0.1:" + product.page().getPort() + "/");
            asksForItsToken(page);
            showsItsSettings(page);
            endsWhatABoltClientLetsRun(product);
            answersWhatRunsWhileItStops(product, page);
            writesDownEachRequest();
            writesDownWhatMattersToItsOperator();
        }
    }

    private static void asksForItsToken(URI page) {
        for (String path : List.of("api/health", "api/questions", "metrics", "page.js")) {
            Http.Reply refused = Http.send(Http.request(page.resolve(path)).build());
            assertThat(refused.status()).as(path).isEqualTo(401);
            assertThat(refused.json().get("code").asText()).isEqualTo("no-token");
        }
        assertThat(Http.send(Http.request(page.resolve("api/health"), "Authorization", "Bearer wrong")
                                .build())
                        .status())
                .isEqualTo(401);
        assertThat(Http.send(Http.request(page.resolve("api/health"), "Authorization", "Bearer " + TOKEN)
                                .build())
                        .status())
                .isEqualTo(200);
        Http.Reply form = Http.send(Http.request(page, "Accept", "text/html").build());
        assertThat(form.status()).isEqualTo(401);
        assertThat(form.body()).contains("<form method=\"post\" action=\"/login\">");
        entersBy(page, Http.request(page.resolve("?token=" + TOKEN)).build());
        entersBy(
                page,
                Http.request(page.resolve("login"), "Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("token=" + TOKEN))
                        .build());
    }

    private void showsItsSettings(URI page) {
        Http.Reply refused = Http.send(Http.request(page.resolve("api/settings"), "Authorization", "Bearer " + TOKEN)
                .build());
        assertThat(refused.status()).isEqualTo(403);
        Http.Reply shown =
                Http.send(Http.request(page.resolve("api/settings"), "Authorization", "Bearer " + WRITE_TOKEN)
                        .build());
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body())
                .doesNotContain(TOKEN, WRITE_TOKEN)
                .contains(
                        "{\"name\":\"INTERLOCK_HOST\",\"value\":\"0.0.0.0\",\"given\":true}",
                        "{\"name\":\"INTERLOCK_WRITE_TOKEN\",\"value\":\"set, not shown\",\"given\":true}",
                        "{\"name\":\"INTERLOCK_NEO4J_PASSWORD\",\"value\":\"\",\"given\":false}",
                        "{\"name\":\"INTERLOCK_ROWS\",\"value\":\"1000\",\"given\":false}");
    }

    private static void entersBy(URI page, HttpRequest request) {
        Http.Reply entered = Http.send(request);
        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.response().headers().firstValue("Location").orElseThrow())
                .doesNotContain(TOKEN);
        String cookie = entered.response().headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict").doesNotContain(TOKEN);
        assertThat(Http.send(Http.request(page.resolve("api/health"), "Cookie", cookie.split(";")[0])
                                .build())
                        .status())
                .isEqualTo(200);
    }

    private static void endsWhatABoltClientLetsRun(StartAttempt product) {
        String[] words = product.line("Bolt").split("\\s+");
        TransactionConfig tenMinutes =
                TransactionConfig.builder().withTimeout(Duration.ofMinutes(10)).build();
        try (Driver driver = GraphDatabase.driver(words[1], AuthTokens.basic(words[3], words[5]));
                Session session = driver.session()) {
            Neo4jException ended = catchThrowableOfType(
                    Neo4jException.class, () -> session.run(ENDLESS, tenMinutes).consume());
            assertThat(ended.code())
                    .isIn(
                            "Neo.ClientError.Transaction.TransactionTimedOut",
                            "Neo.TransientError.Transaction.Terminated",
                            "Neo.ClientError.Transaction.Terminated");
        }
    }

    /** A request that is worked on is answered before the stop is over. */
    private static void answersWhatRunsWhileItStops(StartAttempt product, URI page) throws Exception {
        try (SlowReader reader = SlowReader.begin(page, "Authorization", "Bearer " + TOKEN)) {
            CompletableFuture<Void> stop = CompletableFuture.runAsync(product::close);
            assertThat(reader.getsAll()).isTrue();
            Eventually.outcome(stop);
        }
    }

    private void writesDownEachRequest() throws Exception {
        List<String> lines = Files.readAllLines(home.resolve("logs/access.0.log"));
        assertThat(lines).hasSizeGreaterThan(5).noneMatch(line -> line.contains(TOKEN));
        JsonNode last = new ObjectMapper().readTree(lines.getLast());
        assertThat(last.get("method").asText()).isEqualTo("POST");
        assertThat(last.get("route").asText()).isEqualTo("/api/cypher");
        assertThat(last.get("status").asInt()).isEqualTo(200);
        assertThat(last.get("request").asText()).hasSizeGreaterThan(8);
        assertThat(last.get("who").asText()).isEqualTo("reader");
        assertThat(InetAddress.getByName(last.get("from").asText()).isLoopbackAddress())
                .isTrue();
    }

    private void writesDownWhatMattersToItsOperator() throws Exception {
        List<String> lines = Files.readAllLines(home.resolve("logs/events.0.log"));
        assertThat(lines).noneMatch(line -> line.contains(TOKEN) || line.contains(WRITE_TOKEN));
        ObjectMapper json = new ObjectMapper();
        JsonNode start = json.readTree(lines.getFirst());
        assertThat(start.get("event").asText()).isEqualTo("start");
        assertThat(start.get("time").asText()).endsWith("Z");
        assertThat(start.get("entities").asInt()).isEqualTo(184);
        assertThat(json.readTree(lines.get(1)).get("event").asText()).isEqualTo("sign-in");
        assertThat(json.readTree(lines.getLast()).get("event").asText()).isEqualTo("stop");
    }
}
