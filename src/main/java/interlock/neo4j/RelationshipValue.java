package interlock.neo4j;

/** A fact in a row, which is a relationship of Neo4j. */
public interface RelationshipValue extends GraphElement {
    String type();

    /** The {@link #key} of the node that it begins at. */
    Object start();

    /** The {@link #key} of the node that it ends at. */
    Object end();

    /** Whether {@link #id} costs nothing, so that nobody need remember it. */
    boolean hasIdAtHand();
}
