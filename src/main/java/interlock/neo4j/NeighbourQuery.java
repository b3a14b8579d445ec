package interlock.neo4j;

import java.time.LocalDate;
import java.util.List;

/**
 * What is asked about the facts around an entity.
 *
 * @param types relationship types; empty for all
 * @param kinds the labels of whom they join it to; empty for all
 * @param end {@code from} where it shall stand at their start, {@code to} at their end; empty for both
 * @param asOf the day on which they hold
 * @param standings those that they may have
 * @param limit the most facts that are shown, those of the largest amounts
 */
public record NeighbourQuery(
        String id,
        List<String> types,
        List<String> kinds,
        String end,
        LocalDate asOf,
        List<String> standings,
        int limit) {
    /** Where the entity stands in its facts. */
    public static final List<String> ENDS = List.of("from", "to");

    /** To entities of every kind, at either end. */
    public static NeighbourQuery of(String id, List<String> types, LocalDate asOf, List<String> standings, int limit) {
        return new NeighbourQuery(id, types, List.of(), "", asOf, standings, limit);
    }
}
