package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Http;
import interlock.fixtures.RawRequest;
import interlock.fixtures.RunningProduct;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too long, too deep or broken is told as any other fault of a request: with a code, and short. */
class OddInputIT {
    private static final int LONGEST_BODY = 8_000;

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("nested", "[".repeat(2_000)),
                Arguments.of("nested and closed", "[".repeat(1_500) + "]".repeat(1_500)),
                Arguments.of("nested objects", "{\"a\":".repeat(1_500)),
                Arguments.of(
                        "nested in a mode",
                        "{\"query\":\"RETURN 1\",\"mode\":" + "[".repeat(900) + "]".repeat(900) + "}"),
                Arguments.of(
                        "nested in a parameter",
                        "{\"query\":\"RETURN $a\",\"parameters\":{\"a\":" + "[".repeat(900) + "]".repeat(900) + "}}"),
                Arguments.of(
                        "a long number", "{\"query\":\"RETURN $a\",\"parameters\":{\"a\":" + "9".repeat(1_500) + "}}"),
                Arguments.of(
                        "a long fraction",
                        "{\"query\":\"RETURN $a\",\"parameters\":{\"a\":0." + "9".repeat(1_500) + "}}"),
                Arguments.of("a long name", "{\"" + "a".repeat(60_000) + "\":1}"),
                Arguments.of("a fairly long name", "{\"" + "a".repeat(40_000) + "\":1}"),
                Arguments.of("a long mode", "{\"query\":\"RETURN 1\",\"mode\":\"" + "a".repeat(500_000) + "\"}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void jsonBeyondEveryBoundIsRefusedInAFewWords(String name, String body) {
        Http.Reply reply = Http.post("/api/cypher", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("code").asText()).isIn("json", "bad-request", "bad-parameter");
        assertThat(reply.body()).hasSizeLessThan(LONGEST_BODY).doesNotContain("Stream", "fasterxml");
    }

    /** Read as if it were not there, it would be an answer to another question. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/questions/rivals?entity=%zz",
                "/api/questions/rivals.atom?entity=%zz",
                "/api/questions/rivals.csv?entity=open%ai",
                "/whats-new.feed.json?dataSet=%",
                "/questions/rivals?entity=%4"
            })
    void anEscapeThatIsNoneIsRefused(String path) {
        RawRequest.Reply reply = get(path);
        assertThat(reply.status()).as(reply.all()).isEqualTo(400);
        assertThat(reply.body()).contains("\"code\":\"bad-request\"", "which is no escape");
    }

    private static RawRequest.Reply get(String path) {
        return RawRequest.of("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n", "")
                .send();
    }

    /** As browsers send them, though an address may not have them. */
    @Test
    void lettersThatAnAddressMayNotHaveAreReadInAFeedToo() {
        RawRequest.Reply reply = get("/whats-new.atom?dataSet={a}|b");
        assertThat(reply.status()).as(reply.all()).isEqualTo(200);
        assertThat(reply.body()).contains("/whats-new.atom?dataSet=%7Ba%7D%7Cb\"");
    }

    @Test
    void aLongOptionIsNotSentBackWhole() {
        Http.Reply reply = Http.cypher(
                "CALL interlock.knockOut(['nvidia'], {atLeast: $given}) YIELD entity RETURN entity",
                Map.of("given", "x".repeat(900_000)));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).hasSizeLessThan(LONGEST_BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.csv\"\r\n\r\nnever ended",
                "--x\r\nContent-Disposition: form-data; name=\"f\"\r\n",
                "--x\r\n: \r\n\r\n--x--",
                "--y\r\n\r\n--y--\r\n"
            })
    void aBrokenFormIsAFaultOfTheForm(String body) {
        for (String type : new String[] {"multipart/form-data; boundary=x", "multipart/form-data"}) {
            Http.Reply reply = upload(type, body.getBytes(StandardCharsets.UTF_8));
            assertThat(reply.status()).as(type).isEqualTo(400);
            assertThat(reply.json().get("code").asText()).isIn("bad-form", "no-data-set");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/cypher", "/api/notes", "/api/datasets?dataSet=odd", "/mcp"})
    void anEncodingThatThereIsNotIsAFaultOfTheType(String path) {
        for (String type : List.of(
                "application/json; charset=bogus",
                "application/json; charset=*",
                ";;charset=bogus",
                "multipart/form-data; charset=bogus; boundary=x",
                ";")) {
            Http.Reply reply = Http.send(Http.request(RunningProduct.page().resolve(path), "Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build());
            assertThat(reply.status()).as(type).isIn(400, 415);
        }
    }

    @Test
    void aFileNameWithANulIsAFaultOfTheMapping() throws IOException {
        Http.Reply reply = upload("application/zip", zip("sources:\n  - {file: \"a\\0.csv\", id: x, title: x}\n"));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("is not beside the mapping");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void aMappingNestedWithoutEndIsAFaultOfTheMapping(String level) throws IOException {
        Http.Reply reply = upload("application/zip", zip("sources: " + level.repeat(100_000)));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().get("code").asText()).isEqualTo("faulty-data-set");
        assertThat(reply.body()).hasSizeLessThan(LONGEST_BODY);
    }

    private static byte[] zip(String mapping) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mapping.yaml"));
            zip.write(mapping.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** On a connection of its own: the server closes one on which it did not read to the end. */
    private static Http.Reply upload(String type, byte[] body) {
        String head = "POST /api/datasets?dataSet=odd&check=true HTTP/1.1\r\nHost: 127.0.0.1:"
                + RunningProduct.page().getPort() + "\r\nContent-Type: " + type
                + "\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n\r\n";
        RawRequest.Reply reply = new RawRequest(head.getBytes(StandardCharsets.US_ASCII), body).send();
        return new Http.Reply(reply.status(), "", reply.body(), null);
    }
}
