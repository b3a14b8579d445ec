package interlock.http;

import interlock.answers.Graph;
import interlock.answers.Health;
import interlock.answers.Lookups.ProjectionState;
import interlock.neo4j.GraphFailure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How much is in the graph and its projection, for the metrics. The graph is asked where somebody fetches them, every ten
 * seconds at most, and nobody waits long: who is late tells what was seen last.
 */
final class GraphGauges {
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final long MOST_MILLIS = 1_000;

    private final Graph graph;
    private final AtomicReference<Seen> seen = new AtomicReference<>(new Seen(0, false, null, null));
    private @Nullable CompletableFuture<Seen> asking;
    private volatile long asked;

    /**
     * What was seen last.
     *
     * @param health null where the graph is away
     * @param projection null where Neo4j has none of our procedures
     */
    private record Seen(
            long nanos,
            boolean known,
            @Nullable Health health,
            @Nullable ProjectionState projection) {}

    private GraphGauges(Graph graph) {
        this.graph = graph;
    }

    static void register(Graph graph, Metrics metrics) {
        GraphGauges here = new GraphGauges(graph);
        metrics.beforeEach(here::look);
        metrics.gauge("interlock.graph.up", "1 where the graph answers, 0 where it is away", here::up);
        here.gauge(metrics, "interlock.graph.entities", "Entities in the graph", Health::entities, Seen::health);
        here.gauge(metrics, "interlock.graph.facts", "Facts in the graph", Health::facts, Seen::health);
        here.gauge(
                metrics,
                "interlock.projection.entities",
                "Entities of the market in memory",
                ProjectionState::entities,
                Seen::projection);
        here.gauge(
                metrics,
                "interlock.projection.facts",
                "Facts of the market in memory",
                ProjectionState::facts,
                Seen::projection);
        here.gauge(
                metrics,
                "interlock.projection.bytes",
                "Memory that the market in memory takes",
                ProjectionState::bytes,
                Seen::projection);
        here.gauge(
                metrics,
                "interlock.projection.ids.bytes",
                "Memory that the ids of facts take, which are kept with the market in memory once they were asked for",
                ProjectionState::idBytes,
                Seen::projection);
        here.gauge(
                metrics,
                "interlock.projection.build.seconds",
                "How long it took to read the market in memory from the store",
                ProjectionState::seconds,
                Seen::projection);
        here.gauge(
                metrics,
                "interlock.projection.built.timestamp.seconds",
                "When the market in memory was read from the store, in seconds since 1970",
                ProjectionState::builtAt,
                Seen::projection);
    }

    private <T> void gauge(
            Metrics metrics,
            String name,
            String description,
            Function<T, Number> value,
            Function<Seen, @Nullable T> of) {
        metrics.gauge(name, description, () -> {
            T known = of.apply(seen.get());
            return known == null ? Double.NaN : value.apply(known);
        });
    }

    private Number up() {
        Seen last = seen.get();
        return last.known() ? last.health() == null ? 0 : 1 : Double.NaN;
    }

    private void look() {
        Seen last = seen.get();
        if (last.known() && System.nanoTime() - last.nanos() < KEPT.toNanos()) {
            return;
        }
        try {
            seen.set(asked().get(MOST_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            // A busy machine is late; what is away stays late.
            if (System.nanoTime() - asked > KEPT.toNanos()) {
                seen.set(new Seen(last.nanos(), true, null, null));
            }
        } catch (ExecutionException e) {
            seen.set(new Seen(last.nanos(), true, null, null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One asks for all who wait. */
    private synchronized CompletableFuture<Seen> asked() {
        if (asking == null || asking.isDone()) {
            CompletableFuture<Seen> next = new CompletableFuture<>();
            Thread.ofVirtual().name("metrics").start(() -> {
                try {
                    next.complete(ask());
                } catch (RuntimeException | Error e) {
                    next.completeExceptionally(e);
                }
            });
            asking = next;
            asked = System.nanoTime();
        }
        return asking;
    }

    private Seen ask() {
        Health health = orNull(graph::health);
        ProjectionState projection = health == null ? null : orNull(graph.lookups()::projection);
        return new Seen(System.nanoTime(), true, health, projection);
    }

    private static <T> @Nullable T orNull(java.util.function.Supplier<T> asked) {
        try {
            return asked.get();
        } catch (GraphFailure e) {
            return null;
        }
    }
}
