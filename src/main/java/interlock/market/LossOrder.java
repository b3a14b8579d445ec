package interlock.market;

import java.util.Arrays;

/**
 * The order in which losses are told, of which there are as many as payments fall away: dollars, other currencies, what is
 * undisclosed; within these the largest first, then by the name of the payee, then as {@link Losses#compare} has it. Two
 * sorts of plain numbers leave few that are as large and of one payee. O(losses · log).
 */
final class LossOrder {

    private static final int AFTER_BITS = 2;

    private final Losses losses;
    private final int count;

    LossOrder(Losses losses) {
        this.losses = losses;
        count = losses.count();
    }

    /** The number of the loss at each place. */
    int[] places() {
        long[] keys = keys();
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        int[] taken = new int[count];
        int[] places = new int[count];
        for (int loss = 0; loss < count; loss++) {
            int first = first(sorted, keys[loss]);
            places[first + taken[first]++] = loss;
        }
        for (int place = 0; place < count; place += taken[place]) {
            if (taken[place] > 1) {
                inOrder(places, place, place + taken[place]);
            }
        }
        return places;
    }

    /** The class, then the size from above, then the payee. */
    private long[] keys() {
        long[] sizes = new long[count];
        for (int loss = 0; loss < count; loss++) {
            sizes[loss] = losses.size(loss);
        }
        long[] sorted = sizes.clone();
        int distinct = sortedOnce(sorted);
        long[] keys = new long[count];
        for (int loss = 0; loss < count; loss++) {
            long fromAbove = distinct - 1L - Arrays.binarySearch(sorted, 0, distinct, sizes[loss]);
            long where = (long) losses.after(loss) << Integer.SIZE - 1 - AFTER_BITS | fromAbove;
            keys[loss] = where << Integer.SIZE | losses.payee(loss);
        }
        return keys;
    }

    /** Puts numbers in order, each once, at the beginning, and tells how many there are. */
    static int sortedOnce(long[] numbers) {
        Arrays.sort(numbers);
        int different = 0;
        for (long number : numbers) {
            if (different == 0 || number != numbers[different - 1]) {
                numbers[different++] = number;
            }
        }
        return different;
    }

    private static int first(long[] sorted, long key) {
        int from = 0;
        int end = sorted.length;
        while (from < end) {
            int middle = (from + end) >>> 1;
            if (sorted[middle] < key) {
                from = middle + 1;
            } else {
                end = middle;
            }
        }
        return from;
    }

    /** Puts a short stretch in order. */
    private void inOrder(int[] places, int from, int end) {
        for (int place = from + 1; place < end; place++) {
            int loss = places[place];
            int before = place;
            while (before > from && losses.compare(places[before - 1], loss) > 0) {
                places[before] = places[before - 1];
                before--;
            }
            places[before] = loss;
        }
    }
}
