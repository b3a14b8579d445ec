package interlock;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Http;
import interlock.fixtures.ProductProcess;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million rows from a product with a heap of 512 MB. */
class StreamSoak {
    private static final int ROWS = 1_000_000;

    @TempDir
    Path home;

    @Test
    void aMillionRowsStreamThroughASmallHeap() throws Exception {
        try (ProductProcess product = ProductProcess.start(home, Map.of("INTERLOCK_STREAM_SECONDS", "600"));
                HttpClient client = HttpClient.newHttpClient()) {
            URI cypher = product.page().resolve("api/cypher");
            for (String accept : new String[] {"text/csv", "application/x-ndjson"}) {
                long began = System.nanoTime();
                HttpResponse<InputStream> reply = client.send(
                        HttpRequest.newBuilder(cypher)
                                .header("Content-Type", "application/json")
                                .header("Accept", accept)
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                Http.json(
                                                        Map.of(
                                                                "query",
                                                                "MATCH (c:Entity {id: 'anthropic'}) UNWIND range(1, "
                                                                        + ROWS + ") AS n"
                                                                        + " RETURN n, c.name AS name, '=' + n AS formula, [n, n + 1] AS list"))))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
                assertThat(reply.statusCode()).isEqualTo(200);
                long first = 0;
                long rows = 0;
                try (BufferedReader in =
                        new BufferedReader(new InputStreamReader(reply.body(), StandardCharsets.UTF_8))) {
                    for (String line = in.readLine(); line != null; line = in.readLine()) {
                        if (rows++ == 1) {
                            first = System.nanoTime() - began;
                        }
                    }
                }
                System.out.printf(
                        "%s: %d lines in %.1f s, the first after %d ms, heap of 512 MB%n",
                        accept,
                        rows,
                        (System.nanoTime() - began) / 1e9,
                        Duration.ofNanos(first).toMillis());
                assertThat(rows).isEqualTo(accept.equals("text/csv") ? ROWS + 1 : ROWS);
            }
        }
    }
}
