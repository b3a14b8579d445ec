package interlock.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the page and the addresses are served.
 *
 * @param host the address to listen on
 * @param port its port; 0 for any free one
 * @param hosts further names under which people reach it
 * @param token what everyone must show; null where nobody needs one
 * @param requestsAtOnce how many requests are worked on at once
 * @param log where the access log goes
 * @param uploads the folder in which what is sent waits until it is read
 * @param longestLoad the longest that one load or removal of a data set may take
 */
public record ServerConfig(
        String host,
        int port,
        Set<String> hosts,
        @Nullable String token,
        int requestsAtOnce,
        Log log,
        Path uploads,
        Duration longestLoad) {

    /** Where the access log goes. */
    public sealed interface Log {
        /** Files in a folder, the oldest given up. */
        record Files(Path folder) implements Log {}

        /** The standard error stream. */
        record Stderr() implements Log {}

        /** Nowhere. */
        record Off() implements Log {}
    }

    /** Says nothing of the token. */
    @Override
    public String toString() {
        return "on " + host + ":" + port;
    }
}
