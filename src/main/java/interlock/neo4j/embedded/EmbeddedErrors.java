package interlock.neo4j.embedded;

import interlock.neo4j.Neo4jErrors;
import java.time.Duration;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.kernel.api.exceptions.Status;

/** What Neo4j's exceptions inside the process mean. */
final class EmbeddedErrors {
    private EmbeddedErrors() {}

    /**
     * What is to be thrown in the place of {@code e}: that itself where it is not of Neo4j.
     *
     * @param limit the time that the failed work had
     */
    static RuntimeException of(RuntimeException e, Duration limit) {
        return switch (e) {
            case QueryExecutionException refused -> Neo4jErrors.of(refused.getStatusCode(), refused, null, limit);
            case Status.HasStatus known -> Neo4jErrors.of(known.status().code().serialize(), e, null, limit);
            default -> e;
        };
    }
}
