package interlock.console;

import interlock.answers.DisplayNames;
import interlock.answers.Evidence;
import interlock.console.ConsoleAnswer.Head;
import interlock.console.ConsoleAnswer.Held;
import interlock.console.ConsoleQuery.Mode;
import interlock.event.EventLog;
import interlock.neo4j.GraphFailure;
import interlock.neo4j.Limits;
import interlock.neo4j.Neo4jAddress;
import interlock.neo4j.Supposition;
import interlock.neo4j.bolt.BoltDatabase;
import interlock.neo4j.bolt.BoltValues;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionConfig;

/**
 * People's own Cypher, which only reads.
 *
 * <p>Each statement is first explained, which runs nothing: Neo4j's own plan says what it would do. What is allowed
 * runs on a connection of its own, in READ mode, in a transaction that Neo4j begins, so that nothing is tried twice.
 */
public final class Console implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Console.class.getName());
    /** How many rows Neo4j sends at a time to whoever takes all. */
    private static final int FETCHED = 250;
    /** And for a page, which is cut: what is sent beyond it is held in memory for nothing, and rows may be large. */
    private static final int FETCHED_FOR_A_PAGE = 25;
    /** A connection that was closed in the middle of a statement counts until Neo4j has seen it too. */
    private static final int CONNECTIONS_FOR_A_PLACE = 4;

    private static final Duration LONGEST_LOSS = Duration.ofMinutes(1);

    private final BoltDatabase statements;
    /** For short questions of ours, which must have room when all of that is taken. */
    private final BoltDatabase ours;

    private final Limits limits;
    private final boolean elsewhere;
    private final StatementSlots slots;

    /** One of which nobody is told what it loses. */
    public Console(Neo4jAddress address, Limits limits) {
        this(address, limits, EventLog.NONE);
    }

    /** @param events is told of the places that are lost */
    public Console(Neo4jAddress address, Limits limits, EventLog events) {
        this.limits = limits;
        elsewhere = !address.isEmbedded();
        ours = new BoltDatabase(address);
        statements = new BoltDatabase(address, limits.consoleAtOnce() * CONNECTIONS_FOR_A_PLACE, FETCHED);
        slots = new StatementSlots(
                limits.consoleAtOnce(), new TransactionTerminator(ours, limits.question()), LONGEST_LOSS, events);
    }

    /** Takes the rows of a statement as they come. */
    public interface Sink {
        /** Comes first, once the statement runs. */
        void columns(List<String> names);

        void row(Map<String, @Nullable Object> row);
    }

    /** Whether its Neo4j is one that somebody else runs. */
    public boolean isElsewhere() {
        return elsewhere;
    }

    /** How many statements run at present, those included that Neo4j has yet to end. */
    public int running() {
        return slots.taken();
    }

    /** How many statements were left that Neo4j does not end. */
    public int lost() {
        return slots.lost();
    }

    /** How many there have been since the start. */
    public long lostEver() {
        return slots.lostEver();
    }

    /** How many statements run at once. */
    public int places() {
        return slots.size();
    }

    /**
     * Runs or explains a statement, within the limits of a page.
     *
     * @param gone whether the caller went away meanwhile: then the statement is ended
     * @throws GraphFailure where there is no answer
     */
    public ConsoleAnswer ask(ConsoleQuery query, BooleanSupplier gone) {
        long began = System.nanoTime();
        NestingLimit.check(query.text());
        RunawayStatement.check(query.text(), query.parameters());
        return slots.inside(
                limits.console(),
                gone,
                statement -> answer(
                        query,
                        executing(
                                query,
                                statement,
                                limits.console(),
                                FETCHED_FOR_A_PAGE,
                                execution -> execution.take(limits.rows(), limits.consoleBytes())),
                        began));
    }

    /**
     * Runs a statement and hands over its rows one by one, as many as there are.
     *
     * @throws GraphFailure where there is no answer, or it breaks off
     */
    public void stream(ConsoleQuery query, Sink sink, BooleanSupplier gone) {
        NestingLimit.check(query.text());
        RunawayStatement.check(query.text(), query.parameters());
        ClosableSink closable = new ClosableSink(sink);
        try {
            slots.<Boolean>inside(
                    limits.stream(),
                    gone,
                    statement -> executing(
                            query,
                            statement,
                            limits.stream(),
                            FETCHED,
                            execution -> execution.pour(closable, limits.streamBytes())));
        } finally {
            closable.shut();
        }
    }

    /** Runs a statement that asks nothing, so that what the first one needs is loaded before a person needs it. */
    public void warmUp() {
        try {
            ask(new ConsoleQuery("RETURN 1", Map.of(), Mode.RUN), () -> false);
        } catch (GraphFailure e) {
            LOG.log(Level.DEBUG, "Not warmed up", e);
        }
    }

    private interface Work<T> {
        T with(StatementExecution execution);
    }

    private <T> T executing(
            ConsoleQuery query, RunningStatement<?> statement, Duration limit, int fetched, Work<T> work) {
        Supposition supposition = query.supposition();
        TransactionConfig config = supposition == null
                ? statements.timed(limit, statement.id())
                : statements.supposing(limit, statement.id(), supposition);
        return statement.in(
                supposition == null ? statements.autoCommit(fetched) : statements.supposing(fetched),
                session -> work.with(new StatementExecution(query, statement, session, config, limit)));
    }

    private ConsoleAnswer answer(ConsoleQuery query, StatementExecution.Taken taken, long began) {
        Evidence evidence = new Evidence();
        taken.rows().forEach(row -> row.values().forEach(value -> evidence.take(BoltValues.plain(value))));
        List<Map<String, Object>> sources = evidence.isIncomplete()
                ? ours.read(limits.question(), reader -> {
                    evidence.lookUpEnds(reader.cypher());
                    return evidence.lookUpSources(reader.entities());
                })
                : List.of();
        return new ConsoleAnswer(
                taken.columns().stream().map(Head::new).toList(),
                taken.rows().stream()
                        .map(row -> ConsoleValues.row(row, taken.columns(), evidence))
                        .toList(),
                evidence.picture().shownBy(DisplayNames.AMONG_THEMSELVES),
                sources,
                taken.plan(),
                taken.notices(),
                taken.truncated(),
                new Held(limits.rows(), limits.console().toMillis() / 1000.0),
                (System.nanoTime() - began) / 1_000_000,
                query.text());
    }

    @Override
    public void close() {
        statements.close();
        ours.close();
    }
}
