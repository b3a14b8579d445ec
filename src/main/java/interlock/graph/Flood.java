package interlock.graph;

import io.netty.util.internal.PlatformDependent;

/**
 * Whether so much of an answer is on its way that memory is in danger. One value may be of any size, and the driver
 * gathers all of it before anyone sees it; what it gathers lies in Netty's memory.
 */
final class Flood {
    private static final int SHARE = 8;

    private Flood() {}

    static boolean isHigh() {
        return PlatformDependent.usedDirectMemory() > PlatformDependent.maxDirectMemory() / SHARE;
    }
}
