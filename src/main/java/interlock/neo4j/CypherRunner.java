package interlock.neo4j;

import java.util.Map;

/** Runs statements that read. */
public interface CypherRunner {
    ResultRows run(String statement, Map<String, Object> parameters);

    default ResultRows run(String statement) {
        return run(statement, Map.of());
    }
}
