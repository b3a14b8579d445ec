package interlock.answers;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a person typed, as a query of the full-text index that forgives a typo and an unfinished word. */
final class FullTextQuery {
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST_WORDS = 8;
    private static final int SHORTEST_WITH_A_TYPO = 4;
    private static final int SHORTEST_WITH_TWO_TYPOS = 8;

    private FullTextQuery() {}

    /** Lucene's query syntax; empty where {@code typed} holds no word. Letters and digits only, so nothing to escape. */
    static String forIndex(String typed) {
        return words(typed).stream().map(FullTextQuery::anyOf).collect(Collectors.joining(" "));
    }

    /** The words in small letters, the first few of a long text. */
    static List<String> words(String typed) {
        return NOT_A_WORD
                .splitAsStream(typed.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    private static String anyOf(String word) {
        String exactOrBegun = word + "^8 " + word + "*^3";
        if (word.length() < SHORTEST_WITH_A_TYPO) {
            return "(" + exactOrBegun + ")";
        }
        return "(" + exactOrBegun + " " + word + "~" + (word.length() < SHORTEST_WITH_TWO_TYPOS ? 1 : 2) + ")";
    }
}
