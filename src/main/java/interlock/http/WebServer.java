package interlock.http;

import interlock.answers.Graph;
import interlock.console.Console;
import interlock.dataset.check.UploadFolder;
import interlock.event.EventLog;
import interlock.http.feed.FeedRoutes;
import interlock.http.kept.AnswerReplies;
import interlock.http.notes.NoteRoutes;
import interlock.http.operators.OperatorRoutes;
import interlock.http.operators.Told;
import interlock.mcp.Mcp;
import interlock.neo4j.PortProbe;
import interlock.neo4j.StartFailure;
import interlock.question.Questions;
import interlock.story.Stories;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.server.NetworkConnectionLimit;

/** The page and the addresses under {@code /api}, on one port. */
public final class WebServer implements AutoCloseable {
    private static final long STOP_MILLIS = 5_000;

    private static final int MOST_CONNECTIONS = 1_000;
    private static final int HEADER_BYTES = 8 * 1024;

    private final Javalin javalin;
    private final ServerConfig serving;
    private final RequestFilter reception;

    private WebServer(Javalin javalin, ServerConfig serving, RequestFilter reception) {
        this.javalin = javalin;
        this.serving = serving;
        this.reception = reception;
    }

    /** Loads what serving needs, by a server that answers nothing, so that it is there when the graph is. */
    public static void prepare() {
        Javalin.create(WebServer::configure).start("127.0.0.1", 0).stop();
    }

    /**
     * Tells early what would be told when all else is there.
     *
     * @throws StartFailure in one line, where the port is taken
     */
    public static void refuseTakenPort(ServerConfig serving) {
        PortProbe.refuseTaken(
                new InetSocketAddress(serving.host(), serving.port()), cause -> portTaken(serving, cause));
    }

    private static StartFailure portTaken(ServerConfig serving, Exception cause) {
        return new StartFailure(
                "Port " + serving.port() + " on " + serving.host()
                        + " for the page is taken: name a free one in INTERLOCK_PORT, or 0 for any free port",
                cause);
    }

    /** @throws StartFailure in one line, where the port is taken */
    public static WebServer start(
            ServerConfig serving, Graph graph, Console console, Questions questions, EventLog events) {
        Metrics metrics = new Metrics();
        metrics.console(console);
        GraphGauges.register(graph, metrics);
        RequestFilter reception = new RequestFilter(
                serving.requestsAtOnce(), metrics, JsonLog.to(serving.log(), "access"), new OperatorEvents(events));
        Javalin javalin = Javalin.create(config -> {
            configure(config);
            keepUploads(config, serving);
            receive(config, reception);
            routes(config, serving, graph, console, questions, reception, metrics, events);
        });
        try {
            javalin.start(serving.host(), serving.port());
        } catch (JavalinBindException e) {
            reception.close();
            throw portTaken(serving, e);
        }
        return new WebServer(javalin, serving, reception);
    }

    /** Under the home, where a start finds and clears what a crash left. */
    private static void keepUploads(JavalinConfig config, ServerConfig serving) {
        try {
            config.jetty.multipartConfig.cacheDirectory(
                    UploadFolder.ofThisProcess(serving.uploads()).toString());
        } catch (IOException e) {
            throw new StartFailure(serving.uploads() + " cannot be made for what is sent: " + e, e);
        }
    }

    private static void receive(JavalinConfig config, RequestFilter reception) {
        config.jetty.modifyServletContextHandler(handler -> {
            FilterHolder holder = new FilterHolder(reception);
            holder.setAsyncSupported(true);
            handler.addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST));
        });
    }

    private static void routes(
            JavalinConfig config,
            ServerConfig serving,
            Graph graph,
            Console console,
            Questions questions,
            RequestFilter reception,
            Metrics metrics,
            EventLog events) {
        Stories stories = new Stories(questions, serving.stories());
        AnswerReplies answers = new AnswerReplies(graph, Json.WRITER);
        answers.register(metrics);
        Assets assets = new Assets(new PageHead(graph, questions, stories));
        SecurityHeaders.routes(config.routes, serving.embed());
        reception.routes(config.routes);
        RequestGuard.routes(config.routes, serving);
        TokenAuth.routes(config.routes, serving.access(), metrics, events);
        Problems.routes(config.routes);
        LookupRoutes.routes(config.routes, graph, console);
        FeedRoutes.routes(config.routes, graph, questions, QueryParameters::language);
        QuestionRoutes.routes(config.routes, graph, questions, answers);
        OpenApiRoutes.routes(config.routes, graph, questions);
        OperatorRoutes.routes(
                config.routes, graph, questions, new Told(QueryParameters::language, ResponseBody::of, Problems::of));
        StoryRoutes.routes(config.routes, stories, graph);
        CypherRoutes.routes(config.routes, console, graph);
        McpRoutes.routes(config.routes, new Mcp(graph, console, questions, answers::answer));
        ExportRoutes.routes(config.routes, graph);
        BackupRoutes.routes(config.routes, graph);
        DataSetWork work = new DataSetWork(graph, metrics, events);
        DataSetRoutes.routes(config.routes, graph, work, serving.uploads(), serving.longestLoad());
        NoteRoutes.routes(config.routes, graph, questions, work);
        config.routes.get("/api/settings", context -> {
            TokenAuth.demandWriter(context);
            context.json(Map.of("settings", serving.shown()));
        });
        config.routes.get("/*", context -> {
            if (context.path().startsWith("/api/") || !assets.serve(context)) {
                throw new BadRequest(
                        404, "unknown", "There is no " + context.path(), "The addresses stand in the README");
            }
        });
    }

    private static void configure(JavalinConfig config) {
        config.jetty.modifyServletContextHandler(handler -> handler.setErrorHandler(new UnreadableRequests()));
        config.startup.showJavalinBanner = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.router.javaLangErrorHandler((response, error) -> {
            // To the filter around all, which knows the request.
            throw error;
        });
        config.jsonMapper(new JavalinJackson(Json.WRITER, true));
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_MILLIS);
            server.setErrorHandler(new UnreadableRequests());
            server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
            server.addBean(new SlowConnections(server, MOST_CONNECTIONS / 2));
        });
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(HEADER_BYTES);
        });
    }

    /** Where the page is. */
    public URI address() {
        return URI.create("http://" + (serving.host().contains(":") ? "[" + serving.host() + "]" : serving.host()) + ":"
                + javalin.port() + "/");
    }

    /** Lets running requests end, for at most five seconds. */
    @Override
    public void close() {
        javalin.stop();
        reception.close();
    }
}
