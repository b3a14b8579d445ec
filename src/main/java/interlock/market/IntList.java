package interlock.market;

import java.util.Arrays;

/** A growing list of ints, never boxed. */
final class IntList {

    private int[] items = new int[16];
    private int size;

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = item;
    }

    int get(int index) {
        return items[index];
    }

    void set(int index, int item) {
        items[index] = item;
    }

    int size() {
        return size;
    }

    int last() {
        return items[size - 1];
    }

    int removeLast() {
        return items[--size];
    }

    /** O(size). */
    boolean contains(int item) {
        for (int place = 0; place < size; place++) {
            if (items[place] == item) {
                return true;
            }
        }
        return false;
    }

    /** Keeps the first of them. */
    void shorten(int count) {
        size = count;
    }

    void clear() {
        size = 0;
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
