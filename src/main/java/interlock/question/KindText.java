package interlock.question;

import interlock.model.EntityKind;
import interlock.text.Suggestions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A parameter's type as it is written, such as {@code integer 1..12} or {@code choice all|essential}. */
final class KindText {
    static final List<String> WORDS =
            List.of("entity", "deal", "text", "country", "segment", "integer", "number", "date", "standing", "choice");
    private static final Pattern RANGE = Pattern.compile("(-?[0-9.]+?)\\.\\.(-?[0-9.]+)");

    private KindText() {}

    /** @throws IllegalArgumentException whose message says what to write instead */
    static Kind read(String type) {
        String[] words = type.split(" ", 2);
        String rest = words.length == 1 ? "" : words[1];
        return switch (words[0]) {
            case "entity" -> new Kind.Entity(labels(rest));
            case "integer" -> {
                Matcher range = range(words[0], rest);
                yield new Kind.Whole(Long.parseLong(range.group(1)), Long.parseLong(range.group(2)));
            }
            case "number" -> {
                Matcher range = range(words[0], rest);
                yield new Kind.Decimal(Double.parseDouble(range.group(1)), Double.parseDouble(range.group(2)));
            }
            case "choice" -> new Kind.Choice(choices(rest));
            case "deal" -> alone(rest, words[0], new Kind.Deal());
            case "text" -> alone(rest, words[0], new Kind.Text());
            case "country" -> alone(rest, words[0], new Kind.Country());
            case "segment" -> alone(rest, words[0], new Kind.Segment());
            case "date" -> alone(rest, words[0], new Kind.Day());
            case "standing" -> alone(rest, words[0], new Kind.Standing());
            default -> throw new IllegalArgumentException(meant(words[0], WORDS));
        };
    }

    /** What to write instead of a word that is not known. */
    static String meant(String word, List<String> known) {
        return Suggestions.among(known)
                .nearest(word)
                .map(near -> "write '" + near + "'")
                .orElse("write one of " + String.join(", ", known));
    }

    /** Whether this text may be the value of a parameter that is not given. */
    static boolean mayBePreset(String text, Kind kind) {
        return text.isEmpty()
                ? !(kind instanceof Kind.Whole || kind instanceof Kind.Decimal)
                : kind.read(text, LocalDate.EPOCH).isPresent();
    }

    /** A default as texts: one for a single value, any number for a list; empty where its form is not that of the type. */
    static Optional<List<String>> preset(String written, boolean list) {
        boolean isList = written.startsWith("[") && written.endsWith("]");
        if (isList != list) {
            return Optional.empty();
        }
        if (!list) {
            return Optional.of(List.of(unquoted(written)));
        }
        String inside = written.substring(1, written.length() - 1).strip();
        return Optional.of(
                inside.isEmpty()
                        ? List.of()
                        : Arrays.stream(inside.split(","))
                                .map(word -> unquoted(word.strip()))
                                .toList());
    }

    private static String unquoted(String word) {
        return word.length() > 1 && word.startsWith("\"") && word.endsWith("\"")
                ? word.substring(1, word.length() - 1)
                : word;
    }

    private static Kind alone(String rest, String word, Kind kind) {
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException("write '" + word + "' alone, and two spaces before the description");
        }
        return kind;
    }

    private static List<String> labels(String rest) {
        List<String> labels = rest.isEmpty() ? List.of() : List.of(rest.split("\\|"));
        for (String label : labels) {
            if (EntityKind.of(label).isEmpty()) {
                throw new IllegalArgumentException(meant(label, EntityKind.labels()));
            }
        }
        return labels;
    }

    private static Matcher range(String word, String rest) {
        Matcher range = RANGE.matcher(rest);
        boolean readable = range.matches()
                && (!word.equals("integer") || !rest.replace("..", "").contains("."));
        if (!readable || Double.parseDouble(range.group(1)) > Double.parseDouble(range.group(2))) {
            throw new IllegalArgumentException("write its range, the smaller first, such as '" + word + " 1..12'");
        }
        return range;
    }

    private static List<String> choices(String rest) {
        List<String> choices = List.of(rest.split("\\|"));
        if (choices.size() < 2 || choices.contains("")) {
            throw new IllegalArgumentException("write its words, such as 'choice all|essential'");
        }
        return choices;
    }
}
