package interlock.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The degree of preference that a source declares, the strongest first. */
public enum Preference {
    /** The only one; it goes with a fact that is declared exclusive, and the other way round. */
    EXCLUSIVE("the only one"),
    /** May take a deal before it goes to another. */
    FIRST_REFUSAL("asked before another"),
    PREFERRED("chosen where it can be"),
    PRIORITY("served before others");

    private static final List<String> WORDS =
            Stream.of(values()).map(Preference::word).toList();

    private final String means;

    Preference(String means) {
        this.means = means;
    }

    /** The word in data, such as {@code first-refusal}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the word says, for people. */
    public String means() {
        return means;
    }

    /** The words of all degrees. */
    public static List<String> words() {
        return WORDS;
    }
}
