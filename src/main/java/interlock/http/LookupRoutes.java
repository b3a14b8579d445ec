package interlock.http;

import interlock.answers.Graph;
import interlock.console.ConsolePolicy;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The addresses beside the questions: health, schema, vocabulary, entities, neighbours, facts, days. */
final class LookupRoutes {
    private static final int NEIGHBOURS = 100;
    private static final int MOST_NEIGHBOURS = 1_000;
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z_]*");

    private final Graph graph;

    private LookupRoutes(Graph graph) {
        this.graph = graph;
    }

    static void routes(RoutesConfig routes, Graph graph) {
        LookupRoutes here = new LookupRoutes(graph);
        routes.get("/api/health", context -> context.json(graph.health()));
        routes.get("/api/schema", context -> context.json(graph.lookups().schema(ConsolePolicy.PROCEDURES)));
        routes.get("/api/vocabulary", context -> context.json(Vocabulary.ALL));
        routes.get("/api/days", here::days);
        routes.get("/api/entities/{id}", here::entity);
        routes.get("/api/entities/{id}/neighbours", here::neighbours);
        routes.get("/api/facts/{id}", here::fact);
    }

    private void days(Context context) {
        context.json(Map.of(
                "days",
                graph.lookups()
                        .days(QueryParameters.standing(context, "atLeast").andMoreBinding())));
    }

    private void entity(Context context) {
        context.json(graph.lookups()
                .entity(
                        context.pathParam("id"),
                        QueryParameters.day(context, "asOf"),
                        QueryParameters.standing(context, "atLeast")));
    }

    private void fact(Context context) {
        context.json(graph.lookups()
                .fact(
                        context.pathParam("id"),
                        QueryParameters.day(context, "asOf"),
                        QueryParameters.standing(context, "atLeast")));
    }

    private void neighbours(Context context) {
        context.json(graph.lookups()
                .neighbours(
                        context.pathParam("id"),
                        types(context),
                        QueryParameters.day(context, "asOf"),
                        QueryParameters.standing(context, "atLeast").andMoreBinding(),
                        QueryParameters.whole(context, "limit", NEIGHBOURS, 1, MOST_NEIGHBOURS)));
    }

    private static List<String> types(Context context) {
        List<String> types = QueryParameters.list(context, "types").stream()
                .map(type -> type.toUpperCase(Locale.ROOT))
                .toList();
        types.stream().filter(type -> !TYPE.matcher(type).matches()).findFirst().ifPresent(type -> {
            throw new BadRequest(
                    400,
                    "bad-parameter",
                    "types has '" + type + "', but must name relationship types such as SPENDS_ON",
                    "/api/schema lists them");
        });
        return types;
    }
}
