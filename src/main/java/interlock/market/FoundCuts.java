package interlock.market;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The cut sets that a search has found, each once, the smaller first. A set has at most three nodes. */
final class FoundCuts {

    private final List<int[]> sets = new ArrayList<>();
    private final Set<IntBuffer> known = new HashSet<>();
    private final Set<Long> pairs = new HashSet<>();

    /** A set that has no smaller one as a part. */
    void add(int... nodes) {
        int[] set = nodes.clone();
        Arrays.sort(set);
        if (known.add(IntBuffer.wrap(set))) {
            sets.add(set);
            if (set.length == 2) {
                pairs.add(pair(set[0], set[1]));
            }
        }
    }

    boolean hasPair(int one, int other) {
        return pairs.contains(pair(one, other));
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    List<int[]> sets() {
        return sets;
    }
}
