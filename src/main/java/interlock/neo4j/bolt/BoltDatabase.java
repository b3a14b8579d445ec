package interlock.neo4j.bolt;

import interlock.neo4j.BulkData;
import interlock.neo4j.Bulkhead;
import interlock.neo4j.CypherEntityReads;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.DataSetStore;
import interlock.neo4j.Database;
import interlock.neo4j.GraphFailure.Forbidden;
import interlock.neo4j.GraphReader;
import interlock.neo4j.Neo4jAddress;
import interlock.neo4j.ResultRow;
import interlock.neo4j.Size;
import interlock.neo4j.StartFailure;
import interlock.neo4j.Supposition;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/** A Neo4j that is reached over Bolt. */
public final class BoltDatabase implements Database {
    /** The key under which a transaction of ours carries on whose behalf it is. */
    private static final String MARK = "interlock";

    private static final String OURS = "interlock";
    private static final String SECRET = "interlockMark";
    private static final int POOL = 20;

    private static final int FETCHED = 1_000;
    private static final Duration FIRST_ANSWER = Duration.ofMinutes(2);

    private final Neo4jAddress address;
    private final Driver driver;
    private final Bulkhead turns;
    private final BoltScenarios scenarios = new BoltScenarios();
    /** Null for the Neo4j inside this process, which lives as long as we do. */
    private final @Nullable Pulse pulse;

    private final AtomicInteger written = new AtomicInteger();
    private final SessionConfig reading;
    private final SessionConfig writing;

    /** Connects when it is first asked. */
    public BoltDatabase(Neo4jAddress address) {
        this(address, POOL, FETCHED);
    }

    /**
     * One with a pool of its own, so that what happens on it holds up nobody else.
     *
     * @param pool how many connections there are at most
     * @param fetched how many rows Neo4j sends at a time
     */
    public BoltDatabase(Neo4jAddress address, int pool, int fetched) {
        this.address = address;
        turns = new Bulkhead(pool, BoltDriver.WAIT);
        driver = BoltDriver.to(address, pool + Pulse.CONNECTIONS, fetched);
        reading = session(AccessMode.READ, fetched);
        writing = session(AccessMode.WRITE, fetched);
        pulse = address.isEmbedded() ? null : new Pulse(driver, reading);
    }

    /**
     * Connects at once.
     *
     * @throws StartFailure in one line that names the address, where nobody answers or the password is wrong
     */
    public static BoltDatabase connect(Neo4jAddress address) {
        BoltDatabase database = made(address);
        try {
            database.verify();
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** What only the driver knows of an address, such as that one of its ports or options is none. */
    private static BoltDatabase made(Neo4jAddress address) {
        try {
            return new BoltDatabase(address);
        } catch (IllegalArgumentException | Neo4jException e) {
            throw new StartFailure(
                    "INTERLOCK_NEO4J_URI is '" + address.uri() + "', which is no address of Neo4j: " + e.getMessage(),
                    e);
        }
    }

    private void verify() {
        try (Session session = driver.session(reading)) {
            driver.verifyConnectivity();
            // Only now Neo4j looks for the database. A cold one takes seconds to plan its first statement, which would
            // later, when it is greeted, look as if it were frozen.
            Pulse.greet(session);
        } catch (Neo4jException e) {
            throw BoltErrors.atTheStart(e, address);
        }
    }

    /** One bookmark manager for all, so that a read on a follower of a cluster sees what we wrote before. */
    private SessionConfig session(AccessMode mode, int fetched) {
        SessionConfig.Builder config = SessionConfig.builder()
                .withDefaultAccessMode(mode)
                .withFetchSize(fetched)
                .withBookmarkManager(driver.executableQueryBookmarkManager());
        return address.database().isEmpty()
                ? config.build()
                : config.withDatabase(address.database()).build();
    }

    @Override
    public Neo4jAddress address() {
        return address;
    }

    @Override
    public <T extends @Nullable Object> T read(Duration limit, Function<GraphReader, T> work) {
        return reading(limit, runner -> {
            BoltRunner cypher = new BoltRunner(runner);
            return work.apply(new GraphReader(cypher, new CypherEntityReads(cypher)));
        });
    }

    /**
     * The locks of the changes are held until the work ends: over Bolt they cannot be given back before. A few at once; others
     * wait for their turn.
     */
    @Override
    public <T extends @Nullable Object> T suppose(
            Duration limit, Supposition supposition, Function<GraphReader, T> work) {
        TransactionConfig timed = supposing(limit, OURS, supposition);
        return scenarios.run(() -> guarded(limit, () -> supposeOnce(timed, supposition, work)));
    }

    private <T extends @Nullable Object> T supposeOnce(
            TransactionConfig timed, Supposition supposition, Function<GraphReader, T> work) {
        try (Session session = driver.session(writing);
                Transaction transaction = session.beginTransaction(timed)) {
            BoltRunner cypher = new BoltRunner(transaction);
            supposition.apply(cypher);
            // Rolled back as it is closed.
            return work.apply(new GraphReader(cypher, new CypherEntityReads(cypher)));
        }
    }

    /** For a transaction in which something is supposed, on behalf of a request. */
    public TransactionConfig supposing(Duration limit, String request, Supposition supposition) {
        return config(limit, Map.of(MARK, request, SECRET, address.mark(), Supposition.MARK, supposition.mark()));
    }

    @Override
    public <T> T look(Duration limit, Function<DataSetStore, T> work) {
        return reading(limit, runner -> work.apply(new BoltDataSetStore(runner)));
    }

    /** Tried a second time where the connection was lost: the driver would also repeat what ran out of memory. */
    private <T extends @Nullable Object> T reading(Duration limit, Function<SimpleQueryRunner, T> work) {
        return guarded(limit, () -> readTwice(limit, work));
    }

    private <T extends @Nullable Object> T guarded(Duration limit, Supplier<T> work) {
        try {
            if (pulse == null) {
                turns.take();
                try {
                    return work.get();
                } finally {
                    turns.giveBack();
                }
            }
            pulse.refuseIfItWasMissed();
            turns.take();
            return pulse.whileItBeats(work, turns::giveBack);
        } catch (Neo4jException e) {
            throw BoltErrors.of(e, limit);
        }
    }

    private <T extends @Nullable Object> T readTwice(Duration limit, Function<SimpleQueryRunner, T> work) {
        TransactionConfig timed = timed(limit);
        try {
            return readOnce(timed, work);
        } catch (SessionExpiredException | ServiceUnavailableException lost) {
            return readOnce(timed, work);
        }
    }

    private TransactionConfig timed(Duration limit) {
        return timed(limit, OURS);
    }

    /** For a transaction of at most {@code limit}, on behalf of a request. */
    public TransactionConfig timed(Duration limit, String request) {
        return config(limit, Map.of(MARK, request, SECRET, address.mark()));
    }

    private static TransactionConfig config(Duration limit, Map<String, Object> metadata) {
        return TransactionConfig.builder()
                .withTimeout(limit)
                .withMetadata(metadata)
                .build();
    }

    private <T extends @Nullable Object> T readOnce(TransactionConfig timed, Function<SimpleQueryRunner, T> work) {
        try (Session session = driver.session(reading)) {
            return work.apply(new AutoCommitRunner(session, timed));
        }
    }

    @Override
    public <T> T change(Duration limit, Function<DataSetStore, T> work) {
        try (Session session = driver.session(writing)) {
            return session.executeWrite(runner -> work.apply(new BoltDataSetStore(runner)), timed(limit));
        } catch (Neo4jException e) {
            throw BoltErrors.of(e, limit);
        } finally {
            written.incrementAndGet();
        }
    }

    @Override
    public Object edition() {
        return read(FIRST_ANSWER, reader -> {
            ResultRow row =
                    reader.cypher().run(CypherFiles.read("lookup/edition")).single();
            List<Long> size = List.of(row.whole("entities"), row.whole("deals"), row.whole("facts"));
            return Edition.now(written.get(), size);
        });
    }

    /** Only one inside the process can be filled. */
    @Override
    public boolean canBeFilled() {
        return false;
    }

    @Override
    public void fill(BulkData data, IntConsumer percent) {
        throw new IllegalStateException("A Neo4j over Bolt cannot be filled at once");
    }

    /** Each statement has a transaction of its own, since a change of the schema may not share one with data. */
    @Override
    public void applySchema() {
        try (Session session = driver.session(writing)) {
            CypherFiles.statements("schema")
                    .forEach(statement -> session.run(statement).consume());
            session.run(CypherFiles.read("load/await-indexes")).consume();
        } catch (Neo4jException e) {
            throw new StartFailure(
                    "Neo4j at " + address.uri() + " does not take our constraints and indexes: " + e.getMessage(), e);
        }
    }

    @Override
    public void backup(OutputStream out) {
        throw new Forbidden(
                "not-embedded",
                "The graph is on a Neo4j server at " + address.uri() + ", which makes its own backups",
                "Use neo4j-admin database dump or backup there, or export the market",
                null);
    }

    /** What a server's files are like, its own tools tell. */
    @Override
    public void seeThatItIsWhole() {}

    @Override
    public Size size() {
        return read(FIRST_ANSWER, reader -> {
            ResultRow row =
                    reader.cypher().run(CypherFiles.read("lookup/health")).single();
            return new Size(row.whole("entities"), row.whole("facts"));
        });
    }

    /**
     * A session for statements that read, each in a transaction that Neo4j begins itself.
     *
     * @param fetched how many rows Neo4j sends at a time
     */
    public Session autoCommit(int fetched) {
        return driver.session(session(AccessMode.READ, fetched));
    }

    /** Makes the changes of a scenario in a transaction that the caller rolls back. */
    public static void apply(Supposition supposition, Transaction transaction) {
        supposition.apply(new BoltRunner(transaction));
    }

    /** The same for one transaction in which something is supposed, and which the caller rolls back. */
    public Session supposing(int fetched) {
        return driver.session(session(AccessMode.WRITE, fetched));
    }

    @Override
    public void close() {
        driver.close();
    }
}
