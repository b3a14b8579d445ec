package interlock.question;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a form, of a question or of anything else that is asked with parameters. */
public record Fields(List<Parameter> parameters) {
    public Fields {
        parameters = List.copyOf(parameters);
    }

    /**
     * The values of all fields, in their order: what was given, and the defaults for the rest.
     *
     * @param given each parameter with its texts; a list comes as several texts, or as one with commas
     * @param today what {@code today} means
     * @throws BadParameter for the first one that is unknown, missing or not allowed
     */
    public Map<String, Object> read(Map<String, List<String>> given, LocalDate today) {
        List<String> known = parameters.stream().map(Parameter::name).toList();
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
