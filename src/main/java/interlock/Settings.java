package interlock;

import interlock.graph.Limits;
import interlock.graph.StartFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every setting, each an environment variable {@code INTERLOCK_…} with a default.
 *
 * @param host the address that the page is served on
 * @param port its port; 0 for any free one
 * @param home the folder of the embedded store and its password
 * @param boltPort the port of the embedded Bolt; 0 for any free one
 * @param neo4jUri a Neo4j elsewhere; empty for the embedded one
 * @param neo4jUser who we are there
 * @param neo4jPassword and the password
 * @param data the folder of the data set loaded into an empty graph; null for the bundled one
 * @param limits what one request may take
 */
record Settings(
        String host,
        int port,
        Path home,
        int boltPort,
        String neo4jUri,
        String neo4jUser,
        String neo4jPassword,
        @Nullable Path data,
        Limits limits) {
    private static final int LAST_PORT = 65_535;
    private static final long MEGABYTE = 1024 * 1024;

    /** Reads the settings from the environment. */
    static Settings from(Map<String, String> environment) {
        Reader reader = new Reader(environment);
        return new Settings(
                reader.text("INTERLOCK_HOST", "127.0.0.1"),
                reader.whole("INTERLOCK_PORT", 7070, 0, LAST_PORT),
                Path.of(reader.text("INTERLOCK_HOME", ".interlock")),
                reader.whole("INTERLOCK_BOLT_PORT", 7687, 0, LAST_PORT),
                reader.text("INTERLOCK_NEO4J_URI", ""),
                reader.text("INTERLOCK_NEO4J_USER", "neo4j"),
                reader.text("INTERLOCK_NEO4J_PASSWORD", ""),
                reader.optional("INTERLOCK_DATA", Path::of),
                new Limits(
                        Duration.ofSeconds(reader.whole("INTERLOCK_QUESTION_SECONDS", 10, 1, 600)),
                        Duration.ofSeconds(reader.whole("INTERLOCK_CYPHER_SECONDS", 5, 1, 600)),
                        Duration.ofSeconds(reader.whole("INTERLOCK_STREAM_SECONDS", 60, 1, 3_600)),
                        reader.whole("INTERLOCK_ROWS", 1_000, 1, 1_000_000),
                        reader.whole("INTERLOCK_CYPHER_AT_ONCE", 4, 1, 100),
                        reader.whole("INTERLOCK_CYPHER_MEGABYTES", 5, 1, 100) * MEGABYTE,
                        reader.whole("INTERLOCK_STREAM_MEGABYTES", 1_000, 1, 100_000) * MEGABYTE));
    }

    /** Values of the environment, each checked where it is read. */
    private record Reader(Map<String, String> environment) {
        String text(String name, String otherwise) {
            String value = environment.getOrDefault(name, "").strip();
            return value.isEmpty() ? otherwise : value;
        }

        <T> @Nullable T optional(String name, Function<String, T> read) {
            String value = text(name, "");
            return value.isEmpty() ? null : read.apply(value);
        }

        int whole(String name, int otherwise, int least, int most) {
            String value = text(name, String.valueOf(otherwise));
            try {
                int number = Integer.parseInt(value);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Told below, with what is allowed.
            }
            throw new StartFailure(
                    name + " is '" + value + "', but must be a whole number from " + least + " to " + most);
        }
    }
}
