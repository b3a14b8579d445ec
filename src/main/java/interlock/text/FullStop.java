package interlock.text;

/** The sign that ends a sentence, in the scripts that have their own. */
public final class FullStop {
    /**
     * Latin, Greek and Cyrillic; Armenian; Arabic and Urdu; Devanagari and its neighbours; Myanmar; Ethiopic; Khmer; Chinese
     * and Japanese, in full and half width. Of Unicode's Sentence_Terminal those that state.
     */
    private static final String SIGNS = ".\u0589\u06D4\u0964\u0965\u104B\u1362\u17D4\u3002\uFF0E\uFF61";

    /** What closes a quotation or a bracket, and may stand after the stop of the sentence in it. */
    private static final String CLOSING =
            "\"')]\u2019\u201D\u00BB\u203A\u300D\u300F\u300B\u3009\u3011\uFF09\uFF3D\uFF63";

    private FullStop() {}

    /** Whether a text ends with one. */
    public static boolean ends(String text) {
        int end = text.length();
        while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && SIGNS.indexOf(text.charAt(end - 1)) >= 0;
    }
}
