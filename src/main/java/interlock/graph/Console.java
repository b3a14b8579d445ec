package interlock.graph;

import interlock.graph.ConsoleAnswer.Head;
import interlock.graph.ConsoleAnswer.Held;
import interlock.graph.ConsoleAnswer.Remark;
import interlock.graph.ConsoleQuery.Mode;
import interlock.graph.ConsoleRoom.Place;
import interlock.graph.GraphFailure.TooLarge;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.ResultSummary;

/**
 * People's own Cypher, which only reads.
 *
 * <p>Each statement is first explained, which runs nothing: Neo4j's own plan says what it would do. What is allowed
 * runs on a connection of its own, in READ mode, in a transaction that Neo4j begins, so that nothing is tried twice.
 */
public final class Console implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Console.class.getName());
    private static final int FETCHED = 250;
    private static final int SPARE_CONNECTIONS = 4;

    private final Connection connection;
    private final Connection lookups;
    private final Limits limits;
    private final ConsoleRoom room;

    /** @param lookups where short questions of ours are asked */
    Console(Neo4jAddress address, Connection lookups, Limits limits) {
        this.lookups = lookups;
        this.limits = limits;
        connection = new Connection(address, limits.consoleAtOnce() + SPARE_CONNECTIONS, FETCHED);
        room = new ConsoleRoom(limits.consoleAtOnce(), new Ending(lookups, limits.question())::await);
    }

    /** Takes the rows of a statement as they come. */
    public interface Sink {
        /** Comes first, once the statement runs. */
        void columns(List<String> names);

        void row(Map<String, @Nullable Object> row);
    }

    /** How many statements run at present, those included that Neo4j has yet to end. */
    public int running() {
        return room.taken();
    }

    /**
     * Runs or explains a statement, within the limits of a page.
     *
     * @param gone whether the caller went away meanwhile: then the statement is ended
     * @throws GraphFailure where there is no answer
     */
    public ConsoleAnswer ask(ConsoleQuery query, BooleanSupplier gone) {
        long began = System.nanoTime();
        Nesting.check(query.text());
        return room.inside(
                limits.console(),
                gone,
                place -> answer(query, talking(query, place, limits.console(), this::take), began));
    }

    /**
     * Runs a statement and hands over its rows one by one, as many as there are.
     *
     * @throws GraphFailure where there is no answer, or it breaks off
     */
    public void stream(ConsoleQuery query, Sink sink, BooleanSupplier gone) {
        Nesting.check(query.text());
        Tap tap = new Tap(sink);
        try {
            room.inside(
                    limits.stream(),
                    gone,
                    place -> talking(query, place, limits.stream(), talk -> {
                        talk.explain();
                        return talk.told(Mode.RUN, () -> pour(talk, tap));
                    }));
        } finally {
            tap.shut();
        }
    }

    /** What is said to Neo4j on behalf of one statement. */
    private record Talk(ConsoleQuery query, Place place, Session session, TransactionConfig config, Duration limit) {
        /** Refuses what is not allowed. */
        ResultSummary explain() {
            ResultSummary explained = told(Mode.EXPLAIN, () -> run(Mode.EXPLAIN).consume());
            Allowed.check(query, explained);
            return explained;
        }

        Result run(Mode mode) {
            return session.run(query.in(mode), query.parameters(), config);
        }

        /** Does {@code work} on the statement sent as {@code mode}; positions in its failures are those as typed. */
        <T> T told(Mode mode, Supplier<T> work) {
            try {
                return work.get();
            } catch (Neo4jException e) {
                throw ConsoleFailures.of(e, limit, mode);
            }
        }

        /** Breaks off: the rest of the rows is not wanted, and to discard it would run the statement to its end. */
        void cut() {
            place.leaveRunning();
            Thread.currentThread().interrupt();
        }
    }

    private interface Work<T> {
        T with(Talk talk);
    }

    private <T> T talking(ConsoleQuery query, Place place, Duration limit, Work<T> work) {
        TransactionConfig config = TransactionConfig.builder()
                .withTimeout(limit)
                .withMetadata(Map.of(Ending.MARK, place.id()))
                .build();
        Session session = connection.autoCommit(AccessMode.READ);
        try {
            return work.with(new Talk(query, place, session, config, limit));
        } finally {
            close(session);
        }
    }

    /** After a cut the driver closes the connection, and says so. */
    private static void close(Session session) {
        try {
            session.close();
        } catch (Neo4jException e) {
            LOG.log(Level.DEBUG, "Closed in the middle of a statement", e);
        } finally {
            Thread.interrupted();
        }
    }

    private Taken take(Talk talk) {
        ResultSummary explained = talk.explain();
        List<Remark> remarks = Remarks.of(explained, Mode.EXPLAIN);
        Mode mode = talk.query().mode();
        return mode == Mode.EXPLAIN
                ? new Taken(List.of(), List.of(), false, remarks, planOf(explained))
                : talk.told(mode, () -> take(talk, mode, remarks));
    }

    /** A profile is known only at the end of the statement, so that one is never cut. */
    private Taken take(Talk talk, Mode mode, List<Remark> remarks) {
        Result result = talk.run(mode);
        List<String> columns = result.keys();
        List<Record> rows = new ArrayList<>();
        boolean truncated = true;
        try {
            truncated = !fill(rows, result);
        } finally {
            if (truncated && mode == Mode.RUN) {
                talk.cut();
            }
        }
        if (truncated && mode == Mode.RUN) {
            return new Taken(columns, rows, true, remarks, null);
        }
        ResultSummary summary = result.consume();
        return new Taken(
                columns, rows, truncated, Remarks.together(remarks, Remarks.of(summary, mode)), planOf(summary));
    }

    /** Whether all rows are taken: their number and their size have limits. */
    private boolean fill(List<Record> rows, Result result) {
        long bytes = 0;
        while (result.hasNext()) {
            if (rows.size() == limits.rows()) {
                return false;
            }
            Record row = result.next();
            bytes += Sizes.of(row);
            if (bytes > limits.consoleBytes()) {
                if (rows.isEmpty()) {
                    throw new TooLarge("One row is larger than a whole answer may be", null);
                }
                return false;
            }
            rows.add(row);
        }
        return true;
    }

    private static @Nullable PlanStep planOf(ResultSummary summary) {
        return summary.queryProfile()
                .map(PlanStep::of)
                .or(() -> summary.queryPlan().map(PlanStep::of))
                .orElse(null);
    }

    private boolean pour(Talk talk, Sink sink) {
        Result result = talk.run(Mode.RUN);
        boolean whole = false;
        try {
            List<String> columns = result.keys();
            sink.columns(columns);
            long bytes = 0;
            while (result.hasNext()) {
                Record row = result.next();
                bytes += Sizes.of(row);
                if (bytes > limits.streamBytes()) {
                    throw new TooLarge("The stream is larger than one may be", null);
                }
                Evidence evidence = new Evidence();
                sink.row(ConsoleValues.row(row, columns, evidence));
            }
            whole = true;
            return true;
        } finally {
            if (!whole) {
                talk.cut();
            }
        }
    }

    /** What Neo4j gave. */
    private record Taken(
            List<String> columns,
            List<Record> rows,
            boolean truncated,
            List<Remark> remarks,
            @Nullable PlanStep plan) {}

    private ConsoleAnswer answer(ConsoleQuery query, Taken taken, long began) {
        Evidence evidence = new Evidence();
        taken.rows().forEach(row -> row.values().forEach(evidence::take));
        List<Map<String, Object>> sources =
                evidence.looseFacts().isEmpty() && evidence.citedSources().isEmpty()
                        ? List.of()
                        : lookups.read(limits.question(), tx -> {
                            Lookups.ends(tx, evidence);
                            return Lookups.sources(tx, evidence.citedSources());
                        });
        return new ConsoleAnswer(
                taken.columns().stream().map(Head::new).toList(),
                taken.rows().stream()
                        .map(row -> ConsoleValues.row(row, taken.columns(), evidence))
                        .toList(),
                evidence.picture(),
                sources,
                taken.plan(),
                taken.remarks(),
                taken.truncated(),
                new Held(limits.rows(), limits.console().toMillis() / 1000.0),
                (System.nanoTime() - began) / 1_000_000,
                query.text());
    }

    @Override
    public void close() {
        connection.close();
    }
}
