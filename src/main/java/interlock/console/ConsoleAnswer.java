package interlock.console;

import interlock.answers.Subgraph;
import interlock.neo4j.Notice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person's own Cypher gives, as it stands in JSON.
 *
 * @param rows each column's value by its name
 * @param graph every node and relationship that the rows hold
 * @param sources every source that these cite
 * @param plan how Neo4j goes about it, where it was asked for
 * @param truncated whether there is more than the limits let through
 * @param millis from the request to the last row
 */
public record ConsoleAnswer(
        List<Head> columns,
        List<Map<String, @Nullable Object>> rows,
        Subgraph graph,
        List<Map<String, Object>> sources,
        @Nullable PlanStep plan,
        List<Notice> notices,
        boolean truncated,
        Held limits,
        long millis,
        String cypher) {

    /** A column's head. */
    public record Head(String name) {}

    /** What the answer was held to. */
    public record Held(int rows, double seconds) {}
}
