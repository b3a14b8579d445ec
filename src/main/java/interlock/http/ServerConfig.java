package interlock.http;

import interlock.access.Access;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the page and the addresses are served.
 *
 * @param host the address to listen on
 * @param port its port; 0 for any free one
 * @param hosts further names under which people reach it
 * @param embed the origins of the sites that may show figures in a frame
 * @param access who may come in
 * @param requestsAtOnce how many requests are worked on at once
 * @param log where the access log goes
 * @param uploads the folder in which what is sent waits until it is read
 * @param longestLoad the longest that one load or removal of a data set may take
 * @param stories the folder of people's own stories; null where there is none
 * @param shown the settings as whoever may write sees them, without secrets
 */
public record ServerConfig(
        String host,
        int port,
        Set<String> hosts,
        Set<String> embed,
        Access access,
        int requestsAtOnce,
        Log log,
        Path uploads,
        Duration longestLoad,
        @Nullable Path stories,
        List<ShownSetting> shown) {
    /**
     * A setting as it is shown.
     *
     * @param value as it holds, given or by default; of a secret only whether it is set
     * @param given whether it was set, and does not stand at its default
     */
    public record ShownSetting(String name, String value, boolean given) {}

    /** Where a log goes. */
    public sealed interface Log {
        /** Files in a folder, the oldest given up. */
        record Files(Path folder) implements Log {}

        /** The standard error stream. */
        record Stderr() implements Log {}

        /** Nowhere. */
        record Off() implements Log {}
    }

    /** Says nothing of the tokens. */
    @Override
    public String toString() {
        return "on " + host + ":" + port;
    }
}
