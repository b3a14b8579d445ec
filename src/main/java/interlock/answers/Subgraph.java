package interlock.answers;

import java.util.List;
import java.util.Map;

/**
 * A part of the market as nodes and edges.
 *
 * @param nodes each {@code id, label, name} and the properties that it has
 * @param edges each {@code id, type, from, to} and the properties of the fact
 */
public record Subgraph(List<Map<String, Object>> nodes, List<Map<String, Object>> edges) {
    /** The same, where entities of one name are told apart. */
    public Subgraph shownBy(DisplayNames names) {
        return new Subgraph(names.on(nodes), edges);
    }
}
