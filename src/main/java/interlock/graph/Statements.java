package interlock.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where work on the graph runs its statements. */
interface Statements {
    Rows run(String statement, Map<String, Object> parameters);

    default Rows run(String statement) {
        return run(statement, Map.of());
    }

    /** Entities and deals by id, and sources, as they stand in JSON; ids that do not exist are left out. */
    record Named(Map<String, Map<String, Object>> nodes, List<Map<String, Object>> sources) {}

    /** What an answer mentions by these ids and does not carry. */
    Named named(Collection<String> ids, Collection<String> sources);
}
