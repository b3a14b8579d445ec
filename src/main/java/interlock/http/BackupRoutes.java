package interlock.http;

import interlock.answers.Graph;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;

/** The store as one file. It is asked for by POST, as all that only those may do who may write. */
final class BackupRoutes {
    static final String PATH = "/api/backup";

    private BackupRoutes() {}

    static void routes(RoutesConfig routes, Graph graph) {
        routes.post(PATH, context -> send(context, graph));
    }

    private static void send(Context context, Graph graph) throws IOException {
        context.contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"interlock.backup\"");
        graph.backup(ResponseBody.of(context));
    }
}
