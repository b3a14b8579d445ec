package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.access.Access;
import interlock.access.TokenSource;
import interlock.event.EventLog;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.Http;
import interlock.fixtures.ProductInTests;
import interlock.fixtures.RawRequest;
import interlock.fixtures.RunningProduct;
import interlock.question.Questions;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may come from those who have not shown the token, or who do not end what they send, is little. */
@BesideOthers
class BeforeLoginIT {
    private static final String TOKEN = "0123456789abcdef";
    private static final Access ACCESS =
            new Access(new TokenSource.Value(TOKEN), new TokenSource.Value(TOKEN), false, null);
    private static final int AT_ONCE = 16;
    private static WebServer server;

    @TempDir
    static Path uploads;

    @BeforeAll
    static void start() {
        ServerConfig serving = ProductInTests.serving(uploads, ACCESS, AT_ONCE, Duration.ofMinutes(1), List.of());
        server = WebServer.start(
                serving, RunningProduct.graph(), RunningProduct.console(), Questions.bundled(), EventLog.NONE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RawRequest.Reply logIn(String type, String body) {
        return RawRequest.of(head("POST /login", type, body.length()) + "Connection: close\r\n\r\n", body)
                .send(server.address());
    }

    private static String head(String line, String type, int length) {
        return line + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + type + "\r\nContent-Length: " + length
                + "\r\n";
    }

    private static Http.Reply health(String... headers) {
        return Http.send(
                Http.request(server.address().resolve("api/health"), headers).build());
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @ValueSource(strings = {"multipart/form-data; boundary=x", "application/json", "text/plain"})
    void onlyAPlainFormIsTaken(String type) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n" + TOKEN + "\r\n--x--\r\n";
        assertThat(logIn(type, body).status()).isEqualTo(415);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aLongFormIsRefusedWithoutBeingRead() {
        assertThat(logIn("application/x-www-form-urlencoded", "token=" + "a".repeat(5_000))
                        .status())
                .isEqualTo(413);
        RawRequest.Reply unread = RawRequest.of(
                        head("POST /login", "application/x-www-form-urlencoded", 400_000_000)
                                + "Connection: close\r\n\r\n",
                        "token=a")
                .send(server.address());
        assertThat(unread.status()).isEqualTo(413);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void theSchemeOfTheHeaderIsInSmallOrInLargeLetters() {
        for (String scheme : List.of("Bearer", "bearer", "BEARER")) {
            assertThat(health("Authorization", scheme + " " + TOKEN).status())
                    .as(scheme)
                    .isEqualTo(200);
        }
        assertThat(Http.send(Http.request(server.address().resolve("login")).build())
                        .status())
                .as("only the form itself is sent there")
                .isEqualTo(401);
    }

    /** From another address of loopback, so that the other tests are not throttled with it. */
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void wrongTokensAreSoonNotLookedAt() throws IOException {
        List<Integer> seen = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            seen.add(bearerFrom("127.0.0.77", "wrong-" + i));
        }
        assertThat(seen).startsWith(401).endsWith(429);
        assertThat(bearerFrom("127.0.0.77", TOKEN)).as("not even a right one").isEqualTo(429);
        assertThat(bearerFrom("127.0.0.78", TOKEN)).isEqualTo(200);
    }

    private static int bearerFrom(String address, String token) throws IOException {
        URI page = server.address();
        try (Socket socket = new Socket()) {
            socket.bind(new java.net.InetSocketAddress(address, 0));
            socket.connect(new java.net.InetSocketAddress(page.getHost(), page.getPort()));
            socket.getOutputStream()
                    .write(("GET /api/health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: Bearer "
                                    + token + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(reply.substring(9, 12));
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @CsvSource({
        "/login, application/x-www-form-urlencoded",
        "/api/datasets?dataSet=x, application/zip",
        "/api/cypher, application/json"
    })
    void bodiesThatDoNotEndNeverTakeTheLastPlace(String path, String type) throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * AT_ONCE; i++) {
                Socket socket = open();
                socket.getOutputStream()
                        .write((head("POST " + path, type, 1_000) + "Authorization: Bearer " + TOKEN + "\r\n\r\nx")
                                .getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            for (int i = 0; i < 20; i++) {
                assertThat(health("Authorization", "Bearer " + TOKEN).status()).isEqualTo(200);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void headersAndBodiesThatDripAreEnded() throws IOException {
        try (Socket headers = open();
                Socket body = open()) {
            headers.getOutputStream()
                    .write("GET /api/health HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "
                            .getBytes(StandardCharsets.US_ASCII));
            body.getOutputStream()
                    .write((head("POST /login", "application/x-www-form-urlencoded", 4_000) + "\r\ntoken=")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(dripsUntilEnded(headers)).isTrue();
            assertThat(dripsUntilEnded(body)).isTrue();
        }
    }

    /** A byte each half second; whether the other end is closed before Jetty's own limit of idle time could hold. */
    private static boolean dripsUntilEnded(Socket socket) throws IOException {
        socket.setSoTimeout(500);
        for (int i = 0; i < 60; i++) {
            try {
                socket.getOutputStream().write('x');
                while (socket.getInputStream().read() >= 0) {
                    // What it says before it closes.
                }
                return true;
            } catch (SocketTimeoutException e) {
                // Still open.
            } catch (IOException closed) {
                return true;
            }
        }
        return false;
    }

    private static Socket open() throws IOException {
        return new Socket(server.address().getHost(), server.address().getPort());
    }
}
