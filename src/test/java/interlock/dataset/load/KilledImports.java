package interlock.dataset.load;

import static interlock.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import interlock.answers.Graph;
import interlock.dataset.DataSet;
import interlock.dataset.Progress;
import interlock.dataset.generate.MarketGenerator;
import interlock.dataset.mapping.DataSetFolder;
import interlock.fixtures.JavaProcess;
import interlock.fixtures.RunningProduct;
import interlock.neo4j.Size;
import interlock.neo4j.embedded.EmbeddedDatabase;
import interlock.neo4j.embedded.EmbeddedNeo4j;
import interlock.procedures.Procedures;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Imports of one data set into an empty graph that are killed when a random part of what they write is written, and what
 * is there afterwards.
 */
final class KilledImports {
    private static final EmbeddedNeo4j.Caps CAPS = new EmbeddedNeo4j.Caps(Duration.ofSeconds(30), 256);
    private static final Size EMPTY = new Size(0, 0);

    private final Path folder;
    private final Path files;
    private final DataSet market;
    private final Size whole;
    private final long emptyBytes;
    private final long writtenBytes;
    private int before;
    private int after;

    /** Makes up the market, and sees how much an import writes that is left alone. */
    KilledImports(Path folder, int entities, int facts) throws Exception {
        this.folder = folder;
        files = folder.resolve("killed-market");
        MarketGenerator.write(files, entities, facts, 1);
        market = DataSetFolder.read(files);
        whole = new Size(market.entities().size(), market.facts().size());
        EmbeddedNeo4j.start(folder.resolve("empty"), 0, CAPS, Procedures.ALL).close();
        Path home = home("alone");
        emptyBytes = bytes(home);
        importAlone(home);
        writtenBytes = bytes(home) - emptyBytes;
        assertThat(writtenBytes).isPositive();
    }

    /** As the command does it, in this process. */
    private void importAlone(Path home) throws IOException {
        try (EmbeddedDatabase database = new EmbeddedDatabase(EmbeddedNeo4j.start(home, 0, CAPS, Procedures.ALL))) {
            Graph graph = new Graph(database, RunningProduct.graph().limits());
            DataSetLoader.into(graph, market, false, Progress.NONE);
            assertThat(database.size()).isEqualTo(whole);
        }
    }

    /** Kills one after the other; each leaves the graph as it was, or as it should become. */
    void kill(int times, long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < times; i++) {
            Path home = home("killed-" + i);
            Process process = start(home);
            // Most is written at once, at the end: every other one is killed while the first of it is.
            long part = emptyBytes + 1 + random.nextLong(i % 2 == 0 ? writtenBytes / 10 : writtenBytes);
            eventually("a part is written", () -> bytes(home) >= part || !process.isAlive());
            process.destroyForcibly().waitFor();
            Size found = found(home);
            assertThat(found).as("before or after").isIn(EMPTY, whole);
            before += found.equals(EMPTY) ? 1 : 0;
            after += found.equals(whole) ? 1 : 0;
        }
        System.out.println(
                times + " imports killed (seed " + seed + "): " + before + " times as before, " + after + " as after");
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
        ProcessBuilder builder = JavaProcess.ofTheProduct("import", files.toString());
        builder.environment().put("INTERLOCK_HOME", home.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed.txt").toFile())
                .start();
    }

    /** What stands in a folder from which files may go away meanwhile. */
    private static long bytes(Path folder) throws IOException {
        long[] bytes = {0};
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                bytes[0] += is.size();
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes[0];
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
