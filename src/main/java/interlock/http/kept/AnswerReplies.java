package interlock.http.kept;

import com.fasterxml.jackson.databind.ObjectMapper;
import interlock.answers.Answer;
import interlock.answers.EachRow;
import interlock.answers.Graph;
import interlock.question.Question;
import interlock.question.World;
import io.javalin.http.Context;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends answers as JSON with an entity tag: whoever has the same already is told so in a line. */
public final class AnswerReplies {
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int PART_OF_MEMORY = 32;
    private static final int NOT_MODIFIED = 304;
    /** As it stands in headers. */
    public static final String GZIP = "gzip";

    private final Graph graph;
    private final ObjectMapper json;
    private final KeptAnswers kept;

    /** What is told of it in the metrics. */
    public interface Gauges {
        /** A number now. */
        void gauge(String name, String description, Supplier<Number> value);

        /** A number that only grows. */
        void counter(String name, String description, Supplier<Number> value);
    }

    /** @param json what writes answers */
    public AnswerReplies(Graph graph, ObjectMapper json) {
        this.graph = graph;
        this.json = json;
        kept = new KeptAnswers(
                graph::committed,
                answer -> KeptAnswer.of(answer, json),
                Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY));
    }

    /** Tells how much is kept, and how much it is used. */
    public void register(Gauges gauges) {
        gauges.gauge("interlock.answers.kept", "Answers that are kept until something is written", kept::count);
        gauges.gauge("interlock.answers.kept.bytes", "Memory that the kept answers take", kept::bytes);
        gauges.gauge("interlock.answers.kept.most.bytes", "Memory that the kept answers take at most", kept::mostBytes);
        gauges.counter("interlock.answers.found", "Answers that were there when they were asked for", kept::found);
        gauges.counter("interlock.answers.worked.out", "Answers that were worked out", kept::worked);
    }

    /**
     * Answers a question in a world.
     *
     * @param allEvidence whether all facts behind its rows are sent, however many
     */
    public void answer(
            Context context, Question question, Map<String, Object> values, World world, boolean allEvidence) {
        Graph there = graph.in(world);
        KeptAnswer answer = kept(
                question,
                values,
                world,
                allEvidence,
                () -> allEvidence ? there.askWithEvidence(question, values) : there.ask(question, values));
        context.header("ETag", answer.tag()).header("Cache-Control", "private, no-cache");
        context.res().addHeader("Vary", "Accept-Encoding");
        if (isKnown(answer.tag(), context.header("If-None-Match"))) {
            context.status(NOT_MODIFIED);
            return;
        }
        context.contentType("application/json");
        if (takesGzip(context.header("Accept-Encoding"))) {
            context.header("Content-Encoding", GZIP).result(answer.zipped());
        } else {
            context.result(answer.plain());
        }
    }

    /** The same answer, for those who make something else of it. */
    public Answer answer(Question question, Map<String, Object> values, World world) {
        return answer(question, values, world, false);
    }

    /** @param allEvidence whether it has all facts behind its rows, however many */
    public Answer answer(Question question, Map<String, Object> values, World world, boolean allEvidence) {
        AtomicReference<@Nullable Answer> own = new AtomicReference<>();
        Graph there = graph.in(world);
        KeptAnswer answer = kept(
                question,
                values,
                world,
                allEvidence,
                () -> remembered(
                        allEvidence ? there.askWithEvidence(question, values) : there.ask(question, values), own));
        Answer worked = own.get();
        return worked == null ? answer.read(json) : worked;
    }

    /** The same with every row handed over, in one run of the question. One that is kept is enough where it is not cut. */
    public Answer whole(Question question, Map<String, Object> values, World world, EachRow each) {
        AtomicReference<@Nullable Answer> own = new AtomicReference<>();
        KeptAnswer answer = kept(
                question, values, world, false, () -> remembered(graph.in(world).ask(question, values, each), own));
        Answer worked = own.get();
        if (worked != null) {
            return worked;
        }
        Answer known = answer.read(json);
        if (known.truncated()) {
            return graph.in(world).ask(question, values, each);
        }
        each.begin();
        known.rows().forEach(each::take);
        return known;
    }

    private static Answer remembered(Answer worked, AtomicReference<@Nullable Answer> own) {
        own.set(worked);
        return worked;
    }

    private KeptAnswer kept(
            Question question, Map<String, Object> values, World world, boolean allEvidence, Supplier<Answer> work) {
        return kept.get(
                state -> new KeptAnswers.Key(
                        state,
                        question.name(),
                        question.language(),
                        values,
                        world.isReal() ? null : world,
                        allEvidence),
                work);
    }

    private static boolean isKnown(String tag, @Nullable String given) {
        return given != null
                && Stream.of(given.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("*") || strong(one).equals(strong(tag)));
    }

    /** Weakly compared, as RFC 9110 says for this header. */
    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    /** Whether one who asked takes what is compressed, by what it said of encodings. */
    public static boolean takesGzip(@Nullable String encodings) {
        return encodings != null
                && Stream.of(encodings.split(","))
                        .map(String::strip)
                        .anyMatch(one ->
                                one.equals(GZIP) || one.startsWith(GZIP + ";") && !one.matches(".*;\\s*q=0(\\.0*)?"));
    }
}
