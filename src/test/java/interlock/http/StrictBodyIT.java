package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Http;
import interlock.fixtures.RawRequest;
import interlock.fixtures.RawRequest.Reply;
import interlock.fixtures.RunningProduct;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is read strictly, and what is wrong in it is told with its place. */
class StrictBodyIT {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"query\":\"RETURN 1\"|1|",
                "{\"query\":\"RETURN 1\",}|1|21",
                "{'query':'RETURN 1'}|1|2",
                "{\"query\":\"RETURN 1\",\"query\":\"RETURN 2\"}|1|",
                "{\"query\":\"RETURN 1\"} {}|1|",
                "nonsense|1|",
            })
    void whatIsNotJsonIsToldWithItsPlace(String body, int line, Integer column) {
        Http.Reply reply = Http.post("/api/cypher", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("code").asText()).isEqualTo("json");
        assertThat(reply.json().at("/position/line").asInt()).isEqualTo(line);
        if (column != null) {
            assertThat(reply.json().at("/position/column").asInt()).isEqualTo(column);
        }
        assertThat(reply.body()).doesNotContain("com.fasterxml", "StringReader");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "\"RETURN 1\"",
                "{}",
                "{\"query\":null}",
                "{\"query\":7}",
                "{\"query\":\"  \"}",
                "{\"querry\":\"RETURN 1\"}",
                "{\"query\":\"RETURN 1\",\"mode\":\"walk\"}",
                "{\"query\":\"RETURN 1\",\"parameters\":[]}",
                "{\"query\":\"RETURN $a\",\"parameters\":{\"a\":99999999999999999999}}"
            })
    void whatIsOfTheWrongShapeIsRefused(String body) {
        Http.Reply reply = Http.post("/api/cypher", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("code").asText()).isIn("bad-request", "bad-parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=utf-16",
                "application/jsonp",
                "text/json"
            })
    void anotherTypeOfBodyIsRefused(String type) {
        Http.Reply reply = Http.send(Http.request(RunningProduct.at("/api/cypher"), "Content-Type", type)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"query\":\"RETURN 1\"}"))
                .build());
        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.json().get("code").asText()).isEqualTo("wrong-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"query\":"})
    void aBodyNestedTooDeepIsRefused(String opening) {
        Http.Reply reply = Http.post("/api/cypher", opening.repeat(2_000));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("code").asText()).isEqualTo("json");
        assertThat(reply.json().get("detail").asText()).contains("nesting depth");
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
        byte[][] wrong = {
            {(byte) 0xc3, (byte) 0x28},
            {(byte) 0xff},
            {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            {(byte) 0xc0, (byte) 0xaf}
        };
        for (byte[] bytes : wrong) {
            byte[] before = "{\"query\":\"RETURN '".getBytes(StandardCharsets.UTF_8);
            byte[] after = "'\"}".getBytes(StandardCharsets.UTF_8);
            byte[] body = new byte[before.length + bytes.length + after.length];
            System.arraycopy(before, 0, body, 0, before.length);
            System.arraycopy(bytes, 0, body, before.length, bytes.length);
            System.arraycopy(after, 0, body, before.length + bytes.length, after.length);
            String head = "POST /api/cypher HTTP/1.1\r\nHost: 127.0.0.1:"
                    + RunningProduct.page().getPort()
                    + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + body.length
                    + "\r\n\r\n";
            Reply reply = new RawRequest(head.getBytes(StandardCharsets.ISO_8859_1), body).send();
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.body()).contains("\"code\":\"utf-8\"", "\"offset\":" + before.length);
        }
    }
}
