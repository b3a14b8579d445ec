package interlock.procedures.cited;

import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.values.storable.TextValue;
import org.neo4j.values.storable.Values;

/**
 * What an order of sources needs to know of one.
 *
 * @param node the store's own number of it
 * @param title its id where it has none; compared as Cypher compares texts
 * @param origin the release that it repeats; null where it is its own
 */
public record CitedSource(
        long node, String id, TextValue title, @Nullable String origin) {

    /** Null where a node has no id, so that nothing cites it. */
    public static @Nullable CitedSource of(Node node, long number) {
        return node.getProperty("id", null) instanceof String id
                ? new CitedSource(
                        number,
                        id,
                        Values.stringValue(node.getProperty("title", id) instanceof String title ? title : id),
                        node.getProperty("origin", null) instanceof String origin ? origin : null)
                : null;
    }
}
