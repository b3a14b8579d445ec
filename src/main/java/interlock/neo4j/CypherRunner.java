package interlock.neo4j;

import interlock.answers.Evidence;
import interlock.answers.Search.FoundDeal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Where work on the graph runs its statements, and what it is asked so often that each way has its own. */
public interface CypherRunner {
    ResultRows run(String statement, Map<String, Object> parameters);

    default ResultRows run(String statement) {
        return run(statement, Map.of());
    }

    /** Entities and deals by id, and sources, as they stand in JSON; ids that do not exist are left out. */
    record Named(Map<String, Map<String, Object>> nodes, List<Map<String, Object>> sources) {}

    /** What an answer mentions by these ids and does not carry. */
    Named named(Collection<String> ids, Collection<String> sources);

    /**
     * Takes an entity and the facts that hold around it, the largest amounts first, into {@code evidence}.
     *
     * @return how many hold, those beyond the limit too; empty where there is no such entity
     */
    OptionalLong around(NeighbourQuery asked, Evidence evidence);

    /** At most {@code limit} deals that have every word, in small letters, in their title or id, the latest first. */
    List<FoundDeal> deals(List<String> words, int limit);
}
