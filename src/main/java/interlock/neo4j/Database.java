package interlock.neo4j;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One way to read the graph: over Bolt, or inside the process. */
public interface Database {
    /**
     * Does {@code work} with statements of which nothing is kept; the limit is each one's.
     *
     * @throws GraphFailure where there is no answer
     */
    <T extends @Nullable Object> T read(Duration limit, Function<CypherRunner, T> work);
}
