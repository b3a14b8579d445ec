package interlock.mcp;

import interlock.answers.Answer;
import interlock.answers.Answer.Notice;
import interlock.answers.Graph;
import interlock.form.JsonSchema;
import interlock.mcp.Mcp.Answering;
import interlock.mcp.Tool.Call;
import interlock.mcp.Tool.Reply;
import interlock.question.Column;
import interlock.question.Fields;
import interlock.question.Kind;
import interlock.question.Parameter;
import interlock.question.Question;
import interlock.question.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A question file as a tool: its form is the input, its columns are the output, its sentence comes first. */
final class QuestionTool {
    private static final int ROWS = 20;
    private static final String WORLD = "world";
    private static final String EVIDENCE = "evidence";
    private static final String OF_ALL_ROWS = "rows";
    private static final List<String> EVIDENCE_OF = List.of("first", OF_ALL_ROWS);
    private static final int PHRASES = 3;

    private final Graph graph;
    private final Question question;
    private final Answering answering;

    private QuestionTool(Graph graph, Question question, Answering answering) {
        this.graph = graph;
        this.question = question;
        this.answering = answering;
    }

    /**
     * The tool of a question.
     *
     * @param question with the defaults of this market
     * @param answering where its answers come from
     */
    static Tool of(Graph graph, Question question, Answering answering) {
        return new Tool(
                question.name(),
                question.titleInSlots(),
                question.about() + phrases(question),
                input(question),
                output(question),
                new QuestionTool(graph, question, answering)::answer);
    }

    private static String phrases(Question question) {
        return question.asks().isEmpty()
                ? ""
                : question.phrases().stream()
                        .limit(PHRASES)
                        .map(phrase -> phrase.words().replace("+}", "}"))
                        .collect(Collectors.joining("'; '", " It answers questions such as: '", "'."));
    }

    /** With the world beside them, which is told once for all tools, in the instructions, as the choice of evidence is. */
    private static Map<String, Object> input(Question question) {
        Map<String, Object> input = JsonSchema.of(parameters(question));
        @SuppressWarnings("unchecked")
        Map<String, Object> properties = (Map<String, Object>) input.get("properties");
        properties.put(WORLD, JsonSchema.value("Another world than the real one", "object"));
        properties.computeIfPresent(EVIDENCE, (name, told) -> Map.of("enum", EVIDENCE_OF));
        return input;
    }

    /** Its own, and which of the rows are told. */
    private static List<Parameter> parameters(Question question) {
        List<Parameter> all = new ArrayList<>(question.parameters());
        all.addAll(Window.parameters(ROWS));
        if (question.columns().stream().anyMatch(column -> column.type() == Column.Type.FACT)) {
            all.add(new Parameter(
                    EVIDENCE,
                    new Kind.Choice(EVIDENCE_OF),
                    false,
                    List.of("first"),
                    "The first facts, some hundreds, or those of all rows"));
        }
        return all;
    }

    /** What explains itself has a type alone: a list of tools is read by what has little room. */
    private static Map<String, Object> output(Question question) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List.of("question", "title", "headline", "page").forEach(name -> properties.put(name, type("string")));
        List.of("parameters", "names").forEach(name -> properties.put(name, type("object")));
        List.of("skipped", "total").forEach(name -> properties.put(name, type("integer")));
        properties.put("totalExact", type("boolean"));
        properties.put("world", Map.of("type", List.of("object", "null")));
        properties.put("notices", JsonSchema.list("What limits the answer", Map.of("type", "object")));
        properties.put("rows", Map.of("type", "array", "items", JsonSchema.row(question)));
        properties.put("more", JsonSchema.value("How to get the rows that are not told", "string", "null"));
        properties.putAll(Cited.schema());
        return JsonSchema.object(properties, List.copyOf(properties.keySet()));
    }

    private static Map<String, Object> type(String type) {
        return Map.of("type", type);
    }

    private Reply answer(Call call) {
        Question here = graph.search().inMarket(question);
        Map<String, Object> plain = new LinkedHashMap<>(call.arguments());
        Map<String, List<String>> world = OperatorCall.texts(plain.remove(WORLD), WORLD);
        new Fields(World.PARAMETERS).read(world, LocalDate.now());
        Call own = new Call(plain, call.site());
        Map<String, List<String>> given = new LinkedHashMap<>(own.texts());
        Map<String, Object> all = own.read(parameters(here));
        Window window = Window.of(all);
        given.keySet().removeAll(List.of(Window.ROWS, Window.SKIP, EVIDENCE));
        Map<String, Object> values = here.read(given, LocalDate.now());
        given.putAll(world);
        Answer answer = answering.answer(
                here, values, World.read(given, LocalDate.now()), OF_ALL_ROWS.equals(all.get(EVIDENCE)));
        List<Map<String, @Nullable Object>> rows = window.of(answer.rows());
        PageLink link = new PageLink(call.site());
        Map<String, List<String>> asked = asked(here, given, values);
        String total = (answer.totalExact() ? "" : "more than ") + answer.total();
        boolean whole = rows.size() == answer.total() && answer.totalExact();
        String more = whole
                ? null
                : "These are " + window.told(rows.size(), total)
                        + ". Ask again with a larger 'skip' or 'rows' (at most "
                        + Window.MOST + "), or get all as CSV from "
                        + link.to("api/questions/" + PageLink.encoded(here.name()) + ".csv", asked);
        Names names = new Names(answer.graph().nodes());
        Cited cited = Cited.by(proof(here, rows, answer), answer.sources());
        String page = link.to("questions/" + PageLink.encoded(here.name()), asked);
        Map<String, Object> structured = new LinkedHashMap<>();
        structured.put("question", here.name());
        structured.put("title", answer.title());
        structured.put("headline", answer.headline());
        structured.put("parameters", answer.parameters());
        structured.put("rows", rows);
        structured.put("skipped", Math.min(window.skip(), answer.rows().size()));
        structured.put("total", answer.total());
        structured.put("totalExact", answer.totalExact());
        structured.put("more", more);
        structured.put("world", answer.world());
        structured.put("notices", answer.notices());
        structured.put("names", names.of(mentioned(rows)));
        cited.into(structured);
        structured.put("page", page);
        String table = TextTable.of(
                here.columns().stream()
                        .map(Column::name)
                        .filter(name -> !here.hidden().contains(name))
                        .toList(),
                rows,
                names);
        return new Reply(
                answer.headline() + "\n" + told(answer.notices()) + "\n" + table
                        + (more == null ? "" : "\n" + more + "\n") + cited.text() + "\nThe same on the page: " + page,
                structured);
    }

    /** Each in a line. */
    static String told(List<Notice> notices) {
        return notices.stream().map(notice -> notice.text() + "\n").collect(Collectors.joining());
    }

    /** What was given, in the order of the form; and the day, so that the address means the same tomorrow. */
    private static Map<String, List<String>> asked(
            Question question, Map<String, List<String>> given, Map<String, Object> values) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        for (Parameter parameter : question.parameters()) {
            String name = parameter.name();
            if (name.equals("asOf") && values.get(name) instanceof String day) {
                asked.put(name, List.of(day));
            } else if (given.containsKey(name)) {
                asked.put(name, given.get(name));
            }
        }
        World.NAMES.stream().filter(given::containsKey).forEach(name -> asked.put(name, given.get(name)));
        return asked;
    }

    /** The facts that the rows have as evidence. */
    private static List<Map<String, Object>> proof(
            Question question, List<Map<String, @Nullable Object>> rows, Answer answer) {
        Set<String> ids = new LinkedHashSet<>();
        question.columns().stream()
                .filter(column -> column.type() == Column.Type.FACT)
                .forEach(column -> rows.forEach(row -> collect(row.get(column.name()), ids)));
        return answer.graph().edges().stream()
                .filter(edge -> ids.contains(String.valueOf(edge.get("id"))))
                .toList();
    }

    private static Set<String> mentioned(List<Map<String, @Nullable Object>> rows) {
        Set<String> texts = new LinkedHashSet<>();
        rows.forEach(row -> row.values().forEach(value -> collect(value, texts)));
        return texts;
    }

    private static void collect(@Nullable Object value, Set<String> texts) {
        if (value instanceof Collection<?> several) {
            several.forEach(one -> collect(one, texts));
        } else if (value instanceof String text) {
            texts.add(text);
        }
    }
}
