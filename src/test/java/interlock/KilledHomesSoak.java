package interlock;

import interlock.KilledHomes.Work;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
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
        Map<Work, Long> millis = new EnumMap<>(Work.class);
        for (Work work : Work.values()) {
            AtomicLong began = new AtomicLong();
            homes.leaveAlone(work, () -> began.set(System.nanoTime()));
            millis.put(work, (System.nanoTime() - began.get()) / 1_000_000);
        }
        System.out.println("Milliseconds of each that is left alone: " + millis);
        for (int i = 0; i < TIMES; i++) {
            Work work = Work.values()[i % Work.values().length];
            if (i / Work.values().length % 3 == 2) {
                homes.killOnceTold(work, i);
            } else {
                homes.kill(work, i, random.nextLong(millis.get(work)));
            }
            System.out.println(
                    "Killed " + (i + 1) + " of " + TIMES + " (seed " + seed + ", last " + work + "): " + homes);
        }
    }
}
