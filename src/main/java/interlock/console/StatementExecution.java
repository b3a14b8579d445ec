package interlock.console;

import interlock.answers.Evidence;
import interlock.console.ConsoleQuery.Mode;
import interlock.neo4j.GraphFailure.TooLarge;
import interlock.neo4j.Notice;
import interlock.neo4j.Supposition;
import interlock.neo4j.bolt.BoltDatabase;
import interlock.neo4j.bolt.BoltValues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.ResultSummary;

/** What is said to Neo4j on behalf of one statement: first that it explain it, then, where it may, that it run it. */
record StatementExecution(
        ConsoleQuery query, RunningStatement<?> statement, Session session, TransactionConfig config, Duration limit) {

    /** What Neo4j gave. */
    record Taken(
            List<String> columns,
            List<Record> rows,
            boolean truncated,
            List<Notice> notices,
            @Nullable PlanStep plan) {}

    /** The rows and the plan, as far as they were asked for and the limits let them through. */
    Taken take(int mostRows, long mostBytes) {
        ResultSummary explained = explain();
        List<Notice> notices = Notices.of(explained, Mode.EXPLAIN);
        Mode mode = query.mode();
        return mode == Mode.EXPLAIN
                ? new Taken(List.of(), List.of(), false, notices, planOf(explained))
                : told(mode, () -> take(mode, notices, mostRows, mostBytes));
    }

    /** Every row, as they come. */
    boolean pour(Console.Sink sink, long mostBytes) {
        explain();
        return told(Mode.RUN, () -> pourOut(sink, mostBytes));
    }

    /** Refuses what is not allowed. */
    private ResultSummary explain() {
        ResultSummary explained = told(Mode.EXPLAIN, () -> run(Mode.EXPLAIN).consume());
        ConsolePolicy.check(query, explained);
        return explained;
    }

    private Result run(Mode mode) {
        Supposition supposition = query.supposition();
        return supposition == null || mode == Mode.EXPLAIN
                ? session.run(query.in(mode), query.parameters(), config)
                : suppose(supposition).run(query.in(mode), query.parameters());
    }

    /** Rolled back when the session is closed, which happens however the statement ends. */
    private Transaction suppose(Supposition supposition) {
        Transaction transaction = session.beginTransaction(config);
        BoltDatabase.apply(supposition, transaction);
        return transaction;
    }

    /** Does {@code work} on the statement sent as {@code mode}; positions in its failures are those as typed. */
    private <T> T told(Mode mode, Supplier<T> work) {
        try {
            return work.get();
        } catch (Neo4jException e) {
            throw ConsoleFailures.of(e, limit, mode, this::names);
        }
    }

    private List<String> names(String of) {
        try {
            return session.run("SHOW " + of + " YIELD name RETURN name", config)
                    .list(row -> row.get("name").asString());
        } catch (Neo4jException e) {
            // The failure that is told is the first one.
            return List.of();
        }
    }

    private Taken take(Mode mode, List<Notice> notices, int mostRows, long mostBytes) {
        Result result = run(mode);
        boolean done = false;
        try {
            List<String> columns = result.keys();
            List<Record> rows = new ArrayList<>();
            boolean whole = fill(rows, result, mostRows, mostBytes);
            // A profile is known only at the end of the statement, so that one is not cut.
            done = whole || mode == Mode.PROFILE;
            if (!done) {
                return new Taken(columns, rows, true, notices, null);
            }
            ResultSummary summary = result.consume();
            return new Taken(
                    columns, rows, !whole, Notices.together(notices, Notices.of(summary, mode)), planOf(summary));
        } finally {
            if (!done) {
                statement.abandon();
            }
        }
    }

    /** Whether all rows are taken: their number and their size have limits. */
    private static boolean fill(List<Record> rows, Result result, int mostRows, long mostBytes) {
        long bytes = 0;
        while (result.hasNext()) {
            if (rows.size() == mostRows) {
                return false;
            }
            Record row = result.next();
            bytes += ValueSize.of(row);
            if (bytes > mostBytes) {
                if (rows.isEmpty()) {
                    throw new TooLarge("One row is larger than a whole answer may be", null);
                }
                return false;
            }
            rows.add(row);
        }
        return true;
    }

    private boolean pourOut(Console.Sink sink, long mostBytes) {
        Result result = run(Mode.RUN);
        boolean whole = false;
        try {
            List<String> columns = result.keys();
            sink.columns(columns);
            long bytes = 0;
            while (result.hasNext()) {
                Record row = result.next();
                bytes += ValueSize.of(row);
                if (bytes > mostBytes) {
                    throw new TooLarge("The stream is larger than one may be", null);
                }
                Evidence evidence = new Evidence();
                row.values().forEach(value -> evidence.take(BoltValues.plain(value)));
                sink.row(ConsoleValues.row(row, columns, evidence));
            }
            whole = true;
            return true;
        } finally {
            if (!whole) {
                statement.abandon();
            }
        }
    }

    private static @Nullable PlanStep planOf(ResultSummary summary) {
        return summary.queryProfile()
                .map(PlanStep::of)
                .or(() -> summary.queryPlan().map(PlanStep::of))
                .orElse(null);
    }
}
