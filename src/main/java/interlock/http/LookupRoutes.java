package interlock.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import interlock.answers.Graph;
import interlock.answers.Health;
import interlock.answers.Lookups;
import interlock.console.Console;
import interlock.console.ConsolePolicy;
import interlock.dataset.reconcile.ReconciliationService;
import interlock.form.Vocabulary;
import interlock.model.EntityKind;
import interlock.neo4j.GraphFailure.Away;
import interlock.neo4j.GraphFailure.Left;
import interlock.neo4j.NeighbourQuery;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The addresses beside the questions: health, schema, vocabulary, entities, neighbours, facts, worlds, days, reconciliation. */
final class LookupRoutes {
    private static final long MOST_BYTES = 1024 * 1024;
    private static final int NEIGHBOURS = 100;
    private static final int MOST_NEIGHBOURS = 1_000;
    private static final Duration LONGEST_HEALTH = Duration.ofMillis(1_500);
    /** Neo4j plans a statement that it has not seen before. */
    private static final Duration LONGEST_FIRST_HEALTH = Duration.ofSeconds(10);

    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z_]*");

    private final Graph graph;
    private volatile boolean answered;

    private LookupRoutes(Graph graph) {
        this.graph = graph;
    }

    /**
     * @param health of the graph
     * @param placesLost how many statements of the console Neo4j does not end
     */
    private record HealthReport(@JsonUnwrapped Health health, int placesLost) {}

    static void routes(RoutesConfig routes, Graph graph, Console console) {
        LookupRoutes here = new LookupRoutes(graph);
        routes.get(
                "/api/health",
                context -> context.json(new HealthReport(
                        console.isElsewhere() ? here.soonHealth() : here.wholeHealth(), console.lost())));
        routes.get("/api/schema", context -> context.json(graph.lookups().schema(ConsolePolicy.PROCEDURES)));
        routes.get("/api/vocabulary", context -> context.json(Vocabulary.in(QueryParameters.language(context))));
        routes.get("/api/days", here::days);
        routes.get("/api/entities/{id}", here::entity);
        routes.get("/api/entities/{id}/neighbours", here::neighbours);
        routes.get("/api/facts/{id}", here::fact);
        routes.get("/api/world", here::world);
        routes.get("/api/reconcile", context -> here.reconcile(context, context.queryParam("queries")));
        routes.post("/api/reconcile", context -> here.reconcile(context, posted(context)));
    }

    private static @Nullable String posted(Context context) {
        if (context.req().getContentLengthLong() > MOST_BYTES) {
            throw new BadRequest(413, "too-large", "The queries are too large", "Send at most 1 MB at once");
        }
        return context.formParam("queries");
    }

    private void reconcile(Context context, @Nullable String queries) {
        if (queries == null) {
            context.json(ReconciliationService.manifest(context.scheme() + "://" + context.host()));
            return;
        }
        context.json(new ReconciliationService(graph)
                .answers(queries)
                .orElseThrow(() -> new BadRequest(
                        400,
                        "bad-json",
                        "queries is no JSON object of at most " + ReconciliationService.MOST_QUERIES + " queries",
                        "Send such as {\"q0\": {\"query\": \"NVIDIA\", \"type\": \"Company\"}}")));
    }

    /** What answers may still answer wrongly. */
    private Health wholeHealth() {
        graph.seeThatItIsWhole();
        return graph.health();
    }

    /** A Neo4j elsewhere may be frozen, and then gives no answer for as long as it takes: whoever asks for health needs one. */
    private Health soonHealth() {
        CompletableFuture<Health> health = new CompletableFuture<>();
        Thread.ofVirtual().name("health").start(() -> {
            try {
                health.complete(graph.health());
            } catch (RuntimeException | Error e) {
                health.completeExceptionally(e);
            }
        });
        try {
            Duration longest = answered ? LONGEST_HEALTH : LONGEST_FIRST_HEALTH;
            Health found = health.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            answered = true;
            return found;
        } catch (TimeoutException e) {
            throw new Away("The graph is away: Neo4j does not answer in time", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Left(e);
        }
    }

    private Lookups lookups(Context context) {
        return graph.in(QueryParameters.world(context)).lookups();
    }

    private void days(Context context) {
        context.json(Map.of(
                "days",
                lookups(context)
                        .days(QueryParameters.standing(context, "atLeast").andMoreBinding())));
    }

    private void entity(Context context) {
        context.json(lookups(context)
                .entity(
                        context.pathParam("id"),
                        QueryParameters.day(context, "asOf"),
                        QueryParameters.standing(context, "atLeast")));
    }

    private void fact(Context context) {
        context.json(lookups(context)
                .fact(
                        context.pathParam("id"),
                        QueryParameters.day(context, "asOf"),
                        QueryParameters.standing(context, "atLeast")));
    }

    private void world(Context context) {
        context.json(WorldReport.of(graph, QueryParameters.world(context), QueryParameters.language(context)));
    }

    private void neighbours(Context context) {
        context.json(lookups(context)
                .neighbours(new NeighbourQuery(
                        context.pathParam("id"),
                        types(context),
                        some(context, "kinds", EntityKind.labels()),
                        end(context),
                        QueryParameters.day(context, "asOf"),
                        QueryParameters.standing(context, "atLeast").andMoreBinding(),
                        QueryParameters.whole(context, "limit", NEIGHBOURS, 1, MOST_NEIGHBOURS))));
    }

    /** One of the two, or empty where both are wanted. */
    private static String end(Context context) {
        List<String> ends = some(context, "end", NeighbourQuery.ENDS);
        return ends.stream().distinct().count() == 1 ? ends.getFirst() : "";
    }

    /** Those of some words that are wanted. */
    private static List<String> some(Context context, String name, List<String> allowed) {
        List<String> wanted = QueryParameters.list(context, name);
        wanted.stream().filter(one -> !allowed.contains(one)).findFirst().ifPresent(one -> {
            throw new BadRequest(
                    400,
                    "bad-parameter",
                    name + " has '" + one + "', but must be of " + String.join(", ", allowed),
                    "Leave it out for all");
        });
        return wanted;
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
