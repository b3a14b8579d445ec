package interlock.dataset;

import interlock.model.AmountQualifier;
import java.util.Locale;
import java.util.Set;

/** What tables write where nothing is known. */
public final class Placeholder {
    private static final Set<String> NOTHING_KNOWN = Set.of(
            "n/a",
            "na",
            "n.a.",
            "#n/a",
            "nan",
            "none",
            "null",
            "nil",
            "unknown",
            AmountQualifier.UNDISCLOSED.word(),
            "not published",
            "not disclosed",
            "not available",
            "not applicable",
            "tbd",
            "tba",
            "various",
            "-",
            "–",
            "?");

    private Placeholder() {}

    /** Whether a cell says that nothing is known, whatever its case. */
    public static boolean is(String cell) {
        return NOTHING_KNOWN.contains(cell.strip().toLowerCase(Locale.ROOT));
    }
}
