package interlock.market;

import java.util.BitSet;

/**
 * A world in which entities are removed one after the other and put back in reverse, with everything that falls with
 * them. Each group keeps a finger on a supplier that was alive when last looked for; since any living supplier will do,
 * the fingers stay where they are when entities are put back.
 */
final class IncrementalKnockOut {

    private final EssentialSubgraph need;
    private final boolean[] fallen;
    private final int[] finger;
    private final IntList trail = new IntList();

    IncrementalKnockOut(EssentialSubgraph need) {
        this.need = need;
        fallen = new boolean[need.size()];
        finger = new int[need.groups()];
        System.arraycopy(need.suppliersOf(), 0, finger, 0, finger.length);
    }

    /** How many have fallen, the removed ones included. */
    int count() {
        return trail.size();
    }

    /** Who fell at a place in the order of falling. */
    int fallen(int place) {
        return trail.get(place);
    }

    boolean hasFallen(int entity) {
        return fallen[entity];
    }

    void remove(int entity) {
        int next = trail.size();
        fall(entity);
        while (next < trail.size()) {
            spread(trail.get(next++));
        }
    }

    /**
     * As {@link #remove(int)}, but only until one of {@code watched} falls.
     *
     * @return whether one did; what falls with it is not worked out
     */
    boolean remove(int entity, BitSet watched) {
        int next = trail.size();
        fall(entity);
        for (int seen = next; next < trail.size(); next++) {
            for (; seen < trail.size(); seen++) {
                if (watched.get(trail.get(seen))) {
                    return true;
                }
            }
            spread(trail.get(next));
        }
        return false;
    }

    /** Puts back what fell last, until only so many are left. */
    void putBack(int count) {
        while (trail.size() > count) {
            fallen[trail.removeLast()] = false;
        }
    }

    private void fall(int entity) {
        if (!fallen[entity]) {
            fallen[entity] = true;
            trail.add(entity);
        }
    }

    private void spread(int entity) {
        int[] start = need.supplied().start();
        int[] groups = need.supplied().items();
        for (int place = start[entity]; place < start[entity + 1]; place++) {
            int customer = need.customerOf()[groups[place]];
            if (!fallen[customer] && isLost(groups[place])) {
                fall(customer);
            }
        }
    }

    private boolean isLost(int group) {
        int[] suppliers = need.suppliers();
        if (!fallen[suppliers[finger[group]]]) {
            return false;
        }
        // Those before the finger were looked at not long ago, and had fallen.
        int end = need.suppliersOf()[group + 1];
        return !standsIn(group, finger[group] + 1, end) && !standsIn(group, need.suppliersOf()[group], finger[group]);
    }

    private boolean standsIn(int group, int begin, int end) {
        for (int place = begin; place < end; place++) {
            if (!fallen[need.suppliers()[place]]) {
                finger[group] = place;
                return true;
            }
        }
        return false;
    }
}
