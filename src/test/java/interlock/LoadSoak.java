package interlock;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Http;
import interlock.fixtures.ProductProcess;
import interlock.fixtures.RunningProduct;
import interlock.question.Question;
import interlock.question.Questions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/** Many readers at once, and what HTTP costs over the driver. */
class LoadSoak {
    private static final int CONNECTIONS = 64;
    private static final Duration LONG = Duration.ofSeconds(Integer.getInteger("soak.seconds", 60));
    private static final List<String> ADDRESSES = List.of(
            "api/questions/on-all?asOf=2025-11-30",
            "api/questions/depends-on?entity=anthropic",
            "api/questions/dependents-of?entity=nvidia",
            "api/questions/facts-of?entity=openai",
            "api/questions/rivals",
            "api/questions/knock-out?entities=tsmc",
            "api/questions/timeline.csv",
            "api/search?q=who+depends+on+nvidia",
            "api/entities/azure",
            "api/facts/spend-anthropic-azure-2025",
            "api/health");
    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"[^}]*} (\\S+)");
    private static final Pattern THREADS = Pattern.compile("(?m)^jvm_threads_live_threads (\\S+)");

    @TempDir
    Path home;

    @Test
    void sixtyFourConnectionsSeeNoErrorAndMemoryStaysFlat() throws Exception {
        try (ProductProcess product = ProductProcess.start(home, Map.of())) {
            URI page = product.page();
            read(page, Duration.ofSeconds(10), new ArrayList<>());
            double before = metric(page, HEAP);
            List<Long> micros = Collections.synchronizedList(new ArrayList<>());
            Map<Integer, Integer> statuses = read(page, LONG, micros);
            Collections.sort(micros);
            System.out.printf(
                    "%d requests by %d connections in %d s: statuses %s, half within %.1f ms, 99 %% within %.1f ms;"
                            + " heap %.0f MB before, %.0f MB after, %.0f threads%n",
                    micros.size(),
                    CONNECTIONS,
                    LONG.toSeconds(),
                    statuses,
                    micros.get(micros.size() / 2) / 1e3,
                    micros.get(micros.size() * 99 / 100) / 1e3,
                    before / 1e6,
                    metric(page, HEAP) / 1e6,
                    metric(page, THREADS));
            assertThat(statuses.keySet()).containsExactly(200);
            assertThat(metric(page, HEAP)).isLessThan(512e6);
        }
    }

    private static Map<Integer, Integer> read(URI page, Duration time, List<Long> micros) throws Exception {
        Map<Integer, Integer> statuses = Collections.synchronizedMap(new TreeMap<>());
        long deadline = System.nanoTime() + time.toNanos();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < CONNECTIONS; reader++) {
                int first = reader;
                readers.submit(() -> {
                    for (int i = first; System.nanoTime() < deadline; i++) {
                        long began = System.nanoTime();
                        Http.Reply reply = Http.send(Http.request(page.resolve(ADDRESSES.get(i % ADDRESSES.size())))
                                .build());
                        micros.add((System.nanoTime() - began) / 1_000);
                        if (statuses.merge(reply.status(), 1, Integer::sum) == 1 && reply.status() != 200) {
                            System.out.println(reply.body());
                        }
                    }
                });
            }
            readers.shutdown();
            assertThat(readers.awaitTermination(time.toSeconds() + 60, TimeUnit.SECONDS))
                    .isTrue();
        }
        return statuses;
    }

    private static double metric(URI page, Pattern wanted) {
        Matcher found = wanted.matcher(
                Http.send(Http.request(page.resolve("metrics")).build()).body());
        double sum = 0;
        while (found.find()) {
            sum += Double.parseDouble(found.group(1));
        }
        return sum;
    }

    @Test
    void aQuestionOverHttpCostsLittleMoreThanByTheDriver() {
        var address = RunningProduct.neo4j().address();
        List<Double> ratios = new ArrayList<>();
        try (Driver driver =
                GraphDatabase.driver(address.uri(), AuthTokens.basic(address.user(), address.password()))) {
            for (String asked : List.of(
                    "depends-on?entity=anthropic",
                    "dependents-of?entity=nvidia",
                    "facts-of?entity=openai",
                    "timeline",
                    "critical-points",
                    "money-loops",
                    "rivals",
                    "on-all")) {
                Question question =
                        Questions.bundled().find(asked.split("\\?")[0]).orElseThrow();
                Map<String, Object> values = question.read(
                        asked.contains("?") ? Map.of(asked.split("[?=]")[1], List.of(asked.split("=")[1])) : Map.of(),
                        LocalDate.now());
                Runnable byDriver = () -> {
                    try (Session session = driver.session(SessionConfig.builder()
                            .withDefaultAccessMode(AccessMode.READ)
                            .build())) {
                        session.executeRead(
                                tx -> tx.run(question.cypher(), values).list());
                    }
                };
                Runnable byHttp = () -> fetch(RunningProduct.at("/api/questions/" + asked));
                medianMillis(byDriver, 30);
                medianMillis(byHttp, 30);
                double driverMillis = medianMillis(byDriver, 100);
                double httpMillis = medianMillis(byHttp, 100);
                ratios.add(httpMillis / driverMillis);
                System.out.printf("%s: driver %.2f ms, HTTP %.2f ms%n", asked, driverMillis, httpMillis);
            }
        }
        Collections.sort(ratios);
        double median = ratios.get(ratios.size() / 2);
        System.out.printf("HTTP costs %.2f times the driver (median of %d questions)%n", median, ratios.size());
        assertThat(median).isLessThan(1.3);
    }

    /** On a connection that is kept, by the client of the JDK that hands nothing from thread to thread. */
    private static void fetch(URI address) {
        try (InputStream in = address.toURL().openStream()) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double medianMillis(Runnable work, int times) {
        return Stream.generate(() -> {
                    long began = System.nanoTime();
                    work.run();
                    return (System.nanoTime() - began) / 1e6;
                })
                .limit(times)
                .sorted()
                .skip(times / 2)
                .findFirst()
                .orElseThrow();
    }
}
