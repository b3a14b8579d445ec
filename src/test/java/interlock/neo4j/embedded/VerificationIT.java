package interlock.neo4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.neo4j.DataSetStore.FactRow;
import interlock.neo4j.DataSetStore.NodeRow;
import interlock.neo4j.GraphFailure.StoreDown;
import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class VerificationIT {
    private static final EmbeddedNeo4j.Caps CAPS = new EmbeddedNeo4j.Caps(Duration.ofMinutes(1), 256);
    /** Bytes of one relationship in its file. */
    private static final int RECORD = 34;

    @TempDir
    Path home;

    private EmbeddedDatabase open() {
        return new EmbeddedDatabase(EmbeddedNeo4j.start(home, 0, CAPS, List.of()));
    }

    private void fill() {
        try (EmbeddedDatabase database = open()) {
            database.applySchema();
            database.change(Duration.ofMinutes(1), store -> {
                store.putNodes(IntStream.range(0, 20)
                        .mapToObj(i ->
                                new NodeRow(List.of("Entity", "Company"), Map.of("id", "e" + i, "name", "Name " + i)))
                        .toList());
                store.putFacts(IntStream.range(0, 60)
                        .mapToObj(i -> new FactRow("RIVALS", "e" + i % 20, "e" + i % 7, Map.of("id", "f" + i)))
                        .toList());
                return true;
            });
            assertThatThrownBy(() -> StoreMaintenance.verify(home, CAPS))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("is in use, and is checked at rest only");
        }
    }

    @Test
    void aDamagedStoreIsFoundAndNoHealthSaysUpOverItUntilItIsFoundWhole() throws IOException {
        fill();
        assertThat(StoreMaintenance.verify(home, CAPS)).isEqualTo("The store in " + home + " is whole");

        Path facts = home.resolve("data/databases/neo4j/neostore.relationshipstore.db");
        byte[] whole = Files.readAllBytes(facts);
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, 5 * RECORD, 9 * RECORD, (byte) 0);
        Files.write(facts, damaged);
        assertThatThrownBy(() -> StoreMaintenance.verify(home, CAPS))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("The store in " + home + " is damaged: ")
                .hasMessageContaining("by Neo4j's checker, listed in ");
        Files.delete(home.resolve("store-is-damaged"));
        aReaderWhoMeetsItTurnsHealthDown();
        assertThatThrownBy(() -> StoreMaintenance.verify(home, CAPS)).isInstanceOf(StartFailure.class);
        Files.write(facts, whole);
        try (EmbeddedDatabase database = open()) {
            assertThatThrownBy(database::seeThatItIsWhole)
                    .isInstanceOf(StoreDown.class)
                    .hasMessageContaining("inconsistenc");
        }
        StoreMaintenance.verify(home, CAPS);
        try (EmbeddedDatabase database = open()) {
            database.seeThatItIsWhole();
        }
    }

    private void aReaderWhoMeetsItTurnsHealthDown() {
        try (EmbeddedDatabase database = open()) {
            database.seeThatItIsWhole();
            assertThatThrownBy(() -> database.read(
                            Duration.ofMinutes(1),
                            reader -> reader.cypher()
                                    .run("MATCH (a:Entity)-[f]->(b) RETURN a.id, f.id, b.id", Map.of())
                                    .list()))
                    .isInstanceOf(StoreDown.class);
            assertThatThrownBy(database::seeThatItIsWhole)
                    .isInstanceOf(StoreDown.class)
                    .hasMessageContaining("The store is damaged: Neo4j failed within: ");
        }
    }

    @Test
    void whereThereIsNoStoreItSaysSo() {
        assertThatThrownBy(() -> StoreMaintenance.verify(home, CAPS))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("There is no store in " + home);
    }
}
