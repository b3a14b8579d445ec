package interlock.graph;

import interlock.graph.Store.FactRow;
import interlock.graph.Store.NodeRow;
import java.util.function.IntFunction;

/**
 * All that an empty graph is filled with at once. Rows are asked for by number, in any order and from several threads,
 * so that they need not be made before they are written.
 *
 * @param node the node of a number from 0; no two have the same id
 * @param fact the fact of a number from 0, between two of the nodes
 */
public record Filling(int nodes, IntFunction<NodeRow> node, int facts, IntFunction<FactRow> fact) {}
