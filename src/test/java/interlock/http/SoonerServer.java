package interlock.http;

import interlock.console.Console;
import interlock.event.EventLog;
import interlock.fixtures.Http;
import interlock.fixtures.ProductInTests;
import interlock.fixtures.RunningProduct;
import interlock.neo4j.Limits;
import interlock.question.Questions;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A server of the shared graph that stops people's own statements sooner: what runs to its limit works for nothing until then. */
record SoonerServer(Console console, WebServer server) implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    /** @param folder for the files that it writes */
    static SoonerServer start(Path folder) {
        Console console = new Console(RunningProduct.database().address(), limits());
        ServerConfig config = ProductInTests.serving(folder);
        return new SoonerServer(
                console, WebServer.start(config, RunningProduct.graph(), console, Questions.bundled(), EventLog.NONE));
    }

    private static Limits limits() {
        Limits usual = RunningProduct.graph().limits();
        return new Limits(
                usual.question(),
                LIMIT,
                usual.stream(),
                usual.rows(),
                usual.consoleAtOnce(),
                usual.consoleBytes(),
                usual.streamBytes());
    }

    URI page() {
        return server.address();
    }

    Http.Reply cypher(String statement, String... headers) {
        return Http.send(Http.request(page().resolve("/api/cypher"), headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Http.json(Map.of("query", statement))))
                .build());
    }

    @Override
    public void close() {
        server.close();
        console.close();
    }
}
