package interlock.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import interlock.dataset.Progress;
import interlock.dataset.generate.MarketGenerator;
import interlock.dataset.load.DataSetLoader;
import interlock.dataset.mapping.DataSetFolder;
import interlock.fixtures.Ask;
import interlock.neo4j.Database;
import interlock.neo4j.Limits;
import interlock.neo4j.embedded.EmbeddedDatabase;
import interlock.neo4j.embedded.EmbeddedNeo4j;
import interlock.procedures.Procedures;
import interlock.question.Question;
import interlock.question.Questions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All rows that a question has by its defaults in a large market, as the plain statement tells them: each row, in order. The
 * market is that of {@code -Dsoak.home}, the home of an Interlock that nobody has open, or else a made-up one of {@code
 * -Dsoak.facts}; {@code -Dsoak.questions} names those that are asked. What changed is not among them by itself: who fails
 * without whom, of everybody and with every cause, takes seconds at twenty thousand facts, and minutes at a hundred thousand.
 */
class AsPlainCypherSoak {
    private static final String EVERY = "sole-sources,conflicts,availability,announced-versus-done,exclusivity-claims,"
            + "diversified,money-at-risk";
    private static final Duration LONGEST = Duration.ofMinutes(40);
    private static final LocalDate NEWEST = LocalDate.parse(Ask.NEWEST);
    private static final String HOME = System.getProperty("soak.home", "");
    private static final int MOST_IN_MEMORY = 5_000_000;
    private static final int FACTS = Integer.getInteger("soak.facts", 100_000);

    @TempDir
    static Path folder;

    private static Database database;
    private static Graph graph;

    @BeforeAll
    static void open() throws IOException {
        Path home = HOME.isEmpty() ? folder.resolve("home") : Path.of(HOME);
        EmbeddedNeo4j neo4j =
                EmbeddedNeo4j.start(home, 0, new EmbeddedNeo4j.Caps(LONGEST, Integer.MAX_VALUE), Procedures.ALL);
        database = new EmbeddedDatabase(neo4j);
        graph = new Graph(database, Limits.DEFAULT);
        if (HOME.isEmpty()) {
            Path files = folder.resolve("market");
            MarketGenerator.write(files, FACTS / 10, FACTS, 1);
            DataSetLoader.into(graph, DataSetFolder.read(files), false, Progress.NONE);
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static List<String> asked() {
        return List.of(System.getProperty("soak.questions", EVERY).split(","));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void hasTheSameRowsInTheSameOrder(String name) {
        Question question =
                graph.search().inMarket(Questions.bundled().find(name).orElseThrow());
        Map<String, Object> values = question.read(Map.of(), NEWEST);
        List<Integer> ours = rows(question, question.cypher(), values);
        assumeThat(ours).as("rows that Neo4j can put in order in memory").hasSizeLessThan(MOST_IN_MEMORY);
        List<Integer> plain = rows(question, AsPlainCypherIT.plain(name), values);

        assertThat(ours).as("%s of %s", name, values).isEqualTo(plain);
    }

    /** A number for each row, from all that it says: the rows themselves would fill the memory. */
    private static List<Integer> rows(Question question, String statement, Map<String, Object> values) {
        long began = System.nanoTime();
        List<Integer> rows = database.read(LONGEST, reader -> {
            List<Integer> told = new ArrayList<>();
            reader.cypher()
                    .run(statement, values, Integer.MAX_VALUE)
                    .forEachRemaining(found -> told.add(
                            AsPlainCypherIT.row(question, found).toString().hashCode()));
            return told;
        });
        System.out.printf("%s: %,d rows in %.1f s%n", question.name(), rows.size(), (System.nanoTime() - began) / 1e9);
        return rows;
    }
}
