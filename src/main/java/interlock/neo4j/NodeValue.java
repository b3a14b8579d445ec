package interlock.neo4j;

/** A node in a row. */
public interface NodeValue extends GraphElement {
    Iterable<String> labels();
}
