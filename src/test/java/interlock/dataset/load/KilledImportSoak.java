package interlock.dataset.load;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledImportSoak {
    private static final int TIMES = 20;

    @TempDir
    Path folder;

    @Test
    void twentyKillsDuringImportsByTransactionsLeaveAllOrNothing() throws Exception {
        new KilledImports(folder, 1_000, 8_000).kill(TIMES, new SecureRandom().nextLong());
    }

    @Test
    void twentyKillsDuringBulkLoadsLeaveAllOrNothing() throws Exception {
        new KilledImports(folder, 3_000, 48_000).kill(TIMES, new SecureRandom().nextLong());
    }
}
