package interlock.graph;

import java.time.Duration;

/**
 * What one request may take.
 *
 * @param question the longest that a question file may run
 * @param console the longest that a person's own Cypher may run
 * @param rows the most rows that one answer holds; a stream has no such limit
 */
public record Limits(Duration question, Duration console, int rows) {
    /** Ten seconds, five seconds, a thousand rows. */
    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(5), 1_000);
}
