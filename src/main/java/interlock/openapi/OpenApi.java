package interlock.openapi;

import interlock.form.JsonSchema;
import interlock.model.Standing;
import interlock.question.Parameter;
import interlock.question.Question;
import interlock.question.World;
import interlock.text.ProductVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The description of all addresses: those of the questions from their files, the others from {@code base.yaml}. */
public final class OpenApi {
    private static final String BASE = "/interlock/openapi/base.yaml";
    private static final Map<String, Object> EVIDENCE = Map.of(
            "name",
            "evidence",
            "in",
            "query",
            "description",
            "'rows' sends all facts behind the rows, and not only the first 400 or 1,000; a notice says where there are more",
            "schema",
            Map.of("type", "string", "enum", List.of("rows")));
    private static final String PROBLEM = "#/components/responses/Problem";

    private final Map<String, Object> document;

    private OpenApi() {
        document = object(base());
    }

    /**
     * The document, to be written as JSON.
     *
     * @param questions as this market has them
     * @param exports the endings of the files in which the market can be taken along, with their media types
     */
    public static Map<String, Object> of(Collection<Question> questions, Map<String, String> exports) {
        OpenApi here = new OpenApi();
        object(here.document.get("info")).put("version", ProductVersion.CURRENT);
        object(here.at("components", "schemas"))
                .put("Standing", Map.of("type", "string", "enum", Standing.words(), "default", "announced"));
        Map<String, Object> paths = object(here.document.get("paths"));
        questions.forEach(question -> paths.put("/api/questions/" + question.name(), Map.of("get", ask(question))));
        exports.forEach(
                (ending, mediaType) -> paths.put("/api/export." + ending, Map.of("get", export(ending, mediaType))));
        here.nameGroups(questions);
        return here.document;
    }

    private static Object base() {
        try (InputStream in = OpenApi.class.getResourceAsStream(BASE)) {
            if (in == null) {
                throw new IllegalStateException("The class path has no " + BASE);
            }
            return new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    private Object at(String first, String second) {
        return object(document.get(first)).get(second);
    }

    /** Questions stand in the groups that the page has them in. */
    private void nameGroups(Collection<Question> questions) {
        List<Object> tags = new ArrayList<>();
        tags.add(Map.of("name", "Questions"));
        new TreeSet<>(questions.stream().map(Question::group).toList())
                .forEach(group -> tags.add(Map.of("name", group)));
        tags.addAll((List<?>) document.get("tags"));
        document.put("tags", tags);
    }

    private static Map<String, Object> ask(Question question) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", question.name());
        operation.put("tags", List.of(question.group()));
        operation.put("summary", question.titleInSlots());
        operation.put(
                "description",
                question.about()
                        + "\n\nWith `.csv`, `.named.csv` (with names beside ids), `.xlsx`, `.graphml` or `.cypher` after the"
                        + " name it comes as that.");
        operation.put(
                "parameters",
                Stream.concat(
                                Stream.concat(question.parameters().stream(), World.PARAMETERS.stream())
                                        .map(OpenApi::field),
                                Stream.of(EVIDENCE))
                        .toList());
        Map<String, Object> rows = Map.of("type", "array", "items", JsonSchema.row(question));
        Map<String, Object> schema = Map.of(
                "allOf",
                List.of(
                        Map.of("$ref", "#/components/schemas/Answer"),
                        Map.of("type", "object", "properties", Map.of("rows", rows))));
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "200",
                Map.of(
                        "description",
                        "The answer with its proof",
                        "content",
                        Map.of("application/json", Map.of("schema", schema))));
        responses.put("400", Map.of("$ref", PROBLEM));
        responses.put("404", Map.of("$ref", PROBLEM));
        responses.put("default", Map.of("$ref", PROBLEM));
        operation.put("responses", responses);
        return operation;
    }

    /** A list is given by repeating its name. */
    private static Map<String, Object> field(Parameter parameter) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", parameter.name());
        field.put("in", "query");
        field.put("required", parameter.required());
        Map<String, Object> schema = new LinkedHashMap<>(JsonSchema.of(parameter));
        field.put("description", schema.remove("description"));
        if (parameter.list()) {
            field.put("style", "form");
            field.put("explode", true);
        }
        field.put("schema", schema);
        parameter
                .defaultValue()
                .filter(OpenApi::saysSomething)
                .ifPresentOrElse(value -> field.put("example", value), () -> schema.remove("default"));
        return field;
    }

    /** That nothing is given by default goes without saying; a reader would be shown an empty line. */
    private static boolean saysSomething(Object value) {
        return !value.equals("") && !value.equals(List.of());
    }

    private static Map<String, Object> export(String ending, String mediaType) {
        Map<String, Object> content = Map.of(mediaType, Map.of("schema", Map.of("type", "string")));
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", "export-" + ending);
        operation.put("tags", List.of("Data sets"));
        operation.put("summary", "Everything, or one data set, as a file (." + ending + ")");
        operation.put(
                "parameters",
                List.of(Map.of(
                        "name",
                        "dataSet",
                        "in",
                        "query",
                        "description",
                        "Only this one",
                        "schema",
                        Map.of("type", "string"))));
        operation.put(
                "responses",
                Map.of(
                        "200", Map.of("description", "The file", "content", content),
                        "default", Map.of("$ref", PROBLEM)));
        return operation;
    }
}
