/** What stands on the canvas for neighbours not shown. */
import { count } from '../format.js';
import { MORE } from '../graph/looks.js';
import { say, sayCount } from '../say.js';
import { KINDS, TYPES, kindWord, verb } from '../vocabulary.js';

/** @import { NeighbourGroup } from '../types.js' */
/** @import { More } from './explored.js' */

/**
 * The nodes that stand for neighbours not shown, each tied to the one it opens further.
 *
 * @param {Map<string, More>} more
 */
export function moreOf(more) {
  const all = [...more];
  return {
    nodes: all.map(([key, { count: n, sort }]) => ({
      id: key,
      label: MORE,
      name: sort ? told(sort) : sayCount(n, 'one more', '{n} more'),
    })),
    edges: all.map(([key, { id }]) => ({ id: `${MORE}.${key}`, type: MORE, from: id, to: key, status: 'completed' })),
  };
}

/**
 * 'supplies 2,299 companies', '14 chips: each runs on it'.
 *
 * @param {NeighbourGroup} sort
 */
function told({ type, end, kind, count: n }) {
  const many = count(n, kindWord(kind), KINDS[kind]?.many);
  return end === 'from' || TYPES[type]?.symmetric
    ? say('{verb} {many}', { verb: verb(type), many })
    : say('{many}: each {verb} it', { verb: verb(type), many });
}
