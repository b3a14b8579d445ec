package interlock.market;

import java.util.Optional;

/** How a source states an amount. */
public enum Qualifier {
    EXACT("exact"),
    UP_TO("upTo"),
    AT_LEAST("atLeast"),
    ABOUT("about"),
    UNDISCLOSED("undisclosed"),
    /** The fact speaks of no money. */
    NONE("");

    private static final Qualifier[] QUALIFIERS = values();

    private final String word;

    Qualifier(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<Qualifier> of(String word) {
        for (Qualifier qualifier : QUALIFIERS) {
            if (qualifier.word.equals(word)) {
                return Optional.of(qualifier);
            }
        }
        return Optional.empty();
    }

    static Qualifier at(int ordinal) {
        return QUALIFIERS[ordinal];
    }
}
