package interlock.dataset.mapping;

import interlock.model.AmountQualifier;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that people write around an amount, of which the size and how it is stated are read; English and Italian. */
final class AmountWords {
    private static final Map<String, BigDecimal> SIZES = sizes();

    private static final List<Around> ALL = List.of(
            before(
                    AmountQualifier.UP_TO,
                    "up to|at most|as much as|(?:no|not) more than|less than|under|below|max\\.|maximum(?: of)?|<=|≤|<"
                            + "|fino a|al massimo|non più di|meno di"),
            before(
                    AmountQualifier.AT_LEAST,
                    "at least|(?:no|not) less than|more than|over|above|min\\.|minimum(?: of)?|>=|≥|>"
                            + "|almeno|non meno di|più di|oltre"),
            after(AmountQualifier.AT_LEAST, "\\+|\\s(?:or more|and more|and up|and above|o più)"),
            after(AmountQualifier.UP_TO, "\\s(?:or less|at most|max\\.?|maximum|\\(max\\.?\\))"),
            before(
                    AmountQualifier.ABOUT,
                    "about|approximately|approx\\.?|around|roughly|nearly|almost|close to|an estimated|estimated|est\\."
                            + "|circa|ca\\.|c\\.|quasi|~|≈"),
            after(AmountQualifier.ABOUT, "\\s\\((?:est\\.?|estimated|estimate|approx\\.?|stima)\\)|\\scirca"));

    private AmountWords() {}

    /** What a word on one side of a number says of it. */
    private record Around(Pattern pattern, AmountQualifier qualifier) {}

    /**
     * A text without such a word.
     *
     * @param qualifier how the word says that it is stated
     */
    record Qualified(String text, AmountQualifier qualifier) {}

    private static Around before(AmountQualifier qualifier, String words) {
        return new Around(Pattern.compile("(?iu)^(?:" + words + ")\\s*"), qualifier);
    }

    private static Around after(AmountQualifier qualifier, String words) {
        return new Around(Pattern.compile("(?iu)(?:" + words + ")$"), qualifier);
    }

    private static Map<String, BigDecimal> sizes() {
        Map<String, BigDecimal> sizes = new HashMap<>();
        List.of("k", "thousand", "thousands", "tsd", "mila").forEach(word -> sizes.put(word, size(3)));
        List.of("lakh", "lakhs", "lac").forEach(word -> sizes.put(word, size(5)));
        List.of("m", "mn", "mm", "mln", "mio", "million", "millions", "milione", "milioni", "millionen")
                .forEach(word -> sizes.put(word, size(6)));
        List.of("crore", "crores", "cr").forEach(word -> sizes.put(word, size(7)));
        List.of(
                        "b",
                        "bn",
                        "bln",
                        "mrd",
                        "mld",
                        "billion",
                        "billions",
                        "miliardo",
                        "miliardi",
                        "milliarde",
                        "milliarden")
                .forEach(word -> sizes.put(word, size(9)));
        List.of("milliard", "milliards").forEach(word -> sizes.put(word, size(9)));
        List.of("t", "tn", "trn", "trillion", "trillions").forEach(word -> sizes.put(word, size(12)));
        return Map.copyOf(sizes);
    }

    private static BigDecimal size(int zeros) {
        return BigDecimal.TEN.pow(zeros);
    }

    /** By how much a word multiplies. */
    static Optional<BigDecimal> size(String word) {
        return Optional.ofNullable(SIZES.get(word));
    }

    /** Takes the first of the words away that say how an amount is stated; exact where there is none. */
    static Qualified qualified(String text) {
        for (Around around : ALL) {
            Matcher matcher = around.pattern().matcher(text);
            if (matcher.find()) {
                return new Qualified(matcher.replaceFirst("").strip(), around.qualifier());
            }
        }
        return new Qualified(text, AmountQualifier.EXACT);
    }

    /** The text without a word for 'about' before or behind it, which a range is in any case. */
    static String withoutAbout(String text) {
        Qualified qualified = qualified(text);
        return qualified.qualifier() == AmountQualifier.ABOUT ? qualified.text() : text;
    }
}
