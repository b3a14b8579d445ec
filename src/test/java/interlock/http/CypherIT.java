package interlock.http;

import static interlock.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.fixtures.Http;
import interlock.fixtures.Http.Reply;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.SlowReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CypherIT {
    private static final String ENDLESS = "UNWIND range(1, 1000000000000) AS n WITH n WHERE n < 0 RETURN n";

    @Test
    void rowsComeWithTheirGraphAndSources() {
        JsonNode answer = Http.cypher(
                        "MATCH p = (a:Entity {id: $id})-[f:SPENDS_ON]->(c) RETURN a, f, p, c.name AS name ORDER BY f.id",
                        Map.of("id", "anthropic"))
                .json();
        assertThat(answer.get("columns").findValuesAsText("name")).containsExactly("a", "f", "p", "name");
        JsonNode row = answer.at("/rows/0");
        assertThat(row.at("/a/kind").asText()).isEqualTo("node");
        assertThat(row.at("/a/id").asText()).isEqualTo("anthropic");
        assertThat(row.at("/a/labels").toString()).contains("Company");
        assertThat(row.at("/a/properties/name").asText()).isEqualTo("Anthropic");
        assertThat(row.at("/f/kind").asText()).isEqualTo("relationship");
        assertThat(row.at("/f/type").asText()).isEqualTo("SPENDS_ON");
        assertThat(row.at("/f/from").asText()).isEqualTo("anthropic");
        assertThat(row.at("/p/kind").asText()).isEqualTo("path");
        assertThat(row.at("/p/nodes")).hasSize(2);
        assertThat(answer.at("/graph/edges").findValuesAsText("id")).contains("spend-anthropic-azure-2025");
        assertThat(answer.at("/graph/nodes").findValuesAsText("id")).contains("anthropic", "azure");
        assertThat(answer.get("sources").findValuesAsText("id")).contains("article-microsoft-nvidia-anthropic");
        assertThat(answer.get("plan").isNull()).isTrue();
        assertThat(answer.get("truncated").asBoolean()).isFalse();
        assertThat(answer.at("/limits/rows").asInt()).isEqualTo(1000);
        assertThat(answer.at("/limits/seconds").asInt()).isEqualTo(5);
    }

    @Test
    void aRelationshipAloneHasItsEnds() {
        JsonNode answer = Http.cypher("MATCH ()-[f {id: 'spend-anthropic-azure-2025'}]->() RETURN f", Map.of())
                .json();
        assertThat(answer.at("/rows/0/f/from").asText()).isEqualTo("anthropic");
        assertThat(answer.at("/rows/0/f/to").asText()).isEqualTo("azure");
        assertThat(answer.at("/graph/nodes").findValuesAsText("id")).contains("anthropic", "azure");
    }

    @Test
    void valuesThatJsonCannotHoldAreText() {
        JsonNode row = Http.cypher(
                        "RETURN 9007199254740993 AS large, 7 AS small, 0.0/0 AS nan, 1.5 AS decimal, date('2025-11-30') AS day,"
                                + " duration('P1D') AS span, point({x: 1, y: 2}) AS place, null AS nothing, [1, {a: true}] AS list",
                        Map.of())
                .json()
                .at("/rows/0");
        assertThat(row.get("large").isTextual()).isTrue();
        assertThat(row.get("large").asText()).isEqualTo("9007199254740993");
        assertThat(row.get("small").isInt()).isTrue();
        assertThat(row.get("nan").asText()).isEqualTo("NaN");
        assertThat(row.get("decimal").asDouble()).isEqualTo(1.5);
        assertThat(row.get("day").asText()).isEqualTo("2025-11-30");
        assertThat(row.get("span").asText()).isEqualTo("P1D");
        assertThat(row.get("place").isTextual()).isTrue();
        assertThat(row.get("nothing").isNull()).isTrue();
        assertThat(row.get("list").toString()).isEqualTo("[1,{\"a\":true}]");
    }

    @Test
    void aThousandRowsAndFiveMegabytesAreTheMostOnAPage() {
        JsonNode many = Http.cypher("UNWIND range(1, 1000000000000) AS n RETURN n", Map.of())
                .json();
        assertThat(many.get("rows")).hasSize(1000);
        assertThat(many.get("truncated").asBoolean()).isTrue();
        JsonNode large = Http.cypher(
                        "WITH reduce(t = 'a', i IN range(1, 20) | t + t) AS text UNWIND range(1, 100) AS n RETURN text",
                        Map.of())
                .json();
        assertThat(large.get("rows")).hasSize(4);
        assertThat(large.get("truncated").asBoolean()).isTrue();
        JsonNode exact =
                Http.cypher("UNWIND range(1, 1000) AS n RETURN n", Map.of()).json();
        assertThat(exact.get("truncated").asBoolean()).isFalse();
        awaitNothingRuns();
    }

    @Test
    void aSyntaxErrorHasItsPlaceAndAHint() {
        Reply reply = Http.cypher("// first line\nMATCH (n) RETRUN n", Map.of());
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.contentType()).startsWith("application/problem+json");
        assertThat(reply.json().get("code").asText()).isEqualTo("syntax");
        assertThat(reply.json().at("/position/line").asInt()).isEqualTo(2);
        assertThat(reply.json().at("/position/column").asInt()).isEqualTo(11);
        assertThat(reply.json().at("/position/offset").asInt()).isEqualTo(24);
        assertThat(reply.json().get("hint").asText()).isEqualTo("Perhaps you meant RETURN");
        assertThat(reply.json().get("detail").asText())
                .startsWith("Invalid input 'RETRUN'")
                .doesNotContain("offset");
    }

    @Test
    void whatNeo4jRemarksIsToldWithItsPlace() {
        JsonNode notices = Http.cypher("MATCH (n:Compagny), (m:Company) RETURN n, m", Map.of())
                .json()
                .get("notices");
        assertThat(notices.findValuesAsText("code")).contains("01N50", "03N90");
        assertThat(notices.findValuesAsText("severity")).contains("warning", "information");
        assertThat(notices.at("/0/position/line").asInt()).isEqualTo(1);
    }

    @Test
    void aPlanIsATreeWithAndWithoutItsRows() {
        JsonNode plan =
                mode("explain", "MATCH (c:Company) RETURN c.name").json().get("plan");
        assertThat(plan.get("operator").asText()).isEqualTo("ProduceResults");
        assertThat(plan.get("estimatedRows").isNumber()).isTrue();
        assertThat(plan.get("rows").isNull()).isTrue();
        assertThat(plan.at("/children/0/children/0/operator").asText()).isEqualTo("NodeByLabelScan");
        JsonNode profiled = mode("profile", "MATCH (c:Company) RETURN c.name").json();
        assertThat(profiled.get("rows")).hasSize(102);
        assertThat(profiled.at("/plan/rows").asInt()).isEqualTo(102);
        assertThat(profiled.at("/plan/children/0/dbHits").asInt()).isPositive();
        Reply twice = Http.cypher("PROFILE MATCH (n) RETURN n", Map.of());
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.json().get("hint").asText()).contains("choose it as the mode");
    }

    private static Reply mode(String mode, String query) {
        return Http.post("/api/cypher", Http.json(Map.of("query", query, "mode", mode)));
    }

    @Test
    void aMissingParameterIsNamed() {
        Reply reply = Http.cypher("RETURN $who", Map.of());
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("code").asText()).isEqualTo("missing-parameter");
        assertThat(reply.json().get("detail").asText()).contains("who");
    }

    @Test
    void csvAndLinesOfJsonStreamEveryRow() {
        Reply csv = Http.cypher(
                "UNWIND range(1, 5000) AS n RETURN n, '=1+1' AS formula, [n, 'a'] AS list",
                Map.of(),
                "Accept",
                "text/csv");
        assertThat(csv.contentType()).startsWith("text/csv");
        List<String> lines = csv.body().lines().toList();
        assertThat(lines).hasSize(5001);
        assertThat(lines.getFirst()).isEqualTo("n,formula,list");
        assertThat(lines.get(1)).isEqualTo("1,'=1+1,1;a");
        Reply json = Http.cypher("UNWIND range(1, 5000) AS n RETURN n", Map.of(), "Accept", "application/x-ndjson");
        assertThat(json.contentType()).startsWith("application/x-ndjson");
        assertThat(json.body().lines()).hasSize(5000).contains("{\"n\":4999}");
        Reply refused = Http.cypher("CREATE (n) RETURN n", Map.of(), "Accept", "text/csv");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        Reply failed = Http.cypher("UNWIND [0] AS z RETURN 1 / z AS x", Map.of(), "Accept", "text/csv");
        assertThat(failed.status()).isEqualTo(400);
        assertThat(failed.contentType()).startsWith("application/problem+json");
        assertThat(failed.response().headers().firstValue("Content-Disposition"))
                .isEmpty();
        assertThat(Http.cypher("MATCH (n:Nothing) RETURN n.a AS a", Map.of(), "Accept", "text/csv")
                        .body())
                .isEqualTo("a\r\n");
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
        Reply reply = Http.cypher(ENDLESS, Map.of());
        assertThat(reply.status()).isEqualTo(504);
        assertThat(reply.json().get("code").asText()).isEqualTo("too-slow");
        assertThat(reply.json().get("hint").asText()).contains("LIMIT");
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
            told.set(Http.cypher("RETURN range(1, 50000000) AS giant", Map.of(), "Accept", "application/x-ndjson"));
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
