/** What an answer names, by id. */

/** @import { Graph, Known } from './types.js' */

/**
 * @param {Graph} graph
 * @returns {Known}
 */
export function knownIn({ nodes, edges }) {
  return {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    edges: new Map(edges.map((edge) => [edge.id, edge])),
  };
}
