/** What the canvas opens, as it is drawn and as rows: made once, so that a step that fetches nothing makes nothing anew. */
import { factsAsAnswer } from './facts-as-answer.js';
import { moreOf } from './more.js';

/** @import { Explored } from './explored.js' */
/** @import { Known } from '../types.js' */

/**
 * @typedef {Explored & { gone: string[] }} Fetched
 * @typedef {Fetched & ReturnType<typeof asDrawn> & { table: ReturnType<typeof factsAsAnswer>, known: Known }} Shown
 */

/**
 * @param {Fetched} explored
 * @returns {Shown}
 */
export function shown(explored) {
  return {
    ...explored,
    ...asDrawn(explored),
    table: factsAsAnswer(explored),
    known: {
      nodes: new Map(explored.nodes.map((node) => [node.id, node])),
      edges: new Map(explored.edges.map((edge) => [edge.id, edge])),
    },
  };
}

/**
 * With what stands for the neighbours that are not shown, as a round of its own.
 *
 * @param {Explored} explored
 */
function asDrawn(explored) {
  const more = moreOf(explored.more);
  const ids = more.nodes.map(({ id }) => id);
  return {
    drawnNodes: [...explored.nodes, ...more.nodes],
    drawnEdges: [...explored.edges, ...more.edges],
    drawnRounds: [...explored.rounds, { hubs: ids, ids }],
  };
}
