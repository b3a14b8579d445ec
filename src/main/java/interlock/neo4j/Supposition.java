package interlock.neo4j;

import java.util.List;
import java.util.Map;

/**
 * Changes that are made for as long as some work reads, and that are never kept.
 *
 * @param mark what the procedures are told of it: plain values by name. It is a part of the transaction's metadata.
 * @param changes the statements that make them, in their order
 * @param removed the facts, by the store's own ids, that are then taken out one by one: sooner done than by a statement
 */
public record Supposition(Map<String, Object> mark, List<Change> changes, List<String> removed) {
    /** The key of the mark among the metadata of a transaction. */
    public static final String MARK = "interlockWorld";

    public Supposition {
        mark = Map.copyOf(mark);
        changes = List.copyOf(changes);
        removed = List.copyOf(removed);
    }

    /** By statements alone. */
    public Supposition(Map<String, Object> mark, List<Change> changes) {
        this(mark, changes, List.of());
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
        make(cypher);
        if (!removed.isEmpty()) {
            cypher.run(CypherFiles.read("world/without-elements"), Map.of("ids", removed))
                    .end();
        }
    }

    /** The changes alone; the caller takes out what is {@link #removed}. */
    public void make(CypherRunner cypher) {
        for (Change change : changes) {
            ResultRows result = cypher.run(CypherFiles.read(change.file()), change.parameters());
            result.end();
        }
    }
}
