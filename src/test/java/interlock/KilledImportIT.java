package interlock;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link KilledImportSoak} does it twenty times. */
class KilledImportIT {
    @TempDir
    Path folder;

    @Test
    void aKillDuringAnImportByTransactionsLeavesAllOfItOrNothing() throws Exception {
        new KilledImports(folder, 1_000, 8_000).kill(2, System.nanoTime());
    }

    @Test
    void aKillDuringABulkLoadLeavesAllOfItOrNothing() throws Exception {
        new KilledImports(folder, 3_000, 48_000).kill(2, System.nanoTime());
    }
}
