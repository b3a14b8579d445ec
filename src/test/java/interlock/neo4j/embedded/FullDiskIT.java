package interlock.neo4j.embedded;

import static interlock.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import interlock.fixtures.BesideOthers;
import interlock.neo4j.BulkData;
import interlock.neo4j.DataSetStore.FactRow;
import interlock.neo4j.DataSetStore.NodeRow;
import interlock.neo4j.GraphFailure;
import interlock.neo4j.GraphFailure.DiskFull;
import interlock.neo4j.GraphFailure.StoreDown;
import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.monitoring.DatabaseHealth;

/**
 * A disk that is said to be full, and Neo4j told as its log tells it; {@code FullDiskSoak} fills a real one, for which
 * one must be root.
 */
@BesideOthers
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FullDiskIT {
    private static final EmbeddedNeo4j.Caps CAPS = new EmbeddedNeo4j.Caps(Duration.ofMinutes(1), 256);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final long MEGABYTE = 1024 * 1024;
    private static final long MUCH = 2_000 * MEGABYTE;
    private static final AtomicLong FREE = new AtomicLong(MUCH);

    @TempDir
    static Path home;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = new EmbeddedDatabase(EmbeddedNeo4j.start(opening(home), DiskSpace.of(home, folder -> FREE.get())));
        database.applySchema();
    }

    private static RunningStore.Opening opening(Path folder) {
        return new RunningStore.Opening(folder, 0, CAPS, List.of());
    }

    @BeforeEach
    void makeRoom() {
        FREE.set(MUCH);
        eventually("it is open", FullDiskIT::isOpen);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static boolean isOpen() {
        try {
            return database.read(LONG, reader -> true);
        } catch (GraphFailure e) {
            return false;
        }
    }

    private static void putSources(String name, int count) {
        List<NodeRow> rows = IntStream.range(0, count)
                .mapToObj(i -> new NodeRow(List.of("Source"), Map.of("id", name + i, "title", "A title")))
                .toList();
        database.change(LONG, store -> {
            store.expect(rows.size());
            store.putNodes(rows);
            return true;
        });
    }

    private static boolean has(String id) {
        return !database.look(LONG, store -> store.nodes(List.of(id))).isEmpty();
    }

    @Test
    void whatNeo4jCannotWriteDownStopsItUntilThereIsRoomAndNothingAcknowledgedIsLost() {
        putSources("kept-", 10);
        FREE.set(0);
        database.neo4j().dependency(DatabaseHealth.class).panic(new IOException("No space left on device"));

        StoreDown down = eventuallyDown("disk-full");
        assertThat(down).hasMessage("The disk of the store is full, so that Neo4j has stopped");
        assertThat(down.hint()).contains("opened again by itself");
        for (Runnable asked : List.<Runnable>of(
                database::size, database::edition, database::canBeFilled, () -> has("kept-1"), FullDiskIT::ask)) {
            assertThatThrownBy(asked::run).isInstanceOf(StoreDown.class);
        }
        assertThatThrownBy(() -> putSources("refused-", 1)).isInstanceOf(DiskFull.class);

        FREE.set(DiskSpace.LEAST_TO_OPEN);
        eventually("it is open again", FullDiskIT::isOpen);
        assertThat(has("kept-9")).isTrue();
        assertThat(boltAnswers()).isEqualTo(1);
        FREE.set(MUCH);
        putSources("later-", 1);
        assertThat(has("later-0")).isTrue();
    }

    private static void ask() {
        database.read(LONG, reader -> true);
    }

    /** Seen by whoever looks after the store, and not only by the one whose transaction failed. */
    private static StoreDown eventuallyDown(String code) {
        eventually("it is down", () -> seenDown() != null && seenDown().code().equals(code));
        return seenDown();
    }

    private static StoreDown seenDown() {
        return catchThrowableOfType(StoreDown.class, () -> database.neo4j().database());
    }

    /** On the same port as before. */
    private static long boltAnswers() {
        var address = database.address();
        try (Driver driver =
                GraphDatabase.driver(address.uri(), AuthTokens.basic(address.user(), address.password()))) {
            return driver.executableQuery("RETURN 1 AS one")
                    .execute()
                    .records()
                    .getFirst()
                    .get("one")
                    .asLong();
        }
    }

    @Test
    void anyOtherFaultWithinHasItsOwnCodeAndIsMendedByItself() {
        putSources("before-", 1);
        FREE.set(0);
        database.neo4j().dependency(DatabaseHealth.class).panic(new IllegalStateException("A page is not as it was"));
        assertThat(eventuallyDown("store-down")).hasMessageContaining("A page is not as it was");
        FREE.set(MUCH);
        eventually("it is open again", FullDiskIT::isOpen);
        assertThat(has("before-0")).isTrue();
    }

    @Test
    void aSmallLoadNeedsLittleRoomAndALargeOneIsRefusedBeforeItIsWritten() {
        FREE.set(40 * MEGABYTE);
        putSources("small-", 100);
        assertThat(has("small-99")).isTrue();

        assertThatThrownBy(() -> putSources("large-", 20_000))
                .isInstanceOf(DiskFull.class)
                .hasMessage("The disk of " + home + " has 40 MB free, but this needs 72");
        assertThat(has("large-0")).isFalse();
        FREE.set(80 * MEGABYTE);
        putSources("large-", 20_000);
        assertThat(has("large-0")).isTrue();
    }

    @Test
    @Order(1)
    void aStoreThatIsMadeBesideNeedsRoomToo() {
        FREE.set(40 * MEGABYTE);
        BulkData large = new BulkData(
                1_000_000,
                number -> new NodeRow(List.of("Source"), Map.of("id", "s" + number)),
                0,
                number -> new FactRow("RIVALS", "s0", "s1", Map.of()));
        assertThatThrownBy(() -> database.fill(large, percent -> {}))
                .isInstanceOf(DiskFull.class)
                .hasMessageContaining("has 40 MB free, but this needs");
        assertThat(database.canBeFilled()).isTrue();
    }

    @Test
    void aStartWithoutRoomSaysSoInALine(@TempDir Path other) {
        assertThatThrownBy(() -> EmbeddedNeo4j.start(opening(other), DiskSpace.of(other, folder -> 3 * MEGABYTE)))
                .isInstanceOf(StartFailure.class)
                .hasMessage("The disk of " + other + " has 3 MB free, but a start needs 16: make room, or name another"
                        + " folder in INTERLOCK_HOME");
        assertThat(other).isEmptyDirectory();
    }
}
