package interlock.neo4j;

import java.time.LocalDate;
import java.util.List;

/**
 * What is asked about the facts around an entity.
 *
 * @param types relationship types; empty for all
 * @param asOf the day on which they hold
 * @param standings those that they may have
 * @param limit the most facts that are shown, those of the largest amounts
 */
public record NeighbourQuery(String id, List<String> types, LocalDate asOf, List<String> standings, int limit) {}
