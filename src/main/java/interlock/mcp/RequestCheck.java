package interlock.mcp;

import interlock.text.Suggestions;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the library takes for granted of a request's parameters: without it they are a fault of whoever sent them. */
final class RequestCheck {
    static final String CALL = "tools/call";
    private static final String NAME = "name";
    private static final String ARGUMENTS = "arguments";
    /** A statement, of which the console says how long it may be. */
    private static final String STATEMENT = "query";

    private static final int LONGEST_TEXT = 4_096;

    /** What each method needs, and what it may have. */
    private static final Map<String, List<Field>> FIELDS = Map.of(
            "initialize",
            List.of(
                    new Field("protocolVersion", String.class, true),
                    new Field("capabilities", Map.class, true),
                    new Field("clientInfo", Map.class, true)),
            CALL,
            List.of(new Field(NAME, String.class, true), new Field(ARGUMENTS, Map.class, false)),
            "prompts/get",
            List.of(new Field(NAME, String.class, true), new Field(ARGUMENTS, Map.class, false)),
            "resources/read",
            List.of(new Field("uri", String.class, true)),
            "completion/complete",
            List.of(
                    new Field("ref", Map.class, true),
                    new Field("ref.type", String.class, true),
                    new Field("argument", Map.class, true),
                    new Field("argument.name", String.class, true),
                    new Field("argument.value", String.class, true)));

    private RequestCheck() {}

    /** One of the parameters, by its path. */
    private record Field(String path, Class<?> type, boolean needed) {
        @Nullable
        Object in(Map<?, ?> parameters) {
            Object value = parameters;
            for (String step : path.split("\\.")) {
                value = value instanceof Map<?, ?> map ? map.get(step) : null;
            }
            return value;
        }

        Optional<String> fault(Map<?, ?> parameters) {
            Object value = in(parameters);
            if (value == null) {
                return needed ? Optional.of("'" + path + "' is missing: it is " + kind()) : Optional.empty();
            }
            return type.isInstance(value)
                    ? Optional.empty()
                    : Optional.of("'" + path + "' is " + value + ", but must be " + kind());
        }

        private String kind() {
            return type == Map.class ? "an object" : "a text";
        }
    }

    /**
     * What is wrong with a request, in a sentence; empty where nothing is.
     *
     * @param tools the names of those that there are
     */
    static Optional<String> fault(JSONRPCRequest request, Collection<String> tools) {
        Object given = request.params();
        if (given != null && !(given instanceof Map)) {
            return Optional.of("The parameters are " + given + ", but must be an object");
        }
        Map<?, ?> parameters = given == null ? Map.of() : (Map<?, ?>) given;
        return FIELDS.getOrDefault(request.method(), List.of()).stream()
                .flatMap(field -> field.fault(parameters).stream())
                .findFirst()
                .map(fault -> "Of " + request.method() + ", " + fault)
                .or(() -> tooLong(parameters))
                .or(() -> request.method().equals(CALL)
                        ? noTool(String.valueOf(parameters.get(NAME)), tools)
                        : Optional.empty());
    }

    private static Optional<String> noTool(String name, Collection<String> tools) {
        return tools.contains(name)
                ? Optional.empty()
                : Optional.of("There is no tool '" + name + "'. "
                        + Suggestions.amongIds(tools)
                                .nearest(name)
                                .map(near -> "Nearest: " + near)
                                .orElse("'tools/list' lists them"));
    }

    private static Optional<String> tooLong(Map<?, ?> parameters) {
        Deque<Object> open = new ArrayDeque<>(List.of(parameters));
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case Map<?, ?> map ->
                    map.forEach((name, value) -> {
                        if (value != null && !name.equals(STATEMENT)) {
                            open.push(value);
                        }
                    });
                case Collection<?> several ->
                    several.forEach(value -> {
                        if (value != null) {
                            open.push(value);
                        }
                    });
                case String text -> {
                    if (text.length() > LONGEST_TEXT) {
                        return Optional.of(
                                "A text has " + text.length() + " characters, but may have at most " + LONGEST_TEXT);
                    }
                }
                default -> {}
            }
        }
        return Optional.empty();
    }
}
