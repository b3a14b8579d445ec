package interlock;

import static interlock.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import interlock.dataset.Progress;
import interlock.dataset.generate.MarketGenerator;
import interlock.dataset.load.DataSetLoader;
import interlock.dataset.mapping.DataSetFolder;
import interlock.fixtures.Bystander;
import interlock.fixtures.ProductInTests;
import interlock.fixtures.StoreContents;
import interlock.neo4j.Size;
import interlock.neo4j.embedded.EmbeddedDatabase;
import interlock.neo4j.embedded.EmbeddedNeo4j;
import interlock.neo4j.embedded.StoreMaintenance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of 100,000 facts while others ask, and what is in it. */
class BackupSoak {
    private static final EmbeddedNeo4j.Caps CAPS = new EmbeddedNeo4j.Caps(Duration.ofMinutes(1), 256);
    private static final int READERS = 8;
    private static final int FACTS = 100_000;

    @TempDir
    Path folder;

    @Test
    void aBackupUnderLoadTakesLessThanTenSecondsAndIsTheSameStoreWhenItIsRestored() throws Exception {
        Path market = folder.resolve("large-market");
        MarketGenerator.write(market, 10_000, FACTS, 1);
        Path home = folder.resolve("home");
        Path file = folder.resolve("large.backup");
        TreeSet<String> before;
        try (Interlock product = Interlock.start(ProductInTests.environment(home, Map.of()))) {
            DataSetLoader.into(product.graph(), DataSetFolder.read(market), false, Progress.NONE);
            try (Bystander others =
                    Bystander.several(READERS, product.page().resolve("api/questions/on-all?asOf=2025-11-30"))) {
                eventually("others are answered", () -> others.asked() > READERS);
                long began = System.nanoTime();
                assertThat(Commands.run(ProductInTests.environment(home, Map.of()), "backup", file.toString()))
                        .isZero();
                long millis = (System.nanoTime() - began) / 1_000_000;
                System.out.println("A backup of " + product.database().size() + " took " + millis + " ms, "
                        + Files.size(file) / 1024 / 1024 + " MB, beside " + READERS + " readers: " + others);
                assertThat(millis).as("milliseconds").isLessThan(10_000);
                assertThat(others.failures()).isEmpty();
            }
            before = StoreContents.of(
                    ((EmbeddedDatabase) product.database()).neo4j().database());
        }
        Path other = folder.resolve("other");
        long began = System.nanoTime();
        Size size = StoreMaintenance.restore(file, other, CAPS);
        System.out.println("Restored " + size + ", checked, in " + (System.nanoTime() - began) / 1_000_000 + " ms");
        try (EmbeddedDatabase restored = new EmbeddedDatabase(EmbeddedNeo4j.start(other, 0, CAPS, List.of()))) {
            assertThat(StoreContents.of(restored.neo4j().database()).equals(before))
                    .as("the same store")
                    .isTrue();
        }
    }
}
