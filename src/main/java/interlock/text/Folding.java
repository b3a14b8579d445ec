package interlock.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What remains of a name when one looks past case, accents, width, apostrophes, and the space, dot or hyphen between its
 * parts. Names and queries go through the same function, so that they meet: 'L’Oréal' and 'l oreal', 'x.ai' and 'xAI'.
 *
 * <p>Signs that tell names apart are written out: 'C++' is 'c plus plus', 'Disney+' is 'disney plus', '&amp;' is 'and'.
 */
public final class Folding {
    /** Letters that no normal form takes apart. */
    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ς', "σ"));

    private static final String APOSTROPHES = "'’‘ʼʻ`´′ʹ＇";

    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private Folding() {}

    /** Small words with one space between them; empty where the text holds no letter and no digit. O(length). */
    public static String fold(String text) {
        String apart = Normalizer.normalize(text, Form.NFKD);
        StringBuilder out = new StringBuilder(apart.length());
        boolean inWord = false;
        for (int at = 0; at < apart.length(); ) {
            int one = apart.codePointAt(at);
            at += Character.charCount(one);
            if (isDropped(one)) {
                continue;
            }
            boolean apostrophe = APOSTROPHES.indexOf(one) >= 0;
            if (!apostrophe && isOfAWord(one)) {
                append(out, one);
                inWord = true;
            } else if (inWord && (one == '+' || one == '#') && endsWord(apart, at)) {
                out.append(one == '+' ? " plus " : " sharp ");
            } else if (!(inWord && apostrophe && goesOn(apart, at))) {
                // An apostrophe within a word is no sign; around one it is a quotation mark.
                out.append(one == '&' ? " and " : " ");
                inWord = false;
            }
        }
        return SPACES.matcher(Normalizer.normalize(out, Form.NFKC).strip()).replaceAll(" ");
    }

    /** The words of {@link #fold}. */
    public static List<String> words(String text) {
        String folded = fold(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    /** The same without spaces: two names of one key are the same name written in two ways. */
    public static String key(String text) {
        return joined(fold(text).replace(" ", ""));
    }

    /** The key of words that are folded already. */
    public static String key(List<String> words) {
        return joined(String.join("", words));
    }

    /** Two words may meet in letters that are written as one. */
    private static String joined(String together) {
        return Normalizer.normalize(together, Form.NFKC);
    }

    private static void append(StringBuilder out, int letter) {
        int small = Character.toLowerCase(Character.toUpperCase(letter));
        String plain = PLAIN.get(small);
        if (plain == null) {
            out.appendCodePoint(small);
        } else {
            out.append(plain);
        }
    }

    private static boolean isOfAWord(int one) {
        return Character.isLetterOrDigit(one)
                || Character.getType(one) == Character.COMBINING_SPACING_MARK
                || Character.getType(one) == Character.NON_SPACING_MARK;
    }

    private static boolean isDropped(int one) {
        return Character.getType(one) == Character.FORMAT || isAccent(one);
    }

    /** Accents of the letters of Europe; the vowel signs of other scripts are part of the word. */
    private static boolean isAccent(int one) {
        Character.UnicodeBlock block = Character.UnicodeBlock.of(one);
        return block == Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS
                || block == Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS_EXTENDED
                || block == Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS_SUPPLEMENT
                || block == Character.UnicodeBlock.COMBINING_HALF_MARKS
                || block == Character.UnicodeBlock.VARIATION_SELECTORS;
    }

    private static boolean goesOn(String text, int at) {
        return at < text.length() && APOSTROPHES.indexOf(text.codePointAt(at)) < 0 && isOfAWord(text.codePointAt(at));
    }

    /** Whether only pluses and sharps stand between here and the end of the word. */
    private static boolean endsWord(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '#')) {
            at++;
        }
        return !goesOn(text, at);
    }
}
