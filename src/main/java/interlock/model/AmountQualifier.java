package interlock.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a source states an amount. */
public enum AmountQualifier {
    EXACT("exact", "one figure"),
    UP_TO("upTo", "anything from nothing to the figure"),
    AT_LEAST("atLeast", "the figure or more"),
    ABOUT("about", "a range, or about a figure"),
    UNDISCLOSED("undisclosed", "there is an amount, and nobody says how much"),
    /** The fact speaks of no money. */
    NONE("", "");

    private static final AmountQualifier[] QUALIFIERS = values();

    private final String word;
    private final String means;

    AmountQualifier(String word, String means) {
        this.word = word;
        this.means = means;
    }

    public String word() {
        return word;
    }

    /** What the word says, for people. */
    public String means() {
        return means;
    }

    /** Those that a fact can name. */
    public static List<AmountQualifier> named() {
        return Stream.of(QUALIFIERS).filter(one -> one != NONE).toList();
    }

    public static Optional<AmountQualifier> of(String word) {
        for (AmountQualifier qualifier : QUALIFIERS) {
            if (qualifier.word.equals(word)) {
                return Optional.of(qualifier);
            }
        }
        return Optional.empty();
    }

    /**
     * How a sum is known: {@code about} where a part is approximate, {@code atLeast} where it may be more, since a part is
     * not disclosed or has no upper end, {@code atLeast about} where both are so; null where its ends say all.
     */
    public static @Nullable String ofSum(boolean about, boolean open) {
        return open ? AT_LEAST.word + (about ? " " + ABOUT.word : "") : about ? ABOUT.word : null;
    }

    public static AmountQualifier at(int ordinal) {
        return QUALIFIERS[ordinal];
    }
}
