package interlock.market;

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

    int count(int key) {
        return start[key + 1] - start[key];
    }

    long bytes() {
        return 4L * (start.length + items.length);
    }
}
