package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.BesideOthers;
import interlock.fixtures.Eventually;
import interlock.fixtures.Http;
import interlock.fixtures.RunningProduct;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client may send its next request before the answer to the one before: no byte of it is lost while we look whether it is there. */
@BesideOthers
class PipelinedRequestsIT {
    /** Long enough that we look several times. */
    private static final String STATEMENT = "UNWIND range(1, 3000000) AS n WITH n WHERE n < 0 RETURN count(n) AS n";

    private static final String HOST = " HTTP/1.1\r\nHost: 127.0.0.1\r\n";

    /** At once, byte by byte, and with more in it than is looked ahead. */
    @ParameterizedTest
    @ValueSource(strings = {"at once", "byte by byte", "long"})
    void bothAreAnswered(String how) throws IOException {
        String body = Http.json(Map.of("query", STATEMENT));
        String first = "POST /api/cypher" + HOST + "Content-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;
        String header = how.equals("long") ? "X-Long: " + "a".repeat(6_000) + "\r\n" : "";
        String second = "GET /api/export" + HOST + header + "Connection: close\r\n\r\n";
        String replies = sent(how.equals("byte by byte"), first, second);
        assertThat(Pattern.compile("HTTP/1.1 200 OK").matcher(replies).results().count())
                .as(replies)
                .isEqualTo(2);
        assertThat(replies).contains("\"columns\"", "\"formats\"");
    }

    private static String sent(boolean byteByByte, String first, String second) throws IOException {
        URI page = RunningProduct.page();
        try (Socket socket = new Socket(page.getHost(), page.getPort())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) Eventually.PATIENCE.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write(first.getBytes(StandardCharsets.US_ASCII));
            byte[] bytes = second.getBytes(StandardCharsets.US_ASCII);
            if (byteByByte) {
                for (byte one : bytes) {
                    out.write(one);
                    out.flush();
                }
            } else {
                out.write(bytes);
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
