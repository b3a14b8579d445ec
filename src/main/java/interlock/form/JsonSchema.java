package interlock.form;

import interlock.question.Column;
import interlock.question.Kind;
import interlock.question.Parameter;
import interlock.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parameters and rows as JSON Schema (draft 2020-12) tells them, for every face that is made for programs. */
public final class JsonSchema {
    private JsonSchema() {}

    /** An object with a property for each parameter, and no other. */
    public static Map<String, Object> of(List<Parameter> parameters) {
        Map<String, Object> properties = new LinkedHashMap<>();
        parameters.forEach(one -> properties.put(one.name(), of(one)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                parameters.stream()
                        .filter(Parameter::required)
                        .map(Parameter::name)
                        .toList());
        schema.put("additionalProperties", false);
        return schema;
    }

    /** One parameter: its type, its range or its choices, its default, and what it is for. */
    public static Map<String, Object> of(Parameter parameter) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (parameter.list()) {
            schema.put("type", "array");
            schema.put("items", of(parameter.kind()));
        } else {
            schema.putAll(of(parameter.kind()));
        }
        schema.put("description", parameter.about() + allowed(parameter));
        parameter.defaultValue().ifPresent(value -> schema.put("default", value));
        return schema;
    }

    /** What the schema's own words do not say. */
    private static String allowed(Parameter parameter) {
        String allowed = switch (parameter.kind()) {
            case Kind.Entity entity -> entity.allowed();
            case Kind.Deal deal -> deal.allowed();
            case Kind.Day day -> "YYYY-MM-DD or today";
            case Kind.Text text -> "";
            case Kind.Country country -> "";
            case Kind.Segment segment -> "";
            case Kind.Whole whole -> "";
            case Kind.Decimal decimal -> "";
            case Kind.Standing standing -> "";
            case Kind.Choice choice -> "";
        };
        return allowed.isEmpty() ? "" : " (" + allowed + ")";
    }

    private static Map<String, Object> of(Kind kind) {
        Map<String, Object> schema = new LinkedHashMap<>();
        switch (kind) {
            case Kind.Whole whole -> {
                schema.put("type", "integer");
                schema.put("minimum", whole.min());
                schema.put("maximum", whole.max());
            }
            case Kind.Decimal decimal -> {
                schema.put("type", "number");
                schema.put("minimum", decimal.min());
                schema.put("maximum", decimal.max());
            }
            case Kind.Standing standing -> words(schema, standing);
            case Kind.Choice choice -> words(schema, choice);
            case Kind.Entity entity -> schema.put("type", "string");
            case Kind.Deal deal -> schema.put("type", "string");
            case Kind.Text text -> schema.put("type", "string");
            case Kind.Segment segment -> schema.put("type", "string");
            case Kind.Country country -> schema.put("type", "string");
            case Kind.Day day -> schema.put("type", "string");
        }
        return schema;
    }

    private static void words(Map<String, Object> schema, Kind kind) {
        schema.put("type", "string");
        schema.put("enum", kind.words());
    }

    /** A row of a question's answer: each column's value by its name, of which any may be null. */
    public static Map<String, Object> row(Question question) {
        Map<String, Object> properties = new LinkedHashMap<>();
        question.columns().forEach(column -> properties.put(column.name(), of(column)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> of(Column column) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (column.list() || column.type() == Column.Type.FACT) {
            schema.put("type", List.of("array", "null"));
            schema.put("items", nullable(type(column.type())));
        } else {
            schema.putAll(nullable(type(column.type())));
        }
        schema.put("description", column.about() + meaning(column.type()));
        return schema;
    }

    private static Map<String, Object> nullable(String type) {
        return Map.of("type", List.of(type, "null"));
    }

    private static String type(Column.Type type) {
        return switch (type) {
            case ENTITY, DEAL, QUESTION, FACT, TEXT, DATE, STANDING, VERDICT -> "string";
            case INTEGER -> "integer";
            case NUMBER, SHARE, AMOUNT -> "number";
            case BOOLEAN -> "boolean";
        };
    }

    private static String meaning(Column.Type type) {
        return switch (type) {
            case ENTITY -> " (an entity's id)";
            case DEAL -> " (a deal's id)";
            case QUESTION -> " (a question's name)";
            case FACT -> " (ids of facts)";
            case SHARE -> " (0 to 1)";
            case AMOUNT -> " (whole units of the currency)";
            case VERDICT -> " (yes, no or unknown)";
            case DATE -> " (YYYY-MM-DD)";
            case TEXT, INTEGER, NUMBER, STANDING, BOOLEAN -> "";
        };
    }

    /** An object of these properties, each in words, of which none need be there but the {@code required}. */
    public static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", new ArrayList<>(required));
        return schema;
    }

    /** A value of one of these types, and what it is. */
    public static Map<String, Object> value(String about, String... types) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", types.length == 1 ? types[0] : List.of(types));
        schema.put("description", about);
        return schema;
    }

    /** A list of such values, and what they are. */
    public static Map<String, Object> list(String about, Map<String, Object> items) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", items);
        schema.put("description", about);
        return schema;
    }
}
