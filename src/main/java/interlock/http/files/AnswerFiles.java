package interlock.http.files;

import interlock.answers.Answer;
import interlock.answers.Graph;
import interlock.dataset.export.AnswerWorkbook;
import interlock.dataset.export.ExportFormat;
import interlock.dataset.export.GraphMl;
import interlock.dataset.export.NamedColumns;
import interlock.dataset.export.NamedColumns.Named;
import interlock.http.kept.AnswerReplies;
import interlock.neo4j.Deadline;
import interlock.question.Column;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.question.World;
import interlock.text.Language;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Sends an answer as a file. Whoever finds the file a year later learns from it of which data it is: its name has the day and
 * the fingerprint of the answer, and the header {@code Link} the address that asks the same on every day. A table for
 * programs has nothing of it inside, since no reader of CSV agrees with another on where a remark may stand.
 */
public final class AnswerFiles {
    private static final String CSV = "text/csv; charset=utf-8";
    /** By which Excel knows the letters. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final int PART_OF_MEMORY = 16;

    private final Graph graph;
    private final Questions questions;
    private final AnswerReplies replies;
    private final Function<Context, OutputStream> body;
    /** How many bytes of files may still be kept until it is known of which data they are. */
    private final AtomicLong room;

    /** @param body where the file goes */
    public AnswerFiles(Graph graph, Questions questions, AnswerReplies replies, Function<Context, OutputStream> body) {
        this.graph = graph;
        this.questions = questions;
        this.replies = replies;
        this.body = body;
        room = new AtomicLong(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
    }

    /**
     * For programs: ids and numbers as they are, all rows, in one run of the question, so that the name is of the same data
     * as every row. What is too long to be kept until it is known goes without a fingerprint in its name.
     */
    public void csv(Context context, Question question, Map<String, Object> values, World world) throws IOException {
        boolean zipped = AnswerReplies.takesGzip(context.header("Accept-Encoding"));
        try (HeldBack held = new HeldBack(room, () -> csvOf(context, Asked.of(question, values, world), zipped));
                CsvFile file = new CsvFile(
                        held,
                        question.columns().stream().map(Column::name).toList(),
                        zipped,
                        Deadline.ofRequest(graph.limits().question()))) {
            Answer answer = replies.whole(question, values, world, file);
            file.end();
            held.end(() -> csvOf(context, Asked.of(answer), zipped));
        }
    }

    private OutputStream csvOf(Context context, Asked asked, boolean zipped) {
        head(context, asked, "ids.csv", CSV);
        context.res().addHeader("Vary", "Accept-Encoding");
        if (zipped) {
            context.header("Content-Encoding", AnswerReplies.GZIP);
        }
        return body.apply(context);
    }

    /** For people: columns as the page calls them, names beside ids, and the mark by which Excel knows the letters. */
    public void namedCsv(Context context, Question question, Map<String, Object> values, World world)
            throws IOException {
        Answer answer = whole(question, values, world);
        send(context, answer, "csv", CSV, file -> {
            Writer out = new OutputStreamWriter(file, StandardCharsets.UTF_8);
            out.write(BYTE_ORDER_MARK);
            List<Named> columns = NamedColumns.of(answer, titlesIn(question.language()), question.language());
            Csv csv = Csv.of(out, columns.stream().map(Named::heading).toList(), question.language());
            for (Map<String, @Nullable Object> row : answer.rows()) {
                Map<String, @Nullable Object> cells = new HashMap<>();
                columns.forEach(
                        column -> cells.put(column.heading(), column.value().apply(row)));
                csv.write(cells);
            }
            csv.end();
        });
    }

    /** For Excel and its like, with the sources and how it was made. */
    public void workbook(Context context, Question question, Map<String, Object> values, World world)
            throws IOException {
        Answer answer = whole(question, values, world);
        String asked = context.queryString() == null ? "" : "?" + context.queryString();
        send(
                context,
                answer,
                "xlsx",
                AnswerWorkbook.MEDIA_TYPE,
                file -> AnswerWorkbook.write(
                        answer,
                        titlesIn(question.language()),
                        question.language(),
                        new AnswerWorkbook.Addresses(
                                FileHead.page(context) + "/questions/" + answer.question() + asked,
                                FrozenAddress.of(FileHead.page(context), answer),
                                FrozenAddress.ofSources(FileHead.page(context), answer)),
                        file));
    }

    /** The facts that it rests on, for Gephi, yEd and Cytoscape. */
    public void graphMl(Context context, Question question, Map<String, Object> values, World world)
            throws IOException {
        Answer answer = whole(question, values, world);
        String about = answer.title() + " " + answer.headline() + " " + FrozenAddress.of(FileHead.page(context), answer)
                + " Fingerprint: " + answer.fingerprint();
        send(
                context,
                answer,
                ExportFormat.GRAPHML.extension(),
                ExportFormat.GRAPHML.mediaType(),
                file -> GraphMl.write(answer.graph().nodes(), answer.graph().edges(), about, file));
    }

    /** What is written into a file. */
    private interface Written {
        void into(OutputStream file) throws IOException;
    }

    /**
     * Sends what is made of an answer once it is complete, so that what ends by the time limit is told as that; and what is
     * too long to be kept until then, as it is made.
     */
    private void send(Context context, Answer answer, String ending, String mediaType, Written written)
            throws IOException {
        HeldBack.Opening opening = () -> {
            head(context, answer, ending, mediaType);
            return body.apply(context);
        };
        try (HeldBack held = new HeldBack(room, opening)) {
            written.into(held.body());
            held.end(opening);
        }
    }

    private UnaryOperator<String> titlesIn(Language language) {
        return name -> questions.find(name, language).map(Question::openTitle).orElse(name);
    }

    private Answer whole(Question question, Map<String, Object> values, World world) {
        return graph.in(world).askWhole(question, values);
    }

    private static void head(Context context, Answer answer, String ending, String mediaType) {
        head(context, Asked.of(answer), ending, mediaType);
    }

    private static void head(Context context, Asked asked, String ending, String mediaType) {
        String address = FrozenAddress.of(FileHead.page(context), asked);
        FileHead.send(context, asked.named(), asked.answered(), ending, mediaType, address);
    }
}
