package interlock.http;

import interlock.answers.Graph;
import interlock.console.Console;
import interlock.console.ConsoleQuery;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;

/** People's own Cypher: an answer as JSON, or every row as CSV or as lines of JSON. */
final class CypherRoutes {
    /** A statement has at most 64 KB; the rest is for parameters. */
    private static final int BODY_BYTES = 1024 * 1024;

    private final Console console;
    private final Graph graph;

    private CypherRoutes(Console console, Graph graph) {
        this.console = console;
        this.graph = graph;
    }

    static void routes(RoutesConfig routes, Console console, Graph graph) {
        routes.post("/api/cypher", new CypherRoutes(console, graph)::answer);
    }

    private void answer(Context context) {
        CypherRequest request = CypherRequest.read(Body.json(context, BODY_BYTES));
        ConsoleQuery query = request.world().isReal()
                ? request.query()
                : request.query().in(graph.scenario(request.world()).supposition());
        ClientConnection caller = ClientConnection.of(context);
        String accept =
                context.header("Accept") == null ? "" : context.header("Accept").toLowerCase(Locale.ROOT);
        if (accept.startsWith("text/csv")) {
            stream(query, new CsvRows(context, request.statement()), caller);
        } else if (accept.startsWith(JsonLines.TYPE)) {
            stream(query, new JsonLines(context, request.statement()), caller);
        } else {
            context.json(console.ask(query, caller::isGone));
        }
    }

    /** What fails before the first row is told as a failure; after it, the answer breaks off. */
    private void stream(ConsoleQuery query, RowWriter rows, ClientConnection caller) {
        console.stream(query, rows, caller::isGone);
        rows.end();
    }
}
