package interlock.neo4j;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node or a fact in a row, whichever way it came from Neo4j. Its properties are read when they are asked for. */
public interface GraphElement {
    /** Tells two of a kind apart, within one answer. */
    Object key();

    /** The id that Neo4j gives it. */
    String elementId();

    @Nullable
    Object property(String name);

    Map<String, @Nullable Object> properties();

    /** The id that we give it; that of Neo4j where there is none. */
    default String id() {
        return property("id") instanceof String id ? id : elementId();
    }
}
