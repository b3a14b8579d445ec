/** A tree where there is room for a few rows only: what is near the start is drawn, and what is left out is told. */
import { number } from '../format.js';
import { say, sayCount } from '../say.js';
import { GROUP, groupOf, grouped } from './branches.js';
import { SIDE, rowsOf } from './tree-rows.js';

/** @import { Branch } from './branches.js' */

/** Two of a kind are a group where there is little room. */
const FEWEST = 2;
/** So wide is a column whose names need not be cut. */
const NAMED = 160;

/**
 * As many levels as there is room for, the last ones grouped by kind; of the first level at least the first ones.
 *
 * @param {Branch[]} branches in the order of reading
 * @param {ReadonlySet<string>} opened
 * @param {number} width of the picture
 * @param {number} rows
 * @returns {{branches: Branch[], note: string}}
 */
export function grownWithin(branches, opened, width, rows) {
  const whole = grouped(branches, opened);
  const deepest = Math.max(...branches.map(({ level }) => level));
  const named = Math.max(1, Math.floor((width - 2 * SIDE) / NAMED) - 1);
  if (deepest <= named && rowsOf(whole, width) <= rows) return { branches: whole, note: '' };
  for (let level = Math.min(deepest, named); level > 0; level--) {
    const near = branches.filter((branch) => branch.level <= level);
    for (const tried of [grouped(near, opened), ...(level > 1 ? [grouped(near, opened, 0, FEWEST)] : [])])
      if (rowsOf(tried, width) <= rows) return { branches: tried, note: noteOf(level, deepest) };
  }
  const next = Math.min(2, deepest, named);
  return { branches: firstOnes(branches, rows, next), note: noteOf(next, deepest) };
}

/**
 * @param {number} level the last that is drawn
 * @param {number} deepest
 */
function noteOf(level, deepest) {
  if (level === deepest) return '';
  return say('Drawn to step {n} of {all}.', { n: number(level), all: number(deepest) });
}

/**
 * Of what hangs on each start the first ones, and how many more there are; beside each, where there is room for another
 * level, in its row what hangs on it.
 *
 * @param {Branch[]} branches
 * @param {number} rows
 * @param {number} next the last level that is drawn
 */
function firstOnes(branches, rows, next) {
  const starts = branches.filter(({ level }) => level === 0);
  const each = Math.max(1, Math.floor(rows / starts.length) - 1);
  return starts.flatMap((start) => {
    const own = branches.filter(({ level, parent }) => level === 1 && parent === start.id);
    const rest = own.slice(each);
    const shown = own.slice(0, each).flatMap((one) => [one, ...(next > 1 ? besideIt(one, branches) : [])]);
    return [start, ...shown, ...(rest.length ? [restOf(start.id, rest)] : [])];
  });
}

/**
 * What hangs on a thing, in one row: itself where it is one, else how many there are.
 *
 * @param {Branch} one
 * @param {Branch[]} branches
 * @returns {Branch[]}
 */
function besideIt({ id, level }, branches) {
  const own = branches.filter((branch) => branch.parent === id && branch.level === level + 1 && branch.causes.length);
  if (own.length < 2) return own;
  const alike = own.every(({ kind }) => kind === own[0].kind);
  return [{ ...groupOf(`${GROUP}${id}.next`, own), ...(alike ? {} : { kind: '' }) }];
}

/**
 * @param {string} start
 * @param {Branch[]} rest
 * @returns {Branch}
 */
function restOf(start, rest) {
  const id = `${GROUP}${start}.rest`;
  const facts = rest.flatMap(({ causes }) => causes.flatMap((cause) => cause.facts));
  const name = sayCount(rest.length, 'one more', '{n} more');
  return { id, entity: id, kind: '', level: 1, parent: start, causes: [{ id: start, facts }], name };
}
