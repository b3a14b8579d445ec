package interlock.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who fails without whom on each of many days, for all at once: a row of bits for each entity, one for each of those in
 * question without whom it falls. An entity falls without itself, and without whoever in some role fells all that serve
 * it; the rows are the least that satisfy this, found by worklist, so many suppliers at a time as a word has bits.
 *
 * <p>The days are halved again and again. What falls by the facts that hold on all days of a stretch, whoever else may serve
 * on one of them, falls on each of its days: so each half begins with the rows of the whole, and only adds to them. A day
 * costs what differs between it and the stretches around it, where from nothing it would cost all facts.
 */
final class FailingInTime {

    /** Sees the rows of a day, or of a stretch of days. */
    interface Look {
        /** @param place the place of the day, or of the first of the stretch, among those on which something changes */
        void at(int place);
    }

    private static final int IN_A_WORD = Long.SIZE;
    private static final int NONE = -1;

    private final NeedsInTime needs;
    private final Checkpoint checkpoint;
    private final int words;
    private final long @Nullable [][] rows;
    private final int[] writtenIn;
    private final IntList replaced = new IntList();
    private final List<long @Nullable []> before = new ArrayList<>();
    private final boolean[] waits;
    private final IntQueue queue;
    private final long[] common;
    private int stretch = 0;
    private int from;
    private int to;

    /** @param suppliers those in question, by number; each has the bit of its place */
    FailingInTime(NeedsInTime needs, int entities, int[] suppliers, Checkpoint checkpoint) {
        this.needs = needs;
        this.checkpoint = checkpoint;
        words = (suppliers.length + IN_A_WORD - 1) / IN_A_WORD;
        rows = new long[entities][];
        writtenIn = new int[entities];
        waits = new boolean[needs.groups()];
        queue = new IntQueue(needs.groups() + 1);
        common = new long[words];
        for (int place = 0; place < suppliers.length; place++) {
            long[] row = new long[words];
            row[place / IN_A_WORD] |= 1L << place;
            rows[suppliers[place]] = row;
        }
        from = needs.days()[0];
        to = needs.days()[needs.days().length - 1];
        for (int group = 0; group < needs.groups(); group++) {
            await(group);
        }
        settle(false);
    }

    /** The row of each entity as it is now, null where it falls without none of those in question. Rows do not change later. */
    long @Nullable [][] rows() {
        return rows.clone();
    }

    /** Without whom of those in question one falls, not to be changed; null for none. */
    long @Nullable [] row(int entity) {
        return rows[entity];
    }

    static boolean has(long @Nullable [] row, int supplier) {
        return row != null && (row[supplier / IN_A_WORD] & 1L << supplier) != 0;
    }

    /**
     * Goes over days, the last first.
     *
     * @param wanted the places of those that are looked at; of one that it loses on the way, nothing more is worked out
     * @param length 1 for days; 2 for a day and the one before it on which something changes: then the rows have who falls
     *     whichever of the facts that begin or end on the later day have come to pass
     */
    void eachBackwards(BitSet wanted, int length, Look look) {
        if (wanted.isEmpty()) {
            return;
        }
        int places = needs.days().length - length + 1;
        descend(0, places - 1, length, changing(0, places - 1 + length - 1, null), wanted, look);
    }

    private void descend(int first, int last, int length, int[] changing, BitSet wanted, Look look) {
        if (first == last) {
            look.at(first);
            return;
        }
        int middle = (first + last) >>> 1;
        half(middle + 1, last, length, changing, wanted, look);
        half(first, middle, length, changing, wanted, look);
    }

    private void half(int first, int last, int length, int[] changing, BitSet wanted, Look look) {
        int next = wanted.nextSetBit(first);
        if (next < 0 || next > last) {
            return;
        }
        int mark = enter();
        int[] left = changing(first, last + length - 1, changing);
        for (int group : changing) {
            await(group);
        }
        settle(false);
        descend(first, last, length, left, wanted, look);
        leave(mark);
    }

    /**
     * Within a stretch, who may fall without whom where each fact that does not hold throughout may serve or not, one by one.
     *
     * @param look sees those rows, which are gone thereafter
     */
    void whoeverMayFall(Look look) {
        int place = Arrays.binarySearch(needs.days(), from);
        int mark = enter();
        for (int group : changing(place, Arrays.binarySearch(needs.days(), to), null)) {
            await(group);
        }
        settle(true);
        look.at(place);
        leave(mark);
    }

    /** Of some groups, those in which a fact holds on some days from one place to another but not on all; null for all. */
    private int[] changing(int first, int last, int @Nullable [] some) {
        from = needs.days()[first];
        to = needs.days()[last];
        IntList changing = new IntList();
        int count = some == null ? needs.groups() : some.length;
        for (int place = 0; place < count; place++) {
            int group = some == null ? place : some[place];
            if (isChanging(group)) {
                changing.add(group);
            }
        }
        return changing.toArray();
    }

    private boolean isChanging(int group) {
        for (int place = needs.start()[group]; place < needs.start()[group + 1]; place++) {
            if (needs.holdsWithin(place, from, to) && !needs.holdsThrough(place, from, to)) {
                return true;
            }
        }
        return false;
    }

    private int enter() {
        checkpoint.pass();
        stretch++;
        return replaced.size();
    }

    private void leave(int mark) {
        while (replaced.size() > mark) {
            int entity = replaced.removeLast();
            rows[entity] = before.removeLast();
            // Whose it was before is not known any more: it is copied when it is written to again.
            writtenIn[entity] = NONE;
        }
        stretch++;
    }

    private void await(int group) {
        if (!waits[group]) {
            waits[group] = true;
            queue.add(group);
        }
    }

    private void settle(boolean possibly) {
        int taken = 0;
        while (!queue.isEmpty()) {
            if ((++taken & 0xfff) == 0) {
                checkpoint.pass();
            }
            int group = queue.remove();
            waits[group] = false;
            if (possibly && !isServedThroughout(group)) {
                for (int place = needs.start()[group]; place < needs.start()[group + 1]; place++) {
                    long[] row = rows[needs.supplier()[place]];
                    if (row != null && needs.holdsWithin(place, from, to)) {
                        add(needs.customer()[group], row);
                    }
                }
            } else {
                long[] all = ofAll(group, possibly);
                if (all != null) {
                    add(needs.customer()[group], all);
                }
            }
        }
    }

    private boolean isServedThroughout(int group) {
        for (int place = needs.start()[group]; place < needs.start()[group + 1]; place++) {
            if (needs.holdsThrough(place, from, to)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Those without whom all fall that serve in a group.
     *
     * @param throughout whether only such as serve throughout are asked
     */
    private long @Nullable [] ofAll(int group, boolean throughout) {
        long[] all = null;
        int last = NONE;
        boolean served = false;
        for (int place = needs.start()[group]; place < needs.start()[group + 1]; place++) {
            boolean holdsThrough = needs.holdsThrough(place, from, to);
            if (!holdsThrough && (throughout || !needs.holdsWithin(place, from, to))) {
                continue;
            }
            served |= holdsThrough;
            int supplier = needs.supplier()[place];
            if (supplier == last) {
                continue;
            }
            last = supplier;
            long[] row = rows[supplier];
            if (row == null) {
                return null;
            }
            all = all == null ? row : meet(all, row);
            if (all == null) {
                return null;
            }
        }
        return served ? all : null;
    }

    /** Null where they have nothing in common. */
    private long @Nullable [] meet(long[] one, long[] other) {
        long any = 0;
        for (int word = 0; word < words; word++) {
            common[word] = one[word] & other[word];
            any |= common[word];
        }
        return any == 0 ? null : common;
    }

    private void add(int entity, long[] more) {
        long[] row = rows[entity];
        int word = 0;
        while (word < words && (more[word] & ~(row == null ? 0 : row[word])) == 0) {
            word++;
        }
        if (word == words) {
            return;
        }
        if (row == null || writtenIn[entity] != stretch) {
            replaced.add(entity);
            before.add(row);
            row = row == null ? new long[words] : row.clone();
            rows[entity] = row;
            writtenIn[entity] = stretch;
        }
        for (; word < words; word++) {
            row[word] |= more[word];
        }
        CompressedRows supplied = needs.supplied();
        for (int place = supplied.start()[entity]; place < supplied.start()[entity + 1]; place++) {
            await(supplied.items()[place]);
        }
    }

    /** First in, first out; as many as it has room for, less one. */
    private static final class IntQueue {
        private final int[] items;
        private int first = 0;
        private int end = 0;

        IntQueue(int room) {
            items = new int[room];
        }

        boolean isEmpty() {
            return first == end;
        }

        void add(int item) {
            items[end] = item;
            end = end + 1 == items.length ? 0 : end + 1;
        }

        int remove() {
            int item = items[first];
            first = first + 1 == items.length ? 0 : first + 1;
            return item;
        }
    }
}
