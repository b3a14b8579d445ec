package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.BesideOthers;
import interlock.fixtures.Http;
import interlock.fixtures.RawRequest;
import interlock.fixtures.RawRequest.Reply;
import interlock.fixtures.RunningProduct;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests are let in at every address. */
@BesideOthers
class RequestGuardIT {
    private static final String STATEMENT = "{\"query\":\"RETURN 1 AS one\"}";

    private static Reply get(String path, String... headers) {
        return RawRequest.of(
                        "GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers)
                                + "\r\nConnection: close\r\n\r\n",
                        "")
                .send();
    }

    private static Reply post(String path, String body, String... headers) {
        return RawRequest.of(
                        "POST " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers)
                                + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                                + body.length()
                                + "\r\n\r\n",
                        body)
                .send();
    }

    private static String host() {
        return "Host: 127.0.0.1:" + RunningProduct.page().getPort();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/page.js", "/api/health", "/api/questions/on-all", "/mcp", "/metrics", "/no-such"})
    void aForeignHostIsRefusedEverywhere(String path) {
        for (String host : new String[] {"evil.example", "evil.example:7070", "127.0.0.1.evil.example", "10.0.0.1"}) {
            Reply reply = get(path, "Host: " + host);
            assertThat(reply.status()).as(host).isEqualTo(421);
            assertThat(reply.body()).contains("foreign-host");
        }
        assertThat(get(path, "Host: localhost:" + RunningProduct.page().getPort())
                        .status())
                .isNotEqualTo(421);
        assertThat(get(path, "Host: [::1]").status()).isNotEqualTo(421);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/cypher", "/api/datasets", "/api/questions/on-all", "/mcp", "/no-such"})
    void aRequestFromAPageOfAnotherSiteIsRefused(String path) {
        for (String origin : new String[] {"https://evil.example", "null", "http://127.0.0.1:1", "http://localhost"}) {
            Reply reply = post(path, STATEMENT, host(), "Origin: " + origin);
            assertThat(reply.status()).as(origin).isEqualTo(403);
            assertThat(reply.body()).contains("foreign-origin");
        }
        for (String site : new String[] {"cross-site", "same-site"}) {
            assertThat(post(path, STATEMENT, host(), "Sec-Fetch-Site: " + site).status())
                    .as(site)
                    .isEqualTo(403);
        }
    }

    @Test
    void ourOwnPageAndProgramsAreLetIn() {
        String origin = "Origin: http://" + host().substring("Host: ".length());
        assertThat(post("/api/cypher", STATEMENT, host(), origin, "Sec-Fetch-Site: same-origin")
                        .status())
                .isEqualTo(200);
        assertThat(post("/api/cypher", STATEMENT, host()).status()).isEqualTo(200);
    }

    @Test
    void floodsOfHeadersParametersAndBodiesAreRefused() {
        assertThat(get("/api/health", host(), "X-Long: " + "a".repeat(60_000)).status())
                .isEqualTo(431);
        assertThat(get("/api/search?q=" + "a".repeat(5_000), host()).status()).isEqualTo(413);
        assertThat(get("/api/search?" + "q=a&".repeat(300), host()).status()).isEqualTo(413);
        assertThat(post(
                                "/api/cypher",
                                "{\"query\":\"RETURN 1\",\"parameters\":{\"a\":\"" + "a".repeat(1_100_000) + "\"}}",
                                host())
                        .status())
                .isEqualTo(413);
        assertThat(post("/api/cypher", "{\"query\":\"RETURN 1 //" + "a".repeat(70_000) + "\"}", host())
                        .status())
                .isEqualTo(413);
    }

    @Test
    void everyResponseHasAnIdAndTheSecurityHeaders() {
        for (String path : new String[] {"/", "/api/health", "/api/nothing", "/metrics", "/lib/none.js"}) {
            Reply reply = get(path, host());
            assertThat(reply.hasHeader("X-Request-Id")).as(path).isTrue();
            assertThat(reply.hasHeader("Content-Security-Policy")).as(path).isTrue();
            assertThat(reply.hasHeader("X-Content-Type-Options")).as(path).isTrue();
            assertThat(reply.hasHeader("Server")).as(path).isFalse();
        }
        assertThat(get("/api/health", host(), "X-Request-Id: proxy-12345678").all())
                .contains("X-Request-Id: proxy-12345678");
    }

    @Test
    void noStackTraceIsShown() {
        for (String line : new String[] {
            "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
            "GET /%zz HTTP/1.1\r\n" + host() + "\r\nConnection: close\r\n\r\n",
            "GET /api/questions/%c0%af HTTP/1.1\r\n" + host() + "\r\nConnection: close\r\n\r\n",
            "NONSENSE\r\n\r\n",
            "BREW / HTTP/1.1\r\n" + host() + "\r\nConnection: close\r\n\r\n",
            "GET /../../etc/passwd HTTP/1.1\r\n" + host() + "\r\nConnection: close\r\n\r\n",
            "TRACE / HTTP/1.1\r\n" + host() + "\r\nConnection: close\r\n\r\n"
        }) {
            Reply reply = RawRequest.of(line, "").send();
            assertThat(reply.status()).as(line).isBetween(400, 499);
            assertThat(reply.all()).as(line).doesNotContain("\tat ", "Exception", "root:");
        }
    }

    @Test
    void metricsCountRequestsByRouteAndStatus() {
        Http.get("/api/questions/on-all?asOf=2025-11-30");
        Http.cypher("RETURN 1", Map.of());
        assertThat(Http.get("/metrics").body())
                .contains(
                        "interlock_requests_seconds_count{method=\"GET\",route=\"/api/questions/{name}\",status=\"200\"}")
                .contains("interlock_requests_seconds_count{method=\"POST\",route=\"/api/cypher\",status=\"200\"}")
                .containsPattern("interlock_cypher_running [0-4]\\.0")
                .contains("jvm_memory_used_bytes");
    }
}
