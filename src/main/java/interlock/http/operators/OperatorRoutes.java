package interlock.http.operators;

import interlock.answers.Graph;
import interlock.model.Days;
import interlock.neo4j.GraphFailure.Unknown;
import interlock.operators.Asked;
import interlock.operators.Compare;
import interlock.operators.Firmnesses;
import interlock.operators.Groups;
import interlock.operators.Histories;
import interlock.question.BadParameter;
import interlock.question.Question;
import interlock.question.Questions;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer compared with another world's, followed through the days, tried for what it rests on, and counted by kind. */
public final class OperatorRoutes {
    private final Graph graph;
    private final Questions questions;
    private final Told told;

    private OperatorRoutes(Graph graph, Questions questions, Told told) {
        this.graph = graph;
        this.questions = questions;
        this.told = told;
    }

    /**
     * Adds them.
     *
     * @param told how whoever asks is answered
     */
    public static void routes(RoutesConfig routes, Graph graph, Questions questions, Told told) {
        OperatorRoutes here = new OperatorRoutes(graph, questions, told);
        routes.get("/api/questions/{name}/compare", here::compare);
        routes.get("/api/questions/{name}/history", here::history);
        routes.get("/api/questions/{name}/firmness", here::firmness);
        routes.get("/api/questions/{name}/groups", here::groups);
    }

    private void compare(Context context) {
        List<Asked> two = Asked.readTwo(question(context), given(context), LocalDate.now());
        context.json(new Compare(graph).of(two.getFirst(), two.getLast()));
    }

    private void history(Context context) {
        Asked asked = Asked.readWithout(question(context), given(context), LocalDate.now());
        LocalDate to = day(context, asked.question(), "to", asked.world().asOf());
        LocalDate from = day(context, asked.question(), "from", Histories.firstDay(to));
        Histories histories = new Histories(graph);
        if (HistoryLines.isWanted(context)) {
            HistoryLines lines = new HistoryLines(context, told.body().apply(context));
            lines.tell(() -> histories.of(asked, from, to, lines), told.problem());
        } else {
            context.json(histories.of(asked, from, to, entry -> {}));
        }
    }

    private void firmness(Context context) {
        Asked asked = Asked.readWithout(question(context), given(context), LocalDate.now());
        List<String> row = context.queryParams("row");
        int wanted = asked.question().identity().key().size();
        if (!row.isEmpty() && row.size() != wanted) {
            throw BadParameter.ofWorld(
                    "A row of '" + asked.question().name() + "' is identified by " + wanted
                            + " values, and 'row' gives " + row.size() + ".",
                    String.join(", ", row),
                    "'row' once for each of "
                            + String.join(", ", asked.question().identity().key()),
                    Optional.empty());
        }
        context.json(new Firmnesses(graph).of(asked, row));
    }

    private void groups(Context context) {
        context.json(new Groups(graph).of(Asked.read(question(context), given(context), LocalDate.now())));
    }

    /** What is given but the language. */
    private static Map<String, List<String>> given(Context context) {
        Map<String, List<String>> given = new LinkedHashMap<>(context.queryParamMap());
        given.remove("lang");
        return given;
    }

    private static LocalDate day(Context context, Question question, String end, LocalDate otherwise) {
        String always = Histories.always(end);
        String name = context.queryParam(always) == null ? Histories.parameter(question, end) : always;
        String given = context.queryParam(name);
        if (given == null || given.isBlank()) {
            return otherwise;
        }
        return given.equals("today")
                ? LocalDate.now()
                : Days.read(given)
                        .orElseThrow(() -> BadParameter.ofWorld(
                                "The parameter '" + name + "' is '" + given + "'; it takes " + Days.ALLOWED
                                        + ", or today.",
                                given,
                                Days.ALLOWED + ", or today",
                                Optional.empty()));
    }

    private Question question(Context context) {
        String name = context.pathParam("name");
        return graph.search()
                .inMarket(questions
                        .find(name, told.language().apply(context))
                        .orElseThrow(() -> new Unknown(
                                "question",
                                name,
                                questions.nearest(name).stream().toList())));
    }
}
