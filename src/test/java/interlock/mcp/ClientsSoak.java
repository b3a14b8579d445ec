package interlock.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.fixtures.Http;
import interlock.fixtures.ProductProcess;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many agents at once: each lists the tools and calls them, one after the other, with short statements of their own among
 * the calls, of which but a few run at once, as everywhere. It wants a machine that does nothing else: where an answer
 * waits too long for its turn, it is refused.
 */
class ClientsSoak {
    private static final int CLIENTS = 64;
    private static final Duration LONG = Duration.ofSeconds(Integer.getInteger("soak.seconds", 60));
    private static final Duration WARM = Duration.ofSeconds(10);
    private static final List<Map<String, Object>> MESSAGES = List.of(
            message("tools/list", Map.of()),
            call("on-all", Map.of("asOf", "2025-11-30")),
            call("depends-on", Map.of("entity", "anthropic", "rows", 5)),
            call("search", Map.of("q", "who depends on nvidia")),
            call("knock-out", Map.of("entities", List.of("tsmc"))),
            call("entity", Map.of("id", "openai")),
            call(
                    "cypher",
                    Map.of(
                            "query",
                            "MATCH (:Entity {id: $id})-[f]-(e) RETURN e.id AS id, count(f) AS facts ORDER BY id",
                            "parameters",
                            Map.of("id", "microsoft"))),
            call("history", Map.of("question", "on-all", "arguments", Map.of(), "from", "2025-11-01")),
            message("resources/list", Map.of()));

    @TempDir
    Path home;

    private static Map<String, Object> message(String method, Map<String, Object> parameters) {
        return Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", parameters);
    }

    private static Map<String, Object> call(String tool, Map<String, Object> arguments) {
        return message("tools/call", Map.of("name", tool, "arguments", arguments));
    }

    @Test
    void sixtyFourClientsSeeNoError() throws Exception {
        try (ProductProcess product = ProductProcess.start(home, Map.of());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            work(product.page(), 0, System.nanoTime() + WARM.toNanos(), new ArrayList<>(), new ArrayList<>());
            List<Long> micros = Collections.synchronizedList(new ArrayList<>());
            List<String> errors = Collections.synchronizedList(new ArrayList<>());
            long until = System.nanoTime() + LONG.toNanos();
            List<Future<?>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                clients.add(threads.submit(() -> work(product.page(), first, until, micros, errors)));
            }
            for (Future<?> client : clients) {
                client.get();
            }
            Collections.sort(micros);
            System.out.printf(
                    "%d messages by %d clients in %d s, %d errors; half within %.1f ms, 99 %% within %.1f ms%n",
                    micros.size(),
                    CLIENTS,
                    LONG.toSeconds(),
                    errors.size(),
                    micros.get(micros.size() / 2) / 1e3,
                    micros.get(micros.size() * 99 / 100) / 1e3);
            assertThat(errors).isEmpty();
        }
    }

    private static void work(URI page, int first, long until, List<Long> micros, List<String> errors) {
        String session = UUID.randomUUID().toString();
        for (int n = first; System.nanoTime() - until < 0; n++) {
            Map<String, Object> message = MESSAGES.get(n % MESSAGES.size());
            HttpRequest request = Http.request(page.resolve("mcp"), "Mcp-Session-Id", session)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(Http.json(message)))
                    .build();
            long began = System.nanoTime();
            Http.Reply reply = Http.send(request);
            micros.add((System.nanoTime() - began) / 1_000);
            JsonNode result = reply.status() == 200 ? reply.json().path("result") : null;
            if (result == null
                    || result.isMissingNode()
                    || result.path("isError").asBoolean()) {
                errors.add(reply.status() + " " + message + " " + reply.body());
            }
        }
    }
}
