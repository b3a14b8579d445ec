package interlock.neo4j;

import interlock.neo4j.DataSetStore.FactRow;
import interlock.neo4j.DataSetStore.NodeRow;
import java.util.function.IntFunction;

/**
 * All that an empty graph is filled with at once. Rows are asked for by number, in any order and from several threads,
 * so that they need not be made before they are written.
 *
 * @param node the node of a number from 0; no two have the same id
 * @param fact the fact of a number from 0, between two of the nodes
 */
public record BulkData(int nodes, IntFunction<NodeRow> node, int facts, IntFunction<FactRow> fact) {}
