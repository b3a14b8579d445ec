package interlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.json.JavalinJackson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told, and what is logged, of failures that come from files and from connections. */
class ProblemsTest {
    private final CompletableFuture<Exception> failure = new CompletableFuture<>();
    private final Logger logger = Logger.getLogger(Problems.class.getName());
    private final Messages messages = new Messages();
    private final Javalin server = Javalin.create(config -> {
        config.concurrency.useVirtualThreads = true;
        config.jsonMapper(new JavalinJackson(Json.WRITER, true));
        Problems.routes(config.routes);
        config.routes.get("/full", context -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        });
        config.routes.get("/disk", context -> {
            throw new UncheckedIOException(new IOException("Input/output error"));
        });
        config.routes.get("/endless", context -> {
            try (OutputStream out = ResponseBody.of(context)) {
                while (true) {
                    out.write(new byte[64 * 1024]);
                }
            } catch (Exception e) {
                failure.complete(e);
                throw new UncheckedIOException(new IOException("as a writer of CSV wraps it", e));
            }
        });
    });

    /** What is logged, in place of the console. */
    private static final class Messages extends Handler {
        private final List<String> all = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            all.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void start() {
        logger.addHandler(messages);
        logger.setUseParentHandlers(false);
        server.start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.stop();
        logger.setUseParentHandlers(true);
        logger.removeHandler(messages);
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void aFullDiskIsToldAsOneAndMayPass() throws Exception {
        HttpResponse<String> answer = get("/full");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"disk-full\"");
    }

    @Test
    void aFaultOfOurOwnDiskIsOursAndStandsInTheLog() throws Exception {
        HttpResponse<String> answer = get("/disk");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("\"code\":\"internal\"");
        assertThat(messages.all).containsExactly("A fault of ours at GET /disk");
    }

    @Test
    void aCallerWhoLeavesInTheMiddleOfAnAnswerIsNobodysFault() throws Exception {
        try (Socket caller = new Socket("127.0.0.1", server.port())) {
            caller.getOutputStream()
                    .write("GET /endless HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(caller.getInputStream().read()).isPositive();
        }
        assertThat(failure.get(1, TimeUnit.MINUTES)).isInstanceOf(ClientGone.class);
        server.stop();
        assertThat(messages.all).isEmpty();
    }
}
