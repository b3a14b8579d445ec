package interlock.neo4j;

import java.util.List;
import java.util.Map;

/**
 * Changes that are made for as long as some work reads, and that are never kept.
 *
 * @param mark what the procedures are told of it: plain values by name. It is a part of the transaction's metadata.
 * @param changes the statements that make them, in their order
 */
public record Supposition(Map<String, Object> mark, List<Change> changes) {
    /** The key of the mark among the metadata of a transaction. */
    public static final String MARK = "interlockWorld";

    public Supposition {
        mark = Map.copyOf(mark);
        changes = List.copyOf(changes);
    }

    /**
     * A statement that writes.
     *
     * @param file its name under {@code cypher/}, without the ending
     */
    public record Change(String file, Map<String, Object> parameters) {
        public Change {
            parameters = Map.copyOf(parameters);
        }
    }

    /** Makes the changes in a transaction that the caller rolls back. */
    public void apply(CypherRunner cypher) {
        for (Change change : changes) {
            ResultRows result = cypher.run(CypherFiles.read(change.file()), change.parameters());
            result.end();
        }
    }
}
