package interlock.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How binding a fact is, from a rumour to a thing done. A fact that has ended stands nowhere on this ladder. */
public enum Standing {
    /** Neither party has said so. */
    RUMOURED("reported, not confirmed"),
    ANNOUNCED("a statement or letter of intent"),
    COMMITTED("a signed agreement"),
    COMPLETED("money paid, thing delivered or in service");

    /** The status of a fact that is over and of which no standing is known for the time when it held. */
    public static final String ENDED = "ended";

    public static final String ENDED_MEANS = "no longer holds";

    private static final Standing[] LADDER = values();
    private static final List<String> WORDS =
            Stream.of(LADDER).map(Standing::word).toList();
    private static final List<String> STATUSES =
            Stream.concat(WORDS.stream(), Stream.of(ENDED)).toList();

    private final String word = name().toLowerCase(Locale.ROOT);
    private final String means;

    Standing(String means) {
        this.means = means;
    }

    /** The word in data and in questions: {@code rumoured}, {@code announced}, {@code committed}, {@code completed}. */
    public String word() {
        return word;
    }

    /** What the word says, for people. */
    public String means() {
        return means;
    }

    /** The words of all that are at least as binding, this one first. */
    public List<String> andMoreBinding() {
        return WORDS.subList(ordinal(), WORDS.size());
    }

    /** The words of the ladder, from the least binding up. */
    public static List<String> words() {
        return WORDS;
    }

    /** What a fact's {@code status} may be: the ladder, and {@link #ENDED} beside it. */
    public static List<String> statuses() {
        return STATUSES;
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
