package interlock.neo4j.bolt;

import interlock.console.TransactionTerminator;
import interlock.neo4j.Bulkhead;
import interlock.neo4j.CypherRunner;
import interlock.neo4j.Database;
import interlock.neo4j.Neo4jAddress;
import interlock.neo4j.Neo4jErrors;
import interlock.neo4j.StartFailure;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/** Bolt to one Neo4j, on which statements read, or work writes in a transaction. */
public final class BoltDatabase implements Database, AutoCloseable {
    private static final int POOL = 20;
    private static final int FETCHED = 1_000;
    private static final long RETRY_SECONDS = 15;
    private static final long LIVENESS_SECONDS = 30;

    private final Driver driver;
    private final Bulkhead turns;
    private final SessionConfig reading;
    private final SessionConfig writing;

    public BoltDatabase(Neo4jAddress address) {
        this(address, POOL, FETCHED);
    }

    /**
     * A connection with a pool of its own, so that what happens on it holds up nobody else.
     *
     * @param fetched how many rows Neo4j sends at a time
     */
    public BoltDatabase(Neo4jAddress address, int pool, int fetched) {
        turns = new Bulkhead(pool);
        driver = GraphDatabase.driver(
                address.uri(),
                AuthTokens.basic(address.user(), address.password()),
                Config.builder()
                        .withConnectionTimeout(Bulkhead.WAIT_SECONDS, TimeUnit.SECONDS)
                        .withConnectionAcquisitionTimeout(Bulkhead.WAIT_SECONDS, TimeUnit.SECONDS)
                        .withMaxTransactionRetryTime(RETRY_SECONDS, TimeUnit.SECONDS)
                        .withConnectionLivenessCheckTimeout(LIVENESS_SECONDS, TimeUnit.SECONDS)
                        .withMaxConnectionPoolSize(pool)
                        .withFetchSize(fetched)
                        .withMinimumNotificationSeverity(NotificationSeverity.INFORMATION)
                        .withTelemetryDisabled(true)
                        .build());
        reading = session(AccessMode.READ);
        writing = session(AccessMode.WRITE);
    }

    /** One bookmark manager for all, so that a read on a follower of a cluster sees what we wrote before. */
    private SessionConfig session(AccessMode mode) {
        return SessionConfig.builder()
                .withDefaultAccessMode(mode)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build();
    }

    /**
     * Does {@code work} with statements that cannot write; the limit is each one's.
     *
     * <p>It is tried a second time where the connection was lost, as a pooled one is after a restart of Neo4j; the
     * driver's own retries would also repeat what ran out of memory.
     */
    @Override
    public <T extends @Nullable Object> T read(Duration limit, Function<CypherRunner, T> work) {
        return look(limit, runner -> work.apply(new BoltRunner(runner)));
    }

    /** The same, for work that speaks with the driver itself. */
    public <T extends @Nullable Object> T look(Duration limit, Function<SimpleQueryRunner, T> work) {
        TransactionConfig timed = timed(limit);
        turns.take();
        try {
            try {
                return readOnce(timed, work);
            } catch (SessionExpiredException | ServiceUnavailableException lost) {
                return readOnce(timed, work);
            }
        } catch (Neo4jException e) {
            throw Neo4jErrors.of(e, limit);
        } finally {
            turns.giveBack();
        }
    }

    private static TransactionConfig timed(Duration limit) {
        return TransactionConfig.builder()
                .withTimeout(limit)
                .withMetadata(Map.of(TransactionTerminator.MARK, "interlock"))
                .build();
    }

    private <T extends @Nullable Object> T readOnce(TransactionConfig timed, Function<SimpleQueryRunner, T> work) {
        try (Session session = driver.session(reading)) {
            return work.apply(new AutoCommitRunner(session, timed));
        }
    }

    /** Does {@code work} in one transaction: all of it is kept, or nothing. */
    public <T extends @Nullable Object> T write(Duration limit, Function<SimpleQueryRunner, T> work) {
        try (Session session = driver.session(writing)) {
            return session.executeWrite(work::apply, timed(limit));
        } catch (Neo4jException e) {
            throw Neo4jErrors.of(e, limit);
        }
    }

    /** Runs one statement in a transaction that Neo4j begins itself, as schema changes and the console need. */
    public Session autoCommit(AccessMode mode) {
        return driver.session(mode == AccessMode.READ ? reading : writing);
    }

    /**
     * Fails where nobody answers or the password is wrong.
     *
     * @throws StartFailure in one line that names the address
     */
    public void verify(Neo4jAddress address) {
        try {
            driver.verifyConnectivity();
        } catch (AuthenticationException e) {
            throw new StartFailure(
                    "Neo4j at " + address.uri() + " refuses the user '" + address.user()
                            + "' with the given password: check INTERLOCK_NEO4J_USER and INTERLOCK_NEO4J_PASSWORD",
                    e);
        } catch (Neo4jException e) {
            throw new StartFailure(
                    "No Neo4j answers at " + address.uri() + ": start it, or check INTERLOCK_NEO4J_URI", e);
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
