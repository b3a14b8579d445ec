/**
 * An answer of more rows than are sent: how many of all of them there are of each kind, in each country and at each step, as
 * bars; and what stands at the first step, as the first causes of the rest.
 */
import { countryName } from '../format.js';
import { label } from '../labels.js';
import { idsAt, numberAt } from '../rows.js';
import { KINDS } from '../vocabulary.js';
import { say } from '../say.js';

/** @import { Answer, Known, Row } from '../types.js' */
/** @import { Grouped } from '../world-types.js' */

/** So many countries have a bar of their own. */
const COUNTRIES = 12;
/** At which steps begin. */
const STEP = 1;

/** @typedef {{title: string, answer: Answer}} Bars */

/**
 * Whether the picture of an answer would be one of a part of it: rows in steps, of which not all are sent.
 *
 * @param {Pick<Answer, 'show' | 'truncated' | 'total' | 'rows'>} answer
 */
export function isOfMany({ show, truncated, total, rows }) {
  return truncated && show.kind === 'graph' && show.columns.length > 1 && total > rows.length;
}

/**
 * @param {Answer} answer
 * @param {Grouped} grouped
 * @returns {Bars[]}
 */
export function barsOf(answer, { groups, levels }) {
  const kinds = counted(groups, ({ kind }) => kind).map(([kind, n]) => bar(KINDS[kind]?.many ?? kind, n));
  const countries = counted(groups, ({ country }) => country);
  const known = countries.filter(([country]) => country !== '');
  // One that is left is named itself.
  const shown = known.length === COUNTRIES + 1 ? known.length : COUNTRIES;
  const others = known.slice(shown);
  const steps = levels.map(({ level, count }) => bar(String(level), count));
  return [
    bars(answer, say('By kind'), kinds),
    bars(answer, say('By country'), [
      ...known.slice(0, shown).map(([country, n]) => bar(countryName(country) ?? country, n)),
      ...(others.length ? [bar(say('{n} other countries', { n: others.length }), sum(others))] : []),
      ...countries.filter(([country]) => country === '').map(([, n]) => bar(say('no country on record'), n)),
    ]),
    ...(steps.length ? [bars(answer, say('By {what}', { what: label(answer.show.columns[1]) }), steps)] : []),
  ];
}

/**
 * What stands at the first step, as an answer of its own: the tree groups what is many.
 *
 * @param {Answer} answer
 * @param {Known} known
 * @returns {Answer}
 */
export function firstStep(answer, known) {
  const [entity, level] = answer.show.columns;
  const column = answer.columns.find(({ type }) => type === 'fact')?.name ?? '';
  const rows = answer.rows.filter((row) => numberAt(row, level) === STEP);
  const edges = [...new Set(rows.flatMap((row) => idsAt(row, column)))].flatMap((id) => known.edges.get(id) ?? []);
  const ids = new Set([
    ...Object.values(answer.parameters).flat().map(String),
    ...rows.flatMap((row) => idsAt(row, entity)),
    ...edges.flatMap(({ from, to }) => [from, to]),
  ]);
  const nodes = [...ids].flatMap((id) => known.nodes.get(id) ?? []);
  return { ...answer, rows, graph: { nodes, edges } };
}

/**
 * How many stand at the first step in all.
 *
 * @param {Grouped} grouped
 */
export function atFirstStep({ levels }) {
  return levels.find(({ level }) => level === STEP)?.count ?? 0;
}

/**
 * @param {Grouped['groups']} groups
 * @param {(group: Grouped['groups'][number]) => string} by
 * @returns {[string, number][]} the most first
 */
function counted(groups, by) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const group of groups) counts.set(by(group), (counts.get(by(group)) ?? 0) + group.count);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** @param {[string, number][]} some */
function sum(some) {
  return some.reduce((all, [, n]) => all + n, 0);
}

/**
 * @param {string} of
 * @param {number} count
 * @returns {Row}
 */
function bar(of, count) {
  return { of, count };
}

/**
 * @param {Answer} answer
 * @param {string} title
 * @param {Row[]} rows
 * @returns {Bars}
 */
function bars(answer, title, rows) {
  return {
    title,
    answer: {
      ...answer,
      title,
      columns: [
        { name: 'of', type: 'text', list: false, about: '' },
        { name: 'count', type: 'integer', list: false, about: '' },
      ],
      rows,
      show: { kind: 'bars', columns: ['of', 'count', 'count'] },
      graph: { nodes: [], edges: [] },
      sources: [],
      total: rows.length,
      truncated: false,
      constant: [],
    },
  };
}
