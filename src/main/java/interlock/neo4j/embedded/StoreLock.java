package interlock.neo4j.embedded;

import interlock.neo4j.StoreInUse;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.fs.FileSystemAbstraction;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.io.locker.Locker;
import org.neo4j.kernel.internal.locker.GlobalLocker;

/** The lock that a running Neo4j has on its store, held by whoever works on the files of a store at rest. */
final class StoreLock {
    private StoreLock() {}

    /** Work on files. */
    interface Work<T extends @Nullable Object> {
        T run() throws IOException;
    }

    /** @throws StoreInUse where another process has the lock */
    static <T extends @Nullable Object> T holding(Path home, Work<T> work) throws IOException {
        try (FileSystemAbstraction files = new DefaultFileSystemAbstraction();
                Locker locker = new GlobalLocker(files, Neo4jLayout.of(home))) {
            locker.checkLock();
            return work.run();
        } catch (FileLockException e) {
            throw new StoreInUse(home, e);
        }
    }
}
