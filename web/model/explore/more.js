/** What stands on the canvas for neighbours not shown. */
import { MORE } from '../graph/looks.js';
import { say } from '../say.js';

/** @import { More } from './explored.js' */

/**
 * The nodes that stand for neighbours not shown, each tied to the one it opens further.
 *
 * @param {Map<string, More>} more
 */
export function moreOf(more) {
  const all = [...more];
  return {
    nodes: all.map(([key, { count: n }]) => ({ id: key, label: MORE, name: say('{n} more', { n }) })),
    edges: all.map(([key, { id }]) => ({ id: `${MORE}.${key}`, type: MORE, from: id, to: key, status: 'completed' })),
  };
}
