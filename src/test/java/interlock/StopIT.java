package interlock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.fixtures.Http;
import interlock.fixtures.ProductProcess;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The product stops in ten seconds whatever runs, and what it could not end is told while it runs. */
@Execution(ExecutionMode.CONCURRENT)
class StopIT {
    /** Work inside one value, which Neo4j looks at no limit in. */
    private static final String STUCK =
            "RETURN size([x IN range(1, 1000000) WHERE any(y IN range(1, 1000000) WHERE x * y = -1)]) AS n";

    @TempDir
    Path home;

    @Test
    void stopsInTenSecondsWhileNeo4jWorksOnWhatItCannotEnd() throws Exception {
        try (ProductProcess product = ProductProcess.start(home, Map.of("INTERLOCK_CYPHER_SECONDS", "1"))) {
            URI page = product.page();
            leaveStuck(page, 2);
            assertThat(health(page).get("status").asText()).isEqualTo("up");
            assertThat(Http.send(Http.request(page.resolve("metrics")).build()).body())
                    .containsPattern("interlock_cypher_lost [2-9]");
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
                "4",
                "INTERLOCK_EVENT_LOG",
                "stderr");
        try (ProductProcess again = ProductProcess.start(home, settings)) {
            assertThat(again.await("Graph")).isEqualTo("Graph  184 entities, 798 facts");
            leaveStuck(again.page(), 1);
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

    /** The first ones may be ended while they are planned. */
    private static void leaveStuck(URI page, int statements) {
        while (health(page).get("placesLost").asInt() < statements) {
            assertThat(cypher(page).status()).isIn(504, 429);
        }
    }

    private static JsonNode health(URI page) {
        return Http.send(Http.request(page.resolve("api/health")).build()).json();
    }

    private static Http.Reply cypher(URI page) {
        return Http.send(Http.request(page.resolve("api/cypher"), "Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Http.json(Map.of("query", STUCK))))
                .build());
    }
}
