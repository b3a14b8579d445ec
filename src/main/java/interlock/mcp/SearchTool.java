package interlock.mcp;

import interlock.answers.Graph;
import interlock.answers.Search.Found;
import interlock.answers.Search.FoundDeal;
import interlock.form.JsonSchema;
import interlock.mcp.Tool.Call;
import interlock.mcp.Tool.Reply;
import interlock.question.Kind;
import interlock.question.Parameter;
import interlock.question.Questions;
import interlock.search.Meaning;
import interlock.search.QuestionSearch;
import interlock.text.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** From words to ids, and to the tool with the arguments that answers a question in words. */
final class SearchTool {
    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter("q", new Kind.Text(), false, null, "A name, an alias, an id, or a question in words"),
            new Parameter("limit", new Kind.Whole(1, 50), false, List.of("8"), "How many of each kind are told"));

    private final Graph graph;
    private final QuestionSearch search;

    private SearchTool(Graph graph, Questions questions) {
        this.graph = graph;
        search = new QuestionSearch(questions);
    }

    static Tool of(Graph graph, Questions questions) {
        return new Tool(
                "search",
                "Find an entity, or the tool for a question",
                "Finds entities and deals by what a person wrote, typing errors included, and for a question in words"
                        + " ('who depends on nvidia') the tool and the arguments that answer it. Ask this first when an id"
                        + " or a tool is not known.",
                JsonSchema.of(PARAMETERS),
                output(),
                new SearchTool(graph, questions)::answer);
    }

    private static Map<String, Object> output() {
        Map<String, Object> call = JsonSchema.object(
                Map.of(
                        "tool", JsonSchema.value("The tool's name", "string"),
                        "title", JsonSchema.value("The question that it answers", "string"),
                        "arguments", JsonSchema.value("What to call it with", "object")),
                List.of("tool", "title", "arguments"));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("entities", JsonSchema.list("id, label, name, the best first", Map.of("type", "object")));
        properties.put("deals", JsonSchema.list("id and title, the latest first", Map.of("type", "object")));
        properties.put("calls", JsonSchema.list("The tools that answer the question, the best first", call));
        properties.put("choices", JsonSchema.list("Tools where a name can mean several: one has to be chosen", call));
        return JsonSchema.object(properties, List.copyOf(properties.keySet()));
    }

    private Reply answer(Call call) {
        Map<String, Object> values = call.read(PARAMETERS);
        String text = values.get("q").toString();
        int limit = ((Number) values.get("limit")).intValue();
        List<Found> entities = graph.search().entities(text, limit);
        List<FoundDeal> deals = graph.search().deals(text, limit);
        Meaning.All meant = search.meant(text, Language.ENGLISH, graph.search().names(text), limit);
        List<Map<String, Object>> calls =
                meant.questions().stream().map(SearchTool::call).toList();
        List<Map<String, Object>> choices = meant.choices().stream()
                .flatMap(choice -> choice.ways().stream())
                .map(SearchTool::call)
                .toList();
        Map<String, Object> structured = new LinkedHashMap<>();
        structured.put("entities", entities);
        structured.put("deals", deals);
        structured.put("calls", calls);
        structured.put("choices", choices);
        List<String> lines = Stream.of(
                        entities.stream()
                                .map(found -> "- entity " + found.id() + ": " + found.displayName() + " ("
                                        + found.label() + ")"),
                        deals.stream().map(found -> "- deal " + found.id() + ": " + found.title()),
                        calls.stream().map(one -> "- tool " + line(one)),
                        choices.stream().map(one -> "- perhaps tool " + line(one)))
                .flatMap(all -> all)
                .toList();
        return new Reply(
                lines.isEmpty()
                        ? "Nothing is like '" + text + "'. Try a name alone, or read interlock://questions."
                        : String.join("\n", lines),
                structured);
    }

    private static Map<String, Object> call(Meaning meaning) {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("tool", meaning.name());
        call.put("title", meaning.title());
        call.put("arguments", meaning.parameters());
        return call;
    }

    private static String line(Map<String, Object> call) {
        return call.get("tool") + " " + call.get("arguments") + ": " + call.get("title");
    }
}
