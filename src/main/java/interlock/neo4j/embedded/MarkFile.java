package interlock.neo4j.embedded;

import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What transactions of our own carry, so that nobody ends them who ends those of Bolt clients: another at each start, in
 * a file for the commands that work beside a running Interlock.
 */
final class MarkFile {
    private static final int BYTES = 16;
    private static final String FILE = "mark";

    private MarkFile() {}

    /** A new one, by the process that has the store. */
    static String renewedIn(Path home) {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String mark = HexFormat.of().formatHex(bytes);
        Path file = home.resolve(FILE);
        try {
            Files.deleteIfExists(file);
            Files.writeString(PrivateFolder.newFile(file), mark);
            return mark;
        } catch (IOException e) {
            throw new StartFailure("The file " + file + " cannot be written: " + e, e);
        }
    }

    /** That of the process that has the store; empty where there is none. */
    static String keptIn(Path home) {
        Path file = home.resolve(FILE);
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new StartFailure("The file " + file + " cannot be read: " + e, e);
        }
    }
}
