package interlock.http;

import static interlock.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.Http;
import interlock.fixtures.Http.Reply;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.SlowReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ends a statement, and how many run at once: alone, since a statement of another test would take a place of these. */
@ChangesTheMarket
class CypherLimitsIT {
    @TempDir
    static Path folder;

    private static SoonerServer server;

    @BeforeAll
    static void startAServer() {
        server = SoonerServer.start(folder);
    }

    @AfterAll
    static void stopIt() {
        server.close();
    }

    private static final String ENDLESS = "UNWIND range(1, 1000000000000) AS n WITH n WHERE n < 0 RETURN n";

    @Test
    void aThousandRowsAndFiveMegabytesAreTheMostOnAPage() {
        JsonNode many = answered("UNWIND range(1, 1000000000000) AS n RETURN n");
        assertThat(many.get("rows")).hasSize(1000);
        assertThat(many.get("truncated").asBoolean()).isTrue();
        JsonNode large = answered(
                "WITH reduce(t = 'a', i IN range(1, 20) | t + t) AS text UNWIND range(1, 100) AS n RETURN text");
        assertThat(large.get("rows")).hasSize(4);
        assertThat(large.get("truncated").asBoolean()).isTrue();
        JsonNode exact = answered("UNWIND range(1, 1000) AS n RETURN n");
        assertThat(exact.get("truncated").asBoolean()).isFalse();
        awaitNothingRuns();
    }

    private static JsonNode answered(String query) {
        Reply reply = Http.cypher(query, Map.of());
        assertThat(reply.status())
                .as(reply.body().substring(0, Math.min(500, reply.body().length())))
                .isEqualTo(200);
        return reply.json();
    }

    @Test
    void aStreamThatBreaksOffIsNotTakenForAWholeOne() throws Exception {
        URI page = RunningProduct.page();
        try (Socket socket = new Socket(page.getHost(), page.getPort())) {
            send(socket, "UNWIND range(1, 100000) AS n RETURN 1 / (99999 - n) AS x", "text/csv");
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(all).startsWith("HTTP/1.1 200").doesNotEndWith("0\r\n\r\n");
        }
    }

    @Test
    void aSlowStatementIsStoppedAndTheCallerTold() {
        Reply reply = server.cypher(ENDLESS);
        assertThat(reply.status()).isEqualTo(504);
        assertThat(reply.json().get("code").asText()).isEqualTo("too-slow");
        assertThat(reply.json().get("hint").asText()).contains("LIMIT");
        eventually("every place is free", () -> server.console().running() == 0);
        awaitNothingRuns();
    }

    @Test
    void aCallerWhoGoesAwayEndsTheStatementInNeo4j() throws Exception {
        for (String accept : List.of("application/json", "text/csv")) {
            URI page = RunningProduct.page();
            try (Socket socket = new Socket(page.getHost(), page.getPort())) {
                send(socket, ENDLESS, accept);
                eventually("it runs", () -> running() == 1);
            }
            eventually("it has ended", () -> running() == 0);
        }
        awaitNothingRuns();
    }

    private static void send(Socket socket, String query, String accept) throws Exception {
        byte[] body = Http.json(Map.of("query", query)).getBytes(StandardCharsets.UTF_8);
        String head = "POST /api/cypher HTTP/1.1\r\nHost: 127.0.0.1:" + socket.getPort()
                + "\r\nContent-Type: application/json\r\nConnection: close\r\nAccept: " + accept
                + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
    }

    @Test
    void fourRunAtOnceAndTheFifthIsToldToWaitWhileQuestionsAnswer() throws Exception {
        List<SlowReader> four = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            four.add(SlowReader.begin(RunningProduct.page()));
        }
        assertThat(running()).isEqualTo(4);
        Reply fifth = Http.cypher("RETURN 1", Map.of());
        assertThat(fifth.status()).isEqualTo(429);
        assertThat(fifth.json().get("code").asText()).isEqualTo("busy");
        assertThat(fifth.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(Http.get("/api/questions/on-all").status()).isEqualTo(200);
        assertThat(running()).as("nobody waited for them").isEqualTo(4);
        for (SlowReader one : four) {
            one.close();
        }
        awaitNothingRuns();
        assertThat(Http.cypher("RETURN 1", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void oneGiantValueIsStoppedBeforeItFillsTheMemory() {
        AtomicReference<Reply> told = new AtomicReference<>();
        // Where a statement of another test is under way, both together are too large, and one is told to try again.
        eventually("it is too large by itself", () -> {
            told.set(Http.cypher("RETURN range(1, 25000000) AS giant", Map.of(), "Accept", "application/x-ndjson"));
            return told.get().status() != 429;
        });
        // Without the gauge of memory it takes a minute, and then fails for its time.
        assertThat(told.get().status()).isEqualTo(413);
        assertThat(told.get().json().get("code").asText()).isEqualTo("too-large");
        // Neo4j writes such a value to its end, though nobody reads it.
        eventually("every place is free", () -> RunningProduct.console().running() == 0);
    }

    /** How many statements of the console Neo4j knows of. */
    private static long running() {
        return RunningProduct.neo4j()
                .database()
                .executeTransactionally(
                        "SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE metaData.interlock IS NOT NULL"
                                + " AND NOT currentQuery STARTS WITH 'EXPLAIN' RETURN count(*) AS n",
                        Map.of(),
                        result -> (Long) result.next().get("n"));
    }

    private static void awaitNothingRuns() {
        eventually("nothing runs in Neo4j", () -> running() == 0);
        eventually("every place is free", () -> RunningProduct.console().running() == 0);
    }
}
