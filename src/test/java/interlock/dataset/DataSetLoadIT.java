package interlock.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import interlock.graph.CypherFiles;
import interlock.graph.Writing;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

class DataSetLoadIT {
    private static final DataSet BUNDLED = DataSet.read(Path.of("cypher/data/ai-market"));

    private static Neo4j neo4j;
    private static GraphDatabaseService database;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        neo4j = Neo4jBuilders.newInProcessBuilder().withDisabledServer().build();
        database = neo4j.defaultDatabaseService();
        for (int times = 0; times < 2; times++) {
            Stream.of(CypherFiles.read("schema").split(";"))
                    .filter(statement -> !statement.isBlank())
                    .forEach(database::executeTransactionally);
        }
        try (Transaction transaction = database.beginTx()) {
            transaction.schema().awaitIndexesOnline(1, TimeUnit.MINUTES);
        }
    }

    @AfterAll
    static void stop() {
        neo4j.close();
    }

    @BeforeEach
    void empty() {
        database.executeTransactionally("MATCH (n) DETACH DELETE n");
    }

    @Test
    void loadsTheBundledDataSet() {
        load(BUNDLED);

        assertThat(counts()).isEqualTo(List.of(111L, 39L, 172L, 477L));
        assertThat(one("MATCH ()-[f {id: 'inv-nvidia-anthropic-2025'}]->() RETURN f{.*} AS it"))
                .isEqualTo(Map.of(
                        "id", "inv-nvidia-anthropic-2025",
                        "amountMin", 0L,
                        "amountMax", 10_000_000_000L,
                        "amountQualifier", "upTo",
                        "currency", "USD",
                        "status", "announced",
                        "announced", LocalDate.of(2025, 11, 18),
                        "deal", "deal-ms-nvidia-anthropic-2025",
                        "statement", "NVIDIA promises to put up to 10 billion dollars into Anthropic.",
                        "dataSet", "ai-market"));
    }

    @Test
    void givesTheSameGraphWhenLoadedTwice() {
        load(BUNDLED);
        Object once = everything();

        load(BUNDLED);

        assertThat(everything()).isEqualTo(once);
        assertThat(counts()).isEqualTo(List.of(111L, 39L, 172L, 477L));
    }

    @Test
    void leavesNothingOfALoadThatFails() {
        try (Transaction transaction = database.beginTx()) {
            Writing failing = (cypher, parameters) -> {
                if (cypher.equals(CypherFiles.read("load/facts"))) {
                    throw new IllegalStateException("the power is gone");
                }
                transaction.execute(cypher, parameters).close();
            };
            assertThatThrownBy(() -> Load.into(failing, BUNDLED)).hasMessage("the power is gone");
        }

        assertThat(one("MATCH (n) RETURN count(n) AS it")).isEqualTo(0L);
    }

    @Test
    void bringsFactsAndEntitiesToWhatTheDataSetSaysNow() {
        load(new SmallMarket(folder)
                .entity("id", "x", ":LABEL", "Entity;Chip", "about", "Old.")
                .read());
        SmallMarket changed = new SmallMarket(folder).entity("id", "x", ":LABEL", "Entity;Cloud");
        String turned = changed.text(Table.FACTS).replace("maker,SUPPLIES,buyer", "buyer,INVESTS_IN,maker");

        load(changed.text(Table.FACTS, turned.replace("parts", "")).read());

        assertThat(one("MATCH (e {id: 'x'}) RETURN labels(e) + keys(e) AS it"))
                .asInstanceOf(LIST)
                .containsExactlyInAnyOrder("Entity", "Cloud", "id", "name", "dataSet");
        assertThat(one("MATCH (a)-[f {id: 'fact-one'}]->(b) RETURN [a.id, type(f), b.id, f.what] AS it"))
                .asInstanceOf(LIST)
                .containsExactly("buyer", "INVESTS_IN", "maker", null);
    }

    @Test
    void findsEntitiesByNameAliasAndId() {
        load(BUNDLED);

        for (String text : List.of("anthropic", "PBC", "\"Anthropic PBC\"")) {
            assertThat(one("CALL db.index.fulltext.queryNodes('entity_text', '" + text
                            + "') YIELD node RETURN collect(node.id) AS it"))
                    .asInstanceOf(LIST)
                    .contains("anthropic");
        }
    }

    private static void load(DataSet dataSet) {
        try (Transaction transaction = database.beginTx()) {
            Load.into(
                    (cypher, parameters) ->
                            transaction.execute(cypher, parameters).close(),
                    dataSet);
            transaction.commit();
        }
    }

    private static Object counts() {
        return one("RETURN [COUNT { (:Entity) }, COUNT { (:Deal) }, COUNT { (:Source) }, COUNT { ()-->() }] AS it");
    }

    private static Object everything() {
        return one("""
                CALL () {
                  MATCH (n) RETURN [labels(n), n{.*}] AS thing, n.id AS id
                  UNION ALL
                  MATCH (a)-[f]->(b) RETURN [a.id, type(f), b.id, f{.*}] AS thing, f.id AS id
                }
                WITH thing ORDER BY id
                RETURN collect(thing) AS it""");
    }

    private static Object one(String cypher) {
        return database.executeTransactionally(
                "CYPHER 25 " + cypher, Map.of(), rows -> rows.next().get("it"));
    }
}
