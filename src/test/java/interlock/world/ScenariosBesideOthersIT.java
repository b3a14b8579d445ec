package interlock.world;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.Eventually;
import interlock.fixtures.RunningProduct;
import interlock.neo4j.Database;
import interlock.neo4j.Supposition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;

/** A scenario gives way to whoever takes the same facts out of the store by Cypher, and is answered none the less. */
@ChangesTheMarket
class ScenariosBesideOthersIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final GraphDatabaseService STORE = RunningProduct.neo4j().database();
    private static final Database DATABASE = RunningProduct.database();

    /**
     * The writer has more locks, so that it is never the one that Neo4j breaks off: the scenario is, each time that it takes
     * the next fact before the writer does.
     */
    @RepeatedTest(3)
    void itIsAnsweredWhereAWriterWaitsForItsFacts() {
        List<String> facts = facts();
        CompletableFuture<Long> scenario;
        try (Transaction writer = STORE.beginTx()) {
            List<Relationship> taken = facts.reversed().stream()
                    .map(writer::getRelationshipByElementId)
                    .toList();
            int half = facts.size() / 2;
            taken.subList(0, half).forEach(Relationship::delete);
            scenario = CompletableFuture.supplyAsync(() -> DATABASE.suppose(
                    LIMIT,
                    new Supposition(Map.of(), List.of(), facts.subList(half - 300, facts.size()), List.of()),
                    reader -> reader.cypher()
                            .run("MATCH ()-[f]->() RETURN count(f) AS n")
                            .single()
                            .whole("n")));
            Eventually.eventually("the scenario waits for the writer", ScenariosBesideOthersIT::isBlocked);
            taken.subList(half, facts.size()).forEach(Relationship::delete);
        }

        assertThat(scenario.join()).isEqualTo(facts().size() - facts.size() / 2L - 300);
    }

    private static List<String> facts() {
        try (Transaction reading = STORE.beginTx()) {
            return reading
                    .execute("MATCH ()-[f]->() RETURN elementId(f) AS id ORDER BY id")
                    .<String>columnAs("id")
                    .stream()
                    .toList();
        }
    }

    private static boolean isBlocked() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Stream::of)
                .anyMatch(frame ->
                        frame.getClassName().endsWith(".ForsetiClient") && "waitFor".equals(frame.getMethodName()));
    }
}
