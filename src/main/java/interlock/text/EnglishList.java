package interlock.text;

import java.util.List;

/** Lists in English, for messages to those who run or call the product: 'a, b and c'. */
public final class EnglishList {
    private EnglishList() {}

    public static String and(List<String> words) {
        return Language.ENGLISH.wording().and(words);
    }

    public static String or(List<String> words) {
        return Language.ENGLISH.wording().or(words);
    }

    /**
     * Then 'and 3 more', where there are more.
     *
     * @param more negative where it is not known how many
     */
    public static String and(List<String> words, int more) {
        return Language.ENGLISH.wording().and(words, more);
    }
}
