package interlock.world;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.answers.Graph;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.StoreState;
import interlock.neo4j.Database;
import interlock.neo4j.GraphFailure;
import interlock.neo4j.Supposition;
import interlock.neo4j.bolt.BoltDatabase;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.question.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.impl.api.KernelTransactionImplementation;
import org.neo4j.kernel.impl.api.TransactionExecutionStatistic;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.time.Clocks;

/**
 * Ten thousand scenarios, 64 at once: some end in the middle, of some the one who asked goes away, and some come by the driver.
 * The store stays as it was, and whoever reads meanwhile waits for none of them.
 */
@ChangesTheMarket
@Execution(ExecutionMode.SAME_THREAD)
class ScenariosSoak {
    private static final int REQUESTS = Integer.getInteger("soak.scenarios", 10_000);
    private static final int AT_ONCE = 64;
    private static final long LONGEST_WAIT_MILLIS = 200;
    private static final LocalDate NEWEST = LocalDate.parse("2026-11-25");
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final List<String> TAKEN = List.of("azure", "aws", "models-dev", "country:TW", "nvidia", "openai");

    private final Map<String, AtomicInteger> ended = new ConcurrentHashMap<>();

    @Test
    void leaveTheStoreAsItWasAndNoReaderWaits() throws Exception {
        StoreState before = StoreState.now();
        AtomicBoolean over = new AtomicBoolean();
        Readings readings = new Readings();
        try (ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE);
                ExecutorService reader = Executors.newSingleThreadExecutor();
                BoltDatabase bolt = new BoltDatabase(RunningProduct.database().address(), 4, 100)) {
            Future<?> reading = reader.submit(() -> {
                while (!over.get()) {
                    read(readings);
                }
            });
            List<Future<?>> asked = new ArrayList<>();
            for (int n = 0; n < REQUESTS; n++) {
                int number = n;
                Future<?> one = askers.submit(() -> ask(number, bolt));
                asked.add(one);
                if (number % 9 == 0 && number >= AT_ONCE) {
                    asked.get(number - AT_ONCE / 2).cancel(true);
                }
            }
            for (Future<?> one : asked) {
                if (!one.isCancelled()) {
                    one.get();
                }
            }
            over.set(true);
            reading.get();
        }
        System.out.printf(
                "%d scenarios, %d at once: %s; meanwhile %s%n", REQUESTS, AT_ONCE, new TreeMap<>(ended), readings);

        assertThat(StoreState.now()).isEqualTo(before);
        assertThat(readings.longestWaitMillis()).isLessThan(LONGEST_WAIT_MILLIS);
    }

    private void ask(int number, BoltDatabase bolt) {
        Graph graph = RunningProduct.graph();
        List<Question> questions = List.copyOf(Questions.bundled().all());
        Question question = questions.get(number % questions.size());
        World world = World.read(
                Map.of(
                        "without",
                        List.of(TAKEN.get(number % TAKEN.size()), TAKEN.get((number + 1) % TAKEN.size())),
                        "with",
                        number % 3 == 0 ? List.of("mistral SPENDS_ON oci; what=compute") : List.of()),
                NEWEST);
        try {
            switch (number % 5) {
                case 0 ->
                    broken(RunningProduct.database(), graph.scenario(world).supposition());
                case 1 -> broken(bolt, graph.scenario(world).supposition());
                default -> graph.in(world).ask(question, question.read(Map.of(), NEWEST));
            }
            count("answered");
        } catch (Broken e) {
            count("broken off");
        } catch (GraphFailure e) {
            count(e.getClass().getSimpleName());
        }
    }

    private static void broken(Database database, Supposition supposition) {
        database.suppose(LIMIT, supposition, reader -> {
            throw new Broken();
        });
    }

    private void count(String how) {
        ended.computeIfAbsent(how, first -> new AtomicInteger()).incrementAndGet();
    }

    /** Reads what scenarios change, as they do. */
    private static void read(Readings readings) {
        long began = System.nanoTime();
        try (Transaction transaction = RunningProduct.neo4j().database().beginTx()) {
            transaction
                    .execute("MATCH (:Entity {id: 'azure'})-[f]-() RETURN sum(size(f.statement)) AS read")
                    .close();
            KernelTransactionImplementation kernel =
                    (KernelTransactionImplementation) ((InternalTransaction) transaction).kernelTransaction();
            long waited = new TransactionExecutionStatistic(kernel, Clocks.nanoClock(), 0).getWaitTimeMillis();
            readings.longestWait.accumulateAndGet(waited, Math::max);
        }
        readings.micros.add((System.nanoTime() - began) / 1_000);
    }

    /** Reads of what the scenarios change: how long each took, and how long of that it waited for a lock. */
    private static final class Readings {
        private final List<Long> micros = Collections.synchronizedList(new ArrayList<>());
        private final AtomicLong longestWait = new AtomicLong();

        long longestWaitMillis() {
            return longestWait.get();
        }

        @Override
        public String toString() {
            List<Long> sorted = micros.stream().sorted().toList();
            return "%d reads, half within %.1f ms, 99 %% within %.1f ms, all within %.1f ms, waiting for a lock at most %d ms"
                    .formatted(
                            sorted.size(),
                            sorted.get(sorted.size() / 2) / 1e3,
                            sorted.get(sorted.size() * 99 / 100) / 1e3,
                            sorted.getLast() / 1e3,
                            longestWaitMillis());
        }
    }

    /** Stops a scenario in its middle. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
