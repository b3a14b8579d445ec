package interlock.neo4j;

import java.util.List;

/** Facts end to end in a row, which is a path of Neo4j. */
public record PathValue(List<NodeValue> nodes, List<RelationshipValue> facts) {}
