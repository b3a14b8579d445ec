package interlock.http;

import interlock.answers.Graph;
import interlock.dataset.export.ExportFormat;
import interlock.openapi.OpenApi;
import interlock.question.Questions;
import io.javalin.config.RoutesConfig;
import java.util.LinkedHashMap;
import java.util.Map;

/** The description of all addresses, and the page that reads it. */
final class OpenApiRoutes {
    private static final String VIEWER = "/openapi/index.html";

    private OpenApiRoutes() {}

    static void routes(RoutesConfig routes, Graph graph, Questions questions) {
        routes.get(
                "/api/openapi.json",
                context -> context.json(OpenApi.of(
                        questions.all().stream().map(graph.search()::inMarket).toList(), exports())));
        routes.get("/openapi", context -> context.redirect(VIEWER));
    }

    private static Map<String, String> exports() {
        Map<String, String> exports = new LinkedHashMap<>();
        for (ExportFormat format : ExportFormat.values()) {
            exports.put(format.extension(), format.mediaType());
        }
        return exports;
    }
}
