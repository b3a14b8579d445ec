package interlock.model;

import java.util.Locale;
import java.util.Optional;

/** How binding a fact is, from a rumour to a thing done. A fact that has ended stands nowhere on this ladder. */
public enum Standing {
    /** Reported, and neither party has said so. */
    RUMOURED,
    /** A statement or a letter of intent. */
    ANNOUNCED,
    /** A signed agreement. */
    COMMITTED,
    /** Money paid, thing delivered or in service. */
    COMPLETED;

    private static final Standing[] LADDER = values();

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word in data and in questions: {@code rumoured}, {@code announced}, {@code committed}, {@code completed}. */
    public String word() {
        return word;
    }

    /** The standing that a word names; empty for {@code ended} and for words that are none of the ladder's. */
    public static Optional<Standing> of(String word) {
        for (Standing standing : LADDER) {
            if (standing.word.equals(word)) {
                return Optional.of(standing);
            }
        }
        return Optional.empty();
    }

    public static Standing at(int rank) {
        return LADDER[rank];
    }
}
