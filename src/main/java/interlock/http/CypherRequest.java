package interlock.http;

import com.fasterxml.jackson.databind.JsonNode;
import interlock.console.ConsoleQuery;
import interlock.console.ConsoleQuery.Mode;
import interlock.http.files.StatementFile.Statement;
import interlock.question.World;
import interlock.text.Suggestions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/cypher}, read into a checked type.
 *
 * @param world in which the statement runs
 */
record CypherRequest(ConsoleQuery query, World world) {
    private static final List<String> KEYS = List.of("query", "parameters", "mode", "world");
    private static final int DEEPEST = 50;
    private static final String EXAMPLE = "Send {\"query\": \"MATCH (n) RETURN n LIMIT 3\", \"parameters\": {}}";

    /** @throws BadRequest 400 with what was given and what is allowed */
    static CypherRequest read(String body) {
        JsonNode json = Json.read(body);
        if (!json.isObject()) {
            throw bad("bad-request", "The body must be an object of JSON", EXAMPLE);
        }
        json.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw bad(
                        "bad-request",
                        "The body has '" + key + "', but may have " + String.join(", ", KEYS),
                        Suggestions.among(KEYS)
                                .nearest(key)
                                .map(near -> "Nearest: " + near)
                                .orElse(EXAMPLE));
            }
        });
        JsonNode query = json.get("query");
        if (query == null || !query.isTextual() || query.textValue().isBlank()) {
            throw bad("bad-request", "query must be the text of a statement", EXAMPLE);
        }
        return new CypherRequest(
                new ConsoleQuery(query.textValue(), parameters(json.get("parameters")), mode(json.get("mode"))),
                world(json.get("world")));
    }

    /** As a file with its rows tells it. */
    Statement statement() {
        return new Statement(query.text(), query.parameters().isEmpty() ? "" : Json.write(query.parameters()), world);
    }

    private static World world(@Nullable JsonNode given) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        if (given != null && !given.isNull()) {
            if (!given.isObject()) {
                throw bad("bad-request", "world must be an object of JSON", "Send {\"without\": [\"azure\"]}");
            }
            given.properties().forEach(entry -> texts.put(worldName(entry.getKey()), texts(entry)));
        }
        return World.read(texts, LocalDate.now());
    }

    private static String worldName(String name) {
        if (!World.ALL_NAMES.contains(name)) {
            throw bad(
                    "bad-request",
                    "world has '" + name + "', but may have " + String.join(", ", World.ALL_NAMES),
                    Suggestions.among(World.ALL_NAMES)
                            .nearest(name)
                            .map(near -> "Nearest: " + near)
                            .orElse(null));
        }
        return name;
    }

    private static List<String> texts(Map.Entry<String, JsonNode> entry) {
        List<String> texts = new ArrayList<>();
        List<JsonNode> values = new ArrayList<>();
        (entry.getValue().isArray() ? entry.getValue() : List.of(entry.getValue())).forEach(values::add);
        for (JsonNode value : values) {
            if (value.isTextual()) {
                texts.add(value.textValue());
            } else if (!value.isNull()) {
                throw bad("bad-request", "world." + entry.getKey() + " must be a text or a list of texts", null);
            }
        }
        return texts;
    }

    private static Mode mode(@Nullable JsonNode given) {
        if (given == null || given.isNull()) {
            return Mode.RUN;
        }
        return Arrays.stream(Mode.values())
                .filter(mode -> given.isTextual() && mode.word().equals(given.textValue()))
                .findFirst()
                .orElseThrow(() -> bad(
                        "bad-request",
                        "mode is " + given + ", but must be one of "
                                + Arrays.stream(Mode.values()).map(Mode::word).collect(Collectors.joining(", ")),
                        null));
    }

    private static Map<String, @Nullable Object> parameters(@Nullable JsonNode given) {
        if (given == null || given.isNull()) {
            return Map.of();
        }
        if (!given.isObject()) {
            throw bad("bad-parameter", "parameters must be an object of JSON: a value for each name", EXAMPLE);
        }
        return map("parameters", given, 0);
    }

    private static Map<String, @Nullable Object> map(String name, JsonNode given, int depth) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        given.properties().forEach(entry -> {
            String inner = name.equals("parameters") ? entry.getKey() : name + "." + entry.getKey();
            out.put(entry.getKey(), value(inner, entry.getValue(), depth + 1));
        });
        return out;
    }

    private static @Nullable Object value(String name, JsonNode given, int depth) {
        if (depth > DEEPEST) {
            throw bad("bad-parameter", "A parameter is nested deeper than " + DEEPEST, null);
        }
        return switch (given.getNodeType()) {
            case NULL -> null;
            case BOOLEAN -> given.booleanValue();
            case STRING -> given.textValue();
            case NUMBER -> number(name, given);
            case ARRAY -> {
                List<@Nullable Object> out = new ArrayList<>(given.size());
                given.forEach(item -> out.add(value(name, item, depth + 1)));
                yield out;
            }
            case OBJECT -> map(name, given, depth);
            default -> throw bad("bad-parameter", name + " cannot be read", null);
        };
    }

    private static Number number(String name, JsonNode given) {
        if (given.isIntegralNumber() && given.canConvertToLong()) {
            return given.longValue();
        }
        double number = given.doubleValue();
        if (given.isIntegralNumber() || !Double.isFinite(number)) {
            throw bad("bad-parameter", name + " is a number outside of what Cypher can hold", "Pass it as text");
        }
        return number;
    }

    private static BadRequest bad(String code, String detail, @Nullable String hint) {
        return new BadRequest(400, code, detail, hint);
    }
}
