package interlock;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What a start prints is for the person who started it: libraries speak only when something is wrong. */
final class QuietLibraries {
    /** Held here, since the log manager forgets loggers that nobody holds. Lucene asks for a module in incubation. */
    private static final Map<Logger, Level> QUIET = Map.of(
            Logger.getLogger("org.neo4j.driver"), Level.WARNING, Logger.getLogger("org.apache.lucene"), Level.SEVERE);

    private QuietLibraries() {}

    static void quieten() {
        QUIET.forEach((logger, level) -> logger.setLevel(level));
    }
}
