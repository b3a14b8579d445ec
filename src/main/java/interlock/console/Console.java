package interlock.console;

import interlock.answers.Evidence;
import interlock.answers.Lookups;
import interlock.console.ConsoleAnswer.Head;
import interlock.console.ConsoleAnswer.Held;
import interlock.console.StatementSlots.Place;
import interlock.neo4j.GraphFailure;
import interlock.neo4j.Limits;
import interlock.neo4j.Neo4jAddress;
import interlock.neo4j.bolt.BoltDatabase;
import interlock.neo4j.bolt.BoltRunner;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * People's own Cypher, which only reads.
 *
 * <p>Each statement is first explained, which runs nothing: Neo4j's own plan says what it would do. What is allowed
 * runs on a connection of its own, in READ mode, in a transaction that Neo4j begins, so that nothing is tried twice.
 */
public final class Console implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Console.class.getName());
    private static final int FETCHED = 250;
    /** A connection that was closed in the middle of a statement counts until Neo4j has seen it too. */
    private static final int CONNECTIONS_FOR_A_PLACE = 4;

    private final BoltDatabase connection;
    private final BoltDatabase ours;
    private final Lookups lookups;
    private final Limits limits;
    private final StatementSlots room;

    /** @param ours where short questions of ours are asked */
    public Console(Neo4jAddress address, BoltDatabase ours, Limits limits, Lookups lookups) {
        this.ours = ours;
        this.lookups = lookups;
        this.limits = limits;
        connection = new BoltDatabase(address, limits.consoleAtOnce() * CONNECTIONS_FOR_A_PLACE, FETCHED);
        room = new StatementSlots(limits.consoleAtOnce(), new TransactionTerminator(ours, limits.question())::await);
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
        NestingLimit.check(query.text());
        return room.inside(
                limits.console(),
                gone,
                place -> answer(
                        query,
                        talking(
                                query,
                                place,
                                limits.console(),
                                talk -> talk.take(limits.rows(), limits.consoleBytes())),
                        began));
    }

    /**
     * Runs a statement and hands over its rows one by one, as many as there are.
     *
     * @throws GraphFailure where there is no answer, or it breaks off
     */
    public void stream(ConsoleQuery query, Sink sink, BooleanSupplier gone) {
        NestingLimit.check(query.text());
        ClosableSink tap = new ClosableSink(sink);
        try {
            room.inside(
                    limits.stream(),
                    gone,
                    place -> talking(query, place, limits.stream(), talk -> talk.pour(tap, limits.streamBytes())));
        } finally {
            tap.shut();
        }
    }

    private interface Work<T> {
        T with(StatementExecution talk);
    }

    private <T> T talking(ConsoleQuery query, Place place, Duration limit, Work<T> work) {
        TransactionConfig config = TransactionConfig.builder()
                .withTimeout(limit)
                .withMetadata(Map.of(TransactionTerminator.MARK, place.id()))
                .build();
        Session session = connection.autoCommit(AccessMode.READ);
        try {
            return work.with(new StatementExecution(query, place, session, config, limit));
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

    private ConsoleAnswer answer(ConsoleQuery query, StatementExecution.Taken taken, long began) {
        Evidence evidence = new Evidence();
        taken.rows().forEach(row -> row.values().forEach(value -> evidence.take(BoltRunner.plain(value))));
        List<Map<String, Object>> sources =
                evidence.looseFacts().isEmpty() && evidence.citedSources().isEmpty()
                        ? List.of()
                        : ours.read(limits.question(), tx -> {
                            Lookups.ends(tx, evidence);
                            return lookups.sources(tx, evidence.citedSources());
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
