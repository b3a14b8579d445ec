package interlock.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small client of the commands, against a server of the JDK and against broken ones. */
class PlainHttpTest {
    @Property(tries = 60)
    void whatIsSentComesWholeChunkedOrWithItsLength(
            @ForAll @IntRange(max = 100_000) int size,
            @ForAll boolean chunked,
            @ForAll @IntRange(min = 200, max = 599) int status)
            throws IOException {
        String body = "ä".repeat(size);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean without = status == 204 || status == 304;
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean asked = exchange.getRequestURI().toString().equals("/a?b=c%20d")
                    && "Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(asked ? status : 400, without ? -1 : chunked ? 0 : Math.max(bytes.length, 1));
            if (!without) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(bytes.length == 0 && !chunked ? new byte[] {'x'} : bytes);
                }
            }
            exchange.close();
        });
        server.start();
        try {
            PlainHttp reply = PlainHttp.get(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/a?b=c%20d"),
                    Map.of("Authorization", "Bearer t"));
            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.body()).isEqualTo(without ? "" : size == 0 && !chunked ? "x" : body);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfour",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfour",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nfour\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\nfour\r\n0\r\n\r\n",
                "SSH-2.0-OpenSSH\r\n\r\n"
            })
    void anAnswerThatBreaksOffIsNoAnswer(String sent) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> serving = CompletableFuture.runAsync(() -> serve(server, sent));
            assertThatThrownBy(() ->
                            PlainHttp.get(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"), Map.of()))
                    .isInstanceOf(IOException.class);
            serving.join();
        }
    }

    private static void serve(ServerSocket server, String sent) {
        try (Socket socket = server.accept()) {
            byte[] request = new byte[4];
            while (request[0] != '\r' || request[2] != '\r') {
                System.arraycopy(request, 1, request, 0, 3);
                int read = socket.getInputStream().read();
                if (read < 0) {
                    throw new EOFException();
                }
                request[3] = (byte) read;
            }
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void nobodyAnswersWhereNobodyIs() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThatThrownBy(() -> PlainHttp.get(URI.create("http://127.0.0.1:" + port + "/"), Map.of()))
                .isInstanceOf(IOException.class);
    }
}
