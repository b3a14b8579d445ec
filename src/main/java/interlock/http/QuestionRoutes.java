package interlock.http;

import interlock.answers.Graph;
import interlock.dataset.export.AnswerWorkbook;
import interlock.dataset.export.ExportFormat;
import interlock.form.QuestionForm;
import interlock.http.files.AnswerFiles;
import interlock.http.kept.AnswerReplies;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.question.World;
import interlock.search.Meaning;
import interlock.search.QuestionSearch;
import interlock.text.Language;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questions: the list with their forms, an answer as JSON, CSV or GraphML, their files, and the search that finds them by phrase. */
final class QuestionRoutes {
    private static final String CSV = ".csv";
    /** For people: with names beside ids, and the mark by which Excel knows the letters. */
    private static final String NAMED_CSV = ".named.csv";

    private static final String GRAPHML = "." + ExportFormat.GRAPHML.extension();
    private static final String FILE = ".cypher";
    private static final int FOUND = 8;
    private static final int MOST_FOUND = 50;

    private final Graph graph;
    private final Questions questions;
    private final QuestionSearch search;
    private final AnswerReplies answers;
    private final AnswerFiles files;

    private QuestionRoutes(Graph graph, Questions questions, AnswerReplies answers) {
        this.graph = graph;
        this.questions = questions;
        this.answers = answers;
        files = new AnswerFiles(graph, questions, answers, ResponseBody::of);
        search = new QuestionSearch(questions);
    }

    static void routes(RoutesConfig routes, Graph graph, Questions questions, AnswerReplies answers) {
        QuestionRoutes here = new QuestionRoutes(graph, questions, answers);
        routes.get("/api/questions", here::list);
        routes.get("/api/questions/{name}", here::answer);
        routes.get("/api/search", here::search);
    }

    private void list(Context context) {
        List<Question> here = questions.all(QueryParameters.language(context)).stream()
                .map(graph.search()::inMarket)
                .toList();
        context.json(Map.of(
                "world",
                World.PARAMETERS.stream().map(QuestionForm.Field::of).toList(),
                "named",
                graph.search().namedByDefault(here),
                "questions",
                here.stream()
                        .map(question -> QuestionForm.of(question, graph.missing(question)))
                        .toList()));
    }

    private void answer(Context context) throws IOException {
        String name = context.pathParam("name");
        if (name.endsWith(FILE)) {
            Question question = find(name.substring(0, name.length() - FILE.length()), Language.ENGLISH);
            context.contentType("text/plain; charset=utf-8").result(question.cypher());
            return;
        }
        graph.inTime(() -> {
            answer(context, name);
            return true;
        });
    }

    private void answer(Context context, String name) throws IOException {
        boolean csv = name.endsWith(CSV) || wantsCsv(context);
        boolean named = name.endsWith(NAMED_CSV);
        boolean workbook = name.endsWith(AnswerWorkbook.ENDING);
        boolean graphMl = name.endsWith(GRAPHML);
        Question question = graph.search()
                .inMarket(find(
                        name.replaceFirst("\\.(named\\.csv|csv|graphml|xlsx)$", ""),
                        QueryParameters.language(context)));
        Map<String, Object> values = question.read(QueryParameters.ofQuestion(context), LocalDate.now());
        World world = QueryParameters.world(context);
        if (graphMl) {
            files.graphMl(context, question, values, world);
        } else if (workbook) {
            files.workbook(context, question, values, world);
        } else if (named) {
            files.namedCsv(context, question, values, world);
        } else if (csv) {
            files.csv(context, question, values, world);
        } else {
            answers.answer(context, question, values, world, QueryParameters.allEvidence(context));
        }
    }

    private static boolean wantsCsv(Context context) {
        String accept = context.header("Accept");
        return accept != null && accept.startsWith("text/csv");
    }

    private Question find(String name, Language language) {
        return questions.find(name, language).orElseThrow(() -> {
            List<String> nearest = questions.nearest(name).stream().toList();
            String hint = nearest.isEmpty() ? "/api/questions lists them" : "Nearest: " + nearest.getFirst();
            return new BadRequest(Problem.of(404, "unknown", "There is no question '" + name + "'", hint)
                    .about(name, nearest));
        });
    }

    private void search(Context context) {
        String typed = context.queryParam("q");
        int limit = QueryParameters.whole(context, "limit", FOUND, 1, MOST_FOUND);
        String text = typed == null ? "" : typed;
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("entities", graph.search().entities(text, limit));
        found.put("deals", graph.search().deals(text, limit));
        Meaning.All meant = search.meant(
                text, QueryParameters.language(context), graph.search().names(text), limit);
        found.put("questions", meant.questions());
        found.put("choices", meant.choices());
        context.json(found);
    }
}
