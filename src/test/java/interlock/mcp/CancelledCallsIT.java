package interlock.mcp;

import static interlock.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Eventually;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Work that nobody waits for any more ends in Neo4j. */
class CancelledCallsIT {
    private static final String ENDLESS = "UNWIND range(1, 1000000000000) AS n WITH n WHERE n < 0 RETURN n";

    private static String call(int id) {
        return Http.json(Map.of(
                "jsonrpc",
                "2.0",
                "id",
                id,
                "method",
                "tools/call",
                "params",
                Map.of("name", "cypher", "arguments", Map.of("query", ENDLESS))));
    }

    @Test
    void aCallThatItsClientCancelsEnds() throws Exception {
        CompletableFuture<Http.Reply> call = CompletableFuture.supplyAsync(
                () -> Http.post("/mcp", call(7), "Mcp-Session-Id", "one-client", "MCP-Protocol-Version", "2025-06-18"));
        eventually("it runs", () -> running() == 1);
        cancel("another-client");
        assertThat(running()).as("another's request of the same id").isEqualTo(1);
        cancel("one-client");
        eventually("it has ended", () -> running() == 0);
        assertThat(Eventually.outcome(call).status()).isEqualTo(499);
    }

    private static void cancel(String session) {
        String message = Http.json(
                Map.of("jsonrpc", "2.0", "method", "notifications/cancelled", "params", Map.of("requestId", 7)));
        assertThat(Http.post("/mcp", message, "Mcp-Session-Id", session).status())
                .isEqualTo(202);
    }

    @Test
    void aCallWhoseClientGoesAwayEnds() throws Exception {
        URI page = RunningProduct.page();
        try (Socket socket = new Socket(page.getHost(), page.getPort())) {
            byte[] body = call(1).getBytes(StandardCharsets.UTF_8);
            String head = "POST /mcp HTTP/1.1\r\nHost: 127.0.0.1:" + socket.getPort()
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            eventually("it runs", () -> running() == 1);
        }
        eventually("it has ended", () -> running() == 0);
    }

    /** Questions run in threads that must not be interrupted: their transaction is ended. */
    @Test
    void aReaderWhoLeavesEndsTheTransaction() throws Exception {
        Thread reader = Thread.ofVirtual()
                .start(() -> RunningProduct.database()
                        .read(
                                Duration.ofMinutes(5),
                                neo4j -> neo4j.cypher().run(ENDLESS, Map.of()).hasNext()));
        eventually("it runs", () -> transactions() == 1);
        reader.interrupt();
        eventually("it has ended", () -> transactions() == 0);
        reader.join();
    }

    /** How many statements of the console Neo4j knows of. */
    private static long running() {
        return count("metaData.interlock IS NOT NULL AND currentQuery STARTS WITH 'UNWIND'");
    }

    private static long transactions() {
        return count("currentQuery STARTS WITH 'UNWIND'");
    }

    private static long count(String which) {
        return RunningProduct.neo4j()
                .database()
                .executeTransactionally(
                        "SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE " + which + " RETURN count(*) AS n",
                        Map.of(),
                        result -> (Long) result.next().get("n"));
    }
}
