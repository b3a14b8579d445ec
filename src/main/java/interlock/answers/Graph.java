package interlock.answers;

import interlock.console.Console;
import interlock.model.Standing;
import interlock.neo4j.BulkData;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.CypherRunner;
import interlock.neo4j.DataSetStore;
import interlock.neo4j.Database;
import interlock.neo4j.GraphFailure;
import interlock.neo4j.GraphFailure.Refused;
import interlock.neo4j.GraphFailure.TooLarge;
import interlock.neo4j.GraphFailure.TooSlow;
import interlock.neo4j.GraphFailure.Unknown;
import interlock.neo4j.Limits;
import interlock.neo4j.Neo4jAddress;
import interlock.neo4j.ResultRow;
import interlock.neo4j.Size;
import interlock.neo4j.StartFailure;
import interlock.neo4j.bolt.BoltDataSetStore;
import interlock.neo4j.bolt.BoltDatabase;
import interlock.neo4j.embedded.EmbeddedDatabase;
import interlock.neo4j.embedded.EmbeddedNeo4j;
import interlock.question.BadParameter;
import interlock.question.Parameter;
import interlock.question.Question;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;

/** The market in Neo4j, as the rest of the product sees it: ask, look up, search, write. */
public final class Graph implements AutoCloseable {
    private static final Duration FIRST_ANSWER = Duration.ofMinutes(2);

    /** A Neo4j that has just started has yet to load and compile what it works with. */
    private static final Duration COLD = Duration.ofMinutes(1);

    private static final int SLOWER_WHILE_COLD = 3;

    private final long opened = System.nanoTime();
    private static final Logger LOG = System.getLogger(Graph.class.getName());

    private final Neo4jAddress address;
    private final @Nullable EmbeddedNeo4j inside;
    private final BoltDatabase connection;
    private final Limits limits;
    private final Search search;
    private final Database reads;
    private final Lookups lookups;
    private final Console console;
    private final AtomicReference<String> version = new AtomicReference<>();
    private final AtomicReference<Set<String>> procedures = new AtomicReference<>(Set.of());

    private Graph(Neo4jAddress address, @Nullable EmbeddedNeo4j inside, Limits limits) {
        this.address = address;
        this.inside = inside;
        this.limits = limits;
        connection = new BoltDatabase(address);
        reads = inside == null ? connection : new EmbeddedDatabase(inside.database());
        search = new Search(reads, limits);
        lookups = new Lookups(reads, limits, search);
        console = new Console(address, connection, limits, lookups);
    }

    /**
     * Connects to a Neo4j that runs.
     *
     * @throws StartFailure in one line, where nobody answers or the password is wrong
     */
    public static Graph connect(Neo4jAddress address, Limits limits) {
        return connect(new Graph(address, null, limits));
    }

    /** Connects to the Neo4j inside this process. */
    public static Graph connect(EmbeddedNeo4j inside, Limits limits) {
        return connect(new Graph(inside.address(), inside, limits));
    }

    private static Graph connect(Graph graph) {
        try {
            graph.connection.verify(graph.address);
            return graph;
        } catch (RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    public Neo4jAddress address() {
        return address;
    }

    public Limits limits() {
        return limits;
    }

    /** Finds entities by what a person typed. */
    public Search search() {
        return search;
    }

    /** An entity, its neighbours, a fact, the days, the schema. */
    public Lookups lookups() {
        return lookups;
    }

    /** People's own Cypher. */
    public Console console() {
        return console;
    }

    /**
     * Asks a question.
     *
     * @param values what {@link Question#read} gave
     * @throws GraphFailure where there is no answer; {@link Unknown} names the nearest that exists
     */
    public Answer ask(Question question, Map<String, Object> values) {
        long began = System.nanoTime();
        return withHelp(
                () -> reads.read(
                        longest(), tx -> new QuestionRun(question, values, tx).answer(limits.rows(), began, longest())),
                question,
                values);
    }

    /** The same with the evidence of every row: a graph is not cut. */
    public Answer askWhole(Question question, Map<String, Object> values) {
        long began = System.nanoTime();
        return withHelp(
                () -> reads.read(
                        longest(),
                        tx -> new QuestionRun(question, values, tx).answer(Integer.MAX_VALUE, began, longest())),
                question,
                values);
    }

    /**
     * Asks each question once with its defaults, and looks up what there is not, so that Neo4j has a plan of each
     * statement when a person needs it. What fails here fails again, and is told, when it is asked for.
     */
    public void warmUp(Collection<Question> questions, LocalDate today) {
        List<String> standings = List.of();
        List<Runnable> asked = new ArrayList<>(List.of(
                () -> search.entities("warm-up", 1),
                () -> lookups.days(standings),
                () -> lookups.entity("", today, Standing.ANNOUNCED),
                () -> lookups.neighbours("", List.of(), today, standings, 1),
                () -> lookups.fact("", today, Standing.ANNOUNCED),
                lookups::schema));
        questions.forEach(question -> asked.add(() -> ask(question, question.read(Map.of(), today))));
        for (Runnable one : asked) {
            try {
                one.run();
            } catch (GraphFailure | BadParameter e) {
                LOG.log(Level.DEBUG, "Not warmed up", e);
            }
        }
    }

    /** The longest that a question may run now. */
    private Duration longest() {
        boolean cold = System.nanoTime() - opened < COLD.toNanos();
        return cold ? limits.question().multipliedBy(SLOWER_WHILE_COLD) : limits.question();
    }

    /** Asks a question and hands over its rows one by one, as many as there are, without their evidence. */
    public void stream(Question question, Map<String, Object> values, Consumer<Map<String, @Nullable Object>> row) {
        withHelp(
                () -> reads.read(longest(), tx -> {
                    new QuestionRun(question, values, tx).seeThatItExists();
                    tx.run(question.cypher(), values)
                            .forEachRemaining(record -> row.accept(QuestionRun.row(question, record, new Evidence())));
                    return true;
                }),
                question,
                values);
    }

    /**
     * What is wrong is often that a parameter names nothing: then that is told, with the nearest that exists, and not
     * what the statement made of it. Both are looked up after the transaction that failed. What was too slow or too large
     * is told what narrows it.
     */
    private <T> T withHelp(Supplier<T> work, Question question, Map<String, Object> values) {
        refuseUnknownDataSets(values);
        try {
            try {
                return work.get();
            } catch (Refused e) {
                reads.read(limits.question(), tx -> {
                    new QuestionRun(question, values, tx).seeThatItExists();
                    return true;
                });
                throw e;
            }
        } catch (Unknown e) {
            throw new Unknown(e.kind(), e.id(), nearest(question, e));
        } catch (TooSlow e) {
            throw e.with(narrower(question, values, "INTERLOCK_QUESTION_SECONDS"));
        } catch (TooLarge e) {
            throw new TooLarge(
                    "Stopped, because so large an answer needs more memory than one question may take",
                    narrower(question, values, "INTERLOCK_TRANSACTION_MEGABYTES"),
                    e);
        }
    }

    /** @throws Unknown with the data sets that there are, where another is named */
    private void refuseUnknownDataSets(Map<String, Object> values) {
        if (values.get("dataSet") instanceof List<?> named && !named.isEmpty()) {
            List<String> known = health().dataSets();
            for (Object id : named) {
                if (!known.contains(id.toString())) {
                    throw new Unknown("data set", id.toString(), known);
                }
            }
        }
    }

    /** Of the kind that the parameter takes. */
    private List<String> nearest(Question question, Unknown e) {
        return question.references().stream()
                .map(Parameter::kind)
                .filter(kind -> QuestionRun.wanted(kind).equals(e.kind()))
                .findFirst()
                .map(kind -> search.nearest(e.id(), kind))
                .orElseGet(() -> search.nearest(e.id()));
    }

    /** What brings an answer after all: to ask about somebody rather than everybody, or more room on the server. */
    private static String narrower(Question question, Map<String, Object> values, String setting) {
        List<String> open = question.leftOpen(values);
        boolean between = question.parameter("from").isPresent()
                && question.parameter("to").isPresent();
        return (open.isEmpty() ? "Ask for fewer steps or entities" : "Name " + String.join(" or ", open))
                + (between ? ", or ask for fewer days from 'from' to 'to'" : "")
                + "; whoever runs the server may raise " + setting;
    }

    /** The procedures that a question calls and this Neo4j has not got; empty where it can be asked. */
    public Set<String> missing(Question question) {
        Set<String> missing = new TreeSet<>(question.procedures());
        if (!missing.isEmpty()) {
            missing.removeAll(procedures());
        }
        return missing;
    }

    /** Ours do not come or go while Neo4j runs, so they are asked for until the first time that there are some. */
    private Set<String> procedures() {
        return procedures.updateAndGet(known -> !known.isEmpty()
                ? known
                : reads.read(
                        limits.question(),
                        tx -> Set.copyOf(
                                tx.run(CypherFiles.read("lookup/procedures")).list(row -> row.text("name")))));
    }

    /** How much is in it. It is the first thing asked of a cold Neo4j, so it may take its time. */
    public Size size() {
        return reads.read(FIRST_ANSWER, tx -> {
            ResultRow row = tx.run(CypherFiles.read("lookup/health")).single();
            return new Size(row.whole("entities"), row.whole("facts"));
        });
    }

    /** @throws GraphFailure.Away where Neo4j does not answer */
    public Health health() {
        return reads.read(limits.question(), tx -> {
            ResultRow row = tx.run(CypherFiles.read("lookup/health")).single();
            return new Health(
                    "up",
                    new Health.Neo4j(version(tx), address.mode(), address.uri().toString()),
                    row.whole("entities"),
                    row.whole("facts"),
                    row.texts("dataSets"));
        });
    }

    private String version(CypherRunner tx) {
        return version.updateAndGet(known -> known != null
                ? known
                : tx.run(CypherFiles.read("lookup/version")).single().text("version"));
    }

    /**
     * Hands over what the graph holds, as it is read.
     *
     * @param dataSet the id of the one data set that is wanted; empty for all
     */
    public void read(Duration limit, String dataSet, Consumer<MarketContents> reader) {
        reads.read(limit, tx -> {
            reader.accept(new MarketContents(tx, dataSet));
            return true;
        });
    }

    /** Does {@code work}, which only looks at what is there. */
    public <T> T look(Duration limit, Function<DataSetStore, T> work) {
        return inside == null
                ? connection.look(limit, tx -> work.apply(new BoltDataSetStore(tx)))
                : inside.look(limit, work);
    }

    /** Does {@code work} in one transaction: all of it is kept, or nothing. */
    public <T> T change(Duration limit, Function<DataSetStore, T> work) {
        return inside == null
                ? connection.write(limit, tx -> work.apply(new BoltDataSetStore(tx)))
                : inside.change(limit, work);
    }

    /** Whether nothing is in it and {@link #fill} can be done: it is the Neo4j inside this process. */
    public boolean canBeFilled() {
        return inside != null && inside.isEmpty();
    }

    /**
     * Fills the empty graph, constraints and indexes too, whole or not at all, and many times as fast as {@link #change}.
     * Nobody gets an answer meanwhile.
     *
     * @param percent is told how much is done
     */
    public void fill(BulkData filling, IntConsumer percent) {
        if (inside == null) {
            throw new IllegalStateException("Only the Neo4j inside this process can be filled");
        }
        inside.fill(filling, percent);
    }

    /**
     * Sees to constraints and indexes, and waits until the indexes answer. Each statement is idempotent, and has a
     * transaction of its own, since a change of the schema may not share one with data.
     *
     * @throws StartFailure where Neo4j does not take one of them
     */
    public void applySchema() {
        try (Session session = connection.autoCommit(AccessMode.WRITE)) {
            CypherFiles.statements("schema")
                    .forEach(statement -> session.run(statement).consume());
            session.run(CypherFiles.read("load/await-indexes")).consume();
        } catch (Neo4jException e) {
            throw new StartFailure(
                    "Neo4j at " + address.uri() + " does not take our constraints and indexes: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        console.close();
        if (reads instanceof EmbeddedDatabase inside) {
            inside.close();
        }
        connection.close();
    }
}
