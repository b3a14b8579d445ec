package interlock.dataset;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** An id made of any text. */
final class Slug {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Slug() {}

    /** Whether it is such an id already: lower-case letters, digits, and single hyphens between. */
    static boolean is(String id) {
        return SHAPE.matcher(id).matches();
    }

    /** Lower case without accents, and a hyphen for each run of what is neither letter nor digit. */
    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
