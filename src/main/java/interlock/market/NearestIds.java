package interlock.market;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The ids that a misspelt one may have meant: by Levenshtein distance, where an id that contains the word whole, or is
 * contained in it, counts as one step away.
 */
public final class NearestIds {

    private record Guess(String id, int distance) {
        static final Comparator<Guess> FARTHEST_FIRST = Comparator.comparingInt(Guess::distance)
                .thenComparing(Guess::id)
                .reversed();
    }

    private NearestIds() {}

    /** At most {@code count} of the ids, the nearest first; none where none is near. */
    public static List<String> of(String[] ids, String word, int count) {
        int limit = Math.max(2, word.length() / 3);
        PriorityQueue<Guess> best = new PriorityQueue<>(Guess.FARTHEST_FIRST);
        for (String id : ids) {
            int distance = distance(id, word, limit);
            if (distance > limit) {
                continue;
            }
            best.add(new Guess(id, distance));
            if (best.size() > count) {
                best.remove();
            }
        }
        List<Guess> guesses = new ArrayList<>(best);
        guesses.sort(Guess.FARTHEST_FIRST.reversed());
        return guesses.stream().map(Guess::id).toList();
    }

    private static int distance(String id, String word, int limit) {
        if (word.length() > 2 && (id.contains(word) || (id.length() > 2 && word.contains(id)))) {
            return 1;
        }
        if (Math.abs(id.length() - word.length()) > limit) {
            return limit + 1;
        }
        int[] row = new int[word.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= id.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int above = row[column];
                int swap = id.charAt(line - 1) == word.charAt(column - 1) ? diagonal : diagonal + 1;
                row[column] = Math.min(swap, Math.min(above, row[column - 1]) + 1);
                diagonal = above;
            }
        }
        return row[word.length()];
    }
}
