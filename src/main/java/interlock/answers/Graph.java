package interlock.answers;

import interlock.neo4j.BulkData;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.CypherRunner;
import interlock.neo4j.DataSetStore;
import interlock.neo4j.Database;
import interlock.neo4j.Deadline;
import interlock.neo4j.GraphFailure;
import interlock.neo4j.GraphFailure.Unknown;
import interlock.neo4j.GraphReader;
import interlock.neo4j.Limits;
import interlock.neo4j.Neo4jAddress;
import interlock.neo4j.Supposition;
import interlock.question.BadParameter;
import interlock.question.Question;
import interlock.question.World;
import interlock.world.LostDeals;
import interlock.world.Scenario;
import interlock.world.Scenarios;
import interlock.world.WorldDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The market in Neo4j, as the rest of the product sees it: ask, look up, search, write. */
public final class Graph {
    /** A Neo4j that has just started has yet to load and compile what it works with. */
    private static final Duration COLD = Duration.ofMinutes(1);

    private static final int SLOWER_WHILE_COLD = 3;

    private final long opened = System.nanoTime();

    private final Database real;
    private final Database database;
    private final Limits limits;
    private final Search search;
    private final Lookups lookups;
    private final AtomicReference<String> version;
    private final InstalledProcedures procedures;
    private final Scenarios scenarios;
    /** Null for all that is known, with nothing taken out or supposed. */
    private final @Nullable InWorld world;

    /** @param database stays the caller's to close */
    public Graph(Database database, Limits limits) {
        real = database;
        this.database = database;
        this.limits = limits;
        version = new AtomicReference<>();
        procedures = new InstalledProcedures(database, limits);
        search = new Search(database, limits);
        lookups = new Lookups(database, limits, search);
        scenarios = new Scenarios(database, limits);
        world = null;
    }

    private Graph(Graph other, Database database, @Nullable InWorld world) {
        real = other.real;
        this.database = database;
        limits = other.limits;
        version = other.version;
        procedures = other.procedures;
        search = other.search;
        lookups = new Lookups(database, limits, search);
        scenarios = other.scenarios;
        this.world = world;
    }

    /**
     * The same market in a world: what is asked, looked up and read there is true of it, and nothing can be written. Of
     * one world over one state of the graph the same is always told.
     *
     * @throws Unknown where the world names what there is not, with the nearest that exists
     * @throws BadParameter where the world contradicts itself
     */
    public Graph in(World wanted) {
        if (wanted.isReal()) {
            return world == null ? this : new Graph(this, real, null);
        }
        Scenario scenario = scenario(wanted);
        boolean tellsFallen = scenario.takesOutEntities() && procedures.has(Fallen.PROCEDURE);
        return new Graph(
                this, new WorldDatabase(real, scenario.supposition()), new InWorld(wanted, scenario, tellsFallen));
    }

    /**
     * What a world changes, for what is not asked through this.
     *
     * @throws Unknown as {@link #in} does
     */
    public Scenario scenario(World wanted) {
        try {
            Scenario scenario = scenarios.of(wanted);
            return new Scenario(told(scenario.supposition()), scenario.unknown(), scenario.names());
        } catch (Unknown e) {
            throw e.nearest().isEmpty() ? new Unknown(e.kind(), e.id(), search.nearest(e.id())) : e;
        }
    }

    public Neo4jAddress address() {
        return database.address();
    }

    /** What tells whether anything was written: {@link Database#edition}. */
    public Object edition() {
        return real.edition();
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
        return ask(question, values, limits.rows(), longest());
    }

    /** The same with all facts that stand behind its rows, however many. */
    public Answer askWithEvidence(Question question, Map<String, Object> values) {
        return ask(question, values, limits.rows(), Integer.MAX_VALUE, longest());
    }

    /** The same, with every row handed over in its turn, in one run of the question; facts by their ids. */
    public Answer ask(Question question, Map<String, Object> values, EachRow each) {
        return ask(
                question,
                values,
                longest(),
                Evidence.most(question),
                (run, began) -> run.answer(limits.rows(), began, each));
    }

    /** What is committed, as {@link Database#committed} has it. */
    public Optional<Object> committed() {
        return real.committed();
    }

    /** The same with the evidence of every row: a graph is not cut. */
    public Answer askWhole(Question question, Map<String, Object> values) {
        return ask(question, values, Integer.MAX_VALUE, Integer.MAX_VALUE, longest());
    }

    /** The title and the headline alone, of what may take so long at most. */
    public Answer brief(Question question, Map<String, Object> values, Duration longest) {
        long began = System.nanoTime();
        DisplayNames names = search.displayNames();
        return database.read(
                longest,
                reader -> new QuestionRun(question, values, reader, names, world, Evidence.whole(question))
                        .answer(0, began, longest));
    }

    /** Null for all that is known, with nothing taken out or supposed. */
    @Nullable
    InWorld world() {
        return world;
    }

    Answer ask(Question question, Map<String, Object> values, int rows, Duration longest) {
        return ask(question, values, rows, Evidence.most(question), longest);
    }

    private Answer ask(Question question, Map<String, Object> values, int rows, int facts, Duration longest) {
        return ask(question, values, longest, facts, (run, began) -> run.answer(rows, began, longest));
    }

    private Answer ask(
            Question question,
            Map<String, Object> values,
            Duration longest,
            int facts,
            BiFunction<QuestionRun, Long, Answer> asked) {
        long began = System.nanoTime();
        DisplayNames names = search.displayNames();
        return help().to(
                        () -> database.read(
                                longest,
                                reader -> asked.apply(
                                        new QuestionRun(
                                                question,
                                                values,
                                                reader,
                                                names,
                                                world,
                                                new Evidence(facts, Evidence.most(question))),
                                        began)),
                        question,
                        values);
    }

    /** Asks each question once, and looks up what there is not, so that Neo4j is ready when a person needs it. */
    public void warmUp(Collection<Question> questions, LocalDate today) {
        new WarmUp(this, database, today, WarmUp.ALL).run(questions);
    }

    private AnswerHelp help() {
        return new AnswerHelp(database, limits, search, () -> health().dataSets());
    }

    /** Does all that is to be done for a question, in this thread, within the time that a question may take. */
    public <T extends @Nullable Object, X extends Throwable> T inTime(ScopedValue.CallableOp<T, X> work) throws X {
        return Deadline.within(longest(), work);
    }

    /** The longest that a question may run now. */
    private Duration longest() {
        boolean cold = System.nanoTime() - opened < COLD.toNanos();
        return cold ? limits.question().multipliedBy(SLOWER_WHILE_COLD) : limits.question();
    }

    /** The procedures that a question calls and this Neo4j has not got; empty where it can be asked. */
    public Set<String> missing(Question question) {
        return procedures.missing(question);
    }

    /** @throws GraphFailure.StoreDown where the store is known to be damaged, though it may answer */
    public void seeThatItIsWhole() {
        database.seeThatItIsWhole();
    }

    /** @throws GraphFailure.Away where Neo4j does not answer */
    public Health health() {
        return database.read(
                limits.question(), reader -> Health.of(database.address(), version(reader.cypher()), reader.cypher()));
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

    /** Does {@code work} with statements that read, in what {@code more} makes of this world. */
    public <T> T supposing(Function<Scenario, Supposition> more, Duration limit, Function<GraphReader, T> work) {
        return real.suppose(limit, told(more.apply(world == null ? Scenario.NONE : world.scenario())), work);
    }

    /** A Neo4j elsewhere may have none of our procedures, or older ones. */
    private Supposition told(Supposition supposition) {
        return supposition.last().isEmpty() || procedures.has(LostDeals.PROCEDURE)
                ? supposition
                : supposition.withoutLast();
    }

    /** Does {@code work} with statements that read, in this world. */
    public <T> T reading(Duration limit, Function<GraphReader, T> work) {
        return database.read(limit, work);
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
