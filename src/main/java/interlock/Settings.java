package interlock;

import interlock.http.ServerConfig;
import interlock.neo4j.Limits;
import interlock.neo4j.Neo4jAddress;
import interlock.neo4j.StartFailure;
import interlock.neo4j.embedded.EmbeddedNeo4j;
import interlock.text.WholeRange;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every setting, each an environment variable {@code INTERLOCK_…} with a default.
 *
 * @param host the address that the page is served on
 * @param port its port; 0 for any free one
 * @param hosts further names under which people reach it
 * @param token what everyone must show; null where nobody needs one
 * @param requestsAtOnce how many requests are worked on at once
 * @param accessLog where the access log goes
 * @param home the folder of the embedded store and its password
 * @param boltPort the port of the embedded Bolt; 0 for any free one
 * @param caps what a Bolt client may take of the embedded Neo4j
 * @param neo4jUri a Neo4j elsewhere; empty for the embedded one
 * @param neo4jUser who we are there
 * @param neo4jPassword and the password
 * @param data the folder of the data set loaded into an empty graph; null for the bundled one
 * @param limits what one request may take
 * @param longestLoad the longest that one load or removal of a data set may take over HTTP
 */
record Settings(
        String host,
        int port,
        Set<String> hosts,
        @Nullable String token,
        int requestsAtOnce,
        ServerConfig.Log accessLog,
        Path home,
        int boltPort,
        EmbeddedNeo4j.Caps caps,
        String neo4jUri,
        String neo4jUser,
        String neo4jPassword,
        @Nullable Path data,
        Limits limits,
        Duration longestLoad) {
    private static final int LAST_PORT = 65_535;
    private static final int SHORTEST_TOKEN = 16;
    private static final long MEGABYTE = 1024 * 1024;
    private static final Set<String> SCHEMES = Set.of("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

    /** Reads the settings from the environment. */
    static Settings from(Map<String, String> environment) {
        Reader reader = new Reader(environment);
        String host = reader.text("INTERLOCK_HOST", "127.0.0.1");
        Path home = Path.of(reader.text("INTERLOCK_HOME", ".interlock"));
        return new Settings(
                host,
                reader.whole("INTERLOCK_PORT", 7070, 0, LAST_PORT),
                reader.words("INTERLOCK_HOSTS"),
                token(reader.text("INTERLOCK_TOKEN", ""), host),
                reader.whole("INTERLOCK_REQUESTS_AT_ONCE", 256, 1, 10_000),
                accessLog(reader.text("INTERLOCK_ACCESS_LOG", "file"), home),
                home,
                reader.whole("INTERLOCK_BOLT_PORT", 7687, 0, LAST_PORT),
                new EmbeddedNeo4j.Caps(
                        Duration.ofSeconds(reader.whole("INTERLOCK_BOLT_SECONDS", 30, 1, 86_400)),
                        reader.whole("INTERLOCK_TRANSACTION_MEGABYTES", 256, 16, 65_536)),
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
                        reader.whole("INTERLOCK_STREAM_MEGABYTES", 1_000, 1, 100_000) * MEGABYTE),
                Duration.ofSeconds(reader.whole("INTERLOCK_LOAD_SECONDS", 1_800, 1, 86_400)));
    }

    /** Whoever reaches the page can ask everything in it: others than this machine must show that they may. */
    private static @Nullable String token(String given, String host) {
        if (given.isEmpty() && !isLoopback(host)) {
            throw new StartFailure("INTERLOCK_HOST is '" + host
                    + "', which other machines reach: set INTERLOCK_TOKEN to "
                    + SHORTEST_TOKEN + " characters or more that only your people know; whoever reaches the page can"
                    + " ask everything that is in it");
        }
        if (!given.isEmpty() && given.length() < SHORTEST_TOKEN) {
            throw new StartFailure("INTERLOCK_TOKEN has " + given.length() + " characters, but must have "
                    + SHORTEST_TOKEN + " or more, so that it cannot be guessed");
        }
        return given.isEmpty() ? null : given;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new StartFailure("INTERLOCK_HOST is '" + host + "', but must be an address of this machine", e);
        }
    }

    private static ServerConfig.Log accessLog(String given, Path home) {
        return switch (given) {
            case "file" -> new ServerConfig.Log.Files(home.resolve("logs"));
            case "stderr" -> new ServerConfig.Log.Stderr();
            case "off" -> new ServerConfig.Log.Off();
            default ->
                throw new StartFailure("INTERLOCK_ACCESS_LOG is '" + given + "', but must be file, stderr or off");
        };
    }

    /** The folder in which what is sent waits until it is read. */
    Path uploads() {
        return home.resolve("uploads");
    }

    /** How the page and the addresses are served. */
    ServerConfig serving() {
        return new ServerConfig(host, port, hosts, token, requestsAtOnce, accessLog, uploads(), longestLoad);
    }

    /**
     * The Neo4j elsewhere.
     *
     * @throws StartFailure where its address is none
     */
    Neo4jAddress remote() {
        try {
            URI uri = URI.create(neo4jUri());
            if (SCHEMES.contains(String.valueOf(uri.getScheme())) && uri.getHost() != null) {
                return Neo4jAddress.remote(uri, neo4jUser(), neo4jPassword());
            }
        } catch (IllegalArgumentException e) {
            // Told below, with what is allowed.
        }
        throw new StartFailure("INTERLOCK_NEO4J_URI is '" + neo4jUri()
                + "', but must be an address such as bolt://localhost:7687 or neo4j+s://example.org");
    }

    /** Values of the environment, each checked where it is read. */
    private record Reader(Map<String, String> environment) {
        String text(String name, String otherwise) {
            String value = environment.getOrDefault(name, "").strip();
            return value.isEmpty() ? otherwise : value;
        }

        Set<String> words(String name) {
            return Arrays.stream(text(name, "").split("[,\\s]+"))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        }

        <T> @Nullable T optional(String name, Function<String, T> read) {
            String value = text(name, "");
            return value.isEmpty() ? null : read.apply(value);
        }

        int whole(String name, int otherwise, int least, int most) {
            String value = text(name, String.valueOf(otherwise));
            WholeRange allowed = new WholeRange(least, most);
            return (int) allowed.read(value)
                    .orElseThrow(() -> new StartFailure(name + " is '" + value + "', but must be " + allowed));
        }
    }
}
