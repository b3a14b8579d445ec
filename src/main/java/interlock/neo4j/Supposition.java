package interlock.neo4j;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Changes that are made for as long as some work reads, and that are never kept.
 *
 * @param mark what the procedures are told of it: plain values by name. It is a part of the transaction's metadata.
 * @param changes the statements that make them, in their order
 * @param removed the facts, by the store's own ids, that are then taken out one by one: sooner done than by a statement
 * @param last what is done when all of them are out
 */
public record Supposition(Map<String, Object> mark, List<Change> changes, List<String> removed, List<Change> last) {
    /** The key of the mark among the metadata of a transaction. */
    public static final String MARK = "interlockWorld";

    public Supposition {
        mark = Map.copyOf(mark);
        changes = List.copyOf(changes);
        removed = List.copyOf(removed);
        last = List.copyOf(last);
    }

    /** The same, and nothing is done when all is out. */
    public Supposition withoutLast() {
        return new Supposition(mark, changes, removed, List.of());
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
        make(
                cypher,
                ids -> cypher.run(CypherFiles.read("world/without-elements"), Map.of("ids", ids))
                        .end());
    }

    /** @param remove takes out facts by the store's own ids */
    public void make(CypherRunner cypher, Consumer<List<String>> remove) {
        make(changes, cypher);
        if (!removed.isEmpty()) {
            remove.accept(removed);
        }
        make(last, cypher);
    }

    private static void make(List<Change> some, CypherRunner cypher) {
        some.forEach(change ->
                cypher.run(CypherFiles.read(change.file()), change.parameters()).end());
    }
}
