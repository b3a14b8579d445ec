package interlock;

import interlock.access.Access;
import interlock.access.TokenSource;
import interlock.http.ServerConfig;
import interlock.http.ServerConfig.ShownSetting;
import interlock.neo4j.Limits;
import interlock.neo4j.Neo4jAddress;
import interlock.neo4j.StartFailure;
import interlock.neo4j.embedded.EmbeddedNeo4j;
import interlock.text.EnglishList;
import interlock.text.WholeRange;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every setting, each an environment variable {@code INTERLOCK_…} with a default.
 *
 * @param host the address that the page is served on
 * @param port its port; 0 for any free one
 * @param hosts further names under which people reach it
 * @param embed the origins of the sites that may show figures in a frame
 * @param access who may come in
 * @param requestsAtOnce how many requests are worked on at once
 * @param accessLog where the access log goes
 * @param eventLog and the log of what matters to an operator
 * @param home the folder of the embedded store and its password
 * @param boltPort the port of the embedded Bolt; 0 for any free one
 * @param caps what a Bolt client may take of the embedded Neo4j
 * @param neo4jUri a Neo4j elsewhere; empty for the embedded one
 * @param neo4jUser who we are there
 * @param neo4jPassword and the password
 * @param neo4jDatabase which of the databases there; empty for the home database of the user
 * @param data the folder of the data set loaded into an empty graph; null for the bundled one
 * @param stories the folder of people's own stories; null where there is none
 * @param webhooks the file of what is watched and told to other programs; null where nothing is
 * @param limits what one request may take
 * @param longestLoad the longest that one load or removal of a data set may take over HTTP
 * @param exitWhenLost how long all places of the console may be lost before the process ends; zero for ever
 * @param shown all of these by their names, without secrets
 */
record Settings(
        String host,
        int port,
        Set<String> hosts,
        Set<String> embed,
        Access access,
        int requestsAtOnce,
        ServerConfig.Log accessLog,
        ServerConfig.Log eventLog,
        Path home,
        int boltPort,
        EmbeddedNeo4j.Caps caps,
        String neo4jUri,
        String neo4jUser,
        String neo4jPassword,
        String neo4jDatabase,
        @Nullable Path data,
        @Nullable Path stories,
        @Nullable Path webhooks,
        Limits limits,
        Duration longestLoad,
        Duration exitWhenLost,
        List<ShownSetting> shown) {
    private static final int LAST_PORT = 65_535;
    private static final int SHORTEST_TOKEN = 16;
    private static final Pattern ORIGIN = Pattern.compile("https?://(\\*\\.)?[A-Za-z0-9.-]+(:\\d{1,5})?");
    private static final long MEGABYTE = 1024 * 1024;
    private static final Set<String> SCHEMES = Set.of("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

    /** Reads the settings from the environment. */
    static Settings from(Map<String, String> environment) {
        Reader reader = new Reader(environment, new ArrayList<>());
        String host = reader.text("INTERLOCK_HOST", "127.0.0.1");
        Path home = Path.of(reader.text("INTERLOCK_HOME", ".interlock"));
        return new Settings(
                host,
                reader.whole("INTERLOCK_PORT", 7070, 0, LAST_PORT),
                reader.words("INTERLOCK_HOSTS"),
                sites(reader.words("INTERLOCK_EMBED")),
                access(reader, host, home),
                reader.whole("INTERLOCK_REQUESTS_AT_ONCE", 256, 1, 10_000),
                log(reader, "INTERLOCK_ACCESS_LOG", home),
                log(reader, "INTERLOCK_EVENT_LOG", home),
                home,
                reader.whole("INTERLOCK_BOLT_PORT", 7687, 0, LAST_PORT),
                new EmbeddedNeo4j.Caps(
                        Duration.ofSeconds(reader.whole("INTERLOCK_BOLT_SECONDS", 30, 1, 86_400)),
                        reader.whole("INTERLOCK_TRANSACTION_MEGABYTES", 256, 16, 65_536)),
                reader.text("INTERLOCK_NEO4J_URI", ""),
                reader.text("INTERLOCK_NEO4J_USER", "neo4j"),
                reader.secret("INTERLOCK_NEO4J_PASSWORD"),
                reader.text("INTERLOCK_NEO4J_DATABASE", ""),
                reader.optional("INTERLOCK_DATA", Path::of),
                reader.optional("INTERLOCK_STORIES", Path::of),
                reader.optional("INTERLOCK_WEBHOOKS", Path::of),
                new Limits(
                        Duration.ofSeconds(reader.whole("INTERLOCK_QUESTION_SECONDS", 10, 1, 600)),
                        Duration.ofSeconds(reader.whole("INTERLOCK_CYPHER_SECONDS", 5, 1, 600)),
                        Duration.ofSeconds(reader.whole("INTERLOCK_STREAM_SECONDS", 60, 1, 3_600)),
                        reader.whole("INTERLOCK_ROWS", 1_000, 1, 1_000_000),
                        reader.whole("INTERLOCK_CYPHER_AT_ONCE", 4, 1, 100),
                        reader.whole("INTERLOCK_CYPHER_MEGABYTES", 5, 1, 100) * MEGABYTE,
                        reader.whole("INTERLOCK_STREAM_MEGABYTES", 1_000, 1, 100_000) * MEGABYTE),
                Duration.ofSeconds(reader.whole("INTERLOCK_LOAD_SECONDS", 1_800, 1, 86_400)),
                Duration.ofSeconds(reader.whole("INTERLOCK_EXIT_WHEN_LOST_SECONDS", 0, 0, 86_400)),
                reader.shown());
    }

    /** Sites by their origins: what a header takes, and nothing that could say more in it. */
    static Set<String> sites(Set<String> origins) {
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new StartFailure("INTERLOCK_EMBED names '" + origin
                        + "', but must name sites by their origins, such as https://example.org");
            }
        }
        return origins;
    }

    /** Whoever reaches the page can ask everything in it: others than this machine must show that they may. */
    private static Access access(Reader reader, String host, Path home) {
        TokenSource reading = tokens(reader, "INTERLOCK_TOKEN", "INTERLOCK_TOKEN_FILE");
        if (reading instanceof TokenSource.None && !isLoopback(host)) {
            throw new StartFailure("INTERLOCK_HOST is '" + host
                    + "', which other machines reach: set INTERLOCK_TOKEN to "
                    + SHORTEST_TOKEN + " characters or more that only your people know; whoever reaches the page can"
                    + " ask everything that is in it");
        }
        return new Access(
                        reading,
                        tokens(reader, "INTERLOCK_WRITE_TOKEN", "INTERLOCK_WRITE_TOKEN_FILE"),
                        reader.choice("INTERLOCK_HTTPS", List.of("no", "yes")).equals("yes"),
                        home.resolve("ended-sessions"))
                .verified();
    }

    private static TokenSource tokens(Reader reader, String setting, String fileSetting) {
        String given = reader.secret(setting);
        String file = reader.text(fileSetting, "");
        if (!given.isEmpty() && !file.isEmpty()) {
            throw new StartFailure("Both " + setting + " and " + fileSetting + " are set, but one is enough");
        }
        if (!file.isEmpty()) {
            return new TokenSource.InFile(Path.of(file));
        }
        if (!given.isEmpty() && given.length() < SHORTEST_TOKEN) {
            throw new StartFailure(setting + " has " + given.length() + " characters, but must have " + SHORTEST_TOKEN
                    + " or more, so that it cannot be guessed");
        }
        return given.isEmpty() ? new TokenSource.None() : new TokenSource.Value(given);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new StartFailure("INTERLOCK_HOST is '" + host + "', but must be an address of this machine", e);
        }
    }

    private static ServerConfig.Log log(Reader reader, String setting, Path home) {
        return switch (reader.choice(setting, List.of("file", "stderr", "off"))) {
            case "stderr" -> new ServerConfig.Log.Stderr();
            case "off" -> new ServerConfig.Log.Off();
            default -> new ServerConfig.Log.Files(home.resolve("logs"));
        };
    }

    /** The folder in which what is sent waits until it is read. */
    Path uploads() {
        return home.resolve("uploads");
    }

    /** How the page and the addresses are served. */
    ServerConfig serving() {
        return new ServerConfig(
                host, port, hosts, embed, access, requestsAtOnce, accessLog, uploads(), longestLoad, stories, shown);
    }

    /**
     * The Neo4j elsewhere.
     *
     * @throws StartFailure where its address is none
     */
    Neo4jAddress remote() {
        try {
            URI uri = URI.create(neo4jUri());
            if (SCHEMES.contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getPort() <= LAST_PORT
                    && (uri.getPath().isEmpty() || uri.getPath().equals("/"))) {
                return Neo4jAddress.remote(uri, neo4jUser(), neo4jPassword(), neo4jDatabase());
            }
        } catch (IllegalArgumentException e) {
            // Told below, with what is allowed.
        }
        throw new StartFailure("INTERLOCK_NEO4J_URI is '" + withoutUser(neo4jUri())
                + "', but must be an address such as bolt://localhost:7687 or neo4j+s://example.org");
    }

    private static String withoutUser(String address) {
        return address.replaceFirst("//[^/@]*@", "//");
    }

    /** Values of the environment, each checked where it is read. */
    private record Reader(Map<String, String> environment, List<ShownSetting> read) {
        /** What was read, in order, each once. */
        List<ShownSetting> shown() {
            return read.stream().distinct().toList();
        }

        String text(String name, String otherwise) {
            String given = environment.getOrDefault(name, "").strip();
            String value = given.isEmpty() ? otherwise : given;
            // An address may name a user and a password.
            read.add(new ShownSetting(name, withoutUser(value), !given.isEmpty()));
            return value;
        }

        /** One that nobody is shown. */
        String secret(String name) {
            String given = environment.getOrDefault(name, "").strip();
            read.add(new ShownSetting(name, given.isEmpty() ? "" : "set, not shown", !given.isEmpty()));
            return given;
        }

        /** One of several words, the first where none is given. */
        String choice(String name, List<String> allowed) {
            String value = text(name, allowed.getFirst());
            if (!allowed.contains(value)) {
                throw new StartFailure(name + " is '" + value + "', but must be " + EnglishList.or(allowed));
            }
            return value;
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
