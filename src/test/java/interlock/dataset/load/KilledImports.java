package interlock.dataset.load;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.answers.Graph;
import interlock.dataset.DataSet;
import interlock.dataset.generate.MarketGenerator;
import interlock.dataset.mapping.DataSetFolder;
import interlock.fixtures.JavaProcess;
import interlock.fixtures.RunningProduct;
import interlock.neo4j.Size;
import interlock.neo4j.embedded.EmbeddedDatabase;
import interlock.neo4j.embedded.EmbeddedNeo4j;
import interlock.procedures.Procedures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Imports of one data set into an empty graph that are killed at random moments, and what is there afterwards. */
final class KilledImports {
    private static final EmbeddedNeo4j.Caps CAPS = new EmbeddedNeo4j.Caps(Duration.ofSeconds(30), 256);
    private static final Size EMPTY = new Size(0, 0);
    private static final long LONGEST_MINUTES = 5;

    private final Path folder;
    private final Path files;
    private final DataSet market;
    private final Size whole;
    private final long millis;
    private int before;
    private int after;

    /** Makes up the market, and sees how long an import takes that is left alone. */
    KilledImports(Path folder, int entities, int facts) throws Exception {
        this.folder = folder;
        files = folder.resolve("killed-market");
        MarketGenerator.write(files, entities, facts, 1);
        market = DataSetFolder.read(files);
        whole = new Size(market.entities().size(), market.facts().size());
        EmbeddedNeo4j.start(folder.resolve("empty"), 0, CAPS, Procedures.ALL).close();
        Path home = home("alone");
        long began = System.nanoTime();
        Process process = start(home);
        assertThat(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
        millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        assertThat(found(home)).isEqualTo(whole);
    }

    /** Kills one after the other; each leaves the graph as it was, or as it should become. */
    void kill(int times, long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < times; i++) {
            Path home = home("killed-" + i);
            Process process = start(home);
            process.waitFor(millis * (30 + random.nextInt(75)) / 100, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            Size found = found(home);
            assertThat(found).as("before or after").isIn(EMPTY, whole);
            before += found.equals(EMPTY) ? 1 : 0;
            after += found.equals(whole) ? 1 : 0;
        }
        System.out.println(
                times + " imports of " + millis + " ms killed: " + before + " times as before, " + after + " as after");
    }

    private Size found(Path home) {
        try (EmbeddedDatabase database = new EmbeddedDatabase(EmbeddedNeo4j.start(home, 0, CAPS, Procedures.ALL))) {
            Size size = database.size();
            if (size.equals(whole)) {
                Graph graph = new Graph(database, RunningProduct.graph().limits());
                assertThat(DataSetLoader.check(graph, market, true)).hasToString("nothing to change");
                assertThat(graph.lookups().schema(Set.of()).labels()).isNotEmpty();
            }
            return size;
        }
    }

    private Process start(Path home) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Stream.of(
                        List.of(JavaProcess.executable(), "-Xmx512m"),
                        JavaProcess.FLAGS,
                        List.of("-cp", JavaProcess.classPath(), "interlock.Interlock", "import", files.toString()))
                .flatMap(List::stream)
                .toList());
        builder.environment().put("INTERLOCK_HOME", home.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed.txt").toFile())
                .start();
    }

    private Path home(String name) throws IOException {
        Path from = folder.resolve("empty");
        Path to = folder.resolve(name);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
        return to;
    }
}
