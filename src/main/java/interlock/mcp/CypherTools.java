package interlock.mcp;

import interlock.answers.Graph;
import interlock.answers.Lookups.Schema;
import interlock.console.Console;
import interlock.console.ConsoleAnswer;
import interlock.console.ConsolePolicy;
import interlock.console.ConsoleQuery;
import interlock.console.ConsoleQuery.Mode;
import interlock.form.JsonSchema;
import interlock.mcp.Tool.Call;
import interlock.mcp.Tool.Reply;
import interlock.question.Kind;
import interlock.question.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cypher that only reads, as in the console, and the schema that one needs to write it. */
final class CypherTools {
    private static final int ROWS = 20;
    private static final String PARAMETERS = "parameters";

    private final Graph graph;
    private final Console console;

    private CypherTools(Graph graph, Console console) {
        this.graph = graph;
        this.console = console;
    }

    static List<Tool> of(Graph graph, Console console) {
        CypherTools here = new CypherTools(graph, console);
        Map<String, Object> input = JsonSchema.of(fields());
        @SuppressWarnings("unchecked")
        Map<String, Object> properties = (Map<String, Object>) input.get("properties");
        properties.put(PARAMETERS, JsonSchema.value("Values for the $parameters of the statement, by name", "object"));
        return List.of(
                new Tool(
                        "schema",
                        "The schema of the graph",
                        "Labels, relationship types and properties with how many there are, and the procedures and"
                                + " functions that a statement may call. Read it before 'cypher'.",
                        JsonSchema.of(List.of()),
                        JsonSchema.object(
                                Map.of(
                                        "labels", JsonSchema.list("name and count", Map.of("type", "object")),
                                        "types", JsonSchema.list("name and count", Map.of("type", "object")),
                                        "properties", JsonSchema.list("name and count", Map.of("type", "object")),
                                        "procedures", JsonSchema.list("name, signature", Map.of("type", "object"))),
                                List.of("labels", "types", "properties", "procedures")),
                        here::schema),
                new Tool(
                        "cypher",
                        "Read with Cypher",
                        "Runs one Cypher statement that only reads, within the limits of the console. Prefer a question's"
                                + " tool where one fits: those are checked and bring their sources.",
                        input,
                        output(),
                        here::cypher));
    }

    private static List<Parameter> fields() {
        List<Parameter> all =
                new ArrayList<>(List.of(new Parameter("query", new Kind.Text(), false, null, "One statement")));
        all.addAll(Window.parameters(ROWS));
        return all;
    }

    private static Map<String, Object> output() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("columns", JsonSchema.list("The names of the columns", Map.of("type", "string")));
        properties.put("rows", JsonSchema.list("The rows that are told", Map.of("type", "object")));
        properties.put("total", JsonSchema.value("How many rows were read", "integer"));
        properties.put("more", JsonSchema.value("How to get the rows that are not told", "string", "null"));
        properties.put("names", JsonSchema.value("The names of the ids in the rows", "object"));
        properties.put("notices", JsonSchema.list("What Neo4j remarks", Map.of("type", "object")));
        properties.putAll(Cited.schema());
        return JsonSchema.object(properties, List.copyOf(properties.keySet()));
    }

    private Reply cypher(Call call) {
        Map<String, Object> arguments = new LinkedHashMap<>(call.arguments());
        Object parameters = arguments.remove(PARAMETERS);
        Map<String, Object> values = new Call(arguments, call.site()).read(fields());
        ConsoleAnswer answer = console.ask(
                new ConsoleQuery(values.get("query").toString(), named(parameters), Mode.RUN),
                Thread.currentThread()::isInterrupted);
        Window window = Window.of(values);
        List<Map<String, @Nullable Object>> rows = window.of(answer.rows());
        List<String> columns =
                answer.columns().stream().map(ConsoleAnswer.Head::name).toList();
        String total = answer.rows().size() + (answer.truncated() ? " that the limits of the console let through" : "");
        String more = rows.size() == answer.rows().size() && !answer.truncated()
                ? null
                : "These are " + window.told(rows.size(), total)
                        + ". Ask again with a larger 'skip' or 'rows' (at most " + Window.MOST
                        + "), or let the statement itself filter or count.";
        Names names = new Names(answer.graph().nodes());
        Cited cited = Cited.all(answer.sources());
        Map<String, Object> structured = new LinkedHashMap<>();
        structured.put("columns", columns);
        structured.put("rows", rows);
        structured.put("total", answer.rows().size());
        structured.put("more", more);
        structured.put(
                "names",
                names.of(answer.graph().nodes().stream()
                        .map(node -> String.valueOf(node.get("id")))
                        .toList()));
        structured.put("notices", answer.notices());
        cited.into(structured);
        String notices = answer.notices().stream()
                .map(notice -> "Neo4j remarks: " + notice.text() + "\n")
                .collect(Collectors.joining());
        return new Reply(
                (rows.isEmpty() ? "No rows.\n" : TextTable.of(columns, rows, names))
                        + (more == null ? "" : "\n" + more + "\n")
                        + notices
                        + cited.text(),
                structured);
    }

    private static Map<String, @Nullable Object> named(@Nullable Object parameters) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        switch (parameters) {
            case null -> {}
            case Map<?, ?> given -> given.forEach((name, value) -> named.put(String.valueOf(name), value));
            default -> throw OperatorCall.noObject(PARAMETERS, parameters);
        }
        return named;
    }

    private Reply schema(Call call) {
        call.read(List.of());
        Schema schema = graph.lookups().schema(ConsolePolicy.PROCEDURES);
        Map<String, Object> structured = new LinkedHashMap<>();
        structured.put("labels", schema.labels());
        structured.put("types", schema.types());
        structured.put("properties", schema.properties());
        structured.put("procedures", schema.procedures());
        return new Reply(
                "Labels: " + counted(schema.labels()) + "\nRelationship types: " + counted(schema.types())
                        + "\nProperties: " + counted(schema.properties()) + "\nProcedures:\n"
                        + schema.procedures().stream()
                                .map(one -> "- " + one.signature())
                                .collect(Collectors.joining("\n"))
                        + "\nWho relies on whom by each type: interlock://model",
                structured);
    }

    private static String counted(List<interlock.answers.Lookups.Counted> all) {
        return all.stream().map(one -> one.name() + " " + one.count()).collect(Collectors.joining(", "));
    }
}
