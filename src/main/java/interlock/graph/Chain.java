package interlock.graph;

import java.util.List;

/** Facts end to end in a row, which is a path of Neo4j. */
record Chain(List<NodeElement> nodes, List<FactElement> facts) {}
