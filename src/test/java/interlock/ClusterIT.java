package interlock;

import static interlock.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import interlock.ScriptedCluster.Begun;
import interlock.ScriptedCluster.Member;
import interlock.answers.Graph;
import interlock.console.Console;
import interlock.console.ConsoleQuery;
import interlock.dataset.Progress;
import interlock.dataset.load.DataSetLoader;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.SmallMarket;
import interlock.neo4j.GraphFailure;
import interlock.neo4j.Neo4jAddress;
import interlock.neo4j.bolt.BoltDatabase;
import interlock.question.Question;
import interlock.question.Questions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before a cluster: reads go to those who follow, changes to the one who leads, and what was written is read again. */
@ChangesTheMarket
class ClusterIT {
    private static final Question DEAL = Questions.bundled().find("deal").orElseThrow();

    /** Its name as nothing but the setting has it: Neo4j takes letters of either case, and tells it in small ones. */
    private static final String DATABASE = "Neo4J";

    @TempDir
    Path folder;

    private ScriptedCluster cluster;
    private Member leader;
    private Member one;
    private Member other;
    private Neo4jAddress address;
    private BoltDatabase database;
    private Graph graph;

    @BeforeEach
    void connect() throws Exception {
        Neo4jAddress real = RunningProduct.database().address();
        cluster = new ScriptedCluster(real.uri(), 3);
        leader = cluster.member(0);
        one = cluster.member(1);
        other = cluster.member(2);
        // By a member that stays: where nobody is found at this address, the driver asks no other.
        address = Neo4jAddress.remote(cluster.by(one), real.user(), real.password(), DATABASE);
        database = BoltDatabase.connect(address);
        graph = new Graph(database, RunningProduct.graph().limits());
        forget();
    }

    @AfterEach
    void disconnect() {
        database.close();
        cluster.close();
        DataSetLoader.takeOut(RunningProduct.graph(), "small");
    }

    private void forget() {
        List.of(leader, one, other).forEach(member -> member.begun().clear());
    }

    /** Questions, look-ups, search, the check of a data set, exports. */
    private void read() {
        graph.health();
        graph.ask(DEAL, DEAL.read(Map.of(), LocalDate.of(2025, 11, 30)));
        graph.search().entities("nvidia", 3);
        graph.lookups().days(List.of());
        DataSetLoader.check(graph, new SmallMarket(folder).read(), false);
        graph.read(graph.limits().question(), "", contents -> contents.entities(entity -> {}));
    }

    /** Whoever meets the loss of a member is told to come again. */
    private void readsInTheEnd() {
        eventually("the others answer", () -> {
            try {
                read();
                return true;
            } catch (GraphFailure.Away e) {
                return false;
            }
        });
    }

    private void load() {
        DataSetLoader.into(graph, new SmallMarket(folder).read(), false, Progress.NONE);
    }

    private void takeOut() {
        DataSetLoader.takeOut(graph, "small");
    }

    @Test
    void readsGoToThoseWhoFollowAndChangesToTheOneWhoLeads() {
        read();
        try (Console console = new Console(address, graph.limits())) {
            assertThat(console.ask(
                                    new ConsoleQuery("MATCH (n) RETURN n LIMIT 1", Map.of(), ConsoleQuery.Mode.RUN),
                                    () -> false)
                            .rows())
                    .hasSize(1);
        }
        assertThat(leader.begun()).isEmpty();
        assertThat(one.begun()).isNotEmpty().allMatch(Begun::reads);
        assertThat(other.begun()).isNotEmpty().allMatch(Begun::reads);

        forget();
        load();
        assertThat(leader.begun()).isNotEmpty().noneMatch(Begun::reads);
        assertThat(one.begun()).isEmpty();
        assertThat(other.begun()).isEmpty();
    }

    @Test
    void everythingIsReadAndWrittenInTheDatabaseThatIsNamed() {
        read();
        load();
        assertThat(Stream.of(leader, one, other).flatMap(member -> member.begun().stream()))
                .extracting(Begun::database)
                .isNotEmpty()
                .containsOnly(DATABASE);
    }

    @Test
    void whatWasWrittenIsReadAgainOnWhicheverMember() {
        load();
        String written = leader.bookmark();
        assertThat(written).isNotNull();
        forget();
        assertThat(graph.health().dataSets()).contains("small");
        read();
        for (Member follower : List.of(one, other)) {
            assertThat(follower.begun())
                    .isNotEmpty()
                    .allSatisfy(
                            begun -> assertThat(begun.bookmarks().toString()).contains(written));
        }
        forget();
        takeOut();
        assertThat(leader.begun())
                .isNotEmpty()
                .allSatisfy(begun -> assertThat(begun.bookmarks()).isNotEmpty());
    }

    @Test
    void aFollowerThatGoesAwayIsDoneWithout() {
        read();
        other.goAway();
        cluster.script(leader, one);
        forget();
        readsInTheEnd();
        forget();
        readsInTheEnd();
        readsInTheEnd();
        assertThat(other.begun()).isEmpty();
        assertThat(leader.begun()).isEmpty();
        assertThat(one.begun()).isNotEmpty();
    }

    @Test
    void aLeaderThatGoesAwayIsReplacedAndTheChangeIsWhole() {
        load();
        leader.goAway();
        cluster.script(other, one);
        forget();
        takeOut();
        assertThat(other.begun()).isNotEmpty().anyMatch(begun -> !begun.reads());
        assertThat(graph.health().dataSets()).doesNotContain("small");
        load();
        assertThat(graph.health().dataSets()).contains("small");
        assertThat(RunningProduct.graph().health().dataSets()).contains("small");
    }
}
