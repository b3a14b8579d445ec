package interlock.neo4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.neo4j.BulkData;
import interlock.neo4j.DataSetStore.FactRow;
import interlock.neo4j.DataSetStore.NodeRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neo4j.configuration.Config;

/** A store whose constraints do not hold never takes the place of the one in use, whoever meets it. */
@Execution(ExecutionMode.CONCURRENT)
class UndoneFillIT {
    private static final EmbeddedNeo4j.Caps CAPS = new EmbeddedNeo4j.Caps(Duration.ofMinutes(1), 256);
    private static final BulkData TOO_LONG = new BulkData(
            2,
            number -> new NodeRow(
                    List.of("Entity", "Company"),
                    Map.of("id", number == 0 ? "short" : "x".repeat(9_000), "name", "A name", "dataSet", "odd")),
            0,
            number -> new FactRow("RIVALS", "short", "short", Map.of()));

    @TempDir
    Path home;

    @Test
    void whatNeo4jDoesNotTakeLeavesTheStoreAsItWas() {
        try (EmbeddedDatabase database = open()) {
            database.applySchema();
            assertThatThrownBy(() -> database.fill(TOO_LONG, percent -> {})).isInstanceOf(RuntimeException.class);
            assertIsAsBefore(database);
        }
        assertThat(home.resolve("bulk-load")).doesNotExist();
        try (EmbeddedDatabase database = open()) {
            assertIsAsBefore(database);
        }
    }

    @Test
    void soDoesWhatAnotherProcessLeft() throws Exception {
        try (EmbeddedDatabase database = open()) {
            EmbeddedNeo4j neo4j = database.neo4j();
            database.applySchema();
            StoreSwap beside = StoreSwap.anew(home);
            BulkImporter.make(beside.layout(), neo4j.dependency(Config.class), 100, TOO_LONG, percent -> {});
        }
        Files.createFile(home.resolve("bulk-load/is-whole"));
        for (int start = 0; start < 2; start++) {
            try (EmbeddedDatabase database = open()) {
                assertIsAsBefore(database);
            }
        }
        assertThat(home.resolve("bulk-load")).doesNotExist();
    }

    private EmbeddedDatabase open() {
        return new EmbeddedDatabase(EmbeddedNeo4j.start(home, 0, CAPS, List.of()));
    }

    private static void assertIsAsBefore(EmbeddedDatabase database) {
        assertThat(database.canBeFilled()).isTrue();
        try (var transaction = database.neo4j().database().beginTx()) {
            assertThat(transaction.schema().getConstraintByName("entity_id")).isNotNull();
        }
    }
}
