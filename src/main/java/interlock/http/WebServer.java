package interlock.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import interlock.graph.Graph;
import interlock.graph.StartFailure;
import interlock.question.Questions;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import java.net.URI;

/** The page and the addresses under {@code /api}, on one port. */
public final class WebServer implements AutoCloseable {
    private static final long STOP_MILLIS = 5_000;

    private final Javalin javalin;
    private final String host;

    private WebServer(Javalin javalin, String host) {
        this.javalin = javalin;
        this.host = host;
    }

    /** Loads what serving needs, by a server that answers nothing, so that it is there when the graph is. */
    public static void prepare() {
        Javalin.create(WebServer::configure).start("127.0.0.1", 0).stop();
    }

    /**
     * Serves on {@code host} and {@code port}, 0 for any free one.
     *
     * @throws StartFailure in one line, where the port is taken
     */
    public static WebServer start(String host, int port, Graph graph, Questions questions) {
        Javalin javalin = Javalin.create(config -> configure(config, graph, questions));
        try {
            javalin.start(host, port);
        } catch (JavalinBindException e) {
            throw new StartFailure(
                    "Port " + port + " on " + host + " for the page is taken: name a free one in INTERLOCK_PORT, or 0"
                            + " for any free port",
                    e);
        }
        return new WebServer(javalin, host);
    }

    private static void configure(JavalinConfig config, Graph graph, Questions questions) {
        Assets assets = new Assets();
        configure(config);
        SecurityHeaders.routes(config.routes, assets);
        Problems.routes(config.routes);
        LookupRoutes.routes(config.routes, graph);
        QuestionRoutes.routes(config.routes, graph, questions);
        ExportRoutes.routes(config.routes, graph);
        config.routes.get("/*", context -> {
            if (context.path().startsWith("/api/") || !assets.serve(context)) {
                throw new BadRequest(
                        404, "unknown", "There is no " + context.path(), "The addresses stand in the README");
            }
        });
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.jsonMapper(new JavalinJackson(json(), true));
        config.jetty.modifyServer(server -> server.setStopTimeout(STOP_MILLIS));
    }

    private static ObjectMapper json() {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    }

    /** Where the page is. */
    public URI address() {
        return URI.create("http://" + host + ":" + javalin.port() + "/");
    }

    /** Lets running requests end, for at most five seconds. */
    @Override
    public void close() {
        javalin.stop();
    }
}
