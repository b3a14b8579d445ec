package interlock.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a source is. */
public enum SourceKind {
    /** What a company must file with a regulator. */
    FILING,
    /** What a company says of itself. */
    COMPANY,
    /** How a product is used, by whoever makes it. */
    DOCUMENTATION,
    /** What journalists write. */
    PRESS,
    /** What analysts and researchers work out. */
    ANALYSIS,
    /** A list of what there is. */
    CATALOGUE,
    /** A page that gathers what others say. */
    AGGREGATOR,
    /** Files that are kept in versions. */
    REPOSITORY;

    private static final List<String> WORDS =
            Stream.of(values()).map(SourceKind::word).toList();

    /** The word in data, such as {@code filing}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words of all kinds. */
    public static List<String> words() {
        return WORDS;
    }
}
