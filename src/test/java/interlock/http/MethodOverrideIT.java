package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.BesideOthers;
import interlock.fixtures.Http;
import interlock.fixtures.RawRequest;
import interlock.fixtures.RunningProduct;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request does what its first line says, whatever its headers say. */
@BesideOthers
class MethodOverrideIT {
    private static RawRequest.Reply send(String method, String path, String more) {
        return RawRequest.of(
                        method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:"
                                + RunningProduct.page().getPort() + "\r\nX-Request-Id: the-same-one\r\n" + more
                                + "Content-Length: 0\r\nConnection: close\r\n\r\n",
                        "")
                .send();
    }

    private static String withoutDay(RawRequest.Reply reply) {
        return reply.all().replaceAll("\r\nDate: [^\r]*", "");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, DELETE, /api/datasets/no-such-one",
        "HEAD, DELETE, /api/datasets/no-such-one",
        "POST, DELETE, /api/datasets/no-such-one",
        "GET, POST, /api/cypher",
        "GET, POST, /api/health",
        "POST, GET, /api/health",
        "HEAD, POST, /api/datasets",
        "DELETE, GET, /api/health",
    })
    void aHeaderDoesNotChangeTheMethod(String method, String meant, String path) {
        String plain = withoutDay(send(method, path, ""));
        for (String header : new String[] {"X-HTTP-Method-Override", "x-http-method-override", "X-Http-Method"}) {
            assertThat(withoutDay(send(method, path, header + ": " + meant + "\r\n")))
                    .as(header)
                    .isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @CsvSource({"GET", "HEAD", "POST"})
    void theMarketStaysWhoeverAsksForItsDeletion(String method) {
        send(method, "/api/datasets/ai-market", "X-HTTP-Method-Override: DELETE\r\n");
        assertThat(Http.get("/api/datasets").body()).contains("ai-market");
    }
}
