package interlock.neo4j.embedded;

import interlock.neo4j.GraphFailure;
import interlock.neo4j.GraphFailure.StoreDown;
import interlock.neo4j.Neo4jAddress;
import interlock.neo4j.PortProbe;
import interlock.neo4j.StartFailure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.io.fs.FileUtils;

/**
 * Neo4j inside this process: a persistent store in a private folder, and Bolt on loopback behind a password. What stops it
 * from without, such as a full disk, does not end it: it is opened again as soon as it can be.
 */
public final class EmbeddedNeo4j implements AutoCloseable {
    private static final String BACKUPS = "backups";

    private final Path folder;
    private final DiskSpace disk;
    private final StoreWatch store;
    private final Neo4jAddress address;
    private final OverdueTransactions janitor;

    private EmbeddedNeo4j(
            Path folder, DiskSpace disk, StoreWatch store, Neo4jAddress address, OverdueTransactions janitor) {
        this.folder = folder;
        this.disk = disk;
        this.store = store;
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
        return start(new RunningStore.Opening(folder, boltPort, caps, procedures), DiskSpace.of(folder));
    }

    /** On a disk of which {@code disk} tells the free room. */
    static EmbeddedNeo4j start(RunningStore.Opening opening, DiskSpace disk) {
        Path folder = opening.folder();
        disk.demandEnoughToOpen();
        String password = PasswordFile.keptIn(folder);
        refuseTakenPort(opening.boltPort());
        RunningStore first = RunningStore.open(opening);
        clear(folder);
        try {
            String mark = MarkFile.renewedIn(folder);
            int port = first.boltPort();
            URI uri = URI.create("bolt://127.0.0.1:" + port);
            StoreWatch store = StoreWatch.over(first, opening.on(port), disk);
            return new EmbeddedNeo4j(
                    folder,
                    disk,
                    store,
                    Neo4jAddress.embedded(uri, EmbeddedUser.NAME, password, mark),
                    OverdueTransactions.start(store::database, opening.caps().longest(), mark));
        } catch (RuntimeException e) {
            first.close();
            throw e;
        }
    }

    /** What a process left under way that did not end in order; nobody else has the home. */
    private static void clear(Path folder) {
        StoreMaintenance.clear(folder);
        try {
            FileUtils.deleteDirectory(folder.resolve(BACKUPS));
        } catch (IOException e) {
            throw new StartFailure(folder.resolve(BACKUPS) + " cannot be taken away: " + e, e);
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

    /**
     * The market's database, for work that is done inside the process: another one after a fault.
     *
     * @throws StoreDown where it has stopped by itself and is not open again yet
     */
    public GraphDatabaseService database() {
        return store.database();
    }

    /** The folder of its store. */
    public Path folder() {
        return folder;
    }

    /** The disk that the store lies on. */
    DiskSpace disk() {
        return disk;
    }

    /**
     * Does {@code work}, which fails in whatever way where Neo4j stops meanwhile: by its transaction that is ended, by a part
     * of Neo4j that is there no more, by files that are closed.
     *
     * @param told what a failure means that no stop explains
     * @throws StoreDown where the store is not open, or not the one any more in which the work began
     */
    <T extends @Nullable Object> T inStore(Supplier<T> work, UnaryOperator<RuntimeException> told) {
        RunningStore running = store.running();
        try {
            return work.get();
        } catch (GraphFailure e) {
            throw e;
        } catch (RuntimeException e) {
            throw store.isInOrder(running) ? told.apply(e) : StoreDown.stopped(e);
        }
    }

    /** What Neo4j is made of, for work that no public call does. */
    <T> T dependency(Class<T> type) {
        return store.running().dependency(type);
    }

    /** Work on the files of a store. */
    interface FileWork {
        void run() throws IOException;
    }

    /** Stops the market's database, does {@code work}, starts it again and waits until it answers. */
    void whileStopped(FileWork work) throws IOException {
        store.exclusively(() -> store.running().whileStopped(work));
    }

    /** Does {@code work}, in which the database may be stopped: nobody opens it meanwhile. */
    void exclusively(FileWork work) throws IOException {
        store.exclusively(work);
    }

    /**
     * Writes a backup of the store, while everybody reads and writes. It is made under the home first, since no checkpoint
     * is made until it is, and whoever takes it may be slow.
     *
     * @param out stays the caller's to close
     * @throws interlock.neo4j.GraphFailure.DiskFull where it does not fit beside the store
     */
    void backup(OutputStream out) throws IOException {
        PrivateFolder.inside(folder, BACKUPS);
        Path file = PrivateFolder.newFile(folder.resolve(BACKUPS).resolve(UUID.randomUUID() + ".part"));
        try {
            store.exclusively(() -> {
                RunningStore running = store.running();
                disk.demand(DiskSpace.RESERVE + StoreBackup.bytes(running));
                try (OutputStream made = new BufferedOutputStream(Files.newOutputStream(file))) {
                    StoreBackup.write(running, made);
                }
            });
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Ends running transactions, writes what is pending, and gives the store back. */
    @Override
    public void close() {
        janitor.close();
        store.close();
    }

    private static void refuseTakenPort(int port) {
        if (port != 0) {
            PortProbe.refuseTaken(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), cause -> portTaken(port, cause));
        }
    }

    static StartFailure portTaken(int port, Throwable cause) {
        return new StartFailure(
                "Port " + port + " for Bolt is taken: another Neo4j may be running. Name a free one in"
                        + " INTERLOCK_BOLT_PORT, or 0 for any free port",
                cause);
    }
}
