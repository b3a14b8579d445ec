package interlock.neo4j;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What is asked so often, or of so many, that a database inside the process answers it without a statement. */
public interface EntityReads {
    /**
     * Finds entities, deals and sources by id, in no order; ids that do not exist are left out.
     *
     * @param ids of entities and deals
     * @param sources ids of sources
     */
    List<NodeValue> named(Collection<String> ids, Collection<String> sources);

    /** The days on which facts of some standings begin and end, in order. O(facts). */
    List<DayCount> days(List<String> standings);

    /**
     * Finds since when anything is known, and how many facts that hold on a day are known on no day. O(facts).
     *
     * @param dataSets none for all
     */
    KnownFacts known(LocalDate asOf, List<String> standings, List<String> dataSets);

    /**
     * Finds an entity and the facts that hold around it.
     *
     * @param each takes the entity, and then each fact after its ends, the largest amounts first
     * @return all that hold, those beyond the limit too, in groups, the largest first; empty where there is no such entity
     */
    Optional<List<NeighbourGroup>> neighbours(NeighbourQuery query, Consumer<GraphElement> each);
}
