package interlock.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The degree of preference that a source declares, the strongest first. */
public enum Preference {
    /** The only one; it goes with a fact that is declared exclusive, and the other way round. */
    EXCLUSIVE,
    /** May take a deal before it goes to another. */
    FIRST_REFUSAL,
    /** Chosen where it can be. */
    PREFERRED,
    /** Served before others. */
    PRIORITY;

    private static final List<String> WORDS =
            Stream.of(values()).map(Preference::word).toList();

    /** The word in data, such as {@code first-refusal}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The degree that a word in data names; empty for any other word. */
    public static Optional<Preference> of(String word) {
        int place = WORDS.indexOf(word);
        return place < 0 ? Optional.empty() : Optional.of(values()[place]);
    }

    /** The words of all degrees. */
    public static List<String> words() {
        return WORDS;
    }
}
