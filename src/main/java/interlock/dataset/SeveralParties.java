package interlock.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names that read as those of several parties together, as tables write all investors of a round into one cell. */
public final class SeveralParties {
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;\\n]\\s*(?:and |& )?|\\s+(?:and|&|/|\\+)\\s+");
    /** Names of three partners or more are told without the one that only two of them have, as in Johnson & Johnson. */
    private static final int MANY = 3;

    /** What stands after a comma and is still the same name. */
    private static final Set<String> NO_PARTY = Set.of(
            "inc",
            "ltd",
            "llc",
            "lp",
            "llp",
            "plc",
            "co",
            "corp",
            "sa",
            "ag",
            "nv",
            "bv",
            "gmbh",
            "jr",
            "sr",
            "limited",
            "incorporated");

    private SeveralParties() {}

    /** The parts of a name, as a list divides them; the name alone where it has none. O(length). */
    public static List<String> of(String name) {
        List<String> parts = BETWEEN.splitAsStream(name.strip())
                .filter(part -> !part.isEmpty() && !NO_PARTY.contains(bare(part)))
                .toList();
        return parts.size() > 1 ? parts : List.of(name.strip());
    }

    /** Whether they are several for certain, whoever they are. */
    public static boolean isPlain(String name, List<String> parts) {
        return parts.size() >= MANY || parts.size() > 1 && Stream.of(";", "\n").anyMatch(name::contains);
    }

    private static String bare(String part) {
        return part.replace(".", "").strip().toLowerCase(Locale.ROOT);
    }
}
