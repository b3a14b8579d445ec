package interlock.question;

import interlock.text.Suggestions;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One word as it was typed.
 *
 * @param plain in lower case, without accents
 */
record Typed(String written, String plain) {
    private static final Set<String> FILLERS = Set.of(
            "a",
            "an",
            "the",
            "is",
            "are",
            "was",
            "were",
            "be",
            "does",
            "do",
            "did",
            "of",
            "to",
            "in",
            "at",
            "for",
            "me",
            "please",
            "show",
            "tell",
            "all",
            "and",
            "that",
            "this",
            "it",
            "its",
            "there",
            "has",
            "have",
            "can",
            "you",
            "i",
            "with",
            "by",
            "now",
            "still",
            "any",
            "give",
            "list",
            "find",
            "everything");
    private static final Set<String> ASKING = Set.of("who", "what", "which", "how", "when", "where", "why");
    private static final Pattern WORD = Pattern.compile("\\{\\w+}|[\\p{L}\\p{N}]+(?:[-.&'’][\\p{L}\\p{N}]+)*");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    static List<Typed> words(String text) {
        return WORD.matcher(text).results().map(m -> of(m.group())).toList();
    }

    private static Typed of(String word) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return new Typed(word, plain.toLowerCase(Locale.ROOT));
    }

    /** Whether the word says little, so that it may be missing or too many. */
    boolean isFiller() {
        return FILLERS.contains(plain);
    }

    /** Whether the word begins a question, so that it is hardly part of a name. */
    boolean isAsking() {
        return ASKING.contains(plain);
    }

    boolean isSlot() {
        return written.startsWith("{");
    }

    /** The parameter of a slot. */
    String slot() {
        return written.substring(1, written.length() - 1);
    }

    /** How much this typed word is that word of a pattern, 0 to 1; {@code last}: it may still be half typed. */
    double likeness(Typed word, boolean last) {
        if (plain.equals(word.plain)) {
            return 1;
        }
        int shorter = Math.min(plain.length(), word.plain.length());
        if (word.plain.startsWith(plain) && (last && plain.length() > 1 || plain.length() > 3)) {
            return 0.85;
        }
        int reach = shorter < 4 ? 0 : shorter < 7 ? 1 : 2;
        if (reach == 0 || Math.abs(plain.length() - word.plain.length()) > reach) {
            return 0;
        }
        int edits = Suggestions.edits(plain, word.plain);
        return edits > reach ? 0 : 1 - 0.15 * edits;
    }
}
