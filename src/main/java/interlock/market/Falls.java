package interlock.market;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** In which round each node fell, in each of {@link Long#SIZE} worlds: a list of falls, each of one node in one round. */
final class Falls {

    /** The round of what has not fallen. */
    static final int STANDS = Integer.MAX_VALUE;

    private static final int NO_FALL = -1;

    private final IntList nodes = new IntList();
    private final IntList rounds = new IntList();
    /** The fall before it of the same node. */
    private final IntList before = new IntList();

    private long[] worlds = new long[16];
    /** The last fall of each node. */
    private final int[] last;

    Falls(int nodes) {
        last = new int[nodes];
        Arrays.fill(last, NO_FALL);
    }

    /** A node falls in a round in some worlds, in which it stood. What falls anew in a round in which it fell is known. */
    void add(int node, int round, long some) {
        if (last[node] != NO_FALL && rounds.get(last[node]) == round) {
            return;
        }
        int fall = nodes.size();
        if (fall == worlds.length) {
            worlds = Arrays.copyOf(worlds, 2 * fall);
        }
        worlds[fall] = some;
        before.add(last[node]);
        rounds.add(round);
        nodes.add(node);
        last[node] = fall;
    }

    int round(int node, int world) {
        int fall = last[node];
        while (fall != NO_FALL && (worlds[fall] >>> world & 1) == 0) {
            fall = before.get(fall);
        }
        return fall == NO_FALL ? STANDS : rounds.get(fall);
    }

    /** Forgets them all, each with its node. */
    void clear(IntConsumer each) {
        for (int fall = 0; fall < nodes.size(); fall++) {
            last[nodes.get(fall)] = NO_FALL;
            each.accept(nodes.get(fall));
        }
        nodes.clear();
        rounds.clear();
        before.clear();
    }
}
