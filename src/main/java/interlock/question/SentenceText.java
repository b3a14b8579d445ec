package interlock.question;

import interlock.question.Part.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a sentence with slots, from left to right. O(length). */
final class SentenceText {
    private static final String NAME = "[A-Za-z][A-Za-z0-9]*";
    private static final Pattern SLOT =
            Pattern.compile("\\{(?:(?<reach>first|last|each) )?(?<name>" + NAME + ")(?: where (?<mark>" + NAME
                    + "))?(?<forms>(?<kind>[:?])(?<one>[^|{}]*)\\|(?<many>[^|{}]*)(?:\\|(?<none>[^|{}]*))?)?}");
    private static final Pattern ROWS = Pattern.compile(
            "<(?<most>[1-9])(?: (?!by )(?<mark>" + NAME + "))?(?: by (?<by>" + NAME + "))?(?<joint>[,;]) ");

    private final String text;
    private final Consumer<String> unreadable;
    private int at = 0;

    private SentenceText(String text, Consumer<String> unreadable) {
        this.text = text;
        this.unreadable = unreadable;
    }

    /** @param unreadable takes what stands in brackets and is no part of a sentence */
    static List<Part> read(String text, Consumer<String> unreadable) {
        SentenceText reading = new SentenceText(text, unreadable);
        return reading.until("");
    }

    /** The parts up to a closing bracket, which is passed over. */
    private List<Part> until(String end) {
        List<Part> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        while (at < text.length()) {
            if (!end.isEmpty() && text.startsWith(end, at)) {
                at++;
                return with(parts, words);
            }
            Part part = part();
            if (part == null) {
                words.append(text.charAt(at++));
            } else {
                with(parts, words);
                words.setLength(0);
                parts.add(part);
            }
        }
        if (!end.isEmpty()) {
            unreadable.accept("no '" + end + "' ends what was begun");
        }
        return with(parts, words);
    }

    private static List<Part> with(List<Part> parts, CharSequence words) {
        if (!words.isEmpty()) {
            parts.add(new Part.Words(words.toString()));
        }
        return parts;
    }

    /** The part that begins here, or null where plain words go on. */
    private @Nullable Part part() {
        return switch (text.charAt(at)) {
            case '{' -> slot();
            case '<' -> rows();
            case '[' -> {
                at++;
                yield new Part.Optional(until("]"));
            }
            case '}', ']', '>' -> {
                unreadable.accept(text.substring(at, at + 1));
                yield null;
            }
            default -> null;
        };
    }

    private @Nullable Part slot() {
        Matcher m = SLOT.matcher(text).region(at, text.length());
        if (!m.lookingAt()) {
            int end = text.indexOf('}', at);
            unreadable.accept(text.substring(at, end < 0 ? text.length() : end + 1));
            at = end < 0 ? text.length() - 1 : end;
            return null;
        }
        at = m.end();
        Reach reach = m.group("reach") == null
                ? Reach.ALL
                : Reach.valueOf(m.group("reach").toUpperCase(Locale.ENGLISH));
        List<String> forms = m.group("forms") == null
                ? List.of()
                : Stream.of(m.group("one"), m.group("many"), m.group("none"))
                        .filter(form -> form != null)
                        .toList();
        Part.Number number = "?".equals(m.group("kind")) ? Part.Number.AGREED_WITH : Part.Number.TOLD;
        return new Part.Slot(m.group(), reach, m.group("name"), orEmpty(m.group("mark")), forms, number);
    }

    private @Nullable Part rows() {
        Matcher m = ROWS.matcher(text).region(at, text.length());
        if (!m.lookingAt()) {
            unreadable.accept("<");
            return null;
        }
        int from = at;
        at = m.end();
        int most = Integer.parseInt(m.group("most"));
        List<Part> parts = until(">");
        return new Part.Rows(
                text.substring(from, at),
                most,
                orEmpty(m.group("mark")),
                orEmpty(m.group("by")),
                m.group("joint"),
                parts);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
