package interlock.dataset.load;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@link KilledImportSoak} does it twenty times, and to bulk loads too. */
@Execution(ExecutionMode.CONCURRENT)
class KilledImportIT {
    @TempDir
    Path folder;

    @Test
    void aKillDuringAnImportByTransactionsLeavesAllOfItOrNothing() throws Exception {
        new KilledImports(folder, 1_000, 8_000).kill(2, new SecureRandom().nextLong());
    }
}
