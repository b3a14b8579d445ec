package interlock.search;

import interlock.text.Folding;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One word of what was typed.
 *
 * @param word folded
 * @param base the same without a possessive ending: 'nvidia' of 'Nvidia’s'
 * @param start where it begins in the text
 * @param end where it ends
 */
record Token(String word, String base, int start, int end) {
    /** A question in the search box is short: of longer text only the beginning is heard. */
    private static final int MOST = 40;

    private static final Pattern WORD = Pattern.compile(
            "\\{(?:\\w+|\\*)\\+?}|[\\p{L}\\p{N}\\p{M}]+(?:[’'‘ʼ`´][\\p{L}\\p{N}\\p{M}]+)*[+#]*|&|<?[-=–—]{1,2}>|[→↔⇄⇒]");
    private static final Pattern ARROW = Pattern.compile("<?[-=–—]{1,2}>|[→↔⇄⇒]");
    private static final Pattern POSSESSIVE = Pattern.compile("(?i)[’'‘ʼ`´]s$");

    /** The text as it is cut up: in the composed form, so that wide letters are as others. */
    static String text(String typed) {
        return Normalizer.normalize(typed, Form.NFKC).strip();
    }

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find() && tokens.size() < MOST) {
            String written = words.group();
            if (written.startsWith("{")) {
                tokens.add(new Token(written, written, words.start(), words.end()));
                continue;
            }
            if (ARROW.matcher(written).matches()) {
                tokens.add(new Token("to", "to", words.start(), words.end()));
                continue;
            }
            List<String> folded = Folding.words(written);
            List<String> bases = Folding.words(POSSESSIVE.matcher(written).replaceFirst(""));
            for (int at = 0; at < folded.size(); at++) {
                String base = bases.size() == folded.size() ? bases.get(at) : folded.get(at);
                tokens.add(new Token(folded.get(at), base, words.start(), words.end()));
            }
        }
        return tokens;
    }

    boolean isPossessive() {
        return !word.equals(base);
    }

    /** Whether it begins with a digit. */
    boolean isNumber() {
        return Character.isDigit(word.charAt(0));
    }
}
