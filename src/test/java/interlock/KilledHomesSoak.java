package interlock;

import interlock.KilledHomes.Work;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledHomesSoak {
    private static final int TIMES = Integer.getInteger("soak.kills", 50);

    @TempDir
    Path folder;

    @Test
    void fiftyKillsAtDrawnMomentsLeaveTheStoreAsBeforeOrAsAfter() throws Exception {
        long seed = new SecureRandom().nextLong();
        SplittableRandom random = new SplittableRandom(seed);
        KilledHomes homes = new KilledHomes(folder);
        for (int i = 0; i < TIMES; i++) {
            Work work = Work.values()[i % Work.values().length];
            homes.kill(work, i, random);
            System.out.println(
                    "Killed " + (i + 1) + " of " + TIMES + " (seed " + seed + ", last " + work + "): " + homes);
        }
    }
}
