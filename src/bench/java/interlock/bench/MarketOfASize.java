package interlock.bench;

import interlock.answers.Graph;
import interlock.dataset.DataSet;
import interlock.dataset.Progress;
import interlock.dataset.generate.MarketGenerator;
import interlock.dataset.load.DataSetLoader;
import interlock.dataset.mapping.DataSetFolder;
import interlock.neo4j.Limits;
import interlock.neo4j.embedded.EmbeddedDatabase;
import interlock.neo4j.embedded.EmbeddedNeo4j;
import interlock.procedures.Procedures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.io.fs.FileUtils;

/**
 * A made-up market of one size, from {@code generate} to answers about the one that fells the most, in a process of its
 * own: what each step takes, once for what is done once, else the median of nine after as many that are not counted.
 */
public final class MarketOfASize {
    static final int FACTS_EACH = 10;
    static final String MILLIS = "ms";

    private static final Path FOLDER = Path.of("target", "bench", "growth");
    private static final Statement CHANGE = Statement.named("change");
    private static final EmbeddedNeo4j.Caps CAPS = new EmbeddedNeo4j.Caps(Duration.ofMinutes(10), 4_000);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int TIMES = 9;
    private static final int COMMITS = 3;
    private static final int FOUND = 10;

    private final List<String> figures = new ArrayList<>();

    private MarketOfASize() {}

    /** @param arguments how many facts, and the file that gets a line for each figure: name, unit and value between tabs */
    public static void main(String[] arguments) throws IOException {
        MarketOfASize market = new MarketOfASize();
        try {
            market.measure(Integer.parseInt(arguments[0]));
        } finally {
            FileUtils.deleteDirectory(FOLDER);
        }
        Files.write(Path.of(arguments[1]), market.figures);
        System.exit(0);
    }

    private void measure(int facts) throws IOException {
        FileUtils.deleteDirectory(FOLDER);
        Path files = FOLDER.resolve("files");
        Path home = FOLDER.resolve("home");
        long began = System.nanoTime();
        MarketGenerator.write(files, facts / FACTS_EACH, facts, 1);
        took("made up", began);
        try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(home, 0, CAPS, Procedures.ALL)) {
            load(new Graph(new EmbeddedDatabase(neo4j), Limits.DEFAULT), files);
        }
        megabytes("files", size(files));
        megabytes("store", size(home));
        try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(home, 0, CAPS, Procedures.ALL)) {
            ask(neo4j.database(), new Graph(new EmbeddedDatabase(neo4j), Limits.DEFAULT));
        }
    }

    private void load(Graph graph, Path files) throws IOException {
        long began = System.nanoTime();
        DataSet read = DataSetFolder.read(files);
        took("read and checked", began);
        began = System.nanoTime();
        DataSetLoader.into(graph, read, false, Progress.NONE);
        took("loaded in bulk", began);
    }

    private void ask(GraphDatabaseService database, Graph graph) {
        Map<String, Object> projection = OpenStore.projection(database);
        figure("projection, first", MILLIS, number(projection, "millis"));
        figure("projection", "bytes a fact", number(projection, "bytes") / number(projection, "facts"));
        figure("projection, after a commit", MILLIS, afterCommits(database));
        String hub = hub(database);
        rows("dependents", ProcedureCall.DEPENDENTS, database, hub);
        rows("dependencies", ProcedureCall.DEPENDENCIES, database, last(database, hub));
        rows("knock-out", ProcedureCall.KNOCK_OUT, database, hub);
        rows("critical points", ProcedureCall.CRITICAL_POINTS, database, hub);
        String typed = graph.lookups().name(hub, LONGEST).orElseThrow().substring(1);
        figure("search", MILLIS, median(() -> graph.search().entities(typed, FOUND)));
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        megabytes("heap in use", runtime.totalMemory() - runtime.freeMemory());
        megabytes("the process at its largest", resident());
    }

    private static double number(Map<String, Object> row, String name) {
        return ((Number) row.get(name)).doubleValue();
    }

    private static double afterCommits(GraphDatabaseService database) {
        double[] millis = new double[COMMITS];
        Arrays.setAll(millis, time -> {
            database.executeTransactionally(CHANGE.text());
            long began = System.nanoTime();
            OpenStore.projection(database);
            return (System.nanoTime() - began) / 1e6;
        });
        return middle(millis);
    }

    /** The one whose removal fells the most others. */
    private static String hub(GraphDatabaseService database) {
        String[] first = new String[1];
        ProcedureCall.CRITICAL_POINTS.ask(database, "", (entity, fells) -> {
            if (first[0] == null) {
                first[0] = entity;
            }
        });
        return first[0];
    }

    /** One of those that rely on it from furthest off. */
    private static String last(GraphDatabaseService database, String hub) {
        String[] last = {hub};
        ProcedureCall.DEPENDENTS.ask(database, hub, (entity, steps) -> last[0] = entity);
        return last[0];
    }

    private void rows(String name, ProcedureCall call, GraphDatabaseService database, String hub) {
        int[] rows = new int[1];
        call.ask(database, hub, (entity, steps) -> rows[0]++);
        figure(name, "rows", rows[0]);
        figure(name, MILLIS, median(() -> call.ask(database, hub, (entity, steps) -> rows[0]++)));
    }

    private static double median(Runnable asked) {
        double[] millis = new double[TIMES];
        for (int time = -TIMES; time < TIMES; time++) {
            long began = System.nanoTime();
            asked.run();
            if (time >= 0) {
                millis[time] = (System.nanoTime() - began) / 1e6;
            }
        }
        return middle(millis);
    }

    private static double middle(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private void took(String name, long began) {
        figure(name, MILLIS, (System.nanoTime() - began) / 1e6);
    }

    private void megabytes(String name, long bytes) {
        figure(name, "MB", bytes / 1e6);
    }

    private void figure(String name, String unit, double value) {
        String line = name + "\t" + unit + "\t" + value;
        figures.add(line);
        System.out.println(line);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** The most memory that this process has had at once, in bytes; not known elsewhere than on Linux. */
    private static long resident() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    * 1024;
        } catch (IOException e) {
            return 0;
        }
    }
}
