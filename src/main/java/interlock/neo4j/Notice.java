package interlock.neo4j;

import interlock.neo4j.GraphFailure.Position;
import org.jspecify.annotations.Nullable;

/**
 * What Neo4j remarks on a statement that it ran: a label that does not exist, an index that is missing.
 *
 * @param code its GQLSTATUS
 * @param severity {@code warning} or {@code information}
 * @param position null where Neo4j does not say
 */
public record Notice(
        String code, String text, String severity, @Nullable Position position) {}
