package interlock.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import interlock.answers.Answer;
import interlock.answers.Graph;
import interlock.dataset.Progress;
import interlock.dataset.generate.MarketGenerator;
import interlock.dataset.load.DataSetLoader;
import interlock.dataset.mapping.DataSetFolder;
import interlock.neo4j.Limits;
import interlock.neo4j.embedded.EmbeddedDatabase;
import interlock.neo4j.embedded.EmbeddedNeo4j;
import interlock.procedures.Procedures;
import interlock.question.BadParameter;
import interlock.question.Kind;
import interlock.question.Parameter;
import interlock.question.Question;
import interlock.question.Questions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;
import org.neo4j.io.fs.FileUtils;

/**
 * Every question of a made-up market as it is asked, about everybody or whom its form has, and about the hub of the kind that
 * it asks about: how long it takes right after a commit of one fact, and in the middle of nine times after that (of three or more where it takes long), how many
 * rows it has in all and how many bytes its answer, zipped. No answer is kept.
 */
final class EveryQuestion {
    static final String NAME = "Questions";

    private static final int FACTS = Integer.getInteger("bench.questions", 1_000_000);
    private static final Path FOLDER = Path.of("target", "bench", "questions");
    private static final EmbeddedNeo4j.Caps CAPS = new EmbeddedNeo4j.Caps(Duration.ofMinutes(10), 512);
    private static final Statement HUBS = Statement.named("hubs");
    private static final Statement COMMIT = Statement.named("one-more-fact");
    private static final int TIMES = 9;
    /** A question that takes long is asked fewer times, but three at least: the whole is a run of some minutes. */
    private static final double MOST_MILLIS = 5_000;

    private static final int FEWEST_TIMES = 3;
    /** A home that has the market already; by default one is made, and thrown away. */
    private static final String HOME = System.getProperty("bench.home", "");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final GraphDatabaseService database;
    private final Graph graph;
    private final Map<String, List<String>> hubs = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int failures = 0;

    private EveryQuestion(EmbeddedNeo4j neo4j) {
        database = neo4j.database();
        graph = new Graph(new EmbeddedDatabase(neo4j), Limits.DEFAULT);
    }

    static String measure() throws IOException {
        if (!HOME.isEmpty()) {
            try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(Path.of(HOME), 0, CAPS, Procedures.ALL)) {
                return new EveryQuestion(neo4j).table();
            }
        }
        FileUtils.deleteDirectory(FOLDER);
        Path files = FOLDER.resolve("files");
        MarketGenerator.write(files, FACTS / MarketOfASize.FACTS_EACH, FACTS, 1);
        try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(FOLDER.resolve("home"), 0, CAPS, Procedures.ALL)) {
            EveryQuestion questions = new EveryQuestion(neo4j);
            DataSetLoader.into(questions.graph, DataSetFolder.read(files), false, Progress.NONE);
            return questions.table();
        } finally {
            FileUtils.deleteDirectory(FOLDER);
        }
    }

    private String table() throws IOException {
        database.executeTransactionally(HUBS.text(), Map.of(), this::takeHubs);
        line("%,d facts; %d cores, %s; heap %d MB.", FACTS, cores(), System.getProperty("os.name"), heap());
        line("");
        line("Before the first row: %s.", FiguresTable.shown(millisOfTheStart()));
        line("");
        line("| question | about | after a commit | median of %d | rows in all | bytes, zipped |", TIMES);
        line("|---|---|---:|---:|---:|---:|");
        for (Question bundled : Questions.bundled().all()) {
            Question question = graph.search().inMarket(bundled);
            row(question, "default", Map.of());
            if (!question.references().isEmpty()) {
                row(question, "hub", aboutHubs(question));
            }
        }
        if (failures > 0) {
            line("");
            line("%d of these were not answered.", failures);
        }
        return text.toString();
    }

    /**
     * What every start does before a person asks: reads the market and its names from the store, and asks each question once
     * or until it has a plan. Else all of that would be in the first row, and be taken for what a commit costs.
     */
    private double millisOfTheStart() {
        long began = System.nanoTime();
        graph.warmUp(Questions.bundled().all(), LocalDate.now());
        return millisSince(began);
    }

    private boolean takeHubs(Result rows) {
        rows.forEachRemaining(row -> hubs.computeIfAbsent(row.get("label").toString(), unseen -> new ArrayList<>())
                .add(row.get("id").toString()));
        return true;
    }

    private Map<String, List<String>> aboutHubs(Question question) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        Map<String, Integer> taken = new HashMap<>();
        for (Parameter parameter : question.references()) {
            String label = parameter.kind() instanceof Kind.Entity entity
                    ? entity.labels().stream().findFirst().orElse("Company")
                    : "Deal";
            // Where a question is about two of a kind, they are two.
            List<String> ofKind = hubs.getOrDefault(label, List.of());
            int next = taken.merge(label, 1, Integer::sum) - 1;
            given.put(parameter.name(), next < ofKind.size() ? List.of(ofKind.get(next)) : List.of());
        }
        return given;
    }

    private void row(Question question, String about, Map<String, List<String>> given) throws IOException {
        Map<String, Object> values;
        try {
            values = question.read(given, LocalDate.now());
        } catch (BadParameter e) {
            failed(question, about, e);
            return;
        }
        try {
            database.executeTransactionally(COMMIT.text());
            long began = System.nanoTime();
            Answer answer = graph.ask(question, values);
            double first = millisSince(began);
            double[] millis = warm(question, values);
            line(
                    "| %s | %s | %s | %s | %s%,d | %,d |",
                    question.name(),
                    about,
                    FiguresTable.shown(first),
                    FiguresTable.shown(millis[millis.length / 2]),
                    answer.totalExact() ? "" : "at least ",
                    answer.total(),
                    zipped(answer));
        } catch (RuntimeException e) {
            // One that fails is told in its row, and the others are asked all the same.
            failed(question, about, e);
        }
    }

    private void failed(Question question, String about, RuntimeException why) {
        failures++;
        String said = String.valueOf(why.getMessage()).replaceAll("[|\\s]+", " ");
        line("| %s | %s | %s | | | |", question.name(), about, said);
    }

    private double[] warm(Question question, Map<String, Object> values) {
        double[] millis = new double[TIMES];
        double all = 0;
        int asked = 0;
        while (asked < TIMES && (asked < FEWEST_TIMES || all < MOST_MILLIS)) {
            long again = System.nanoTime();
            graph.ask(question, values);
            millis[asked] = millisSince(again);
            all += millis[asked++];
        }
        double[] sorted = Arrays.copyOf(millis, asked);
        Arrays.sort(sorted);
        return sorted;
    }

    private static double millisSince(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static int zipped(Answer answer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bytes)) {
            JSON.writeValue(zip, answer);
        }
        return bytes.size();
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static long heap() {
        return Runtime.getRuntime().maxMemory() / 1_000_000;
    }

    private void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.println(line);
        text.append(line).append('\n');
    }
}
