package interlock.mcp;

import interlock.answers.Graph;
import interlock.mcp.Tool.Call;
import interlock.question.BadParameter;
import interlock.question.Kind;
import interlock.question.Parameter;
import interlock.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that does something with a question's answer.
 *
 * @param arguments of the question, and of its world
 * @param own what the operator takes beside them
 * @param window which of the rows are told
 * @param site the address of the page; empty where none is served
 */
record OperatorCall(
        Question question,
        Map<String, List<String>> arguments,
        Map<String, List<String>> own,
        Window window,
        String site) {
    static final int ROWS = 20;
    static final String QUESTION = "question";
    static final String ARGUMENTS = "arguments";
    static final String OTHER = "other";

    /**
     * @param own the name of what the operator takes beside the question
     * @throws BadParameter for the first that is unknown, missing or not allowed
     */
    static OperatorCall read(Graph graph, List<Question> questions, Call call, String own) {
        Map<String, Object> plain = new LinkedHashMap<>(call.arguments());
        Object arguments = plain.remove(ARGUMENTS);
        Object taken = plain.remove(own);
        List<Parameter> fields = new ArrayList<>(Window.parameters(ROWS));
        fields.add(name(questions));
        Map<String, Object> values = new Call(plain, call.site()).read(fields);
        Question question = questions.stream()
                .filter(one -> one.name().equals(values.get(QUESTION)))
                .findFirst()
                .orElseThrow();
        return new OperatorCall(
                graph.search().inMarket(question),
                texts(arguments, ARGUMENTS),
                own.equals(OTHER)
                        ? texts(taken, own)
                        : new Call(taken == null ? Map.of() : Map.of(own, taken), "").texts(),
                Window.of(values),
                call.site());
    }

    static Parameter name(List<Question> questions) {
        return new Parameter(
                QUESTION,
                new Kind.Choice(questions.stream().map(Question::name).toList()),
                false,
                null,
                "The question, by the name of its tool");
    }

    static Map<String, List<String>> texts(@Nullable Object given, String name) {
        if (given == null) {
            return Map.of();
        }
        if (given instanceof Map<?, ?> map) {
            Map<String, Object> named = new LinkedHashMap<>();
            map.forEach((key, value) -> named.put(String.valueOf(key), value));
            return new Call(named, "").texts();
        }
        throw noObject(name, given);
    }

    static BadParameter noObject(String name, Object given) {
        return BadParameter.ofWorld(
                "'" + name + "' is '" + given + "', but must be an object of names and values.",
                given.toString(),
                "{\"asOf\": \"2025-11-30\"}",
                Optional.empty());
    }

    /** What every structured answer begins with. */
    Map<String, Object> begun(
            String headline, Map<String, Object> parameters, Map<String, Object> world, List<String> key) {
        Map<String, Object> structured = new LinkedHashMap<>();
        structured.put(QUESTION, question.name());
        structured.put("headline", headline);
        structured.put("parameters", parameters);
        structured.put("world", world);
        structured.put("key", key);
        return structured;
    }

    /** How to get what is not told; null where all is. */
    @Nullable
    String more(int told, int all, String address) {
        return told == all
                ? null
                : "These are " + window.told(told, String.valueOf(all))
                        + ". Ask again with a larger 'skip' or 'rows' (at most " + Window.MOST + "), or get all from "
                        + address;
    }

    /** Where the same is over HTTP. */
    String address(String operator, Map<String, List<String>> query) {
        return new PageLink(site).to("api/questions/" + PageLink.encoded(question.name()) + "/" + operator, query);
    }
}
