package interlock;

import interlock.http.BackupClient;
import interlock.neo4j.StartFailure;
import interlock.neo4j.StoreInUse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A backup into a file: by ourselves where nobody has the store open, else from the Interlock that has it, over HTTP. That
 * is the way in which the page and its token are reached already, so that nobody needs another port or secret.
 */
final class BackupCommand {
    private final Settings settings;

    BackupCommand(Settings settings) {
        this.settings = settings;
    }

    /**
     * Whole or not at all: it has its name when all of it is on the disk.
     *
     * @throws StartFailure in one line, where there is a file of the name, or no backup can be made
     */
    void into(Path file) {
        if (Files.exists(file)) {
            throw new StartFailure("There is a file '" + file + "' already, which is left as it is");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new StartFailure("There is no folder '" + folder + "' for '" + file.getFileName() + "'");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(closed(part)))) {
                write(out);
            }
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartFailure("'" + file + "' cannot be written: " + e, e);
        } finally {
            part.toFile().delete();
        }
    }

    /** Whoever reads the file reads the market. */
    private static Path closed(Path file) throws IOException {
        return Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")
                ? Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(file);
    }

    private void write(OutputStream out) throws IOException {
        OpenGraph open;
        try {
            open = OpenGraph.alone(settings);
        } catch (StoreInUse e) {
            BackupClient.fetch(
                    PageAddress.keptIn(settings.home()), settings.access().writingToken(), out);
            return;
        }
        try (open) {
            open.database().backup(out);
        }
    }
}
