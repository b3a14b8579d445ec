package interlock.neo4j.embedded;

import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that stands in the home while its store is open: whoever finds it knows that the last stop was none in order. */
final class OpenMarker {
    private static final String FILE = "store-is-open";

    private OpenMarker() {}

    static boolean isIn(Path home) {
        return Files.exists(home.resolve(FILE));
    }

    /** The store is about to be opened. */
    static void putIn(Path home) {
        try {
            Files.write(home.resolve(FILE), new byte[0]);
        } catch (IOException e) {
            throw new StartFailure("The file " + home.resolve(FILE) + " cannot be made: " + e, e);
        }
    }

    /** The store was closed in order. */
    static void takeFrom(Path home) {
        try {
            Files.deleteIfExists(home.resolve(FILE));
        } catch (IOException e) {
            // It is only looked at more closely at the next start.
            return;
        }
    }
}
