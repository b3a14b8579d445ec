package interlock.dataset.history;

import java.util.Locale;

/** What was done to a record by one change. */
public enum Deed {
    /** Nothing: so it stood in the data set that brought it. */
    STOOD,
    ADDED,
    CORRECTED,
    /** A fact got the day on which it no longer holds, and nothing else. */
    ENDED,
    /** It was said to be wrong, and stands no more. */
    RETRACTED,
    /** A change was taken back. */
    UNDONE;

    /** As it stands in the store and in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Deed of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
