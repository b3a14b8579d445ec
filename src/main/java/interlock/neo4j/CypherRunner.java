package interlock.neo4j;

import java.util.Map;

/** Runs statements that read. */
public interface CypherRunner {
    ResultRows run(String statement, Map<String, Object> parameters);

    /**
     * The same for a caller who needs evidence of the first rows only, and passes over the others to count them. Those may
     * come without.
     */
    default ResultRows run(String statement, Map<String, Object> parameters, int withEvidence) {
        return run(statement, parameters);
    }

    default ResultRows run(String statement) {
        return run(statement, Map.of());
    }
}
