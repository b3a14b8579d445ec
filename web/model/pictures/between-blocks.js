/** Of which pairs an answer tells, and who stands between the two of each. */
import { idsAt, textAt } from '../rows.js';
import { word } from '../say.js';
import { mostIn } from './sums.js';

/** @import { Answer, Fact, Known, Row } from '../types.js' */

/**
 * @typedef {object} Lane
 * @property {string} id of the entity that it is for
 * @property {Fact[]} left
 * @property {Fact[]} right
 *
 * @typedef {object} Block
 * @property {string} key
 * @property {string} left
 * @property {string} right
 * @property {string} market in which the two are rivals
 * @property {Lane[]} lanes
 */

/**
 * @param {Answer} answer
 * @param {Known} known
 * @returns {Block[]} those with the most between them first
 */
export function blocksOf(answer, known) {
  const { rows, parameters, columns } = answer;
  const investors = columns.some(({ name }) => name === 'investor');
  const endsOf = (/** @type {Row} */ row) =>
    investors ? [textAt(row, 'one'), textAt(row, 'other')] : [String(parameters.entity), textAt(row, 'rival')];
  const blocks = [...Map.groupBy(rows, (row) => JSON.stringify(endsOf(row)))].map(([key, some]) => {
    const [left, right] = endsOf(some[0]).map(String);
    const facts = some.flatMap((row) => idsAt(row, investors ? 'investments' : 'shared'));
    return {
      key,
      left,
      right,
      market: idsAt(some[0], 'market').map(word).join(', '),
      lanes: lanesOf(
        [...new Set(facts)].flatMap((id) => known.edges.get(id) ?? []),
        left,
        right,
      ),
    };
  });
  return blocks.sort((a, b) => b.lanes.length - a.lanes.length);
}

/**
 * One for each that facts join to both ends, those with the most money first.
 *
 * @param {Fact[]} facts
 * @param {string} left
 * @param {string} right
 * @returns {Lane[]}
 */
function lanesOf(facts, left, right) {
  const joins = (/** @type {Fact} */ { from, to }, /** @type {string} */ one, /** @type {string} */ other) =>
    (from === one && to === other) || (from === other && to === one);
  const ids = new Set(facts.flatMap(({ from, to }) => [from, to]).filter((id) => id !== left && id !== right));
  return [...ids]
    .map((id) => ({
      id,
      left: facts.filter((fact) => joins(fact, id, left)),
      right: facts.filter((fact) => joins(fact, id, right)),
    }))
    .filter((lane) => lane.left.length > 0 && lane.right.length > 0)
    .sort((a, b) => mostIn([...b.left, ...b.right]) - mostIn([...a.left, ...a.right]));
}
