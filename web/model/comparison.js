/** With what an answer can be compared, and what differs as rows of a table. */
import { ELSEWHERE } from './labels.js';
import { say } from './say.js';
import { isScenario, valuesOf } from './world.js';

/** @import { Column, Row, Values } from './types.js' */
/** @import { Comparison } from './world-types.js' */
/** @import { Place } from './place.js' */
/** @import { World } from './world.js' */

/** @typedef {'asOf' | 'atLeast' | 'knownBy' | 'real'} Against */

/** @typedef {{ against: Against, value: string }} Chosen */

/** What has become of a row, from the world compared with to this one. */
const become = () => ({ new: say('only here'), gone: say('only in the other'), changed: say('differs'), same: '' });

/**
 * What the address compares with: `compare=asOf:2025-11-30`, `compare=real`.
 *
 * @param {Place} place
 * @returns {Chosen | null}
 */
export function chosenAt(place) {
  const [, against, value = ''] = /^(asOf|atLeast|knownBy|real)(?::(.+))?$/.exec(place.get('compare') ?? '') ?? [];
  if (against === 'real') return { against, value };
  return value && (against === 'asOf' || against === 'atLeast' || against === 'knownBy') ? { against, value } : null;
}

/**
 * The request that compares: the world chosen first, and this one as the other, so that what is new is so here.
 *
 * @param {Chosen} chosen
 * @param {Values} parameters the question's own, as it was answered
 * @param {World} world
 * @returns {{ first: Values, other: Values }}
 */
export function comparing({ against, value }, parameters, world) {
  const here = { ...parameters, ...valuesOf(world) };
  if (against === 'real') {
    const { without, with: supposed, ...first } = here;
    return { first, other: { without: without ?? '', with: supposed ?? '' } };
  }
  return { first: { ...here, [against]: value }, other: { [against]: here[against] ?? '' } };
}

/**
 * The query of the request. What the other world has of its own is told even where it is nothing.
 *
 * @param {Values} first
 * @param {Values} other
 */
export function comparisonQuery(first, other) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(first))
    for (const one of [value].flat())
      if (one !== null && one !== undefined && one !== '') query.append(name, String(one));
  for (const [name, value] of Object.entries(other))
    for (const one of [value].flat()) query.append(`other.${name}`, String(one ?? ''));
  return query.toString();
}

/**
 * With what an answer can be compared.
 *
 * @param {Values} parameters
 * @param {World} world
 * @returns {Against[]}
 */
export function comparable(parameters, world) {
  /** @type {[Against, boolean][]} */
  const all = [
    ['real', isScenario(world)],
    ['asOf', 'asOf' in parameters],
    ['atLeast', 'atLeast' in parameters],
    ['knownBy', true],
  ];
  return all.filter(([, can]) => can).map(([against]) => against);
}

/**
 * The rows that differ, as an answer has rows: what has become of each stands first, and beside each verdict that which a
 * row that differs has in the other world.
 *
 * @param {Comparison} comparison
 * @returns {{ columns: Column[], rows: Row[] }}
 */
export function differing({ columns, rows, verdict }) {
  const words = become();
  const differ = rows.filter(({ change }) => change !== 'same');
  const both = differ.some(({ change }) => change === 'changed');
  const told = differ.map(({ change, row, other }) => ({
    difference: words[change],
    ...(change === 'changed' && row ? Object.fromEntries(verdict.map((name) => [ELSEWHERE + name, row[name]])) : {}),
    ...(other ?? row),
  }));
  /** @type {Column} */
  const difference = {
    name: 'difference',
    type: 'text',
    list: false,
    about: say('Whether the row is here, in the other, or in both and not the same'),
  };
  const shown = columns
    .filter(({ hidden }) => !hidden)
    .flatMap((column) =>
      both && verdict.includes(column.name) ? [column, { ...column, name: ELSEWHERE + column.name }] : [column],
    );
  return { columns: [difference, ...shown], rows: /** @type {Row[]} */ (told) };
}
