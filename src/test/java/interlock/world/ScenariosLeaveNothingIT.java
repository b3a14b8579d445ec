package interlock.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.answers.Answer;
import interlock.answers.Graph;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.Fingerprint;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.StoreState;
import interlock.neo4j.Database;
import interlock.neo4j.GraphFailure.Busy;
import interlock.neo4j.GraphFailure.TooSlow;
import interlock.neo4j.GraphReader;
import interlock.neo4j.Supposition;
import interlock.neo4j.bolt.BoltDatabase;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.question.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Transaction;

/** Whatever is supposed and however it ends, the store is as it was. Alone, since others must not write meanwhile. */
@ChangesTheMarket
class ScenariosLeaveNothingIT {
    private static final LocalDate NEWEST = LocalDate.parse("2026-11-25");
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Question KNOCK_OUT =
            Questions.bundled().find("knock-out").orElseThrow();
    private static final World SUPPOSED = World.read(
            Map.of(
                    "without", List.of("azure", "models-dev", "country:TW"),
                    "with", List.of("anthropic SPENDS_ON oci; what=compute; status=committed; since=2026-01-01")),
            NEWEST);

    @Test
    void afterManyAtOnceOfWhichSomeAreBrokenOff() throws InterruptedException, ExecutionException {
        StoreState before = StoreState.now();
        Graph graph = RunningProduct.graph();
        Supposition supposition = graph.scenario(SUPPOSED).supposition();
        AtomicInteger number = new AtomicInteger();
        try (ExecutorService askers = Executors.newFixedThreadPool(64);
                BoltDatabase bolt = new BoltDatabase(RunningProduct.database().address(), 4, 100)) {
            List<Future<?>> asked = new ArrayList<>();
            for (int n = 0; n < 200; n++) {
                asked.add(askers.submit(() -> {
                    switch (number.incrementAndGet() % 4) {
                        case 0 -> fail(RunningProduct.database(), supposition);
                        case 1 -> fail(bolt, supposition);
                        default -> ask(graph);
                    }
                }));
            }
            for (Future<?> one : asked) {
                one.get();
            }
        }

        assertThat(StoreState.now()).isEqualTo(before);
    }

    /** Of 64 at once some may find no place. */
    private static void ask(Graph graph) {
        try {
            Answer answer = graph.in(SUPPOSED).ask(KNOCK_OUT, KNOCK_OUT.read(Map.of(), NEWEST));
            assertThat(answer.total()).isPositive();
        } catch (Busy e) {
            assertThat(e).hasMessageContaining("at once");
        }
    }

    /** Sees the supposed fact, and breaks off in the middle; or finds no place. */
    private static void fail(Database database, Supposition supposition) {
        assertThatThrownBy(() -> database.suppose(LIMIT, supposition, reader -> {
                    assertThat(supposed(reader)).isEqualTo(1);
                    throw new Broken();
                }))
                .isInstanceOfAny(Broken.class, Busy.class);
    }

    private static long supposed(GraphReader reader) {
        return reader.cypher()
                .run("MATCH ()-[f]->() WHERE f.id STARTS WITH 'supposed:' RETURN count(f) AS n")
                .single()
                .whole("n");
    }

    /** What another holds is a matter of time, and says nothing of locks. */
    @Test
    void whoWaitsForAnothersLockUntilTheirTimeIsOverIsToldThatItIsOver() {
        Supposition supposition = RunningProduct.graph().scenario(SUPPOSED).supposition();
        StoreState before = StoreState.now();
        try (Transaction holder = RunningProduct.neo4j().database().beginTx();
                BoltDatabase bolt = new BoltDatabase(RunningProduct.database().address())) {
            holder.acquireWriteLock(holder.findNode(Label.label("Entity"), "id", "anthropic"));
            for (Database database : List.of(RunningProduct.database(), bolt)) {
                assertThatThrownBy(() -> database.suppose(SHORT, supposition, ScenariosLeaveNothingIT::supposed))
                        .isInstanceOf(TooSlow.class)
                        .hasMessageStartingWith("Stopped after 0.5 s");
            }
        }

        assertThat(StoreState.now()).isEqualTo(before);
    }

    @Test
    void andNobodyElseSeesItMeanwhile() {
        Supposition supposition = RunningProduct.graph().scenario(SUPPOSED).supposition();
        Database database = RunningProduct.database();
        long seen = database.suppose(LIMIT, supposition, inside -> database.read(LIMIT, reader -> supposed(reader)));

        assertThat(seen).isZero();
    }

    /** A change that meets a scenario under way does not wait for its end. */
    @Test
    void aChangeGoesOnWhileAScenarioRuns() {
        Supposition supposition = RunningProduct.graph().scenario(SUPPOSED).supposition();
        Database database = RunningProduct.database();
        StoreState before = StoreState.now();
        long taken = database.suppose(LIMIT, supposition, inside -> {
            database.change(LIMIT, store -> {
                store.eachFact("ai-market", fact -> {});
                return true;
            });
            return supposed(inside);
        });

        assertThat(taken).isEqualTo(1);
        assertThat(StoreState.now().fingerprint()).isEqualTo(before.fingerprint());
    }

    /** What a scenario has taken out is written to and committed, as an import does, while the scenario is under way. */
    @Test
    void whatAScenarioTakesOutIsNotLocked() {
        Supposition supposition = RunningProduct.graph().scenario(SUPPOSED).supposition();
        String fingerprint = Fingerprint.of(RunningProduct.neo4j().database());
        long supposed = RunningProduct.database().suppose(LIMIT, supposition, inside -> {
            long before = supposed(inside);
            for (String statement : List.of(
                    "MATCH (e:Entity {id: 'azure'}) SET e.about = e.about",
                    "MATCH (:Entity {id: 'azure'})-[f]-() SET f.statement = f.statement",
                    "MATCH (:Entity {country: 'TW'})-[f]-() SET f.sources = f.sources",
                    "MATCH (:Entity {id: 'anthropic'})-[f]->(:Entity) SET f.status = f.status")) {
                RunningProduct.neo4j().database().executeTransactionally(statement, Map.of(), result -> {
                    result.close();
                    return true;
                });
            }
            return before + supposed(inside);
        });

        assertThat(supposed).isEqualTo(2);
        assertThat(Fingerprint.of(RunningProduct.neo4j().database())).isEqualTo(fingerprint);
    }

    @Test
    void theSameIsToldByTheDriver() {
        Graph inside = RunningProduct.graph();
        try (BoltDatabase bolt = new BoltDatabase(RunningProduct.database().address())) {
            Graph over = new Graph(bolt, inside.limits());
            Stream.of("knock-out", "on-all", "depends-on", "facts-of").forEach(name -> {
                Question question = Questions.bundled().find(name).orElseThrow();
                Map<String, Object> values = question.read(Map.of(), NEWEST);

                assertThat(over.in(SUPPOSED).ask(question, values).rows())
                        .isEqualTo(inside.in(SUPPOSED).ask(question, values).rows());
            });
        }
    }

    /** Many that wait for their turn take no connection from readers, and all get one. */
    @Test
    void byTheDriverAFewRunAtOnceAndReadersGoOn() throws InterruptedException, ExecutionException {
        Supposition supposition = RunningProduct.graph().scenario(SUPPOSED).supposition();
        int many = 24;
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        try (ExecutorService askers = Executors.newFixedThreadPool(many);
                BoltDatabase bolt = new BoltDatabase(RunningProduct.database().address(), 6, 100)) {
            List<Future<Long>> asked = IntStream.range(0, many)
                    .mapToObj(n -> askers.submit(() -> bolt.suppose(LIMIT, supposition, reader -> {
                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                        begun.countDown();
                        await(read);
                        running.decrementAndGet();
                        return supposed(reader);
                    })))
                    .toList();
            await(begun);
            assertThat(bolt.read(LIMIT, ScenariosLeaveNothingIT::supposed)).isZero();
            read.countDown();

            for (Future<Long> one : asked) {
                assertThat(one.get()).isEqualTo(1);
            }
            assertThat(most.get()).isLessThan(6);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Stops a scenario in its middle. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
