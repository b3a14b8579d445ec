package interlock.neo4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.neo4j.StoreInUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.kernel.internal.locker.GlobalLocker;

class StoreSwapTest {
    @TempDir
    Path home;

    @Test
    void leavesAStoreAloneThatHasNoneBeside() throws IOException {
        stores(home, "old");
        assertThat(StoreSwap.settle(home)).isNull();
        assertThat(databases(home)).isEqualTo("old");
    }

    @Test
    void takesAwayWhatIsNotWhole() throws IOException {
        stores(home, "old");
        stores(home.resolve("bulk-load"), "half");
        assertThat(StoreSwap.settle(home)).isNull();
        assertThat(databases(home)).isEqualTo("old");
        assertThat(transactions(home)).isEqualTo("old");
        assertThat(home.resolve("bulk-load")).doesNotExist();
    }

    @Test
    void putsInPlaceWhatIsWhole() throws IOException {
        stores(home, "old");
        stores(home.resolve("bulk-load"), "new");
        Files.createFile(home.resolve("bulk-load/is-whole"));
        settled();
    }

    @Test
    void goesOnWhereItWasBrokenOff() throws IOException {
        stores(home.resolve("bulk-load"), "new");
        Files.createFile(home.resolve("bulk-load/is-whole"));
        Files.createDirectories(home.resolve("data/databases"));
        Files.move(home.resolve("bulk-load/data/databases/neo4j"), home.resolve("data/databases/neo4j"));
        Files.createDirectories(home.resolve("data/transactions"));
        settled();
    }

    @Test
    void doesNothingWhileAnotherProcessIsAtIt() throws IOException {
        stores(home, "old");
        stores(home.resolve("bulk-load"), "half");
        try (var files = new DefaultFileSystemAbstraction();
                var other = new GlobalLocker(files, Neo4jLayout.of(home))) {
            other.checkLock();
            assertThatThrownBy(() -> StoreSwap.settle(home)).isInstanceOf(StoreInUse.class);
        }
        assertThat(home.resolve("bulk-load")).exists();
    }

    private void settled() throws IOException {
        StoreSwap beside = StoreSwap.settle(home);
        assertThat(beside).isNotNull();
        assertThat(databases(home)).isEqualTo("new");
        assertThat(transactions(home)).isEqualTo("new");
        assertThat(StoreSwap.settle(home)).as("until it has its constraints").isNotNull();
        beside.done();
        assertThat(StoreSwap.settle(home)).isNull();
        assertThat(databases(home)).isEqualTo("new");
    }

    private static void stores(Path home, String text) throws IOException {
        for (String part : new String[] {"databases", "transactions"}) {
            Path database =
                    Files.createDirectories(home.resolve("data").resolve(part).resolve("neo4j"));
            Files.writeString(database.resolve("file"), text);
        }
    }

    private static String databases(Path home) throws IOException {
        return Files.readString(home.resolve("data/databases/neo4j/file"));
    }

    private static String transactions(Path home) throws IOException {
        return Files.readString(home.resolve("data/transactions/neo4j/file"));
    }
}
