package interlock.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which people put a question, as an {@code ask} line writes it: words, slots, and what the words say of other
 * parameters. {@code who invested in {entity} [kind=investments]}; {@code {entities+}} is a slot for two or more; {@code
 * {*}} takes names that the question has no parameter for, and {@code {when}} any days: 'in 2025', 'since June'.
 *
 * @param words with the slots among them
 * @param says parameters with their values, as texts
 */
public record Ask(String words, Map<String, String> says) {
    /** Names that the question has no parameter for. */
    public static final String ANYBODY = "*";

    /** Days, with the word that says how they are meant. */
    public static final String WHEN = "when";

    private static final Pattern SHAPE = Pattern.compile("(?<words>[^\\[\\]]*)(?:\\[(?<says>[^\\[\\]]*)])?\\s*");
    private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*|\\*)(\\+?)}");

    /** A slot: the parameter that it fills, and whether it takes two or more. */
    public record Slot(String parameter, boolean several) {}

    /** @throws IllegalArgumentException whose message says what to write instead */
    static Ask read(String text) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            throw new IllegalArgumentException("write the words first, then 'name=value' in one pair of brackets");
        }
        Map<String, String> says = new LinkedHashMap<>();
        if (shape.group("says") != null) {
            for (String one : shape.group("says").split(",")) {
                String[] sides = one.split("=", -1);
                if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
                    throw new IllegalArgumentException(
                            "write 'name=value' in the brackets, and commas between several");
                }
                says.put(sides[0].strip(), sides[1].strip());
            }
        }
        return new Ask(shape.group("words").strip(), says);
    }

    /** What is a slot where it stands alone as a word. */
    public static Optional<Slot> slot(String word) {
        Matcher slot = SLOT.matcher(word);
        return slot.matches()
                ? Optional.of(new Slot(slot.group(1), !slot.group(2).isEmpty()))
                : Optional.empty();
    }

    /** The parameters of the slots, in their order. */
    List<String> slots() {
        return SLOT.matcher(words).results().map(m -> m.group(1)).toList();
    }

    /** What stands in braces and is no slot. */
    List<String> unreadable() {
        return Pattern.compile("\\{[^{}]*}?|}")
                .matcher(SLOT.matcher(words).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
