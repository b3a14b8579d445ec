package interlock.neo4j.embedded;

import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The password of the embedded Neo4j: made at the first start, kept in a file that only its owner can read. */
final class PasswordFile {
    private static final int BYTES = 16;
    private static final int SHORTEST = 8;
    private static final String FILE = "password";

    private PasswordFile() {}

    /**
     * The password kept in {@code home}, made there if there is none.
     *
     * @throws StartFailure where the file cannot be read or written, or is empty
     */
    static String keptIn(Path home) {
        Path file = home.resolve(FILE);
        try {
            if (Files.notExists(file)) {
                Files.writeString(PrivateFolder.newFile(file), random());
            }
            String password = Files.readString(file).strip();
            if (password.length() < SHORTEST) {
                throw new StartFailure(file
                        + (password.isEmpty()
                                ? " is empty"
                                : " holds a password of " + password.length()
                                        + " characters, and Neo4j takes none below " + SHORTEST)
                        + "; delete it, and the next start makes a new password");
            }
            if (PrivateFolder.isPosix(file)) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            return password;
        } catch (IOException e) {
            throw new StartFailure("The password file " + file + " cannot be read or written: " + e.getMessage(), e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
