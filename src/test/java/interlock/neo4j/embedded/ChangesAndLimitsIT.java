package interlock.neo4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import interlock.fixtures.BesideOthers;
import interlock.neo4j.DataSetStore.NodeRow;
import interlock.neo4j.Deadline;
import interlock.neo4j.GraphFailure.TooSlow;
import interlock.neo4j.Neo4jAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.impl.query.QueryCacheStatistics;

/** Changes come one after the other, and nobody's limits move with them. */
@BesideOthers
class ChangesAndLimitsIT {
    private static final EmbeddedNeo4j.Caps CAPS = new EmbeddedNeo4j.Caps(Duration.ofSeconds(2), 16);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final long USUAL = 16L * 1024 * 1024;

    @TempDir
    static Path home;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = new EmbeddedDatabase(EmbeddedNeo4j.start(home, 0, CAPS, List.of()));
        database.applySchema();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void whoeverAsksForARequestLeavesWhenItsTimeIsOverWhateverNeo4jIsAt() {
        CountDownLatch released = new CountDownLatch(1);
        assertThatThrownBy(() -> Deadline.within(
                        Duration.ofMillis(100), () -> database.read(LONG, reader -> isReleased(released))))
                .isInstanceOf(TooSlow.class)
                .hasMessageStartingWith("Stopped after 0.1 s");
        released.countDown();
    }

    /** As what Neo4j does not break off: it does not look whether it was ended. */
    private static boolean isReleased(CountDownLatch released) {
        try {
            released.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long limit() {
        return database.neo4j().dependency(Config.class).get(GraphDatabaseSettings.memory_transaction_max_size);
    }

    @Test
    void aLargeChangeLiftsNobodyElsesLimit() {
        long during = database.change(LONG, store -> {
            store.putNodes(nodes(5_000));
            assertThat(codeOf("UNWIND range(1, 10000000) AS n RETURN size(collect(n))", Map.of()))
                    .isEqualTo("Neo.TransientError.General.MemoryPoolOutOfMemoryError");
            return limit();
        });
        assertThat(during).isEqualTo(USUAL);
        assertThat(limit()).isEqualTo(USUAL);
        database.change(LONG, store -> {
            store.takeOutNodes(nodes(5_000).stream().map(NodeRow::id).toList());
            return true;
        });
    }

    private static List<NodeRow> nodes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new NodeRow(
                        List.of("Source"), Map.of("id", "s-" + i, "title", "A title of some length ".repeat(240))))
                .toList();
    }

    @Test
    void changesNeverOverlapAndLimitsStayAfterThem() {
        AtomicInteger inside = new AtomicInteger();
        List<CompletableFuture<Integer>> changes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            changes.add(CompletableFuture.supplyAsync(() -> database.change(LONG, store -> {
                int together = inside.incrementAndGet();
                store.nodes(List.of("none"));
                Thread.yield();
                inside.decrementAndGet();
                return together;
            })));
        }
        assertThat(changes).allSatisfy(change -> assertThat(change.join()).isEqualTo(1));
        assertThat(limit()).isEqualTo(USUAL);
    }

    static Stream<Map<String, Object>> marks() {
        return Stream.of(
                Map.of("interlock", "interlock"),
                Map.of("interlock", "interlock", "interlockMark", ""),
                Map.of("interlock", "interlock", "interlockMark", "0123456789abcdef0123456789abcdef"));
    }

    @ParameterizedTest
    @MethodSource("marks")
    void whoeverGuessesAtTheMarkIsEndedAsEverybodyIs(Map<String, Object> metadata) {
        assertThat(codeOf("UNWIND range(1, 1000000000000) AS n WITH n WHERE n < 0 RETURN n", metadata))
                .startsWith("Neo.")
                .contains("Transaction");
    }

    @Test
    void theMarkIsAnotherAtEachStart(@TempDir Path other) {
        assertThat(database.address().mark()).hasSize(32).isEqualTo(MarkFile.keptIn(home));
        assertThat(database.address())
                .asString()
                .doesNotContain(database.address().mark());
        assertThat(MarkFile.keptIn(other)).isEmpty();
        String first = MarkFile.renewedIn(other);
        assertThat(MarkFile.renewedIn(other)).isNotEqualTo(first).isEqualTo(MarkFile.keptIn(other));
    }

    @Test
    void nothingOfNeo4jsFleetIsOn() {
        Config config = database.neo4j().dependency(Config.class);
        for (String name : List.of("server.fleet_discovery.enabled", "dbms.fleet_manager.enabled")) {
            assertThat(config.get(config.getSetting(name))).as(name).isEqualTo(false);
        }
    }

    @Test
    void aStatementIsPlannedOnceHoweverLongItsParametersAre() {
        List<Integer> lengths = List.of(0, 1, 7, 70, 700);
        int statements = 10;
        long before = plans();
        for (int statement = 0; statement < statements; statement++) {
            for (int length : lengths) {
                ask("n" + statement, length);
            }
        }
        // What looks for overdue transactions beside it may get a plan too, and an old plan may go.
        assertThat(plans() - before).isBetween(statements - 1L, statements + 1L);
    }

    private static void ask(String name, int length) {
        try (Transaction transaction = database.neo4j().database().beginTx()) {
            transaction
                    .execute(
                            "UNWIND $ids AS id MATCH (%1$s:Entity {id: id}) WHERE %1$s.name = $name RETURN %1$s"
                                    .formatted(name),
                            Map.of("name", "x".repeat(length), "ids", Collections.nCopies(length + 1, "id")))
                    .close();
        }
    }

    private static long plans() {
        return database.neo4j().dependency(QueryCacheStatistics.class).executableQueryCacheEntries();
    }

    /** The code with which a statement of a Bolt client fails that asks for no limit of time. */
    private static String codeOf(String cypher, Map<String, Object> metadata) {
        Neo4jAddress address = database.address();
        try (Driver driver = GraphDatabase.driver(address.uri(), AuthTokens.basic(address.user(), address.password()));
                Session session = driver.session()) {
            TransactionConfig unlimited = TransactionConfig.builder()
                    .withTimeout(Duration.ofHours(1))
                    .withMetadata(metadata)
                    .build();
            return catchThrowableOfType(
                            Neo4jException.class,
                            () -> session.run(cypher, unlimited).consume())
                    .code();
        }
    }
}
