package interlock.answers;

import interlock.model.Standing;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.Database;
import interlock.neo4j.GraphFailure;
import interlock.question.BadParameter;
import interlock.question.Question;
import interlock.question.World;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks each question once with its defaults, and looks up what there is not, so that Neo4j has a plan of each statement
 * when a person needs it. What fails here fails again when it is asked for; what takes long is broken off.
 */
final class WarmUp {
    /** What all may take to be warmed up, and one a tenth of it; of many entities, who take longer, until it has a plan. */
    static final Duration ALL = Duration.ofSeconds(20);

    private static final int MANY = 20_000;

    /** It reads little, and needs the market of the world. */
    private static final String IN_A_WORLD = "deals";

    private static final Logger LOG = System.getLogger(WarmUp.class.getName());

    private final Graph graph;
    private final Database database;
    private final LocalDate today;
    private final Duration all;

    /** @param all what it may take */
    WarmUp(Graph graph, Database database, LocalDate today, Duration all) {
        this.all = all;
        this.graph = graph;
        this.database = database;
        this.today = today;
    }

    void run(Collection<Question> questions) {
        // The first to ask waits for it, and it is read for whoever comes after: at once, and beside the names.
        Thread.ofPlatform().daemon().name("first-projection").start(() -> tryOnce(this::project));
        List<Runnable> asked = new ArrayList<>(List.of(
                () -> graph.search().entities("warm-up", 1),
                () -> graph.lookups().days(List.of()),
                () -> graph.lookups().entity("", today, Standing.ANNOUNCED),
                () -> graph.lookups().neighbours("", List.of(), today, List.of(), 1),
                () -> graph.lookups().fact("", today, Standing.ANNOUNCED),
                () -> graph.lookups().schema(Set.of())));
        Duration each = all.dividedBy(database.size().entities() < MANY ? 10 : 50);
        questions.forEach(question -> asked.add(() -> graph.ask(
                question, question.read(Map.of(), today), graph.limits().rows(), each)));
        if (database.size().entities() >= MANY) {
            // Where there are few, the first scenario takes no longer than its question.
            questions.stream()
                    .filter(question -> question.name().equals(IN_A_WORLD))
                    .forEach(question -> asked.add(asked.size() / 2, () -> suppose(question)));
        }
        long until = System.nanoTime() + all.toNanos();
        for (Runnable one : asked) {
            if (System.nanoTime() < until) {
                tryOnce(one);
            }
        }
    }

    /** In a world without one and with a supposed fact, so that both ways of its market have been gone. */
    private void suppose(Question question) {
        List<String> ids = database.read(
                all,
                reader -> reader.cypher()
                        .run(CypherFiles.read("lookup/three-companies"), Map.of())
                        .list(row -> row.text("id")));
        if (ids.size() < 3) {
            return;
        }
        Map<String, List<String>> given =
                Map.of("without", ids.subList(2, 3), "with", List.of(ids.get(0) + " INVESTS_IN " + ids.get(1)));
        graph.in(World.read(given, today))
                .ask(question, question.read(Map.of(), today), graph.limits().rows(), all);
    }

    private void project() {
        database.read(
                all,
                reader -> reader.cypher()
                        .run(CypherFiles.read("lookup/projection"), Map.of())
                        .list(row -> row));
    }

    private static void tryOnce(Runnable one) {
        try {
            one.run();
        } catch (GraphFailure | BadParameter e) {
            LOG.log(Level.DEBUG, "Not warmed up", e);
        }
    }
}
