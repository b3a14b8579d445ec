package interlock.neo4j.embedded;

import static org.neo4j.configuration.GraphDatabaseSettings.DEFAULT_DATABASE_NAME;
import static org.neo4j.configuration.GraphDatabaseSettings.SYSTEM_DATABASE_NAME;

import interlock.neo4j.StartFailure;
import interlock.neo4j.StoreInUse;
import interlock.neo4j.embedded.EmbeddedNeo4j.FileWork;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.DatabaseShutdownException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.database.Database;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.monitoring.DatabaseHealth;

/** Neo4j over the store of one home, from one opening to the next stop: after a fault it is closed, and another opened. */
final class RunningStore implements AutoCloseable {
    private static final Logger LOG = System.getLogger(RunningStore.class.getName());

    /** A store that was not closed in order is put right while it opens. */
    private static final long START_MINUTES = 5;

    private static final long LOOK_MILLIS = 100;

    private final Path folder;
    private final DatabaseManagementService management;

    private RunningStore(Path folder, DatabaseManagementService management) {
        this.folder = folder;
        this.management = management;
    }

    /**
     * How a store is to be opened.
     *
     * @param folder the home
     * @param boltPort 0 for any free one
     * @param procedures classes of procedures to register
     */
    record Opening(Path folder, int boltPort, EmbeddedNeo4j.Caps caps, List<Class<?>> procedures) {
        Opening on(int port) {
            return new Opening(folder, port, caps, procedures);
        }
    }

    /**
     * Opens the store, makes one where there is none, and sees to what a process left that did not end in order.
     *
     * @throws StartFailure in one line, where it does not open
     */
    static RunningStore open(Opening opening) {
        Path folder = opening.folder();
        StoreVersion version = StoreVersion.in(folder);
        version.refuseNewer("The store in " + folder);
        String password = PasswordFile.keptIn(folder);
        FirstStartMarker firstStart = FirstStartMarker.in(folder);
        PrivateFolder.inside(folder, "data", "logs");
        if (firstStart.isUnderWay()) {
            EmbeddedUser.writeForTheFirstStart(folder, password);
        }
        StoreSwap filled = StoreSwap.settle(folder);
        RunningStore store = running(opening);
        try {
            EmbeddedUser.forgetTheFirstStart(folder);
            firstStart.done();
            UnfinishedConstraints.takeAway(store.database());
            if (filled != null) {
                store.finish(filled);
            }
            StoreUpgrade.run(folder, version, store.database());
            store.register(opening.procedures());
            EmbeddedUser.have(password, store.management.database(SYSTEM_DATABASE_NAME));
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Neo4j finds out by itself that a log is torn, but takes half a minute over it. */
    private static RunningStore running(Opening opening) {
        boolean looked = OpenMarker.isIn(opening.folder());
        if (looked) {
            TornLog.mend(opening.folder());
        }
        OpenMarker.putIn(opening.folder());
        try {
            return built(opening);
        } catch (StoreInUse e) {
            throw e;
        } catch (StartFailure e) {
            if (looked) {
                throw e;
            }
            TornLog.mend(opening.folder());
            return built(opening);
        }
    }

    private static RunningStore built(Opening opening) {
        RunningStore store = new RunningStore(opening.folder(), management(opening));
        try {
            store.awaitAvailable();
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static DatabaseManagementService management(Opening opening) {
        try {
            return new DatabaseManagementServiceBuilder(opening.folder())
                    .setConfig(Neo4jSettings.of(opening.boltPort(), opening.caps()))
                    .build();
        } catch (RuntimeException e) {
            throw whyNotOpened(opening, e);
        }
    }

    private static StartFailure whyNotOpened(Opening opening, Throwable failure) {
        String last = failure.getMessage();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String name = cause.getClass().getSimpleName();
            if (name.equals("FileLockException") || name.equals("StoreLockException")) {
                return new StoreInUse(opening.folder(), failure);
            }
            if (cause instanceof BindException || name.equals("PortBindException")) {
                return EmbeddedNeo4j.portTaken(opening.boltPort(), failure);
            }
            if (cause.getMessage() != null) {
                last = cause.getMessage();
            }
        }
        return new StartFailure("Neo4j cannot open the store in " + opening.folder() + ": " + last, failure);
    }

    /** A database that has failed to open says so at the first transaction, and would be waited for in vain. */
    private void awaitAvailable() {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(START_MINUTES);
        while (!database().isAvailable(LOOK_MILLIS)) {
            Throwable failure = startupFailure();
            if (failure != null || System.nanoTime() > deadline) {
                throw notOpened(failure);
            }
        }
    }

    private @Nullable Throwable startupFailure() {
        try {
            database().beginTx().close();
            return null;
        } catch (DatabaseShutdownException e) {
            return e.getCause();
        } catch (RuntimeException e) {
            // Not open yet, or not for this transaction.
            return null;
        }
    }

    private StartFailure notOpened(@Nullable Throwable failure) {
        String reason = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            reason = cause.getMessage() == null ? reason : ", " + cause.getMessage();
        }
        return new StartFailure(
                "The database in " + folder + " does not open" + reason + ": " + folder.resolve("logs/debug.log")
                        + " has the whole reason",
                failure);
    }

    /** A load that another process began, which is whole but for its constraints. */
    private void finish(StoreSwap filled) {
        try {
            EmbeddedSchema.apply(database());
            filled.done();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "A load that was broken off is undone, since its constraints do not hold: {0}",
                    e.getMessage());
            try {
                whileStopped(filled::undo);
            } catch (IOException failed) {
                throw new StartFailure(
                        "A load in " + folder + " can neither be finished nor undone: " + failed, failed);
            }
        }
    }

    private void register(List<Class<?>> procedures) {
        GlobalProcedures registry = dependency(GlobalProcedures.class);
        for (Class<?> procedure : procedures) {
            try {
                registry.registerProcedure(procedure);
            } catch (ProcedureException e) {
                throw new StartFailure(procedure + " cannot be registered: " + e.getMessage(), e);
            }
        }
    }

    /** The market's database. */
    GraphDatabaseService database() {
        return management.database(DEFAULT_DATABASE_NAME);
    }

    private Database kernel() {
        return dependency(Database.class);
    }

    int boltPort() {
        return dependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
    }

    /** What Neo4j is made of, for work that no public call does. */
    <T> T dependency(Class<T> type) {
        return dependency(database(), type);
    }

    private static <T> T dependency(GraphDatabaseService database, Class<T> type) {
        return ((GraphDatabaseAPI) database).getDependencyResolver().resolveDependency(type);
    }

    /** Why Neo4j has stopped by itself; null where it runs. */
    @Nullable
    Throwable fault() {
        for (String name : List.of(DEFAULT_DATABASE_NAME, SYSTEM_DATABASE_NAME)) {
            GraphDatabaseService database = management.database(name);
            DatabaseHealth health = dependency(database, DatabaseHealth.class);
            if (!health.hasNoPanic()) {
                return health.causeOfPanic();
            }
            if (!database.isAvailable(0)) {
                return new IllegalStateException("The database " + name + " is stopped");
            }
        }
        return null;
    }

    /** Stops the market's database, does {@code work}, starts it again and waits until it answers. */
    void whileStopped(FileWork work) throws IOException {
        Database running = kernel();
        running.stop();
        try {
            work.run();
        } finally {
            running.start();
        }
        awaitAvailable();
    }

    /** Ends running transactions, writes what is pending, and gives the store back. */
    @Override
    public void close() {
        boolean inOrder = isInOrder();
        management.shutdown();
        if (inOrder) {
            OpenMarker.takeFrom(folder);
        }
    }

    /** Whether it runs as it should. */
    boolean isInOrder() {
        try {
            return fault() == null;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
