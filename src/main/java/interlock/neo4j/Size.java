package interlock.neo4j;

/** How much is in a graph. */
public record Size(long entities, long facts) {}
