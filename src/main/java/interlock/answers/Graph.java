package interlock.answers;

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
import interlock.question.BadParameter;
import interlock.question.Parameter;
import interlock.question.Question;
import java.io.IOException;
import java.io.OutputStream;
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

/** The market in Neo4j, as the rest of the product sees it: ask, look up, search, write. */
public final class Graph {
    /** A Neo4j that has just started has yet to load and compile what it works with. */
    private static final Duration COLD = Duration.ofMinutes(1);

    private static final int SLOWER_WHILE_COLD = 3;

    private static final Logger LOG = System.getLogger(Graph.class.getName());

    private final long opened = System.nanoTime();

    private final Database database;
    private final Limits limits;
    private final Search search;
    private final Lookups lookups;
    private final AtomicReference<String> version = new AtomicReference<>();
    private final AtomicReference<Set<String>> procedures = new AtomicReference<>(Set.of());

    /** @param database stays the caller's to close */
    public Graph(Database database, Limits limits) {
        this.database = database;
        this.limits = limits;
        search = new Search(database, limits);
        lookups = new Lookups(database, limits, search);
    }

    public Neo4jAddress address() {
        return database.address();
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

    /**
     * Asks a question.
     *
     * @param values what {@link Question#read} gave
     * @throws GraphFailure where there is no answer; {@link Unknown} names the nearest that exists
     */
    public Answer ask(Question question, Map<String, Object> values) {
        return ask(question, values, limits.rows());
    }

    /** The same with the evidence of every row: a graph is not cut. */
    public Answer askWhole(Question question, Map<String, Object> values) {
        return ask(question, values, Integer.MAX_VALUE);
    }

    /**
     * The title and the headline alone.
     *
     * @param longest that it may take
     */
    public Answer brief(Question question, Map<String, Object> values, Duration longest) {
        long began = System.nanoTime();
        DisplayNames names = search.displayNames();
        return database.read(
                longest, reader -> new QuestionRun(question, values, reader, names).answer(0, began, longest));
    }

    private Answer ask(Question question, Map<String, Object> values, int rows) {
        long began = System.nanoTime();
        DisplayNames names = search.displayNames();
        return withHelp(
                () -> database.read(
                        longest(),
                        reader -> new QuestionRun(question, values, reader, names).answer(rows, began, longest())),
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
                () -> lookups.schema(Set.of())));
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
                () -> database.read(longest(), reader -> {
                    new QuestionRun(question, values, reader, DisplayNames.AMONG_THEMSELVES).seeThatItExists();
                    reader.cypher()
                            .run(question.cypher(), values)
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
                database.read(limits.question(), reader -> {
                    new QuestionRun(question, values, reader, DisplayNames.AMONG_THEMSELVES).seeThatItExists();
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
                : database.read(
                        limits.question(),
                        reader -> Set.copyOf(reader.cypher()
                                .run(CypherFiles.read("lookup/procedures"))
                                .list(row -> row.text("name")))));
    }

    /** @throws GraphFailure.StoreDown where the store is known to be damaged, though it may answer */
    public void seeThatItIsWhole() {
        database.seeThatItIsWhole();
    }

    /** @throws GraphFailure.Away where Neo4j does not answer */
    public Health health() {
        return database.read(limits.question(), reader -> {
            ResultRow row =
                    reader.cypher().run(CypherFiles.read("lookup/health")).single();
            return new Health(
                    "up",
                    new Health.Neo4j(
                            version(reader.cypher()),
                            database.address().mode(),
                            database.address().uri().toString()),
                    row.whole("entities"),
                    row.whole("facts"),
                    row.texts("dataSets"));
        });
    }

    private String version(CypherRunner cypher) {
        return version.updateAndGet(known -> known != null
                ? known
                : cypher.run(CypherFiles.read("lookup/version")).single().text("version"));
    }

    /**
     * Hands over what the graph holds, as it is read.
     *
     * @param dataSet the id of the one data set that is wanted; empty for all
     */
    public void read(Duration limit, String dataSet, Consumer<MarketContents> work) {
        database.read(limit, reader -> {
            work.accept(new MarketContents(reader.cypher(), dataSet));
            return true;
        });
    }

    /** Does {@code work}, which only looks at what is there. */
    public <T> T look(Duration limit, Function<DataSetStore, T> work) {
        return database.look(limit, work);
    }

    /** Does {@code work} in one transaction: all of it is kept, or nothing. */
    public <T> T change(Duration limit, Function<DataSetStore, T> work) {
        return database.change(limit, work);
    }

    public boolean canBeFilled() {
        return database.canBeFilled();
    }

    public void fill(BulkData data, IntConsumer percent) {
        database.fill(data, percent);
    }

    /** Writes a backup of the whole store; {@code out} stays the caller's to close. */
    public void backup(OutputStream out) throws IOException {
        database.backup(out);
    }

    public void applySchema() {
        database.applySchema();
    }
}
