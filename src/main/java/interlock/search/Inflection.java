package interlock.search;

import interlock.text.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words without their endings, as a language has them: 'relies' may be 'rely', 'fornitori' may be 'fornitore'. */
interface Inflection {
    /** What a word may be a form of, itself first. Not all of it need be words. */
    Set<String> bases(String word);

    static Inflection of(Language language) {
        return switch (language) {
            case ENGLISH -> new English();
            case ITALIAN -> new Italian();
        };
    }

    /** -s, -ed, -ing. */
    final class English implements Inflection {
        private static final int SHORTEST = 3;

        @Override
        public Set<String> bases(String word) {
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

    /** Vowels that tell number, gender and person, and an 'h' that keeps a sound: 'banche' may be 'banca'. */
    final class Italian implements Inflection {
        private static final int SHORTEST = 4;
        private static final List<String> VOWELS = List.of("o", "a", "e", "i");

        @Override
        public Set<String> bases(String word) {
            Set<String> bases = new LinkedHashSet<>();
            bases.add(word);
            int end = word.length() - 1;
            if (end < SHORTEST - 1 || !VOWELS.contains(word.substring(end))) {
                return bases;
            }
            String stem = word.substring(0, end);
            VOWELS.forEach(vowel -> bases.add(stem + vowel));
            if (stem.endsWith("h")) {
                VOWELS.forEach(vowel -> bases.add(stem.substring(0, end - 1) + vowel));
            }
            if (word.endsWith("i")) {
                VOWELS.forEach(vowel -> bases.add(word + vowel));
            }
            return bases;
        }
    }
}
