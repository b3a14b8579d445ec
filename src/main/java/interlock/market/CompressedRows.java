package interlock.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Numbers grouped by a key in two arrays (compressed sparse rows): those of key k lie from start[k] to start[k + 1]. */
record CompressedRows(int[] start, int[] items) {

    static final int LEFT_OUT = -1;

    interface Key {
        /** The key of an item, or {@link #LEFT_OUT}. */
        int of(int item);
    }

    /** Groups the items from 0 up to, not including, count; within a key they keep their order. */
    static CompressedRows of(int count, int keys, Key key) {
        int[] start = new int[keys + 1];
        for (int item = 0; item < count; item++) {
            int k = key.of(item);
            if (k >= 0) {
                start[k + 1]++;
            }
        }
        for (int k = 0; k < keys; k++) {
            start[k + 1] += start[k];
        }
        int[] items = new int[start[keys]];
        int[] next = start.clone();
        for (int item = 0; item < count; item++) {
            int k = key.of(item);
            if (k >= 0) {
                items[next[k]++] = item;
            }
        }
        return new CompressedRows(start, items);
    }

    /**
     * The rows of items of which some were left out, others came, and all got other numbers. O(items + keys), by copying.
     *
     * @param keys how many there are now; those that came are the last
     * @param splice how the items became others
     * @param moved {@link Splice#moved} of it
     * @param before the key that an item had
     * @param now the key of an item by its new number
     */
    CompressedRows with(int keys, Splice splice, int[] moved, Key before, Key now) {
        int[] nextStart = Arrays.copyOf(start, keys + 1);
        Arrays.fill(nextStart, start.length, keys + 1, items.length);
        BitSet out = new BitSet();
        int[] more = new int[keys];
        boolean changes = false;
        for (int item : splice.out().stream().toArray()) {
            int key = before.of(item);
            if (key >= 0) {
                out.set(place(item, start[key], start[key + 1]));
                more[key]--;
                changes = true;
            }
        }
        List<Came> came = new ArrayList<>();
        int[] numbers = splice.placesOfMore();
        for (int one = 0; one < numbers.length; one++) {
            int key = now.of(numbers[one]);
            if (key >= 0) {
                int place = place(splice.before()[one], nextStart[key], nextStart[key + 1]);
                came.add(new Came(key, place, numbers[one]));
                more[key]++;
                changes = true;
            }
        }
        if (!changes && splice.keepsPlaces()) {
            return keys + 1 == start.length ? this : new CompressedRows(nextStart, items);
        }
        came.sort(Comparator.comparingInt(Came::key).thenComparingInt(Came::number));
        Splice rows = new Splice(
                items.length, out, came.stream().mapToInt(Came::place).toArray());
        int shift = 0;
        for (int key = 0; key < keys; key++) {
            nextStart[key] += shift;
            shift += more[key];
        }
        nextStart[keys] += shift;
        return new CompressedRows(
                nextStart,
                rows.of(items, moved, came.stream().mapToInt(Came::number).toArray()));
    }

    /** An item that came, and before which place it belongs. */
    private record Came(int key, int place, int number) {}

    /** The first place in a stretch that has this item or one after it. */
    private int place(int item, int from, int end) {
        int place = Arrays.binarySearch(items, from, end, item);
        return place < 0 ? ~place : place;
    }

    int count(int key) {
        return start[key + 1] - start[key];
    }

    long bytes() {
        return 4L * (start.length + items.length);
    }
}
