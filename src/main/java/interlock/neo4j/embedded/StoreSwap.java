package interlock.neo4j.embedded;

import interlock.neo4j.StartFailure;
import interlock.neo4j.StoreInUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.io.fs.FileUtils;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.layout.Neo4jLayout;

/**
 * The files of a database that is made beside the one in use and then takes its place. Whether that was done is decided
 * by one mark: a start that finds files without it takes them away, one that finds the mark puts them in place. So the
 * graph is as before or as after, whenever the process ends. The files that were in use are kept until the new ones are
 * open with their constraints: where Neo4j does not take those, {@link #undo} brings back what was.
 */
final class StoreSwap {
    private static final String FOLDER = "bulk-load";
    private static final String WHOLE = "is-whole";
    private static final String UNDONE = "is-undone";
    private static final String KEPT = "before";

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
        try {
            return StoreLock.holding(home, () -> {
                if (Files.exists(beside.mark(UNDONE))) {
                    beside.putBack();
                } else if (Files.exists(beside.mark(WHOLE))) {
                    beside.putInPlace();
                    return beside;
                }
                beside.done();
                return null;
            });
        } catch (IOException e) {
            throw new StartFailure("What a load left in " + beside.folder + " cannot be put in order: " + e, e);
        }
    }

    /** An empty one, for a database whose files are in {@code home} and which is stopped. */
    static StoreSwap anew(Path home) {
        StoreSwap beside = new StoreSwap(home);
        beside.done();
        PrivateFolder.inside(home, FOLDER);
        return beside;
    }

    DatabaseLayout layout() {
        return Neo4jLayout.of(folder).databaseLayout(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    }

    /** From here on the load is done, though a process may have to finish it that starts later. */
    void takeThePlace() throws IOException {
        set(WHOLE);
        putInPlace();
    }

    /** From here on the load is not done; the database is stopped. */
    void undo() throws IOException {
        set(UNDONE);
        putBack();
        done();
    }

    private Path mark(String name) {
        return folder.resolve(name);
    }

    private void set(String mark) throws IOException {
        Files.createDirectories(folder);
        if (Files.notExists(mark(mark))) {
            Files.createFile(mark(mark));
        }
        FileUtils.tryForceDirectory(folder);
    }

    private void putInPlace() throws IOException {
        for (Part part : parts()) {
            part.putInPlace();
        }
    }

    private void putBack() throws IOException {
        for (Part part : parts()) {
            part.putBack();
        }
    }

    private List<Part> parts() {
        DatabaseLayout old = Neo4jLayout.of(home).databaseLayout(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        DatabaseLayout made = layout();
        DatabaseLayout kept =
                Neo4jLayout.of(folder.resolve(KEPT)).databaseLayout(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        return List.of(
                new Part(old.databaseDirectory(), made.databaseDirectory(), kept.databaseDirectory()),
                new Part(
                        old.getTransactionLogsDirectory(),
                        made.getTransactionLogsDirectory(),
                        kept.getTransactionLogsDirectory()));
    }

    /** The database is open, with its constraints and indexes. */
    void done() {
        try {
            FileUtils.deleteDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be taken away", e);
        }
    }

    /**
     * A folder of the database. Each way may be gone again after it was interrupted.
     *
     * @param old where the database in use has it
     * @param made where it is made; when it is no longer there, it is in place
     * @param kept where the old one waits
     */
    private record Part(Path old, Path made, Path kept) {
        void putInPlace() throws IOException {
            if (Files.exists(made)) {
                if (Files.exists(old)) {
                    FileUtils.deleteDirectory(kept);
                    move(old, kept);
                }
                move(made, old);
            }
        }

        void putBack() throws IOException {
            if (Files.exists(kept)) {
                FileUtils.deleteDirectory(old);
                move(kept, old);
            }
        }

        private static void move(Path from, Path to) throws IOException {
            Files.createDirectories(to.getParent());
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
