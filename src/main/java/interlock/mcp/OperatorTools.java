package interlock.mcp;

import interlock.answers.Graph;
import interlock.form.JsonSchema;
import interlock.mcp.Tool.Call;
import interlock.mcp.Tool.Reply;
import interlock.operators.Asked;
import interlock.operators.Compare;
import interlock.operators.Comparison;
import interlock.operators.Firmness;
import interlock.operators.Firmnesses;
import interlock.operators.Histories;
import interlock.operators.History;
import interlock.question.BadParameter;
import interlock.question.Fields;
import interlock.question.Kind;
import interlock.question.Parameter;
import interlock.question.Question;
import interlock.question.World;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be done with any answer: compared with another world's, followed through the days, tried for what it rests on. */
final class OperatorTools {
    private static final int CHANGES = 10;
    private static final int CARRIERS = 20;
    private static final String ROW = "row";
    private static final String FROM = "from";

    private final Graph graph;
    private final List<Question> questions;

    private OperatorTools(Graph graph, List<Question> questions) {
        this.graph = graph;
        this.questions = questions;
    }

    /** @param questions with the defaults of this market */
    static List<Tool> of(Graph graph, List<Question> questions) {
        OperatorTools here = new OperatorTools(graph, questions);
        return List.of(
                new Tool(
                        "compare",
                        "An answer in two worlds",
                        "Asks a question in two worlds and tells which rows are new, gone or changed in the other, and the facts"
                                + " that differ. Ask it for 'what would be different if', 'what was known then', 'then and now'.",
                        here.input(Map.of(
                                OperatorCall.OTHER,
                                JsonSchema.value(
                                        "How the other world differs: any of " + String.join(", ", World.ALL_NAMES),
                                        "object"))),
                        output("answer", "otherAnswer", "counts", "rows", "facts", "notices", "more", "names"),
                        here::compare),
                new Tool(
                        "history",
                        "The days on which an answer changed",
                        "Follows an answer through the days: when it changed, what changed, and the facts that did it. Ask it for"
                                + " 'since when'. The day it ends with is 'asOf' of the arguments.",
                        here.input(Map.of(
                                FROM,
                                JsonSchema.value(
                                        "The day with whose answer it begins (YYYY-MM-DD; by default " + Histories.FIRST
                                                + ")",
                                        "string"))),
                        output("entries", "until", "truncated", "more"),
                        here::history),
                new Tool(
                        "firmness",
                        "What an answer rests on",
                        "The single facts, sources and origins without which an answer, or one row of it, would be different; by"
                                + " which standings it holds, since when, and what is not known and would change it.",
                        here.input(Map.of(
                                ROW,
                                JsonSchema.list(
                                        "One row only, by the values of its key, which 'compare' tells; none = the whole answer",
                                        Map.of("type", "string")))),
                        output("about", "facts", "sources", "origins", "standings", "since", "unknowns", "truncated"),
                        here::firmness));
    }

    private Map<String, Object> input(Map<String, Object> own) {
        Map<String, Object> input = JsonSchema.of(Window.parameters(OperatorCall.ROWS));
        @SuppressWarnings("unchecked")
        Map<String, Object> properties = (Map<String, Object>) input.get("properties");
        properties.put(OperatorCall.QUESTION, JsonSchema.value("The question, by the name of its tool", "string"));
        properties.put(
                OperatorCall.ARGUMENTS,
                JsonSchema.value("What the question takes, and the fields of a world beside it", "object"));
        properties.putAll(own);
        input.put("required", List.of(OperatorCall.QUESTION));
        return input;
    }

    private static Map<String, Object> output(String... names) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(OperatorCall.QUESTION, JsonSchema.value("The question", "string"));
        properties.put("headline", JsonSchema.value("What came of it, in a sentence", "string"));
        properties.put("parameters", JsonSchema.value("What was asked", "object"));
        properties.put("world", JsonSchema.value("In which world", "object"));
        properties.put("key", JsonSchema.list("The columns that identify a row", Map.of("type", "string")));
        for (String name : names) {
            properties.put(name, Map.of());
        }
        properties.put("address", JsonSchema.value("The same over HTTP, whole", "string"));
        return JsonSchema.object(properties, List.copyOf(properties.keySet()));
    }

    private Reply compare(Call call) {
        OperatorCall given = OperatorCall.read(graph, questions, call, OperatorCall.OTHER);
        Map<String, List<String>> asked = new LinkedHashMap<>(given.arguments());
        given.own().forEach((name, texts) -> asked.put("other." + name, texts));
        List<Asked> two = Asked.readTwo(given.question(), asked, LocalDate.now());
        Comparison found = new Compare(graph).of(two.getFirst(), two.getLast());
        List<Comparison.Row> differing = found.rows().stream()
                .filter(row -> !row.change().equals("same"))
                .toList();
        List<Comparison.Row> rows = given.window().of(differing);
        Names names = new Names(found.graph().nodes());
        String address = given.address("compare", asked);
        String more = given.more(rows.size(), differing.size(), address);
        Map<String, Object> structured = given.begun(found.headline(), found.parameters(), found.world(), found.key());
        structured.put("answer", found.answer());
        structured.put("otherAnswer", found.otherAnswer());
        structured.put("counts", found.counts());
        structured.put("rows", rows);
        structured.put("facts", found.facts());
        structured.put("notices", found.notices());
        structured.put("more", more);
        structured.put("names", names.of(ids(rows)));
        structured.put("address", address);
        return new Reply(
                found.headline() + "\nIn the first world: " + found.answer() + "\nIn the other: " + found.otherAnswer()
                        + "\n"
                        + QuestionTool.told(found.notices()) + "\n"
                        + rows.stream()
                                .map(row -> row.change() + ": "
                                        + told(found.key(), row.row() == null ? row.other() : row.row(), names))
                                .collect(Collectors.joining("\n"))
                        + (more == null ? "" : "\n" + more)
                        + "\nThe whole comparison: " + address,
                structured);
    }

    private Reply history(Call call) {
        OperatorCall given = OperatorCall.read(graph, questions, call, FROM);
        Asked asked = Asked.read(given.question(), given.arguments(), LocalDate.now());
        LocalDate first = Histories.firstDay(asked.world().asOf());
        Parameter from = new Parameter(FROM, new Kind.Day(), false, List.of(first.toString()), "");
        LocalDate begin = LocalDate.parse(new Fields(List.of(from))
                .read(given.own(), LocalDate.now())
                .get(FROM)
                .toString());
        History found = new Histories(graph).of(asked, begin, asked.world().asOf(), entry -> {});
        List<History.Entry> latest = given.window().of(found.entries().reversed());
        Map<String, List<String>> query = new LinkedHashMap<>(given.arguments());
        given.own().forEach((name, days) -> query.put(Histories.parameter(asked.question(), name), days));
        String address = given.address("history", query);
        String more = given.more(latest.size(), found.entries().size(), address);
        Map<String, Object> structured = given.begun(found.headline(), found.parameters(), found.world(), found.key());
        structured.put(
                "entries",
                latest.stream()
                        .map(entry -> new History.Entry(
                                entry.day(),
                                entry.changes().stream().limit(CHANGES).toList(),
                                entry.facts(),
                                entry.names(),
                                entry.total()))
                        .toList());
        structured.put("until", found.until());
        structured.put("truncated", found.truncated());
        structured.put("more", more);
        structured.put("address", address);
        return new Reply(
                found.headline() + "\n\n"
                        + latest.stream().map(OperatorTools::told).collect(Collectors.joining("\n"))
                        + (more == null ? "" : "\n" + more)
                        + "\nThe whole history: " + address,
                structured);
    }

    private static String told(History.Entry entry) {
        String changes = entry.changes().stream()
                .limit(CHANGES)
                .map(change -> change.change() + " " + change.key().values())
                .collect(Collectors.joining(", "));
        int left = entry.changes().size() - CHANGES;
        return entry.day() + ": " + changes + (left > 0 ? " and " + left + " more" : "") + " (facts: "
                + String.join(", ", entry.facts().stream().limit(CHANGES).toList()) + ")";
    }

    private Reply firmness(Call call) {
        OperatorCall given = OperatorCall.read(graph, questions, call, ROW);
        List<String> row = given.own().getOrDefault(ROW, List.of());
        List<String> key = given.question().identity().key();
        if (!row.isEmpty() && row.size() != key.size()) {
            throw BadParameter.ofWorld(
                    "A row of '" + given.question().name() + "' is identified by " + key.size()
                            + " values, and 'row' gives " + row.size() + ".",
                    String.join(", ", row),
                    "a list with one value for each of " + String.join(", ", key),
                    Optional.empty());
        }
        Firmness found =
                new Firmnesses(graph).of(Asked.read(given.question(), given.arguments(), LocalDate.now()), row);
        Map<String, List<String>> query = new LinkedHashMap<>(given.arguments());
        query.putAll(given.own());
        String address = given.address("firmness", query);
        Map<String, Object> structured = given.begun(found.headline(), found.parameters(), found.world(), key);
        structured.put("about", found.about());
        structured.put("facts", found.facts().stream().limit(CARRIERS).toList());
        structured.put("sources", found.sources().stream().limit(CARRIERS).toList());
        structured.put("origins", found.origins().stream().limit(CARRIERS).toList());
        structured.put("standings", found.standings());
        structured.put("since", found.since());
        structured.put("unknowns", found.unknowns().stream().limit(CARRIERS).toList());
        structured.put("truncated", found.truncated());
        structured.put("address", address);
        return new Reply(
                found.headline() + "\n"
                        + carriers("Facts without which it would be different", found.facts())
                        + carriers("Sources", found.sources())
                        + carriers("Origins", found.origins())
                        + (found.since() == null ? "" : "Since: " + found.since() + "\n")
                        + (found.truncated()
                                ? "This may not be all: time ran out, or there was too much to try.\n"
                                : "")
                        + "The whole of it: " + address,
                structured);
    }

    private static String carriers(String what, List<Firmness.Carrier> carriers) {
        if (carriers.isEmpty()) {
            return "";
        }
        int left = carriers.size() - CARRIERS;
        return what + ": "
                + carriers.stream().limit(CARRIERS).map(Firmness.Carrier::id).collect(Collectors.joining(", "))
                + (left > 0 ? " and " + left + " more" : "") + "\n";
    }

    private static String told(List<String> key, @Nullable Map<String, @Nullable Object> row, Names names) {
        return row == null
                ? ""
                : key.stream()
                        .map(column -> row.get(column) instanceof String id
                                ? names.shown(id)
                                : String.valueOf(row.get(column)))
                        .collect(Collectors.joining(", "));
    }

    private static Set<String> ids(List<Comparison.Row> rows) {
        Set<String> ids = new HashSet<>();
        for (Comparison.Row row : rows) {
            Map<String, @Nullable Object> one = row.row() == null ? row.other() : row.row();
            if (one != null) {
                one.values().stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .forEach(ids::add);
            }
        }
        return ids;
    }
}
