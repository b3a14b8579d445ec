package interlock.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.dataset.Progress;
import interlock.dataset.Table;
import interlock.dataset.generate.MarketGenerator;
import interlock.dataset.load.DataSetLoader;
import interlock.dataset.mapping.DataSetFolder;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.RunningProduct;
import interlock.market.DescribedMarket;
import interlock.notes.Draft;
import interlock.notes.Notes;
import interlock.procedures.committed.ChangedRecords;
import interlock.procedures.committed.Committed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.storageengine.api.TransactionIdStore;

/** What was committed is read again by what Neo4j's log says of it, and is the same as if all were. */
@ChangesTheMarket
class ReadAgainIT {
    private static final String DRAWN = "drawn";
    private static final int COMMITS = 60;

    /** Each of the drawn data alone; {@code $fact} and {@code $entity} are numbers. */
    private static final List<String> WRITES = List.of(
            "MATCH ()-[f {id: 'fact-' + $fact}]->() SET f.status = 'ended', f.until = date('2025-03-01')",
            "MATCH ()-[f {id: 'fact-' + $fact}]->() SET f.status = 'rumoured', f.until = null",
            "MATCH ()-[f {id: 'fact-' + $fact}]->() SET f.status = 'maybe'",
            "MATCH ()-[f {id: 'fact-' + $fact}]->() SET f.since = date('2024-02-03') + duration({days: $entity})",
            "MATCH ()-[f {id: 'fact-' + $fact}]->() SET f.amountMin = 7, f.amountMax = 8, f.currency = 'USD'",
            "MATCH ()-[f {id: 'fact-' + $fact}]->() DELETE f",
            "MATCH (a:Company {id: 'company-' + $entity}), (b:Company {dataSet: 'drawn'}) WITH a, b LIMIT 3"
                    + " CREATE (a)-[:SUPPLIES {id: 'more-' + $fact + b.id, what: 'thing ' + $entity, status: 'committed',"
                    + " announced: date('2025-01-01'), dataSet: 'drawn', sources: ['source-1'], deal: 'deal-' + $entity}]->(b)",
            "CREATE (:Source {id: 'more-' + $fact, title: 'More', dataSet: 'drawn'})",
            "MATCH (e:Entity {id: 'company-' + $entity}) SET e.name = 'Another name'",
            "MATCH (e:Entity {id: 'company-' + $entity}) SET e.name = toUpper(e.name)");

    @TempDir
    Path folder;

    private final GraphDatabaseService database = RunningProduct.neo4j().database();
    private final TransactionIdStore transactions =
            ((GraphDatabaseAPI) database).getDependencyResolver().resolveDependency(TransactionIdStore.class);
    private Projection projection = StoreScan.of(database);
    private Committed committed = now();

    @BeforeEach
    void load() throws IOException {
        Path files = folder.resolve(DRAWN);
        MarketGenerator.write(files, 80, 600, 7);
        DataSetLoader.into(RunningProduct.graph(), DataSetFolder.read(files), false, Progress.NONE);
        projection = StoreScan.of(database);
        committed = now();
    }

    @AfterEach
    void takeOut() {
        DataSetLoader.takeOut(RunningProduct.graph(), DRAWN);
        if (RunningProduct.graph().health().dataSets().contains(Notes.DATA_SET)) {
            DataSetLoader.takeOut(RunningProduct.graph(), Notes.DATA_SET);
        }
    }

    @Test
    void isTheSameAsIfAllWereReadAnew() {
        Random random = new Random(26);
        int again = 0;
        for (int commit = 0; commit < COMMITS; commit++) {
            for (int more = random.nextInt(3); more >= 0; more--) {
                write(
                        WRITES.get(random.nextInt(WRITES.size())),
                        Map.of("fact", (long) random.nextInt(600), "entity", (long) random.nextInt(80)));
            }
            Committed next = now();
            ChangedRecords changed =
                    Committed.between(committed, next, database).orElseThrow();
            Optional<Projection> read = StoreScan.again(database, projection, changed);
            Projection anew = StoreScan.of(database);

            read.ifPresent(one -> {
                assertThat(DescribedMarket.of(one.market())).isEqualTo(DescribedMarket.of(anew.market()));
                assertThat(one.skipped()).isEqualTo(anew.skipped());
            });
            again += read.isPresent() ? 1 : 0;
            projection = read.orElse(anew);
            committed = next;
        }

        assertThat(again).as("a name is left without a fact in a few").isGreaterThan(COMMITS / 2);
    }

    @Test
    void doesNotDoWhereAnEntityComesGoesMovesAmongNamesOrBecomesAnother() {
        for (String write : List.of(
                "CREATE (:Entity:Company {id: 'more', name: 'More', dataSet: 'drawn'})",
                "MATCH (e:Entity {id: 'more'}) SET e.completeFor = ['SUPPLIES'], e.completeAsOf = date('2025-01-01')",
                "MATCH (e:Entity {id: 'more'}) SET e.name = 'Aa'",
                "MATCH (e:Entity {id: 'more'}) SET e.id = 'other'",
                "MATCH (e:Entity {id: 'other'}) REMOVE e:Company SET e:Cloud",
                "MATCH (e:Entity {id: 'other'}) REMOVE e:Entity",
                "MATCH (e:Cloud {id: 'other'}) SET e:Entity",
                "MATCH (e:Entity {id: 'other'}) DELETE e")) {
            write(write, Map.of());
            Committed next = now();
            ChangedRecords changed =
                    Committed.between(committed, next, database).orElseThrow();

            assertThat(StoreScan.again(database, projection, changed)).as(write).isEmpty();
            projection = StoreScan.of(database);
            committed = next;
        }
    }

    /** Which is read anew from all entities, as most commits need not. */
    @Test
    void aNameIsOnlyReadAnewWhereOneMayHaveChanged() {
        Optional<Object> names = RunningProduct.database().names();
        for (String write : List.of(
                "MATCH ()-[f {id: 'fact-5'}]->() SET f.status = 'rumoured'",
                "MATCH (a:Company {dataSet: 'drawn'}), (b:Cloud {dataSet: 'drawn'}) WITH a, b LIMIT 1"
                        + " CREATE (a)-[:OPERATES {id: 'more', status: 'committed', dataSet: 'drawn', sources: ['source-1']}]->(b)",
                "MATCH ()-[f {id: 'more'}]->() DELETE f",
                "CREATE (:Source {id: 'more', title: 'More', dataSet: 'drawn'})",
                "MATCH (s:Source {id: 'more'}) SET s.title = 'Another'",
                "MATCH (e:Company {dataSet: 'drawn'}) WITH e LIMIT 1 SET e.segment = ['foundry', 'a segment with a long name']",
                "MATCH (e:Company {dataSet: 'drawn'}) SET e = properties(e)",
                "MATCH (d:Deal {dataSet: 'drawn'}) SET d = properties(d)")) {
            write(write, Map.of());
            assertThat(RunningProduct.database().names()).as(write).isPresent().isEqualTo(names);
        }
        for (String write : List.of(
                "MATCH (e:Company {dataSet: 'drawn'}) WITH e LIMIT 1 SET e.aliases = ['One', 'Another alias']",
                "MATCH (e:Company {dataSet: 'drawn'}) WITH e LIMIT 1 SET e.aliases = ['One', 'Amother alias']",
                "MATCH (e:Company {dataSet: 'drawn'}) WITH e LIMIT 1 REMOVE e.aliases",
                "MATCH (e:Company {dataSet: 'drawn'}) WITH e LIMIT 1 SET e.name = reduce(name = '', n IN range(1, 60) | name + 'Long')",
                "MATCH (e:Company {dataSet: 'drawn'}) WITH e LIMIT 1 SET e.name = reduce(name = '', n IN range(1, 60) | name + 'Lang')",
                "MATCH (e:Company {dataSet: 'drawn'}) WITH e LIMIT 1 SET e.name = 'Another'",
                "MATCH (e:Company {dataSet: 'drawn'}) WITH e LIMIT 1 SET e:Cloud",
                "MATCH (d:Deal {dataSet: 'drawn'}) WITH d LIMIT 1 SET d.title = 'Another'",
                "MATCH (:Entity)-[p:PARTY_TO]->(:Deal {dataSet: 'drawn'}) WITH p LIMIT 1 DELETE p",
                "CREATE (:Entity:Company {id: 'more', name: 'More', dataSet: 'drawn'})",
                "MATCH (e:Entity {id: 'more'}) DELETE e")) {
            names = RunningProduct.database().names();
            write(write, Map.of());
            assertThat(RunningProduct.database().names()).as(write).isPresent().isNotEqualTo(names);
        }
    }

    /** A note about a fact keeps versions, signs its data set and says on both ends of the fact that it names them. */
    @Test
    void aNoteLeavesNamesStandingAndARenamedEntityDoesNot() {
        Notes notes = new Notes(RunningProduct.graph(), InstantSource.system());
        save(notes, Table.FACTS, Map.of("id", "fact-4", "statement", "Said first."));
        Optional<Object> names = RunningProduct.database().names();

        save(notes, Table.FACTS, Map.of("id", "fact-5", "statement", "Said again."));
        assertThat(RunningProduct.database().names()).isPresent().isEqualTo(names);

        save(notes, Table.ENTITIES, Map.of("id", "company-3", ":LABEL", "Entity;Company", "name", "Renamed"));
        assertThat(RunningProduct.database().names()).isPresent().isNotEqualTo(names);
    }

    private static void save(Notes notes, Table table, Map<String, String> cells) {
        notes.save(new Draft(Notes.DATA_SET, Map.of(table, List.of(cells)), List.of()), null);
    }

    private Committed now() {
        return Committed.now(transactions).orElseThrow();
    }

    private void write(String statement, Map<String, Object> values) {
        database.executeTransactionally("CYPHER 25 " + statement, values);
    }
}
