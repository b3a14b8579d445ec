package interlock.http;

import io.javalin.config.RoutesConfig;
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
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** What Prometheus fetches: requests by route and status, statements of the console, memory, threads, processor. */
final class Metrics implements AutoCloseable {
    private static final Duration[] STEPS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbage = new JvmGcMetrics();

    /**
     * @param open how many requests are worked on at present
     * @param statements how many of people's own statements run
     * @param lost how many of them Neo4j does not end
     */
    Metrics(IntSupplier open, IntSupplier statements, IntSupplier lost) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        garbage.bindTo(registry);
        Gauge.builder("interlock.requests.open", open::getAsInt)
                .description("Requests worked on at present")
                .register(registry);
        Gauge.builder("interlock.cypher.running", statements::getAsInt)
                .description("People's own statements that run at present, those included that Neo4j has yet to end")
                .register(registry);
        Gauge.builder("interlock.cypher.lost", lost::getAsInt)
                .description("People's own statements that were left and that Neo4j does not end")
                .register(registry);
    }

    void routes(RoutesConfig routes) {
        routes.get(
                "/metrics",
                context -> context.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(registry.scrape()));
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

    @Override
    public void close() {
        garbage.close();
        registry.close();
    }
}
