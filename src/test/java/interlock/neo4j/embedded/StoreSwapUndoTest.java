package interlock.neo4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was in use comes back whole, wherever the way there and back was broken off. */
class StoreSwapUndoTest {
    private static final List<String> PARTS = List.of("databases", "transactions");

    @TempDir
    Path home;

    @Test
    void bringsBackWhatWasInUse() throws IOException {
        stores(home, "old");
        StoreSwap beside = StoreSwap.anew(home);
        stores(home.resolve("bulk-load"), "new");
        beside.takeThePlace();
        assertIn("new");
        beside.undo();
        assertIn("old");
        assertThat(home.resolve("bulk-load")).doesNotExist();
    }

    /** @param moves how many of the two moves back were done when the process ended */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void goesOnWithTheWayBack(int moves) throws IOException {
        stores(home, "new");
        stores(home.resolve("bulk-load/before"), "old");
        Files.createFile(home.resolve("bulk-load/is-whole"));
        Files.createFile(home.resolve("bulk-load/is-undone"));
        for (int i = 0; i < moves; i++) {
            Files.delete(database(home, PARTS.get(i)).resolve("file"));
            Files.delete(database(home, PARTS.get(i)));
            Files.move(database(home.resolve("bulk-load/before"), PARTS.get(i)), database(home, PARTS.get(i)));
        }
        assertThat(StoreSwap.settle(home)).isNull();
        assertIn("old");
        assertThat(home.resolve("bulk-load")).doesNotExist();
    }

    @Test
    void goesOnBetweenTheOldOneAndTheNewOne() throws IOException {
        stores(home.resolve("bulk-load"), "new");
        stores(home.resolve("bulk-load/before"), "old");
        Files.createFile(home.resolve("bulk-load/is-whole"));
        StoreSwap beside = StoreSwap.settle(home);
        assertIn("new");
        beside.undo();
        assertIn("old");
    }

    private void assertIn(String text) throws IOException {
        for (String part : PARTS) {
            assertThat(Files.readString(database(home, part).resolve("file"))).isEqualTo(text);
        }
    }

    private static void stores(Path home, String text) throws IOException {
        for (String part : PARTS) {
            Files.writeString(Files.createDirectories(database(home, part)).resolve("file"), text);
        }
    }

    private static Path database(Path home, String part) {
        return home.resolve("data").resolve(part).resolve("neo4j");
    }
}
