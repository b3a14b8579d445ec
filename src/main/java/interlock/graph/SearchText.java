package interlock.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a person typed, as a query of the full-text index that forgives a typo and an unfinished word. */
final class SearchText {
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST_WORDS = 8;
    private static final int SHORTEST_WITH_A_TYPO = 4;
    private static final int SHORTEST_WITH_TWO_TYPOS = 8;

    private SearchText() {}

    /** Lucene's query syntax; empty where {@code typed} holds no word. Letters and digits only, so nothing to escape. */
    static String forIndex(String typed) {
        List<String> words = new ArrayList<>();
        for (String word : NOT_A_WORD.split(typed.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty() && words.size() < MOST_WORDS) {
                words.add(anyOf(word));
            }
        }
        return String.join(" ", words);
    }

    private static String anyOf(String word) {
        String exactOrBegun = word + "^8 " + word + "*^3";
        if (word.length() < SHORTEST_WITH_A_TYPO) {
            return "(" + exactOrBegun + ")";
        }
        return "(" + exactOrBegun + " " + word + "~" + (word.length() < SHORTEST_WITH_TWO_TYPOS ? 1 : 2) + ")";
    }
}
