package interlock.http;

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

    private CypherRoutes(Console console) {
        this.console = console;
    }

    static void routes(RoutesConfig routes, Console console) {
        routes.post("/api/cypher", new CypherRoutes(console)::answer);
    }

    private void answer(Context context) {
        ConsoleQuery query = CypherRequest.read(Body.json(context, BODY_BYTES));
        ClientConnection caller = ClientConnection.of(context);
        String accept =
                context.header("Accept") == null ? "" : context.header("Accept").toLowerCase(Locale.ROOT);
        if (accept.startsWith("text/csv")) {
            stream(query, new CsvRows(context), caller);
        } else if (accept.startsWith(JsonLines.TYPE)) {
            stream(query, new JsonLines(context), caller);
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
