package interlock.dataset;

import java.text.Normalizer;
import java.util.Locale;

/** An id made of any text. */
final class Slug {
    private Slug() {}

    /** Lower case without accents, and a hyphen for each run of what is neither letter nor digit. */
    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
