package interlock.neo4j.embedded;

import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.io.fs.FileUtils;

/**
 * The making of a store. Neo4j survives a crash at any later moment, but not one while it makes the files of an empty
 * store: it never opens those again. So a mark stands beside them until they have been opened once, and a start that
 * finds the mark takes the unfinished files away. Files that somebody else made have no mark and are never touched.
 */
final class FirstStartMarker {
    private static final String MARK = "first-start-is-not-finished";

    private final Path mark;

    private FirstStartMarker(Path mark) {
        this.mark = mark;
    }

    /** @throws StartFailure where the folder cannot be written */
    static FirstStartMarker in(Path home) {
        FirstStartMarker start = new FirstStartMarker(home.resolve(MARK));
        Path store = home.resolve("data");
        try {
            if (Files.exists(start.mark)) {
                FileUtils.deleteDirectory(store);
            }
            if (Files.notExists(store) && Files.notExists(start.mark)) {
                Files.createFile(start.mark);
            }
            return start;
        } catch (IOException e) {
            throw new StartFailure("The store in " + home + " cannot be made: " + e, e);
        }
    }

    /** Whether the store is still to be made. */
    boolean isUnderWay() {
        return Files.exists(mark);
    }

    /** The store has been opened: from here on it survives a crash. */
    void done() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw new StartFailure("The file " + mark + " cannot be taken away: " + e, e);
        }
    }
}
