package interlock.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * Entities, deals and sources by their ids, as they stand in JSON: what an answer mentions and does not carry, and what
 * is around one.
 */
interface Directory {
    /** Entities and deals by id, and sources; ids that do not exist are left out. */
    record Named(Map<String, Map<String, Object>> nodes, List<Map<String, Object>> sources) {}

    /** @param reading where a statement is run, if one is needed */
    Named named(SimpleQueryRunner reading, Collection<String> ids, Collection<String> sources);

    /** The facts that hold around an entity, the largest amounts first; null where there is no such entity. */
    Lookups.@Nullable Neighbours neighbours(SimpleQueryRunner reading, Around asked);

    /** At most {@code limit} deals that have every word, in small letters, in their title or id, the latest first. */
    List<Search.FoundDeal> deals(SimpleQueryRunner reading, List<String> words, int limit);
}
