package interlock.bench;

import interlock.neo4j.embedded.EmbeddedNeo4j;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Generates the market, stores it, measures, and writes the table. */
public final class Figures {

    private static final Path TABLE = Path.of("target", "bench", "figures.md");

    private static final Set<String> PARTS =
            Set.of(Imports.NAME, Growth.NAME, EveryQuestion.NAME, PageFigures.NAME, PageVitals.NAME);

    private Figures() {}

    /** @param arguments a pattern of the names of what is measured; none = everything */
    public static void main(String[] arguments) throws IOException, RunnerException, SQLException {
        Files.createDirectories(TABLE.getParent());
        String only = arguments.length == 0 ? "" : arguments[0];
        String table = (is(only, "") ? questions(only) : "")
                + (is(only, Imports.NAME) ? Imports.measure().text() : "")
                + (is(only, Growth.NAME) ? Growth.measure() : "")
                + (is(only, EveryQuestion.NAME) ? EveryQuestion.measure() : "")
                + (is(only, PageFigures.NAME) ? PageFigures.measure() : "")
                + (is(only, PageVitals.NAME) ? PageVitals.measure() : "");
        Files.writeString(TABLE, table);
        System.out.println(table);
        // A product and a browser that were started end with the process.
        System.exit(0);
    }

    /** Whether a part is wanted: one that is named, or all; what is no part's name is a pattern of benchmarks. */
    private static boolean is(String only, String part) {
        boolean named = PARTS.contains(only);
        return only.isEmpty() || (part.isEmpty() ? !named : only.equals(part));
    }

    private static String questions(String only) throws IOException, RunnerException, SQLException {
        StoredMarket stored;
        LargeMarket large = new LargeMarket();
        try (EmbeddedNeo4j neo4j = Store.anew()) {
            Store.fill(neo4j.database(), large.market);
        }
        try (EmbeddedNeo4j neo4j = Store.open()) {
            stored = StoredMarket.look(neo4j.database(), large);
        }
        Collection<RunResult> results = new Runner(options(only.isEmpty() ? "interlock.bench" : only)).run();
        return new FiguresTable(stored, results).text();
    }

    /** Each in a process of its own, in one thread. */
    private static Options options(String only) {
        return new OptionsBuilder()
                .include(only)
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MILLISECONDS)
                .forks(1)
                .shouldFailOnError(true)
                .build();
    }
}
