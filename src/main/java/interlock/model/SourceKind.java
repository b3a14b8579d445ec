package interlock.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a source is. */
public enum SourceKind {
    FILING("what a company must file with a regulator"),
    COMPANY("what a company says of itself"),
    DOCUMENTATION("how a product is used, by whoever makes it"),
    PRESS("what journalists write"),
    ANALYSIS("what analysts and researchers work out"),
    CATALOGUE("a list of what there is"),
    AGGREGATOR("a page that gathers what others say"),
    REPOSITORY("files that are kept in versions");

    private static final List<String> WORDS =
            Stream.of(values()).map(SourceKind::word).toList();

    private final String means;

    SourceKind(String means) {
        this.means = means;
    }

    /** The word in data, such as {@code filing}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the word says, for people. */
    public String means() {
        return means;
    }

    /** The words of all kinds. */
    public static List<String> words() {
        return WORDS;
    }
}
