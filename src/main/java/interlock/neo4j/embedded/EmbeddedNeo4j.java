package interlock.neo4j.embedded;

import static org.neo4j.configuration.GraphDatabaseSettings.DEFAULT_DATABASE_NAME;
import static org.neo4j.configuration.GraphDatabaseSettings.SYSTEM_DATABASE_NAME;

import interlock.neo4j.Neo4jAddress;
import interlock.neo4j.PortProbe;
import interlock.neo4j.StartFailure;
import interlock.neo4j.StoreInUse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.database.Database;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Neo4j inside this process: a persistent store in a private folder, and Bolt on loopback behind a password.
 *
 * <p>The settings are the defaults of a server on one's own machine: what reads cannot read files or reach the
 * network, what runs too long or takes too much memory is stopped, and an empty store takes little room.
 */
public final class EmbeddedNeo4j implements AutoCloseable {
    private static final Logger LOG = System.getLogger(EmbeddedNeo4j.class.getName());

    /** A store that was not closed in order is put right while it opens. */
    private static final long START_MINUTES = 5;

    private final Path folder;
    private final DatabaseManagementService management;
    private final Neo4jAddress address;
    private final OverdueTransactions janitor;

    private EmbeddedNeo4j(
            Path folder, DatabaseManagementService management, Neo4jAddress address, OverdueTransactions janitor) {
        this.folder = folder;
        this.management = management;
        this.address = address;
        this.janitor = janitor;
    }

    /**
     * What a Bolt client may take.
     *
     * @param longest the longest that one of its transactions may last, whatever it asks for
     * @param megabytes the most memory that one transaction may need, as far as Neo4j counts it
     */
    public record Caps(Duration longest, int megabytes) {}

    /**
     * Opens the store in {@code home} (made at the first start) and Bolt on {@code boltPort}, 0 for any free port.
     *
     * @param procedures classes of procedures to register
     * @throws StartFailure in one line, where the port or the store is taken or the folder cannot be used
     */
    public static EmbeddedNeo4j start(Path home, int boltPort, Caps caps, List<Class<?>> procedures) {
        Path folder = PrivateFolder.at(home.toAbsolutePath().normalize());
        String password = PasswordFile.keptIn(folder);
        refuseTakenPort(boltPort);
        FirstStartMarker firstStart = FirstStartMarker.in(folder);
        PrivateFolder.inside(folder, "data", "logs");
        StoreSwap filled = StoreSwap.settle(folder);
        DatabaseManagementService management = open(folder, boltPort, caps);
        try {
            awaitAvailable(management.database(DEFAULT_DATABASE_NAME), folder);
            firstStart.done();
            UnfinishedConstraints.takeAway(management.database(DEFAULT_DATABASE_NAME));
            if (filled != null) {
                finish(filled, management, folder);
            }
            register(procedures, management.database(DEFAULT_DATABASE_NAME));
            EmbeddedUser.have(password, management.database(SYSTEM_DATABASE_NAME));
            URI uri = URI.create("bolt://127.0.0.1:" + boltPort(management));
            String mark = MarkFile.renewedIn(folder);
            return new EmbeddedNeo4j(
                    folder,
                    management,
                    Neo4jAddress.embedded(uri, EmbeddedUser.NAME, password, mark),
                    OverdueTransactions.start(management.database(DEFAULT_DATABASE_NAME), caps.longest(), mark));
        } catch (RuntimeException e) {
            management.shutdown();
            throw e;
        }
    }

    /** A load that another process began, which is whole but for its constraints. */
    private static void finish(StoreSwap filled, DatabaseManagementService management, Path folder) {
        GraphDatabaseService database = management.database(DEFAULT_DATABASE_NAME);
        try {
            EmbeddedSchema.apply(database);
            filled.done();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "A load that was broken off is undone, since its constraints do not hold: {0}",
                    e.getMessage());
            try {
                whileStopped(database, folder, filled::undo);
            } catch (IOException failed) {
                throw new StartFailure(
                        "A load in " + folder + " can neither be finished nor undone: " + failed, failed);
            }
        }
    }

    /** Where the Neo4j of another process speaks Bolt, which has the store in {@code home} open. */
    public static Neo4jAddress ofAnother(Path home, int boltPort) {
        Path folder = PrivateFolder.at(home.toAbsolutePath().normalize());
        return Neo4jAddress.embedded(
                URI.create("bolt://127.0.0.1:" + boltPort),
                EmbeddedUser.NAME,
                PasswordFile.keptIn(folder),
                MarkFile.keptIn(folder));
    }

    /** Where this Neo4j speaks Bolt, and its credentials. */
    public Neo4jAddress address() {
        return address;
    }

    /** The market's database, for work that is done inside the process. */
    public GraphDatabaseService database() {
        return management.database(DEFAULT_DATABASE_NAME);
    }

    /** The folder of its store. */
    Path folder() {
        return folder;
    }

    /** What Neo4j is made of, for work that no public call does. */
    <T> T dependency(Class<T> type) {
        return dependency(database(), type);
    }

    /** Work on the files of a store that is not in use. */
    interface FileWork {
        void run() throws IOException;
    }

    /** Stops the market's database, does {@code work}, starts it again and waits until it answers. */
    void whileStopped(FileWork work) throws IOException {
        whileStopped(database(), folder, work);
    }

    private static void whileStopped(GraphDatabaseService database, Path folder, FileWork work) throws IOException {
        Database running = dependency(database, Database.class);
        running.stop();
        try {
            work.run();
        } finally {
            running.start();
        }
        awaitAvailable(database, folder);
    }

    /** Ends running transactions, writes what is pending, and gives the store back. */
    @Override
    public void close() {
        janitor.close();
        management.shutdown();
    }

    private static DatabaseManagementService open(Path folder, int boltPort, Caps caps) {
        try {
            return new DatabaseManagementServiceBuilder(folder)
                    .setConfig(settings(boltPort, caps))
                    .build();
        } catch (RuntimeException e) {
            throw whyNotOpened(folder, boltPort, e);
        }
    }

    private static void awaitAvailable(GraphDatabaseService database, Path folder) {
        if (!database.isAvailable(TimeUnit.MINUTES.toMillis(START_MINUTES))) {
            throw new StartFailure("The database in " + folder + " does not open: " + folder.resolve("logs/debug.log")
                    + " has the reason");
        }
    }

    private static Map<Setting<?>, Object> settings(int boltPort, Caps caps) {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("server.bolt.enabled", "true");
        text.put("server.bolt.listen_address", "127.0.0.1:" + boltPort);
        text.put("server.bolt.advertised_address", "127.0.0.1:" + boltPort);
        text.put("server.bolt.thread_pool_max_size", "16");
        text.put("server.bolt.connection_keep_alive", "5s");
        text.put("server.bolt.connection_keep_alive_probes", "2");
        text.put("internal.dbms.bolt.netty_server_shutdown_quiet_period_duration", "0s");
        text.put("internal.server.bolt.thread_pool_shutdown_wait_time", "1s");
        text.put("internal.server.bolt.connection_shutdown_wait_time", "1s");
        text.put("db.shutdown_transaction_end_timeout", "2s");
        text.put("server.http.enabled", "false");
        text.put("dbms.security.auth_enabled", "true");
        text.put("dbms.security.allow_csv_import_from_file_urls", "false");
        text.put("internal.dbms.cypher_ip_blocklist", "0.0.0.0/0,::/0");
        text.put("dbms.usage_report.enabled", "false");
        text.put("server.fleet_discovery.enabled", "false");
        text.put("dbms.fleet_manager.enabled", "false");
        text.put("db.transaction.timeout", caps.longest().toSeconds() + "s");
        text.put("db.transaction.monitor.check.interval", "1s");
        text.put("db.lock.acquisition.timeout", "10s");
        text.put("db.transaction.concurrent.maximum", "64");
        text.put("db.memory.transaction.max", caps.megabytes() + "m");
        text.put("dbms.memory.transaction.total.max", Runtime.getRuntime().maxMemory() * 3 / 10 / 1024 / 1024 + "m");
        text.put("db.tx_log.rotation.size", "32m");
        text.put("db.tx_log.preallocate", "false");
        text.put("server.memory.pagecache.size", "256m");
        Config config = Config.newBuilder().setRaw(text).build();
        Map<Setting<?>, Object> typed = new LinkedHashMap<>();
        text.keySet().forEach(name -> {
            var setting = config.getSetting(name);
            typed.put(setting, config.get(setting));
        });
        return typed;
    }

    private static void refuseTakenPort(int port) {
        if (port != 0) {
            PortProbe.refuseTaken(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), cause -> portTaken(port, cause));
        }
    }

    private static StartFailure portTaken(int port, Throwable cause) {
        return new StartFailure(
                "Port " + port + " for Bolt is taken: another Neo4j may be running. Name a free one in"
                        + " INTERLOCK_BOLT_PORT, or 0 for any free port",
                cause);
    }

    private static StartFailure whyNotOpened(Path folder, int boltPort, Throwable failure) {
        String last = failure.getMessage();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String name = cause.getClass().getSimpleName();
            if (name.equals("FileLockException") || name.equals("StoreLockException")) {
                return new StoreInUse(folder, failure);
            }
            if (cause instanceof BindException || name.equals("PortBindException")) {
                return portTaken(boltPort, failure);
            }
            if (cause.getMessage() != null) {
                last = cause.getMessage();
            }
        }
        return new StartFailure("Neo4j cannot open the store in " + folder + ": " + last, failure);
    }

    private static void register(List<Class<?>> procedures, GraphDatabaseService database) {
        GlobalProcedures registry = dependency(database, GlobalProcedures.class);
        for (Class<?> procedure : procedures) {
            try {
                registry.registerProcedure(procedure);
            } catch (ProcedureException e) {
                throw new StartFailure(procedure + " cannot be registered: " + e.getMessage(), e);
            }
        }
    }

    private static int boltPort(DatabaseManagementService management) {
        return dependency(management.database(DEFAULT_DATABASE_NAME), ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
    }

    private static <T> T dependency(GraphDatabaseService database, Class<T> type) {
        return ((GraphDatabaseAPI) database).getDependencyResolver().resolveDependency(type);
    }
}
