package interlock.bench;

import interlock.answers.Graph;
import interlock.answers.MarketContents;
import interlock.dataset.DataSet;
import interlock.dataset.Progress;
import interlock.dataset.generate.MarketGenerator;
import interlock.dataset.load.DataSetLoader;
import interlock.dataset.load.FirstLoad;
import interlock.dataset.mapping.DataSetFolder;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.Limits;
import interlock.neo4j.Neo4jAddress;
import interlock.neo4j.embedded.EmbeddedDatabase;
import interlock.neo4j.embedded.EmbeddedNeo4j;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.io.fs.FileUtils;

/**
 * A made-up data set into a graph that holds the bundled one: by the product, and the same rows by the Java driver with
 * {@code UNWIND} and {@code MERGE} by id, which may run again as ours may. Each way twice, into a store of its own, and
 * the better time counts.
 *
 * @param reading seconds to read and check the files
 * @param product seconds to load what was read, in one transaction
 * @param batches seconds for the same rows over Bolt, each batch of {@value #BATCH} in a transaction of its own: what is
 * broken off stays half done
 * @param whole seconds for the same batches in one transaction, whole or not at all as ours is
 */
record Imports(int facts, double reading, double product, double batches, double whole) {
    static final String NAME = "Imports";

    private static final int ENTITIES = Integer.getInteger("bench.import.entities", 10_000);
    private static final int FACTS = Integer.getInteger("bench.import.facts", 100_000);
    private static final int ROUNDS = 2;
    private static final int BATCH = 5_000;
    private static final Path FOLDER = Path.of("target", "bench", "imports");
    /** Rows as a program of its own would send them. */
    private record Rows(Map<String, List<Map<String, Object>>> nodes, List<Map<String, Object>> facts) {}

    static Imports measure() throws IOException {
        FileUtils.deleteDirectory(FOLDER);
        Path files = FOLDER.resolve("made-up");
        MarketGenerator.write(files, ENTITIES, FACTS, 2026);
        double reading = Double.MAX_VALUE;
        double product = Double.MAX_VALUE;
        double batches = Double.MAX_VALUE;
        double whole = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            Rows rows;
            try (EmbeddedDatabase database = store("product-" + round)) {
                Graph graph = new Graph(database, Limits.DEFAULT);
                FirstLoad.into(graph, null);
                long began = System.nanoTime();
                DataSet dataSet = DataSetFolder.read(files);
                reading = Math.min(reading, seconds(began));
                began = System.nanoTime();
                DataSetLoader.into(graph, dataSet, false, Progress.NONE);
                product = Math.min(product, seconds(began));
                rows = rows(graph);
            }
            batches = Math.min(batches, driver("batches-" + round, rows, Imports::sendInBatches));
            whole = Math.min(whole, driver("whole-" + round, rows, Imports::sendWhole));
        }
        return new Imports(FACTS, reading, product, batches, whole);
    }

    private static double driver(String name, Rows rows, BiConsumer<Session, Rows> send) {
        try (EmbeddedDatabase database = store(name)) {
            FirstLoad.into(new Graph(database, Limits.DEFAULT), null);
            Neo4jAddress address = database.address();
            try (Driver driver =
                            GraphDatabase.driver(address.uri(), AuthTokens.basic(address.user(), address.password()));
                    Session session = driver.session()) {
                long began = System.nanoTime();
                send.accept(session, rows);
                return seconds(began);
            }
        }
    }

    private static EmbeddedDatabase store(String name) {
        return new EmbeddedDatabase(EmbeddedNeo4j.start(
                FOLDER.resolve(name), 0, new EmbeddedNeo4j.Caps(Duration.ofMinutes(10), 4_000), List.of()));
    }

    private static Rows rows(Graph graph) {
        Rows rows = new Rows(
                Map.of(
                        "load/sources", new ArrayList<>(),
                        "load/entities", new ArrayList<>(),
                        "load/deals", new ArrayList<>()),
                new ArrayList<>());
        graph.read(Duration.ofMinutes(5), "made-up", contents -> {
            contents.sources(node -> rows.nodes().get("load/sources").add(row(node)));
            contents.entities(node -> rows.nodes().get("load/entities").add(row(node)));
            contents.deals(node -> rows.nodes().get("load/deals").add(row(node)));
            contents.facts(fact -> rows.facts()
                    .add(Map.of(
                            "id", fact.id(),
                            "type", fact.type(),
                            "from", fact.from(),
                            "to", fact.to(),
                            "properties", fact.properties())));
        });
        return rows;
    }

    private static Map<String, Object> row(MarketContents.Node node) {
        return Map.of("id", node.id(), "kind", node.label(), "properties", node.properties());
    }

    private static void sendInBatches(Session session, Rows rows) {
        batches(
                rows,
                (statement, batch) ->
                        session.executeWrite(tx -> tx.run(statement, batch).consume()));
    }

    private static void sendWhole(Session session, Rows rows) {
        try (Transaction transaction = session.beginTransaction()) {
            batches(
                    rows,
                    (statement, batch) -> transaction.run(statement, batch).consume());
            transaction.commit();
        }
    }

    private static void batches(Rows rows, BiConsumer<String, Map<String, Object>> send) {
        for (String file : List.of("load/sources", "load/entities", "load/deals")) {
            batches(file, rows.nodes().get(file), send);
        }
        batches("load/facts", rows.facts(), send);
    }

    private static void batches(
            String file, List<Map<String, Object>> rows, BiConsumer<String, Map<String, Object>> send) {
        String statement = CypherFiles.read(file);
        for (int from = 0; from < rows.size(); from += BATCH) {
            send.accept(statement, Map.of("rows", rows.subList(from, Math.min(from + BATCH, rows.size()))));
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    String text() {
        return String.format(
                Locale.ROOT, """

                | %,d facts into a graph that holds others | time | target |
                |---|---:|---|
                | read and checked | %.1f s | |
                | loaded by the product | %.1f s | read and loaded under 10 s |
                | the same rows by driver, UNWIND and MERGE, a transaction for each %,d | %.1f s (%.1f times) | 3 times or more |
                | the same in one transaction, whole or not at all as ours | %.1f s (%.1f times) | 3 times or more |
                """, facts, reading, product, BATCH, batches, batches / product, whole, whole / product);
    }
}
