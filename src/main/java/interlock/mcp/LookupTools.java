package interlock.mcp;

import interlock.answers.Graph;
import interlock.answers.Lookups.EntityCard;
import interlock.answers.Lookups.FactCard;
import interlock.form.JsonSchema;
import interlock.mcp.Tool.Call;
import interlock.mcp.Tool.Reply;
import interlock.model.Standing;
import interlock.question.Kind;
import interlock.question.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An entity and a fact, with their evidence, as tools. */
final class LookupTools {
    private static final int ROWS = 40;
    private static final Parameter AS_OF = new Parameter(
            "asOf", new Kind.Day(), false, List.of("today"), "The day on which a fact holds, or does not");
    private static final Parameter AT_LEAST = new Parameter(
            "atLeast", new Kind.Standing(), false, List.of("announced"), "How binding a fact must be to hold");

    private final Graph graph;

    private LookupTools(Graph graph) {
        this.graph = graph;
    }

    static List<Tool> of(Graph graph) {
        LookupTools here = new LookupTools(graph);
        return List.of(
                new Tool(
                        "entity",
                        "A company, model, cloud, chip or product",
                        "What is stated about one entity: each fact with its standing, its days, whether it holds on the"
                                + " day, and its sources. Ids are names in lower case with hyphens; 'search' finds them.",
                        JsonSchema.of(entityParameters()),
                        entityOutput(),
                        here::entity),
                new Tool(
                        "fact",
                        "A fact with its proof",
                        "One fact by its id, as the rows of other answers name it: its sentence, its ends, its deal with"
                                + " the other legs, its sources, and how many independent origins these have.",
                        JsonSchema.of(factParameters()),
                        factOutput(),
                        here::fact));
    }

    private static List<Parameter> entityParameters() {
        List<Parameter> all = new ArrayList<>(List.of(
                new Parameter("id", new Kind.Entity(List.of()), false, null, "Whom it is about"), AS_OF, AT_LEAST));
        all.addAll(Window.parameters(ROWS));
        return all;
    }

    private static List<Parameter> factParameters() {
        return List.of(new Parameter("id", new Kind.Text(), false, null, "The fact's id"), AS_OF, AT_LEAST);
    }

    private static Map<String, Object> entityOutput() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("entity", JsonSchema.value("The entity with its properties", "object"));
        properties.put(
                "facts",
                JsonSchema.list(
                        "The facts that are told, those that hold first: type, from, to, statement, status, days, holds",
                        Map.of("type", "object")));
        properties.put("total", JsonSchema.value("How many facts there are in all", "integer"));
        properties.put("more", JsonSchema.value("How to get the facts that are not told", "string", "null"));
        properties.put("names", JsonSchema.value("The names of the ids in the facts", "object"));
        properties.putAll(Cited.schema());
        properties.put("page", JsonSchema.value("The address of the entity on the page", "string"));
        return JsonSchema.object(properties, List.copyOf(properties.keySet()));
    }

    private static Map<String, Object> factOutput() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("fact", JsonSchema.value("The fact: type, from, to, statement, status, days, holds", "object"));
        properties.put("deal", JsonSchema.value("The deal that it is a leg of", "object", "null"));
        properties.put("legs", JsonSchema.list("The other legs of the deal", Map.of("type", "object")));
        properties.put("names", JsonSchema.value("The names of the ids", "object"));
        properties.put("origins", JsonSchema.value("How many independent origins its sources have", "integer"));
        properties.putAll(Cited.schema());
        return JsonSchema.object(properties, List.copyOf(properties.keySet()));
    }

    private Reply entity(Call call) {
        Map<String, Object> values = call.read(entityParameters());
        String id = values.get("id").toString();
        EntityCard card = graph.lookups().entity(id, day(values), standing(values));
        List<Map<String, Object>> facts = card.facts().stream()
                .sorted(Comparator.comparing(fact -> !Boolean.TRUE.equals(fact.get("holds"))))
                .toList();
        Window window = Window.of(values);
        List<Map<String, Object>> told = window.of(facts);
        Names names = new Names(card.nodes());
        Cited cited = Cited.by(told, card.sources());
        @Nullable
        String more = told.size() == facts.size()
                ? null
                : "These are " + window.told(told.size(), facts.size() + "")
                        + " facts. Ask again with a larger 'skip' or 'rows' (at most " + Window.MOST + ").";
        String page = new PageLink(call.site())
                .to("questions/facts-of", Map.of("entity", List.of(id), "asOf", List.of(values.get("asOf") + "")));
        Map<String, Object> structured = new LinkedHashMap<>();
        structured.put("entity", card.entity());
        structured.put("facts", told);
        structured.put("total", facts.size());
        structured.put("more", more);
        structured.put("names", names.of(ends(told)));
        cited.into(structured);
        structured.put("page", page);
        return new Reply(
                about(card.entity()) + "\n\n"
                        + told.stream().map(fact -> line(fact, names)).collect(Collectors.joining("\n")) + "\n"
                        + (more == null ? "" : "\n" + more + "\n") + cited.text() + "\nThe same on the page: " + page,
                structured);
    }

    private Reply fact(Call call) {
        Map<String, Object> values = call.read(factParameters());
        FactCard card = graph.lookups().fact(values.get("id").toString(), day(values), standing(values));
        Names names = new Names(card.nodes());
        Cited cited = Cited.all(card.sources());
        List<Map<String, Object>> all = new ArrayList<>(card.legs());
        all.add(card.fact());
        Map<String, Object> structured = new LinkedHashMap<>();
        structured.put("fact", card.fact());
        structured.put("deal", card.deal());
        structured.put("legs", card.legs());
        structured.put("names", names.of(ends(all)));
        structured.put("origins", card.origins());
        cited.into(structured);
        String legs = card.legs().isEmpty()
                ? ""
                : "Other legs of the deal:\n"
                        + card.legs().stream().map(leg -> line(leg, names)).collect(Collectors.joining("\n")) + "\n";
        return new Reply(
                line(card.fact(), names) + "\nIts sources have " + card.origins() + " independent "
                        + (card.origins() == 1 ? "origin" : "origins") + ".\n" + legs + cited.text(),
                structured);
    }

    private static String about(Map<String, Object> entity) {
        String known = List.of("label", "country", "segment", "description").stream()
                .filter(entity::containsKey)
                .map(key -> entity.get(key).toString())
                .collect(Collectors.joining(", "));
        return entity.getOrDefault("name", entity.get("id")) + " (" + known + ")";
    }

    /** '[id] A invests in B. completed, since 2025-11-18' */
    static String line(Map<String, Object> fact, Names names) {
        Object statement = fact.get("statement");
        String said = statement == null
                ? names.shown(fact.get("from") + "") + " " + fact.get("type") + " " + names.shown(fact.get("to") + "")
                        + "."
                : statement.toString();
        String days = List.of("since", "announced", "until").stream()
                .filter(fact::containsKey)
                .map(key -> key + " " + fact.get(key))
                .collect(Collectors.joining(", "));
        return "- " + said + " [" + fact.get("type") + ", " + fact.getOrDefault("status", "no standing")
                + (days.isEmpty() ? "" : ", " + days)
                + (Boolean.FALSE.equals(fact.get("holds")) ? ", does not hold on the day" : "") + "; fact "
                + fact.get("id")
                + "]";
    }

    private static Set<String> ends(List<Map<String, Object>> facts) {
        return facts.stream()
                .flatMap(fact -> List.of("from", "to").stream().map(end -> String.valueOf(fact.get(end))))
                .collect(Collectors.toSet());
    }

    private static LocalDate day(Map<String, Object> values) {
        return LocalDate.parse(values.get("asOf").toString());
    }

    private static Standing standing(Map<String, Object> values) {
        return Standing.of(values.get("atLeast").toString()).orElse(Standing.ANNOUNCED);
    }
}
