package interlock.search;

import java.util.LinkedHashSet;
import java.util.Set;

/** English words without their endings: 'relies' may be 'rely', 'stopped' may be 'stop'. */
final class Inflection {
    private static final int SHORTEST = 3;

    private Inflection() {}

    /** What a word may be a form of, itself first. Not all of it need be words. */
    static Set<String> bases(String word) {
        Set<String> bases = new LinkedHashSet<>();
        bases.add(word);
        ending(word, "ies", "y", bases);
        ending(word, "ied", "y", bases);
        ending(word, "es", "", bases);
        if (!word.endsWith("ss")) {
            ending(word, "s", "", bases);
        }
        verb(word, "ed", bases);
        verb(word, "ing", bases);
        return bases;
    }

    private static void verb(String word, String ending, Set<String> bases) {
        ending(word, ending, "", bases);
        ending(word, ending, "e", bases);
        int end = word.length() - ending.length();
        if (word.endsWith(ending) && end > SHORTEST && word.charAt(end - 1) == word.charAt(end - 2)) {
            bases.add(word.substring(0, end - 1));
        }
    }

    private static void ending(String word, String ending, String instead, Set<String> bases) {
        String base = word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : "";
        if (base.length() + instead.length() >= SHORTEST) {
            bases.add(base + instead);
        }
    }
}
