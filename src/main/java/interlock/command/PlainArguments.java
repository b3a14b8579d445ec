package interlock.command;

import interlock.question.Parameter;
import interlock.question.Question;
import interlock.question.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind {@code ask QUESTION} where it is nothing but options with plain values, which is nearly always. It is
 * read without picocli, whose classes Java can neither keep in its archive nor check fast, and which take longer than
 * the answer. Everything else is left to that, so that there is one that tells what is wrong.
 *
 * @param given the parameters by their names
 * @param format as it was given
 */
public record PlainArguments(Map<String, List<String>> given, String format) {
    private static final String FORMAT = OptionNames.of("format");

    /** Empty where something is not plain: a value that begins oddly, an option twice, none of these names. */
    public static Optional<PlainArguments> of(Question question, List<String> words) {
        Map<String, Parameter> options = new LinkedHashMap<>();
        Stream.concat(question.parameters().stream(), World.PARAMETERS.stream()).forEach(parameter -> {
            options.put(OptionNames.of(parameter.name()), parameter);
            options.put("--" + parameter.name(), parameter);
        });
        Map<String, List<String>> given = new LinkedHashMap<>();
        String format = null;
        for (int place = 0; place < words.size(); place++) {
            String word = words.get(place);
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            String value = equals >= 0 ? word.substring(equals + 1) : ++place < words.size() ? words.get(place) : "";
            if (!isPlain(value)) {
                return Optional.empty();
            }
            Parameter parameter = options.get(name);
            if (name.equals(FORMAT) && format == null) {
                format = value;
            } else if (parameter == null || !take(parameter, value, given)) {
                return Optional.empty();
            }
        }
        return isWhole(question, given, format)
                ? Optional.of(new PlainArguments(given, format == null ? OptionNames.FORMATS.getFirst() : format))
                : Optional.empty();
    }

    /** Whether all that is required is there, and the format is one. */
    private static boolean isWhole(Question question, Map<String, List<String>> given, @Nullable String format) {
        return (format == null || OptionNames.FORMATS.contains(format))
                && question.parameters().stream()
                        .allMatch(parameter -> !parameter.required() || given.containsKey(parameter.name()));
    }

    /** Letters and digits first: what begins with another sign may mean something to picocli. */
    private static boolean isPlain(String value) {
        return !value.isEmpty() && Character.isLetterOrDigit(value.codePointAt(0));
    }

    private static boolean take(Parameter parameter, String value, Map<String, List<String>> given) {
        if (!parameter.list()) {
            return given.put(parameter.name(), List.of(value)) == null;
        }
        given.computeIfAbsent(parameter.name(), first -> new ArrayList<>())
                .addAll(parameter.name().equals(World.WITH) ? List.of(value) : List.of(value.split(",")));
        return true;
    }
}
