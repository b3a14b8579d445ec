package interlock.question;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One field of a question's form.
 *
 * @param list whether it takes several values
 * @param preset the default as texts (one for a single value; {@code today} stays a word), or null where it is required
 */
public record Parameter(
        String name, Kind kind, boolean list, @Nullable List<String> preset, String about) {

    public boolean required() {
        return preset == null;
    }

    /** The default as a string, a number or a list of them; {@code today} as that word. Empty where it is required. */
    public Optional<Object> defaultValue() {
        if (preset == null) {
            return Optional.empty();
        }
        List<Object> values = preset.stream().map(this::constant).toList();
        return Optional.of(list ? values : values.getFirst());
    }

    private Object constant(String text) {
        return text.equals("today") ? text : kind.read(text, LocalDate.EPOCH).orElse(text);
    }

    /** @throws BadParameter where nothing is given and something must be, or where a text is not allowed */
    Object read(List<String> given, LocalDate today) {
        List<String> texts = (list ? given.stream().flatMap(text -> Arrays.stream(text.split(","))) : given.stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (texts.isEmpty() && preset != null) {
            texts = preset;
        }
        if (texts.isEmpty() && required()) {
            throw BadParameter.missing(this);
        }
        if (!list && texts.size() > 1) {
            throw BadParameter.several(this, texts);
        }
        List<Object> values = texts.stream().map(text -> value(text, today)).toList();
        // Who is named twice is one.
        return list ? values.stream().distinct().toList() : values.getFirst();
    }

    private Object value(String text, LocalDate today) {
        if (text.isEmpty()) {
            return text; // an optional one that is left empty
        }
        return kind.read(text, today).orElseThrow(() -> BadParameter.notAllowed(this, text));
    }
}
