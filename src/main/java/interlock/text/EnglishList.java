package interlock.text;

import java.util.List;

/** Lists as people write them: 'a, b and c'. */
public final class EnglishList {
    private EnglishList() {}

    public static String and(List<String> words) {
        return join(words, " and ");
    }

    public static String or(List<String> words) {
        return join(words, " or ");
    }

    /** At most {@code most} of them, then 'and 3 more'. */
    public static String and(List<String> words, int most) {
        if (words.size() <= most) {
            return and(words);
        }
        return String.join(", ", words.subList(0, most)) + " and " + (words.size() - most) + " more";
    }

    private static String join(List<String> words, String last) {
        int n = words.size();
        return n < 2 ? String.join("", words) : String.join(", ", words.subList(0, n - 1)) + last + words.get(n - 1);
    }
}
