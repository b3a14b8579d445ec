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

    /**
     * Then 'and 3 more', where there are more.
     *
     * @param more negative where it is not known how many
     */
    public static String and(List<String> words, int more) {
        if (more < 0) {
            return String.join(", ", words) + " and others";
        }
        return more == 0 ? and(words) : String.join(", ", words) + " and " + more + " more";
    }

    private static String join(List<String> words, String last) {
        int n = words.size();
        return n < 2 ? String.join("", words) : String.join(", ", words.subList(0, n - 1)) + last + words.get(n - 1);
    }
}
