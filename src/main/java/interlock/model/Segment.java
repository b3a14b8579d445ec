package interlock.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The part of the market in which an entity is at home; one may be in several. */
public enum Segment {
    CAPITAL,
    APPLICATION,
    MODEL_LAB,
    CLOUD,
    NEOCLOUD,
    DATA_CENTRE,
    CHIP_DESIGN,
    FOUNDRY,
    PACKAGING,
    MEMORY,
    EQUIPMENT,
    OPTICS_AND_PARTS,
    SERVERS,
    POWER,
    SOFTWARE,
    MATERIALS;

    private static final List<String> WORDS =
            Stream.of(values()).map(Segment::word).toList();

    /** The words in data, such as {@code model lab}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The words of all segments. */
    public static List<String> words() {
        return WORDS;
    }
}
