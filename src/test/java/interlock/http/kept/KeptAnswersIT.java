package interlock.http.kept;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.Http;
import interlock.fixtures.Http.Reply;
import interlock.fixtures.RunningProduct;
import interlock.neo4j.Neo4jAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

/** What a program sees of it that asks again and again. */
@ChangesTheMarket
class KeptAnswersIT {
    private static final String DEALS = "/api/questions/facts-of?entity=anthropic&asOf=2026-11-25";

    private static String tag(Reply reply) {
        return reply.response().headers().firstValue("ETag").orElse("none");
    }

    private static long counted(String metric) {
        return Pattern.compile("(?m)^" + metric + " ([0-9.E]+)$")
                .matcher(Http.get("/metrics").body())
                .results()
                .map(match -> (long) Double.parseDouble(match.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private static void write(String statement) {
        Neo4jAddress address = RunningProduct.graph().address();
        try (Driver driver = GraphDatabase.driver(address.uri(), AuthTokens.basic(address.user(), address.password()));
                Session session = driver.session()) {
            session.run(statement).consume();
        }
    }

    @Test
    void theSameIsWorkedOutOnce() {
        Reply first = Http.get(DEALS);
        long worked = counted("interlock_answers_worked_out_total");
        long found = counted("interlock_answers_found_total");

        Reply second = Http.get(DEALS);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(tag(second)).isEqualTo(tag(first)).startsWith("W/\"");
        assertThat(counted("interlock_answers_worked_out_total")).isEqualTo(worked);
        assertThat(counted("interlock_answers_found_total")).isEqualTo(found + 1);
        assertThat(counted("interlock_answers_kept_bytes"))
                .isBetween(1_000L, counted("interlock_answers_kept_most_bytes"));
    }

    /** What an agent asks is the same question. */
    @Test
    void anAgentAndAPageShareIt() {
        String asked = "/api/questions/knock-out?entities=tsmc&asOf=2026-11-24";
        Reply page = Http.get(asked);
        long worked = counted("interlock_answers_worked_out_total");
        JsonNode kept = structured("2026-11-24");

        assertThat(counted("interlock_answers_worked_out_total")).isEqualTo(worked);
        assertThat(kept.get("headline")).isEqualTo(page.json().get("headline"));
        assertThat(kept.get("rows")).isEqualTo(page.json().get("rows"));
        JsonNode first = structured("2026-11-23");
        assertThat(counted("interlock_answers_worked_out_total")).isEqualTo(worked + 1);
        assertThat(structured("2026-11-23")).as("worked out and kept").isEqualTo(first);
        Http.get(asked.replace("24", "23"));
        assertThat(counted("interlock_answers_worked_out_total")).isEqualTo(worked + 1);
    }

    private static JsonNode structured(String day) {
        return Http.post(
                        "/mcp",
                        Http.json(Map.of(
                                "jsonrpc",
                                "2.0",
                                "id",
                                1,
                                "method",
                                "tools/call",
                                "params",
                                Map.of(
                                        "name",
                                        "knock-out",
                                        "arguments",
                                        Map.of("entities", List.of("tsmc"), "asOf", day, "rows", 200)))))
                .json()
                .at("/result/structuredContent");
    }

    @Test
    void whoHasItAlreadyIsToldSoInALine() {
        String tag = tag(Http.get(DEALS));

        Reply again = Http.get(DEALS, "If-None-Match", "\"other\", " + tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(tag(again)).isEqualTo(tag);
        assertThat(Http.get(DEALS, "If-None-Match", "\"other\"").status()).isEqualTo(200);
        assertThat(Http.get(DEALS, "If-None-Match", "*").status()).isEqualTo(304);
    }

    @Test
    void aCommitOverBoltChangesTheTagWhereItChangesTheAnswer() {
        String tag = tag(Http.get(DEALS));
        String statement = Http.get(DEALS)
                .json()
                .get("graph")
                .get("edges")
                .get(0)
                .get("id")
                .asText();
        try {
            write("MATCH (:Entity {id: 'anthropic'})-[f {id: '" + statement + "'}]-() SET f.seenByATest = 'yes'");
            assertThat(tag(Http.get(DEALS, "If-None-Match", tag))).isNotEqualTo(tag);
            write("MATCH (e:Entity {id: 'anthropic'}) SET e.about = e.about");
            assertThat(Http.get(DEALS, "If-None-Match", tag).status()).isEqualTo(200);
        } finally {
            write("MATCH (:Entity {id: 'anthropic'})-[f {id: '" + statement + "'}]-() REMOVE f.seenByATest");
        }
        assertThat(Http.get(DEALS, "If-None-Match", tag).status()).isEqualTo(304);
    }

    @Test
    void languagesAndWorldsHaveAnswersOfTheirOwn() {
        Reply english = Http.get(DEALS);
        Reply italian = Http.get(DEALS + "&lang=it");
        Reply without = Http.get(DEALS + "&without=amazon");

        assertThat(tag(italian)).isNotEqualTo(tag(english));
        assertThat(tag(without)).isNotEqualTo(tag(english)).isNotEqualTo(tag(italian));
        assertThat(italian.json().get("headline")).isNotEqualTo(english.json().get("headline"));
        assertThat(without.json().get("total").asLong())
                .isLessThan(english.json().get("total").asLong());
        assertThat(Http.get(DEALS).body()).isEqualTo(english.body());
    }

    @Test
    void comesCompressedToWhoTakesThat() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> zipped = client.send(
                    Http.request(RunningProduct.at(DEALS), "Accept-Encoding", "br;q=0.5, gzip")
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(zipped.headers().allValues("Vary")).contains("Accept-Encoding");
            try (InputStream body = new GZIPInputStream(zipped.body())) {
                assertThat(new ObjectMapper().readTree(body))
                        .isEqualTo(Http.get(DEALS).json());
            }
        }
        Reply plain = Http.get(DEALS, "Accept-Encoding", "gzip;q=0");
        assertThat(plain.response().headers().firstValue("Content-Encoding")).isEmpty();
    }
}
