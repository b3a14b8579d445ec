package interlock.question;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The fields of a form, of a question or of anything else that is asked with parameters.
 *
 * @param others names that may be given too, and are read elsewhere
 */
public record Fields(List<Parameter> parameters, List<String> others) {
    public Fields {
        parameters = List.copyOf(parameters);
        others = List.copyOf(others);
    }

    public Fields(List<Parameter> parameters) {
        this(parameters, List.of());
    }

    /**
     * The values of all fields, in their order: what was given, and the defaults for the rest.
     *
     * @param given each parameter with its texts; a list comes as several texts, or as one with commas
     * @param today what {@code today} means
     * @throws BadParameter for the first one that is unknown, missing or not allowed
     */
    public Map<String, Object> read(Map<String, List<String>> given, LocalDate today) {
        List<String> known = Stream.concat(parameters.stream().map(Parameter::name), others.stream())
                .toList();
        given.forEach((unknown, texts) -> {
            if (!known.contains(unknown)) {
                throw BadParameter.unknown(unknown, known);
            }
        });
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            values.put(parameter.name(), parameter.read(given.getOrDefault(parameter.name(), List.of()), today));
        }
        return values;
    }
}
