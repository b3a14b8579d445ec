package interlock.dataset.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.answers.Graph;
import interlock.dataset.Cancellation;
import interlock.dataset.DataSet;
import interlock.dataset.Progress;
import interlock.dataset.load.DataSetLoader;
import interlock.dataset.load.LoadOptions;
import interlock.dataset.reconcile.SameAs.Answer;
import interlock.fixtures.ChangesTheMarket;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.SmallMarket;
import interlock.neo4j.DataSetStore.FactRow;
import interlock.neo4j.DataSetStore.NodeRow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second data set about the same firms, beside the bundled market. */
@ChangesTheMarket
class ReconciliationIT {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final List<String> SETS = List.of("ai-market", "small");
    private static final Set<String> USUAL = Set.of("maker", "buyer", "cloud", "chip", "model");

    @TempDir
    Path folder;

    private final Graph graph = RunningProduct.graph();

    @AfterEach
    void takeOut() {
        DataSetLoader.takeOut(graph, "small");
    }

    private DataSet second() {
        return new SmallMarket(folder)
                .entity("id", "nvidia-corporation", "name", "NVIDIA Corporation", "country", "NL")
                .entity("id", "msft", "name", "Big Software", "ticker", "NASDAQ:MSFT")
                .entity("id", "antropic", "name", "Antropic")
                .entity("id", "novel-firm", "name", "Novel Firm of Nowhere")
                .fact(":START_ID", "nvidia-corporation", ":END_ID", "msft", "id", "nvidia-to-msft", "what", "cards")
                .read();
    }

    private Reconciliation asked(DataSet dataSet, SameAs answers) {
        return graph.look(LIMIT, store -> Reconciliation.of(store, SETS, dataSet, answers));
    }

    @Test
    void offersWhatIsTheSameWithWhy() {
        assertThat(asked(second(), SameAs.NONE).candidates())
                .filteredOn(each -> !USUAL.contains(each.id()))
                .extracting(each ->
                        each.id() + " = " + each.other() + ": " + each.why().getFirst())
                .containsExactlyInAnyOrder(
                        "msft = microsoft: the same ticker, NASDAQ:MSFT",
                        "nvidia-corporation = nvidia: the same name",
                        "antropic = anthropic: a name that differs in one letter");
        SameAs answers = new SameAs(List.of(new Answer("antropic", "anthropic", false)));
        assertThat(asked(second(), answers).candidates())
                .noneMatch(each -> each.id().equals("antropic"));
    }

    @Test
    void oneGraphComesOfTwoSetsAndTheirConflictsAreShown() {
        SameAs answers = new SameAs(
                List.of(new Answer("nvidia-corporation", "nvidia", true), new Answer("msft", "microsoft", true)));
        DataSet same = Reconciled.of(second(), answers);
        assertThat(asked(same, answers).conflicts())
                .contains(new Conflict("nvidia", "country", "NL", "US", "ai-market"));
        assertThat(DataSetLoader.into(graph, same, true, Progress.NONE)
                        .entities()
                        .shared())
                .contains("nvidia", "microsoft");
        graph.look(LIMIT, store -> {
            assertThat(store.nodes(List.of("nvidia-corporation", "msft"))).isEmpty();
            FactRow fact = store.facts(List.of("nvidia-to-msft")).get("nvidia-to-msft");
            assertThat(fact.from() + " " + fact.to()).isEqualTo("nvidia microsoft");
            return fact;
        });
    }

    /** Drawn answers, given and taken back in any order: the graph is as it would be without them. */
    @Test
    void whatIsTakenBackIsAsItWasBefore() {
        DataSet plain = second();
        DataSetLoader.into(graph, plain, true, Progress.NONE);
        Map<String, Object> before = contents();
        Random random = new Random(19);
        List<Answer> all = List.of(
                new Answer("nvidia-corporation", "nvidia", true),
                new Answer("msft", "microsoft", true),
                new Answer("antropic", "anthropic", true),
                new Answer("maker", "amd", true),
                new Answer("buyer", "openai", true));
        for (int round = 0; round < 6; round++) {
            List<Answer> drawn = new ArrayList<>(all);
            drawn.removeIf(each -> random.nextBoolean());
            DataSetLoader.into(graph, Reconciled.of(plain, new SameAs(List.copyOf(drawn))), true, Progress.NONE);
            drawn.removeIf(each -> random.nextBoolean());
            DataSetLoader.into(graph, Reconciled.of(plain, new SameAs(drawn)), true, Progress.NONE);
            DataSetLoader.into(graph, plain, true, Progress.NONE);
            assertThat(contents()).isEqualTo(before);
        }
    }

    @Test
    void theAnswersStayWithTheDataSetAndGoWithIt() {
        SameAs answers = new SameAs(List.of(new Answer("msft", "microsoft", true)));
        LoadOptions options = new LoadOptions(true, Progress.NONE, Cancellation.byTime(), null, answers.lines());
        DataSetLoader.into(graph, Reconciled.of(second(), answers), options);
        assertThat(kept()).isEqualTo(answers.lines());
        DataSetLoader.takeOut(graph, "small");
        assertThat(kept()).isEmpty();
    }

    private List<String> kept() {
        return graph.look(LIMIT, store -> store.answers("small"));
    }

    private Map<String, Object> contents() {
        return graph.look(LIMIT, store -> {
            Map<String, Object> contents = new TreeMap<>();
            Set<String> ids = new TreeSet<>();
            for (String set : SETS) {
                store.eachNode(set, node -> contents.put(node.id(), plain(node)));
                store.eachFact(set, fact -> ids.add(fact.id()));
            }
            contents.putAll(store.facts(ids));
            return contents;
        });
    }

    private static Object plain(NodeRow node) {
        return List.of(new TreeSet<>(node.labels()), new TreeMap<>(node.properties()));
    }
}
