package interlock.neo4j.embedded;

import interlock.neo4j.StartFailure;
import interlock.neo4j.StoreInUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.fs.FileSystemAbstraction;
import org.neo4j.io.fs.FileUtils;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.io.locker.Locker;
import org.neo4j.kernel.internal.locker.GlobalLocker;

/**
 * The files of a database that is made beside the one in use and then takes its place. Whether that was done is decided
 * by one mark: a start that finds files without it takes them away, one that finds the mark puts them in place. So the
 * graph is as before or as after, whenever the process ends.
 */
final class StoreSwap {
    private static final String FOLDER = "bulk-load";
    private static final String MARK = "is-whole";

    private final Path home;
    private final Path folder;

    private StoreSwap(Path home) {
        this.home = home;
        this.folder = home.resolve(FOLDER);
    }

    /**
     * Sees to what a process left that did not end in order; {@link #done} is still to be called once the database is
     * open and has its constraints.
     *
     * @return null where there is nothing to be done
     * @throws StoreInUse where another process is at it
     */
    static @Nullable StoreSwap settle(Path home) {
        StoreSwap beside = new StoreSwap(home);
        if (Files.notExists(beside.folder)) {
            return null;
        }
        try (FileSystemAbstraction files = new DefaultFileSystemAbstraction();
                Locker store = new GlobalLocker(files, Neo4jLayout.of(home))) {
            store.checkLock();
            if (Files.exists(beside.mark())) {
                beside.putInPlace();
                return beside;
            }
            beside.done();
            return null;
        } catch (FileLockException e) {
            throw new StoreInUse(home, e);
        } catch (IOException e) {
            throw new StartFailure("What a load left in " + beside.folder + " cannot be put in order: " + e, e);
        }
    }

    /** An empty one, for a database whose files are in {@code home} and which is stopped. */
    static StoreSwap anew(Path home) {
        StoreSwap beside = new StoreSwap(home);
        beside.done();
        return beside;
    }

    DatabaseLayout layout() {
        return Neo4jLayout.of(folder).databaseLayout(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    }

    /** From here on the load is done, though a process may have to finish it that starts later. */
    void takeThePlace() throws IOException {
        Files.createFile(mark());
        FileUtils.tryForceDirectory(folder);
        putInPlace();
    }

    private Path mark() {
        return folder.resolve(MARK);
    }

    private void putInPlace() throws IOException {
        DatabaseLayout old = Neo4jLayout.of(home).databaseLayout(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        DatabaseLayout made = layout();
        replace(old.databaseDirectory(), made.databaseDirectory());
        replace(old.getTransactionLogsDirectory(), made.getTransactionLogsDirectory());
    }

    /** The database is open, with its constraints and indexes. */
    void done() {
        try {
            FileUtils.deleteDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be taken away", e);
        }
    }

    /** May run again after it was interrupted: what is no longer beside is in place. */
    private static void replace(Path old, Path made) throws IOException {
        if (Files.exists(made)) {
            FileUtils.deleteDirectory(old);
            Files.move(made, old, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
