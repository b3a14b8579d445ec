package interlock.world;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.answers.Graph;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.RunningProduct;
import interlock.model.Standing;
import interlock.neo4j.GraphReader;
import interlock.neo4j.KnownFacts;
import interlock.neo4j.Supposition;
import interlock.neo4j.bolt.BoltDatabase;
import interlock.question.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was known by a day is taken out by the store's cursors inside the process, and by statements elsewhere: the same. */
@BesideOthers
class KnownBothWaysIT {
    private static final LocalDate NEWEST = LocalDate.parse("2026-11-25");
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int WORLDS = 5;
    private static final Graph GRAPH = RunningProduct.graph();

    private static List<String> parts = List.of();
    private static List<String> sources = List.of();
    private static List<String> facts = List.of();

    /** Before the first test, and not as the class comes to be: its own code reads, in other threads. */
    @BeforeAll
    static void readTheMarket() {
        parts = ids("MATCH (n:Entity) RETURN n.id AS id ORDER BY id");
        sources = ids("MATCH (n:Source) RETURN n.id AS id ORDER BY id");
        facts = ids("MATCH (:Entity)-[f]->(:Entity) RETURN f.id AS id ORDER BY id");
    }

    @Test
    void theSameFactsAreLeft() {
        Random random = new Random(27);
        try (BoltDatabase bolt = new BoltDatabase(RunningProduct.database().address())) {
            for (int drawn = 0; drawn < WORLDS; drawn++) {
                World world = World.read(
                        Map.of(
                                "knownBy",
                                List.of(NEWEST.minusDays(random.nextInt(1200)).toString()),
                                "without",
                                drawn(random)),
                        NEWEST);
                Supposition supposition = GRAPH.scenario(world).supposition();
                List<List<Object>> inside = RunningProduct.database().suppose(LONG, supposition, KnownBothWaysIT::all);

                assertThat(inside).as(world.toString()).isNotEmpty();
                assertThat(bolt.suppose(LONG, supposition, KnownBothWaysIT::all))
                        .as(world.toString())
                        .isEqualTo(inside);
            }
        }
    }

    @Test
    void theSameIsKnownOnNoDay() {
        Random random = new Random(28);
        try (BoltDatabase bolt = new BoltDatabase(RunningProduct.database().address())) {
            for (int drawn = 0; drawn < WORLDS; drawn++) {
                LocalDate day = NEWEST.minusDays(random.nextInt(1200));
                Standing standing = Standing.at(random.nextInt(Standing.values().length));
                List<String> sets = random.nextBoolean() ? List.of() : List.of("ai-market");
                Function<GraphReader, KnownFacts> known =
                        reader -> reader.entities().known(day, standing.andMoreBinding(), sets);
                KnownFacts inside = RunningProduct.database().read(LONG, known);

                assertThat(inside.first()).isNotNull();
                assertThat(inside.facts()).isPositive();
                assertThat(bolt.read(LONG, known)).isEqualTo(inside);
            }
        }
    }

    /** Several sources among them, so that what is left of a fact may be known since another day. */
    private static List<String> drawn(Random random) {
        List<String> gone = new ArrayList<>(some(sources, 40, random));
        gone.addAll(some(parts, 4, random));
        gone.addAll(some(facts, 4, random));
        return gone;
    }

    private static List<String> some(List<String> all, int count, Random random) {
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, random.nextInt(count));
    }

    /** Every fact that a transaction sees, by each way to look: all of them, those of one type, and those around entities. */
    private static List<List<Object>> all(GraphReader reader) {
        return reader.cypher().run("""
                MATCH ()-[f]->()
                RETURN f.id AS id, coalesce(toString(f.known), '') AS known, f.sources AS sources ORDER BY id
                UNION ALL
                MATCH (e:Entity)
                RETURN e.id AS id, toString(COUNT { (e)--() }) AS known, COLLECT { MATCH (e)-[f]-() RETURN f.id ORDER BY f.id } AS sources
                ORDER BY id
                UNION ALL
                MATCH ()-[f:INVESTS_IN]->() WHERE f.id > ''
                RETURN f.id AS id, '' AS known, [] AS sources ORDER BY id""").list(row -> List.of(row.get("id"), row.get("known"), row.texts("sources")));
    }

    private static List<String> ids(String cypher) {
        return GRAPH.reading(LONG, reader -> reader.cypher().run(cypher).list(row -> row.text("id")));
    }
}
