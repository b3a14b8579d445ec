package interlock.model;

import java.util.Optional;

/** How a source states an amount. */
public enum AmountQualifier {
    EXACT("exact"),
    UP_TO("upTo"),
    AT_LEAST("atLeast"),
    ABOUT("about"),
    UNDISCLOSED("undisclosed"),
    /** The fact speaks of no money. */
    NONE("");

    private static final AmountQualifier[] QUALIFIERS = values();

    private final String word;

    AmountQualifier(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<AmountQualifier> of(String word) {
        for (AmountQualifier qualifier : QUALIFIERS) {
            if (qualifier.word.equals(word)) {
                return Optional.of(qualifier);
            }
        }
        return Optional.empty();
    }

    public static AmountQualifier at(int ordinal) {
        return QUALIFIERS[ordinal];
    }
}
