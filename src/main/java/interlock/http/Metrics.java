package interlock.http;

import interlock.console.Console;
import interlock.http.kept.AnswerReplies;
import io.javalin.config.RoutesConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What Prometheus fetches: requests by route and status, places, statements of the console, loads, tokens, the graph and
 * its projection, memory, threads, processor.
 */
final class Metrics implements AnswerReplies.Gauges, AutoCloseable {
    private static final Duration[] STEPS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbage = new JvmGcMetrics();
    private final AtomicInteger loads = new AtomicInteger();
    /** A counter alone would let go of what it reads. */
    private final List<Supplier<Number>> counted = new ArrayList<>();

    private final Counter wrongTokens;
    private final Counter throttled;
    private volatile Runnable beforeEach = () -> {};

    Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        garbage.bindTo(registry);
        gauge("interlock.loads.running", "Data sets that are checked, loaded or taken out at present", loads::get);
        wrongTokens = Counter.builder("interlock.tokens.wrong")
                .description("Wrong tokens that were shown")
                .register(registry);
        throttled = Counter.builder("interlock.tokens.throttled")
                .description("Tokens that were not looked at, since too many from there were wrong")
                .register(registry);
    }

    /** A value that is looked up when it is asked for; not a number where it is not known. */
    @Override
    public void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value)
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    @Override
    public void counter(String name, String description, Supplier<Number> value) {
        FunctionCounter.builder(name, value, now -> now.get().doubleValue())
                .description(description)
                .register(registry);
        counted.add(value);
    }

    /** How many places there are for requests, and how many are taken. */
    void places(RequestPlaces places) {
        gauge("interlock.requests.open", "Requests worked on at present", places::taken);
        places.parts().forEach((kind, part) -> {
            Gauge.builder("interlock.request.places.taken", part::taken)
                    .description("Places for requests that are taken, of all and of those with bodies")
                    .tag("kind", kind)
                    .register(registry);
            Gauge.builder("interlock.request.places", part::size)
                    .description("Places for requests that there are, of all and of those with bodies")
                    .tag("kind", kind)
                    .register(registry);
        });
    }

    void console(Console console) {
        gauge(
                "interlock.cypher.running",
                "People's own statements that run at present, those included that Neo4j has yet to end",
                console::running);
        gauge("interlock.cypher.places", "How many of people's own statements run at once", console::places);
        gauge(
                "interlock.cypher.lost",
                "People's own statements that were left and that Neo4j does not end",
                console::lost);
        FunctionCounter.builder("interlock.cypher.lost.statements", console, Console::lostEver)
                .description("People's own statements that Neo4j did not end when they were left, since the start")
                .register(registry);
    }

    /** @param work is done before each answer to whoever fetches these */
    void beforeEach(Runnable work) {
        beforeEach = work;
    }

    void routes(RoutesConfig routes) {
        routes.get("/metrics", context -> {
            beforeEach.run();
            context.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape());
        });
    }

    /** @param route the pattern of the address, so that there are few of them */
    void count(String method, String route, int status, long nanos) {
        Timer.builder("interlock.requests")
                .description("Requests by route and status")
                .tag("method", method)
                .tag("route", route)
                .tag("status", String.valueOf(status))
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    /** How many data sets are worked on at present. */
    AtomicInteger loads() {
        return loads;
    }

    /** @param outcome done, checked, refused, left, too-slow or failed */
    void load(String outcome, long nanos) {
        Timer.builder("interlock.loads")
                .description("Data sets that were checked, loaded or taken out, by how that ended")
                .tag("outcome", outcome)
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    void wrongToken() {
        wrongTokens.increment();
    }

    void throttledToken() {
        throttled.increment();
    }

    @Override
    public void close() {
        garbage.close();
        registry.close();
    }
}
