package interlock.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * What a misspelt word may have meant: of the words that there are those nearest to it, by edits, whatever their case. A
 * third of its letters may differ, at least two.
 */
public final class Suggestions {
    private static final int SHORTEST_PART = 3;

    private final Collection<String> known;
    private final boolean byPart;
    private final int most;
    private int asked;

    private Suggestions(Collection<String> known, boolean byPart, int most) {
        this.known = known;
        this.byPart = byPart;
        this.most = most;
    }

    /** @param known the words that there are; more may come later */
    public static Suggestions among(Collection<String> known) {
        return new Suggestions(known, false, Integer.MAX_VALUE);
    }

    /** The same for ids: one that contains the word whole, or is contained in it, counts as one edit away. */
    public static Suggestions amongIds(Collection<String> known) {
        return new Suggestions(known, true, Integer.MAX_VALUE);
    }

    /**
     * The same for the first so many words, and nothing for those after them.
     */
    public Suggestions forTheFirst(int words) {
        return new Suggestions(known, byPart, words);
    }

    private record Guess(String word, int edits) {
        static final Comparator<Guess> NEAREST_FIRST =
                Comparator.comparingInt(Guess::edits).thenComparing(Guess::word);
    }

    /** The nearest, if one is near; of two that are as near the first in the alphabet. O(known). */
    public Optional<String> nearest(String word) {
        return nearest(word, 1).stream().findFirst();
    }

    /** At most {@code count} that are near, the nearest first. O(known). */
    public List<String> nearest(String word, int count) {
        if (word.isEmpty() || asked >= most) {
            return List.of();
        }
        asked++;
        int limit = Math.max(2, word.length() / 3);
        PriorityQueue<Guess> best = new PriorityQueue<>(Guess.NEAREST_FIRST.reversed());
        for (String one : known) {
            int edits = byPart && isPart(one, word) ? 1 : edits(word, one, limit);
            if (edits <= limit) {
                best.add(new Guess(one, edits));
                if (best.size() > count) {
                    best.remove();
                }
            }
        }
        List<Guess> guesses = new ArrayList<>(best);
        guesses.sort(Guess.NEAREST_FIRST);
        return guesses.stream().map(Guess::word).toList();
    }

    private static boolean isPart(String id, String word) {
        return word.length() >= SHORTEST_PART
                && !id.equals(word)
                && (id.contains(word) || id.length() >= SHORTEST_PART && word.contains(id));
    }

    /**
     * Letters to change, add or leave out to get from one word to the other, whatever their case; two neighbours that
     * change places are one edit (optimal string alignment; Damerau 1964). O(a·b).
     */
    public static int edits(String a, String b) {
        return edits(a, b, Integer.MAX_VALUE - 1);
    }

    /** The same, given up as {@code limit + 1} once it is clear that it is more than the limit. */
    private static int edits(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int column = 0; column < last.length; column++) {
            last[column] = column;
        }
        for (int line = 1; line <= a.length(); line++) {
            row[0] = line;
            int least = line;
            for (int column = 1; column < row.length; column++) {
                int change = same(a, line, b, column) ? 0 : 1;
                int edits = Math.min(Math.min(last[column], row[column - 1]) + 1, last[column - 1] + change);
                if (line > 1 && column > 1 && same(a, line, b, column - 1) && same(a, line - 1, b, column)) {
                    edits = Math.min(edits, beforeLast[column - 2] + 1);
                }
                row[column] = edits;
                least = Math.min(least, edits);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }

    /** Letters are counted from 1. */
    private static boolean same(String a, int line, String b, int column) {
        char one = a.charAt(line - 1);
        char other = b.charAt(column - 1);
        return one == other || Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}
