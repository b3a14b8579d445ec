package interlock.text;

/** The sign that ends a sentence, in the scripts that have their own. */
public final class FullStop {
    /**
     * Latin, Greek and Cyrillic; Armenian; Arabic and Urdu; Devanagari and its neighbours; Myanmar; Ethiopic; Khmer; Chinese
     * and Japanese, in full and half width. Of Unicode's Sentence_Terminal those that state.
     */
    private static final String SIGNS = ".\u0589\u06D4\u0964\u0965\u104B\u1362\u17D4\u3002\uFF0E\uFF61";

    private FullStop() {}

    /** Whether a text ends with one. */
    public static boolean ends(String text) {
        return !text.isEmpty() && SIGNS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
