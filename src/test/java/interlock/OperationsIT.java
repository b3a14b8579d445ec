package interlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import interlock.fixtures.Http;
import interlock.fixtures.ProductProcess;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
    private static final String ENDLESS = "UNWIND range(1, 1000000000000) AS n WITH n WHERE n < 0 RETURN n";

    @TempDir
    Path home;

    @Test
    void beyondLoopbackATokenIsDemandedAndTheStartSaysWhy() throws Exception {
        try (ProductProcess product = ProductProcess.start(home, Map.of("INTERLOCK_HOST", "0.0.0.0"))) {
            assertThat(product.exit()).isEqualTo(1);
            assertThat(product.printed())
                    .contains("INTERLOCK_HOST is '0.0.0.0'", "INTERLOCK_TOKEN", "whoever reaches the page")
                    .doesNotContain("\tat ");
        }
        try (ProductProcess product =
                ProductProcess.start(home, Map.of("INTERLOCK_HOST", "0.0.0.0", "INTERLOCK_TOKEN", "short"))) {
            assertThat(product.exit()).isEqualTo(1);
            assertThat(product.printed()).contains("INTERLOCK_TOKEN has 5 characters, but must have 16 or more");
        }
    }

    @Test
    void aServerForOthersAsksForItsTokenAndEndsWhatRunsTooLongAndStopsInOrder() throws Exception {
        try (ProductProcess product = ProductProcess.start(
                home, Map.of("INTERLOCK_HOST", "0.0.0.0", "INTERLOCK_TOKEN", TOKEN, "INTERLOCK_BOLT_SECONDS", "3"))) {
            URI page = URI.create("http://127.0.0.1:" + product.page().getPort() + "/");
            asksForItsToken(page);
            endsWhatABoltClientLetsRun(product);
            stopsInOrder(product, page);
            writesDownEachRequest();
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

    private static void endsWhatABoltClientLetsRun(ProductProcess product) {
        String[] words = product.await("Bolt").split("\\s+");
        try (Driver driver = GraphDatabase.driver(words[1], AuthTokens.basic(words[3], words[5]));
                Session session = driver.session()) {
            Instant before = Instant.now();
            Neo4jException ended = catchThrowableOfType(
                    Neo4jException.class,
                    () -> session.run(
                                    ENDLESS,
                                    TransactionConfig.builder()
                                            .withTimeout(Duration.ofMinutes(10))
                                            .build())
                            .consume());
            assertThat(ended.code())
                    .isIn(
                            "Neo.ClientError.Transaction.TransactionTimedOut",
                            "Neo.TransientError.Transaction.Terminated",
                            "Neo.ClientError.Transaction.Terminated");
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(8));
        }
    }

    /** A request that is worked on is answered; after that the process ends. */
    private static void stopsInOrder(ProductProcess product, URI page) throws Exception {
        CompletableFuture<Http.Reply> running = CompletableFuture.supplyAsync(() -> Http.send(Http.request(
                        page.resolve("api/cypher"),
                        "Authorization",
                        "Bearer " + TOKEN,
                        "Content-Type",
                        "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        Http.json(Map.of("query", "UNWIND range(1, 3000000) AS n RETURN sum(n % 7) AS s"))))
                .build()));
        awaitStatement(page, running);
        assertThat(product.stop()).isEqualTo(143);
        assertThat(running.get(1, TimeUnit.SECONDS).status()).isEqualTo(200);
    }

    /** Until Neo4j works on a statement of the console, or has answered it. */
    private static void awaitStatement(URI page, CompletableFuture<?> running) {
        HttpRequest metrics = Http.request(page.resolve("metrics"), "Authorization", "Bearer " + TOKEN)
                .build();
        while (!running.isDone() && !Http.send(metrics).body().contains("interlock_cypher_running 1.0")) {
            ProductProcess.pause();
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
        assertThat(InetAddress.getByName(last.get("from").asText()).isLoopbackAddress())
                .isTrue();
    }
}
