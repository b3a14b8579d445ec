package interlock.neo4j.embedded;

import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the last verification found wrong, in a file of the home; there is none where nothing was. */
final class DamageMark {
    private static final String FILE = "store-is-damaged";

    private DamageMark() {}

    static void write(Path home, StoreVerification found) {
        Path file = home.resolve(FILE);
        try {
            if (found.isWhole()) {
                Files.deleteIfExists(file);
            } else {
                Files.writeString(file, found + System.lineSeparator());
            }
        } catch (IOException e) {
            throw new StartFailure("The file " + file + " cannot be written: " + e, e);
        }
    }

    /** Empty where nothing is known. */
    static String readFrom(Path home) {
        Path file = home.resolve(FILE);
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            return file + " cannot be read";
        }
    }
}
