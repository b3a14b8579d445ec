package interlock.dataset;

import java.text.Normalizer;
import java.util.Locale;

/** An id made of any text. */
public final class Slug {
    private Slug() {}

    /** Whether it is such an id already: lower-case letters, digits, and single hyphens between. */
    public static boolean is(String id) {
        boolean hyphen = true;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!letter && (c != '-' || hyphen)) {
                return false;
            }
            hyphen = !letter;
        }
        return !hyphen;
    }

    /** Lower case without accents, and a hyphen for each run of what is neither letter nor digit. */
    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
