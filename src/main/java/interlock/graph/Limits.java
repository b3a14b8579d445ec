package interlock.graph;

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
        long streamBytes) {}
