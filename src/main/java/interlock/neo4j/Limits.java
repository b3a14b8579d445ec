package interlock.neo4j;

import java.time.Duration;

/**
 * What one request may take.
 *
 * @param question the longest that a question file may run
 * @param console the longest that a person's own Cypher may run
 * @param stream the longest that a person's own Cypher may run where its rows are streamed
 * @param rows the most rows that one answer holds; a stream has no such limit
 * @param consoleAtOnce how many of persons' own statements run at once
 * @param consoleBytes the most that one answer to a person's own Cypher holds, about
 * @param streamBytes the most that one stream of a person's own Cypher holds, about
 */
public record Limits(
        Duration question,
        Duration console,
        Duration stream,
        int rows,
        int consoleAtOnce,
        long consoleBytes,
        long streamBytes) {
    /** Ten seconds; five, and sixty for a stream; a thousand rows; four at once; 5 MB, and 1 GB for a stream. */
    public static final Limits DEFAULT = new Limits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            1_000,
            4,
            5L * 1024 * 1024,
            1_000L * 1024 * 1024);
}
