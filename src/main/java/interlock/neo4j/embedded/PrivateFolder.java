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
     * Makes {@code folder} if it is missing, and closes it to all but its owner.
     *
     * @throws StartFailure where it cannot be made or is not a folder
     */
    static Path at(Path folder) {
        try {
            Files.createDirectories(folder);
            if (isPosix(folder)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return folder;
        } catch (IOException e) {
            throw new StartFailure(
                    "The home folder " + folder + " cannot be made or closed to others: " + e
                            + "; name another in INTERLOCK_HOME",
                    e);
        }
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
