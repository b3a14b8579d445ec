package interlock.market;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Removes up to 512 entities, each alone in a world of its own, and computes all these worlds together: one bit for
 * each world tells whether an entity has fallen in it.
 *
 * <p>An entity falls in the worlds where it is removed and where, in some role, all suppliers have fallen: a union over
 * its roles of intersections over the suppliers. The least solution is reached by going over the entities whose suppliers
 * changed, suppliers before customers, until nothing changes; without cycles once is enough. It is dominance (Cooper,
 * Harvey and Kennedy, "A Simple, Fast Dominance Algorithm", 2001) for graphs that know AND, on sets kept as bits, so
 * that worlds that fall alike are followed once and not five hundred times.
 */
final class LoneRemovals {

    static final int AT_ONCE = 512;
    private static final int WORDS = AT_ONCE / Long.SIZE;

    private final Essentials need;
    private final int[] order;
    private final int[] rank;
    private final long[] fallen;
    private final long[] common = new long[WORDS];
    private final BitSet waiting;
    private final IntList touched = new IntList();

    LoneRemovals(Essentials need) {
        this.need = need;
        order = need.suppliersFirst();
        rank = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            rank[order[place]] = place;
        }
        fallen = new long[need.size() * WORDS];
        waiting = new BitSet(need.size());
    }

    /** All entities, suppliers before customers: neighbours in this order are best removed together. */
    int[] order() {
        return order;
    }

    /** Removes the entities from one place in a list up to, not including, another; the first is world 0. */
    void remove(int[] removed, int from, int to) {
        forget();
        for (int place = from; place < to; place++) {
            int world = place - from;
            int entity = removed[place];
            fallen[entity * WORDS + world / Long.SIZE] |= 1L << world;
            touched.add(entity);
            awaitCustomers(entity);
        }
        while (!waiting.isEmpty()) {
            for (int place = waiting.nextSetBit(0); place >= 0; place = waiting.nextSetBit(place + 1)) {
                waiting.clear(place);
                if (falls(order[place])) {
                    awaitCustomers(order[place]);
                }
            }
        }
    }

    boolean hasFallen(int entity, int world) {
        return (fallen[entity * WORDS + world / Long.SIZE] & 1L << world) != 0;
    }

    /** In how many of the worlds that were begun something has fallen, by world, the removed one included. */
    int[] countByWorld() {
        WorldCounts counts = new WorldCounts(WORDS);
        for (int place = 0; place < touched.size(); place++) {
            counts.add(fallen, touched.get(place) * WORDS);
        }
        return counts.toArray();
    }

    private void forget() {
        for (int place = 0; place < touched.size(); place++) {
            int word = touched.get(place) * WORDS;
            Arrays.fill(fallen, word, word + WORDS, 0);
        }
        touched.clear();
    }

    private void awaitCustomers(int entity) {
        int[] start = need.customers().start();
        int[] customers = need.customers().items();
        for (int place = start[entity]; place < start[entity + 1]; place++) {
            waiting.set(rank[customers[place]]);
        }
    }

    /** Whether the entity falls in a world in which it has not fallen yet. */
    private boolean falls(int entity) {
        long before = 0;
        long more = 0;
        int own = entity * WORDS;
        for (int word = 0; word < WORDS; word++) {
            before |= fallen[own + word];
        }
        for (int group = need.groupsOf()[entity]; group < need.groupsOf()[entity + 1]; group++) {
            if (!meet(need.suppliersOf()[group], need.suppliersOf()[group + 1])) {
                continue;
            }
            for (int word = 0; word < WORDS; word++) {
                more |= common[word] & ~fallen[own + word];
                fallen[own + word] |= common[word];
            }
        }
        if (before == 0 && more != 0) {
            touched.add(entity);
        }
        return more != 0;
    }

    /** Leaves in {@code common} the worlds in which all these suppliers have fallen; false when there is none. */
    private boolean meet(int first, int end) {
        int[] suppliers = need.suppliers();
        System.arraycopy(fallen, suppliers[first] * WORDS, common, 0, WORDS);
        long left = any();
        for (int place = first + 1; place < end && left != 0; place++) {
            int other = suppliers[place] * WORDS;
            for (int word = 0; word < WORDS; word++) {
                common[word] &= fallen[other + word];
            }
            left = any();
        }
        return left != 0;
    }

    private long any() {
        long any = 0;
        for (int word = 0; word < WORDS; word++) {
            any |= common[word];
        }
        return any;
    }
}
