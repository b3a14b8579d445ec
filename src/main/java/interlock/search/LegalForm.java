package interlock.search;

import java.util.List;
import java.util.Set;

/** What a company's name ends with and people leave away, or put on where the data has not got it. */
public final class LegalForm {
    private static final Set<String> FORMS = Set.of(
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "co",
            "company",
            "ltd",
            "limited",
            "llc",
            "lp",
            "llp",
            "plc",
            "ag",
            "sa",
            "se",
            "nv",
            "bv",
            "gmbh",
            "kg",
            "spa",
            "srl",
            "sas",
            "ab",
            "oy",
            "asa",
            "kk",
            "pte",
            "pty",
            "pbc",
            "group",
            "holding",
            "holdings",
            "models",
            "model");

    private LegalForm() {}

    /** The words without such an ending; never none. */
    public static List<String> without(List<String> words) {
        int end = words.size();
        while (end > 1 && FORMS.contains(words.get(end - 1))) {
            end--;
        }
        return words.subList(0, end);
    }
}
