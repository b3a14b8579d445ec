package interlock.console;

import io.netty.util.internal.PlatformDependent;
import java.time.Duration;

/**
 * Whether so much of an answer is on its way that memory is in danger. One value may be of any size, and the driver
 * gathers all of it before anyone sees it; what it gathers lies in Netty's memory, which all share: so what is soon
 * done is never blamed.
 */
final class DirectMemoryGuard {
    private static final int SHARE = 8;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final long began = System.nanoTime();
    private final long before = PlatformDependent.usedDirectMemory();

    boolean isHigh() {
        return System.nanoTime() - began > SOON.toNanos()
                && PlatformDependent.usedDirectMemory() - before > PlatformDependent.maxDirectMemory() / SHARE;
    }
}
