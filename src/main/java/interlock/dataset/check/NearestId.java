package interlock.dataset.check;

import java.util.Collection;
import java.util.Optional;

/**
 * The id that was most likely meant, by Levenshtein's distance of at most a third of its length.
 *
 * <p>A hint helps a person; a million of them help nobody, and each costs a walk over all ids. So only the first
 * hundred are looked for.
 */
public final class NearestId {
    private static final int HINTS = 100;

    private final Collection<String> known;
    private int asked;

    public NearestId(Collection<String> known) {
        this.known = known;
    }

    public Optional<String> to(String id) {
        if (id.isEmpty() || asked++ >= HINTS) {
            return Optional.empty();
        }
        String best = null;
        int least = Math.max(2, id.length() / 3) + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - id.length()) < least) {
                int distance = distance(id, candidate);
                boolean earlier = distance == least && best != null && candidate.compareTo(best) < 0;
                if (distance < least || earlier) {
                    least = distance;
                    best = candidate;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int same = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
