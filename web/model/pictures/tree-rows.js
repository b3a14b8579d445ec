/** The rows of a tree: how many it takes, and which each of its branches has. */

import { broadness } from '../graph/text-width.js';

/** @import { Branch } from './branches.js' */

export const ROW = 23;
/** Where a tree has to be no taller than it may, its rows are so tall at least. */
const LEAST_ROW = 20;
export const [TOP, BOTTOM, SIDE] = [46, 18, 22];
/** Where columns would be narrower than this, the tree is written as a list that steps inward. */
const LEAST_COLUMN = 132;

/**
 * How many rows a tree of this height has.
 *
 * @param {number} tall in pixels
 */
export function rowsIn(tall) {
  return Math.floor((tall - TOP - BOTTOM - ROW / 2) / ROW) + 1;
}

/**
 * How tall a row is: what has more rows than there is room for has flatter ones.
 *
 * @param {number} last of the rows, from nought
 * @param {number} room for all but the first, in pixels
 */
export function rowWithin(last, room) {
  return last > 0 ? Math.max(LEAST_ROW, Math.min(ROW, room / last)) : ROW;
}

/**
 * How many rows a tree takes.
 *
 * @param {Branch[]} branches in the order of reading
 * @param {number} width of the picture
 */
export function rowsOf(branches, width) {
  return standsBeside(branches, width) ? Math.max(...rowsBeside(branches).values()) + 1 : branches.length;
}

/**
 * Whether there is room for a column of each level.
 *
 * @param {Branch[]} branches
 * @param {number} width
 */
export function standsBeside(branches, width) {
  return (width - 2 * SIDE) / (depthOf(branches) + 1) >= LEAST_COLUMN * broadness();
}

/** @param {Branch[]} branches */
export function depthOf(branches) {
  return Math.max(0, ...branches.map(({ level }) => level));
}

/**
 * Each leaf has a row of its own, what they hang on stands amid its own.
 *
 * @param {Branch[]} branches in the order of reading
 * @returns {Map<string, number>}
 */
export function rowsBeside(branches) {
  const below = Map.groupBy(branches, ({ parent }) => parent ?? '');
  const rows = new Map();
  let free = 0;
  for (const branch of branches) if (!below.has(branch.id)) rows.set(branch.id, free++);
  for (const branch of branches.toReversed()) {
    const own = below.get(branch.id)?.map(({ id }) => rows.get(id));
    if (own?.length) rows.set(branch.id, (own[0] + own[own.length - 1]) / 2);
  }
  return spread(branches, rows);
}

/**
 * Names of one column keep a row from each other: those that stand amid their own may come too near.
 *
 * @param {Branch[]} branches
 * @param {Map<string, number>} rows
 */
function spread(branches, rows) {
  for (const column of Map.groupBy(branches, ({ level }) => level).values()) {
    let last = -Infinity;
    for (const { id } of column) {
      last = Math.max(rows.get(id) ?? 0, last + 1);
      rows.set(id, last);
    }
  }
  return rows;
}
