package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.fixtures.Http;
import interlock.fixtures.Http.Reply;
import interlock.fixtures.RunningProduct;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CypherIT {
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CALL interlock.knockout(['tsmc']) YIELD entity RETURN entity | unknown-procedure | Nearest: interlock.knockOut
                    CALL interlock.reliesUpon('openai') | unknown-procedure | SHOW PROCEDURES lists them
                    CALL db.label() | unknown-procedure | Nearest: db.labels
                    RETURN toLowr('A') | syntax | Nearest: toLower
                    RETURN interlock.holds(1) | syntax | SHOW FUNCTIONS lists the functions that there are
                    """)
    void aNameThatThereIsNotIsToldWithTheNearest(String query, String code, String hint) {
        JsonNode problem = Http.cypher(query, Map.of()).json();
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.get("hint").asText()).isEqualTo(hint);
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

    @ParameterizedTest
    @CsvSource({"text/csv, csv", "application/x-ndjson, ndjson"})
    void aFileOfRowsBearsTheirFingerprintAndNamesTheAddressThatAsksTheSame(String type, String ending)
            throws Exception {
        Reply reply = Http.cypher("UNWIND range(1, $n) AS n RETURN n AS `how many`", Map.of("n", 3), "Accept", type);

        String fingerprint = HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256").digest(reply.body().getBytes(StandardCharsets.UTF_8)),
                        0,
                        6);
        assertThat(reply.response().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"interlock-cypher-" + fingerprint + "." + ending + "\"");
        assertThat(reply.response().headers().firstValue("Link"))
                .contains("<" + RunningProduct.at("/console")
                        + "#query=UNWIND+range%281%2C+%24n%29+AS+n+RETURN+n+AS+%60how+many%60"
                        + "&parameters=%7B%22n%22%3A3%7D>; rel=\"describedby\"; type=\"text/html\"");
    }

    @Test
    void aFileOfRowsOfAWorldNamesTheWorld() {
        Http.Reply reply = Http.send(Http.request(RunningProduct.at("/api/cypher"))
                .header("Content-Type", "application/json")
                .header("Accept", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(Http.json(
                        Map.of("query", "RETURN 1", "world", Map.of("without", "azure", "asOf", "2026-11-01")))))
                .build());

        assertThat(reply.response().headers().firstValue("Link").orElseThrow())
                .startsWith("<" + RunningProduct.at("/console")
                        + "?asOf=2026-11-01&atLeast=announced&without=azure#query=RETURN+1>");
    }

    @Test
    void rowsThatDifferAfterManyHaveFilesOfOneName() {
        String rows = "UNWIND range(1, 20000) AS n RETURN CASE n WHEN 20000 THEN $last ELSE n END AS n";
        assertThat(fileName(rows, 0)).isEqualTo(fileName(rows, 1)).isNotEqualTo(fileName("RETURN $last AS n", 0));
        assertThat(fileName("RETURN $last AS n", 0)).isNotEqualTo(fileName("RETURN $last AS n", 1));
    }

    private static String fileName(String query, int last) {
        return Http.cypher(query, Map.of("last", last), "Accept", "text/csv")
                .response()
                .headers()
                .firstValue("Content-Disposition")
                .orElseThrow();
    }
}
