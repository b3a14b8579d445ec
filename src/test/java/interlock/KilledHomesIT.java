package interlock;

import interlock.KilledHomes.Work;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@link KilledHomesSoak} does it fifty times, and to every kind of work. */
@Execution(ExecutionMode.CONCURRENT)
class KilledHomesIT {
    /** About as long as either takes. */
    private static final long LONGEST_MILLIS = 8_000;

    @TempDir
    Path folder;

    @Test
    void aKillDuringABackupOrARestoreLeavesTheStoreAsBeforeOrAsAfter() throws Exception {
        SplittableRandom random = new SplittableRandom(new SecureRandom().nextLong());
        KilledHomes homes = new KilledHomes(folder);
        homes.kill(Work.BACKUP, 1, random.nextLong(LONGEST_MILLIS));
        homes.killOnceTold(Work.RESTORE, 2);
    }
}
