package interlock;

import static interlock.fixtures.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.fixtures.Http;
import interlock.fixtures.ProductProcess;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The product stops in ten seconds whatever runs, and what it could not end is told while it runs. */
@Execution(ExecutionMode.CONCURRENT)
class StopIT {
    /** Work inside one value, which Neo4j looks at no limit in. */
    private static final String STUCK =
            "RETURN size([x IN range(1, $most) WHERE any(y IN range(1, $most) WHERE x * y = -1)]) AS n";

    private static final Map<String, Object> AT_ONCE = Map.of("most", 1);
    private static final Map<String, Object> FOR_GOOD = Map.of("most", 1_000_000);

    /** What people may have left running: work in one value, rows without end, sums, paths, and one over Bolt's driver. */
    private static final List<String> OTHERS = List.of(
            "MATCH (a), (b), (c), (d) RETURN count(*) AS n",
            "UNWIND range(1, 10000000000) AS x RETURN sum(x % 7) AS n",
            "MATCH p = (a)-[*1..20]-(b) RETURN count(p) AS n");

    @TempDir
    Path home;

    @Test
    void stopsInTenSecondsWhileNeo4jWorksOnWhatItCannotEnd() throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
                ProductProcess product = ProductProcess.start(home, Map.of("INTERLOCK_CYPHER_SECONDS", "1"))) {
            URI page = product.page();
            leaveStuck(page);
            assertThat(health(page).get("status").asText()).isEqualTo("up");
            assertThat(metrics(page)).containsPattern("interlock_cypher_lost [1-9]");
            OTHERS.forEach(statement -> people.submit(() -> askForGood(page, statement, Map.of())));
            until(
                    "other statements run beside",
                    () -> metrics(page),
                    metrics -> metrics.matches("(?s).*interlock_cypher_running [3-9].*"));
            product.askToStop();
            assertThat(product.exit()).isEqualTo(143);
            assertThat(product.printed()).doesNotContain("\tat ");
        }
        endsForItsSupervisorWhereEveryPlaceIsLost();
    }

    private void endsForItsSupervisorWhereEveryPlaceIsLost() throws Exception {
        Map<String, String> settings = Map.of(
                "INTERLOCK_CYPHER_SECONDS",
                "1",
                "INTERLOCK_CYPHER_AT_ONCE",
                "1",
                "INTERLOCK_EXIT_WHEN_LOST_SECONDS",
                "1",
                "INTERLOCK_EVENT_LOG",
                "stderr");
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
                ProductProcess again = ProductProcess.start(home, settings)) {
            assertThat(again.await("Graph")).isEqualTo("Graph  184 entities, 798 facts");
            URI page = again.page();
            people.submit(() -> askForGood(page, STUCK, FOR_GOOD));
            assertThat(again.exit()).isEqualTo(70);
            assertThat(again.printed())
                    .contains(
                            "\"event\":\"start\"",
                            "\"event\":\"place-lost\"",
                            "\"event\":\"all-places-lost\"",
                            "INTERLOCK_EXIT_WHEN_LOST_SECONDS")
                    .doesNotContain("\tat ");
        }
    }

    /** It is planned beforehand: while it is planned it can be ended, and would be lost for a moment only. */
    private static void leaveStuck(URI page) {
        until("it is planned", () -> cypher(page, STUCK, AT_ONCE).status(), status -> status == 200);
        while (health(page).path("placesLost").asInt() < 1) {
            assertThat(cypher(page, STUCK, FOR_GOOD).status()).isIn(504, 429);
        }
    }

    /** Asks again and again, so that it runs when the server is told to stop; ends when nobody answers. */
    private static Object askForGood(URI page, String statement, Map<String, Object> parameters) {
        while (true) {
            cypher(page, statement, parameters);
        }
    }

    private static String metrics(URI page) {
        return Http.send(Http.request(page.resolve("metrics")).build()).body();
    }

    private static JsonNode health(URI page) {
        return Http.send(Http.request(page.resolve("api/health")).build()).json();
    }

    private static Http.Reply cypher(URI page, String statement, Map<String, Object> parameters) {
        return Http.send(Http.request(page.resolve("api/cypher"), "Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        Http.json(Map.of("query", statement, "parameters", parameters))))
                .build());
    }
}
