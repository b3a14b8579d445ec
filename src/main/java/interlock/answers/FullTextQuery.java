package interlock.answers;

import interlock.text.Folding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person typed, as a query of the full-text index: whatever may be meant, even with a typo, half typed, or with a
 * space too many. The order is made afterwards.
 */
final class FullTextQuery {
    private static final int MOST_WORDS = 12;
    private static final int SHORTEST_WITH_A_TYPO = 4;
    private static final int SHORTEST_WITH_TWO_TYPOS = 8;

    private FullTextQuery() {}

    /** Lucene's query syntax; empty where {@code typed} holds no word. Letters and digits only, so nothing to escape. */
    static String forIndex(String typed) {
        List<String> words = Folding.words(typed);
        List<String> first = words.subList(0, Math.min(words.size(), MOST_WORDS));
        Set<String> all = new LinkedHashSet<>(first);
        for (int at = 1; at < first.size(); at++) {
            all.add(first.get(at - 1) + first.get(at));
        }
        return all.stream().map(FullTextQuery::anyOf).collect(Collectors.joining(" "));
    }

    private static String anyOf(String word) {
        String exactOrBegun = word + "^8 " + word + "*^3";
        if (word.length() < SHORTEST_WITH_A_TYPO) {
            return "(" + exactOrBegun + ")";
        }
        return "(" + exactOrBegun + " " + word + "~" + (word.length() < SHORTEST_WITH_TWO_TYPOS ? 1 : 2) + ")";
    }
}
