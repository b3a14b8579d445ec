/**
 * The neighbours of one sort: joined by facts of one type, at the same end of them, and of one kind. In an address a sort
 * stands where a type of fact may: `SUPPLIES.from.Company` are the companies that one supplies.
 */

/** @import { Fact, NeighbourGroup, Neighbours } from '../types.js' */

/** Where more than this were not even fetched, those that are left stand in their sorts. */
export const MANY = 50;

/**
 * As it stands in an address.
 *
 * @param {Pick<NeighbourGroup, 'type' | 'end' | 'kind'>} sort
 */
export function sortWord({ type, end, kind }) {
  return [type, end, kind].join('.');
}

/**
 * What is asked of the server for what an opening names.
 *
 * @param {string[]} types types of fact, or one sort; none = every kind of fact
 * @returns {{types: string, kinds?: string, end?: string}}
 */
export function askedFor(types) {
  const [type, end, kind] = types.length === 1 ? types[0].split('.') : [];
  return kind ? { types: type, kinds: kind, end } : { types: types.join(',') };
}

/**
 * Of each sort how many facts are not shown; none where few are left.
 *
 * @param {Neighbours} hood
 * @param {string} id of the one in the middle
 * @param {ReadonlySet<string>} seen
 * @returns {NeighbourGroup[]}
 */
export function sortsLeft({ groups, edges, nodes, total }, id, seen) {
  if (total - edges.length < MANY) return [];
  const kinds = new Map(nodes.map((node) => [node.id, node.label]));
  const shown = Map.groupBy(
    edges.filter((edge) => seen.has(otherEnd(edge, id))),
    (edge) =>
      sortWord({ type: edge.type, end: edge.from === id ? 'from' : 'to', kind: kinds.get(otherEnd(edge, id)) ?? '' }),
  );
  return groups
    .map((group) => ({ ...group, count: group.count - (shown.get(sortWord(group))?.length ?? 0) }))
    .filter(({ count }) => count > 0);
}

/**
 * @param {Pick<Fact, 'from' | 'to'>} edge
 * @param {string} id
 */
function otherEnd({ from, to }, id) {
  return from === id ? to : from;
}
