package interlock.procedures.cited;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.dataset.Progress;
import interlock.dataset.generate.MarketGenerator;
import interlock.dataset.load.DataSetLoader;
import interlock.dataset.mapping.DataSetFolder;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.RunningProduct;
import interlock.market.Checkpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;

/** How many facts cite each source is the same as plain Cypher counts, whatever was committed before, and in what is not committed. */
@ChangesTheMarket
class SourceCountsIT {
    private static final String DRAWN = "drawn";
    private static final int COMMITS = 60;

    private static final String COUNTED = """
            CYPHER 25
            CALL interlock.sourceCounts({entity: $entity, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
            YIELD source, publisher, published, origin, alike, facts, licence, url
            RETURN source, publisher, published, origin, alike, facts, licence, url
            """;

    /** Slowly: every fact is looked at. */
    private static final String PLAIN = """
            CYPHER 25
            LET day = date($asOf), ladder = ['rumoured', 'announced', 'committed', 'completed']
            LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
            MATCH (a:Entity)-[f]->(b:Entity)
            FILTER f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet) AND $entity IN ['', a.id, b.id]
              AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until)
            UNWIND f.sources AS id
            WITH id, count(*) AS facts
            MATCH (s:Source {id: id})
            WITH s['origin'] AS origin, collect({source: s, facts: facts}) AS some
            UNWIND some AS one
            LET s = one.source, facts = one.facts
            RETURN coalesce(s.title, s.id) AS source, nullIf(s['publisher'], 'unknown') AS publisher, s['published'] AS published, origin,
              CASE WHEN origin IS NOT NULL AND size(some) > 1 THEN size(some) - 1 END AS alike, facts, s['licence'] AS licence,
              s['url'] AS url
            ORDER BY facts DESC, source, s.id
            """;

    /** Each of the drawn data alone; {@code $fact} and {@code $entity} are numbers. */
    private static final List<String> WRITES = List.of(
            "MATCH ()-[f {id: 'fact-' + $fact}]->() SET f.status = 'rumoured'",
            "MATCH ()-[f {id: 'fact-' + $fact}]->() SET f.sources = ['more-' + $entity, 'source-1']",
            "MATCH ()-[f {id: 'fact-' + $fact}]->() REMOVE f.sources",
            "MATCH ()-[f {id: 'fact-' + $fact}]->() SET f.sources = f.sources[1..]",
            "MATCH ()-[f {id: 'fact-' + $fact}]->() SET f.since = date('2024-02-03') + duration({days: $entity})",
            "MATCH ()-[f {id: 'fact-' + $fact}]->() DELETE f",
            "MATCH (a:Company {id: 'company-' + $entity}), (b:Company {dataSet: 'drawn'}) WITH a, b LIMIT 3"
                    + " CREATE (a)-[:SUPPLIES {id: 'more-' + $fact + b.id, what: 'thing ' + $entity, status: 'committed',"
                    + " announced: date('2025-01-01'), dataSet: 'drawn', sources: ['more-' + $entity]}]->(b)",
            "MERGE (s:Source {id: 'more-' + $entity}) SET s.title = 'Emoji \uD83D\uDE00 \uFF5E ' + $fact, s.dataSet = 'drawn'",
            "MERGE (s:Source {id: 'more-' + $entity}) SET s.title = null, s.origin = 'release ' + ($fact % 3), s.dataSet = 'drawn'",
            "MATCH (s:Source {id: 'more-' + $entity}) SET s.id = 'moved-' + $entity + '-' + $fact",
            "MATCH (s:Source {id: 'more-' + $entity}) DETACH DELETE s",
            "MATCH (s:Source {id: 'more-' + $entity}) REMOVE s:Source");

    @TempDir
    Path folder;

    private final GraphDatabaseService database = RunningProduct.neo4j().database();
    private final Random random = new Random(18);

    @BeforeEach
    void load() throws IOException {
        Path files = folder.resolve(DRAWN);
        MarketGenerator.write(files, 80, 600, 7);
        DataSetLoader.into(RunningProduct.graph(), DataSetFolder.read(files), false, Progress.NONE);
    }

    @AfterEach
    void takeOut() {
        DataSetLoader.takeOut(RunningProduct.graph(), DRAWN);
        database.executeTransactionally("MATCH (n) WHERE n.dataSet = 'drawn' DETACH DELETE n");
    }

    @Test
    void areWhatPlainCypherCountsAfterAnyCommit() {
        for (int commit = 0; commit < COMMITS; commit++) {
            try (Transaction transaction = database.beginTx()) {
                for (int more = random.nextInt(5); more >= 0; more--) {
                    write(transaction);
                }
                see(transaction);
                transaction.commit();
            }
            try (Transaction transaction = database.beginTx()) {
                see(transaction);
            }
        }
    }

    @Test
    void takeNoMoreRoomHoweverOftenFactsCiteAnew() {
        int once = CommittedCitations.of(database, Checkpoint.NONE).room();
        for (int commit = 0; commit < 12; commit++) {
            database.executeTransactionally(
                    "MATCH ()-[f {dataSet: 'drawn'}]->() SET f.sources = ['source-' + $commit, 'source-1']",
                    Map.of("commit", commit));
            try (Transaction transaction = database.beginTx()) {
                see(transaction);
            }
        }

        assertThat(CommittedCitations.of(database, Checkpoint.NONE).room()).isLessThan(3 * once);
    }

    private void write(Transaction transaction) {
        transaction
                .execute(
                        "CYPHER 25 " + WRITES.get(random.nextInt(WRITES.size())),
                        Map.of("fact", (long) random.nextInt(600), "entity", (long) random.nextInt(9)))
                .close();
    }

    private void see(Transaction transaction) {
        Map<String, Object> asked = Map.of(
                "entity",
                random.nextInt(3) == 0 ? "company-" + random.nextInt(2) : "",
                "asOf",
                "202" + (4 + random.nextInt(3)) + "-06-30",
                "atLeast",
                List.of("rumoured", "announced", "committed").get(random.nextInt(3)),
                "dataSet",
                random.nextBoolean() ? List.of() : List.of(DRAWN));
        assertThat(rows(transaction, COUNTED, asked)).as("%s", asked).isEqualTo(rows(transaction, PLAIN, asked));
    }

    private static List<Map<String, Object>> rows(
            Transaction transaction, String statement, Map<String, Object> values) {
        try (var result = transaction.execute(statement, values)) {
            return result.stream().toList();
        }
    }
}
