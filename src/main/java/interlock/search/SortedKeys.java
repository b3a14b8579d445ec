package interlock.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Short texts in order, each with the numbers of those that bear it: found whole, by their beginning, and with a typo.
 * An array instead of a tree, since it is made once and read often.
 */
final class SortedKeys {
    private final String[] keys;
    private final int[] starts;
    private final int[] bearers;
    private final int longest;

    private SortedKeys(String[] keys, int[] starts, int[] bearers) {
        this.keys = keys;
        this.starts = starts;
        this.bearers = bearers;
        longest = Arrays.stream(keys).mapToInt(String::length).max().orElse(0);
    }

    /** Takes who bears which key, in any order. */
    static final class Builder {
        private record Pair(String key, int bearer) {}

        private final List<Pair> pairs = new ArrayList<>();

        void add(String key, int bearer) {
            if (!key.isEmpty()) {
                pairs.add(new Pair(key, bearer));
            }
        }

        /** O(pairs · log pairs). */
        SortedKeys build() {
            Pair[] sorted = pairs.stream().distinct().toArray(Pair[]::new);
            Arrays.sort(sorted, Comparator.comparing(Pair::key).thenComparingInt(Pair::bearer));
            String[] keys = new String[sorted.length];
            int[] starts = new int[sorted.length + 1];
            int[] bearers = new int[sorted.length];
            int known = 0;
            for (int at = 0; at < sorted.length; at++) {
                if (known == 0 || !keys[known - 1].equals(sorted[at].key())) {
                    keys[known] = sorted[at].key();
                    starts[known] = at;
                    known++;
                }
                bearers[at] = sorted[at].bearer();
            }
            starts[known] = sorted.length;
            return new SortedKeys(Arrays.copyOf(keys, known), Arrays.copyOf(starts, known + 1), bearers);
        }
    }

    /** Those that bear exactly this key, in the order of their numbers. O(log keys). */
    int[] at(String key) {
        int place = Arrays.binarySearch(keys, key);
        return place < 0 ? new int[0] : Arrays.copyOfRange(bearers, starts[place], starts[place + 1]);
    }

    /** Hands over those whose key begins so, in the order of the keys; some more than once. O(log keys + found). */
    void beginning(String beginning, IntConsumer bearer) {
        int place = Arrays.binarySearch(keys, beginning);
        for (int at = place < 0 ? -place - 1 : place; at < keys.length && keys[at].startsWith(beginning); at++) {
            each(at, bearer);
        }
    }

    private void each(int place, IntConsumer bearer) {
        for (int at = starts[place]; at < starts[place + 1]; at++) {
            bearer.accept(bearers[at]);
        }
    }

    /** Is told who bears a key that is near, and how many edits away it is. */
    interface Near {
        void take(int bearer, int edits);
    }

    /**
     * Hands over those whose key is at most {@code reach} edits away; two neighbouring letters swapped are one edit. The
     * keys are walked as a tree of their beginnings, and a branch is left as soon as it is too far (Schulz and Mihov,
     * "Fast String Correction with Levenshtein Automata", IJDAR 2002, by rows instead of an automaton).
     */
    void near(String word, int reach, Near near) {
        if (word.length() > longest + reach) {
            // The rows would take the square of its length.
            return;
        }
        int deepest = word.length() + reach + 2;
        int[][] rows = new int[deepest + 1][word.length() + 1];
        for (int column = 0; column <= word.length(); column++) {
            rows[0][column] = column;
        }
        new Walk(word, reach, rows, near).down(0, keys.length, 0);
    }

    private final class Walk {
        private final String word;
        private final int reach;
        private final int[][] rows;
        private final Near near;

        Walk(String word, int reach, int[][] rows, Near near) {
            this.word = word;
            this.reach = reach;
            this.rows = rows;
            this.near = near;
        }

        /** All keys from {@code first} up to {@code end} begin with the same {@code depth} letters. */
        void down(int first, int end, int depth) {
            int at = first;
            if (at < end && keys[at].length() == depth) {
                int edits = rows[depth][word.length()];
                if (edits <= reach) {
                    each(at, bearer -> near.take(bearer, edits));
                }
                at++;
            }
            while (at < end) {
                char letter = keys[at].charAt(depth);
                int next = endOf(at, end, depth, letter);
                if (row(depth + 1, letter, depth == 0 ? 0 : keys[at].charAt(depth - 1)) <= reach) {
                    down(at, next, depth + 1);
                }
                at = next;
            }
        }

        private int endOf(int from, int end, int depth, char letter) {
            int low = from;
            int high = end;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (keys[middle].charAt(depth) <= letter) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        /** Fills the row of one letter more, and gives its least. */
        private int row(int depth, char letter, int before) {
            int[] above = rows[depth - 1];
            int[] row = rows[depth];
            row[0] = depth;
            int least = depth;
            for (int column = 1; column < row.length; column++) {
                char typed = word.charAt(column - 1);
                int edits = Math.min(
                        above[column - 1] + (typed == letter ? 0 : 1), Math.min(above[column], row[column - 1]) + 1);
                if (column > 1 && depth > 1 && typed == before && word.charAt(column - 2) == letter) {
                    edits = Math.min(edits, rows[depth - 2][column - 2] + 1);
                }
                row[column] = edits;
                least = Math.min(least, edits);
            }
            return least;
        }
    }
}
