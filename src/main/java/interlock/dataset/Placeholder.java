package interlock.dataset;

import interlock.model.AmountQualifier;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What tables write where nothing is known. */
public final class Placeholder {
    /** Without signs, and of words that are told apart by one space. */
    private static final Set<String> NOTHING_KNOWN = Set.of(
            "",
            "n a",
            "na",
            "n d",
            "nd",
            "nan",
            "none",
            "null",
            "nil",
            "no data",
            "no info",
            "no information",
            "empty",
            "blank",
            "unknown",
            "unnamed",
            "unspecified",
            "unpublished",
            "anonymous",
            "confidential",
            "private",
            "withheld",
            AmountQualifier.UNDISCLOSED.word(),
            "not published",
            "not disclosed",
            "not available",
            "not applicable",
            "not known",
            "not specified",
            "not stated",
            "not given",
            "to be determined",
            "to be announced",
            "to be confirmed",
            "tbd",
            "tba",
            "tbc",
            "missing",
            "various",
            "several",
            "multiple",
            "other",
            "others",
            "keine angabe",
            "unbekannt",
            "inconnu",
            "desconocido",
            "sconosciuto");

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Dashes, dots and question marks alone; a name may be other signs. */
    private static final Pattern SHORT_SIGNS = Pattern.compile("[-\u2010-\u2015?.…_*#/()\\[\\]{}]{1,5}");

    private Placeholder() {}

    /** Whether a cell says that nothing is known, whatever its case. */
    public static boolean is(String cell) {
        String words = SIGNS.matcher(cell).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return NOTHING_KNOWN.contains(words)
                && (!words.isEmpty() || SHORT_SIGNS.matcher(cell.strip()).matches());
    }
}
