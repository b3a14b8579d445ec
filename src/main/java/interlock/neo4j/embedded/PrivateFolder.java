package interlock.neo4j.embedded;

import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder that only its owner can enter: Neo4j itself leaves store files readable by everyone. */
final class PrivateFolder {
    private PrivateFolder() {}

    /**
     * Makes {@code folder} if it is missing, closed to all but its owner. One that is there may hold other things of
     * other people, so it stays as it is.
     *
     * @throws StartFailure where it cannot be made or is not a folder
     */
    static Path at(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                return folder;
            }
            return closed(folder);
        } catch (IOException e) {
            throw new StartFailure(
                    "The home folder " + folder + " cannot be made or closed to others: " + e
                            + "; name another in INTERLOCK_HOME",
                    e);
        }
    }

    /** Makes folders of ours inside of one, where they are missing, and closes them to all but their owner. */
    static void inside(Path folder, String... names) {
        try {
            for (String name : names) {
                closed(folder.resolve(name));
            }
        } catch (IOException e) {
            throw new StartFailure("A folder in " + folder + " cannot be made or closed to others: " + e, e);
        }
    }

    private static Path closed(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (isPosix(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    /** An empty file that was never readable by anyone else, not even for a moment. */
    static Path newFile(Path file) throws IOException {
        return isPosix(file.getParent())
                ? Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(file);
    }

    static boolean isPosix(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }
}
