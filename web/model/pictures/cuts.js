/** How the loss of a chosen set fells an entity: its knock-out, as far as it leads there. */
import { idsAt } from '../rows.js';
import { list, say } from '../say.js';

/** @import { Answer, Known, Row, Values } from '../types.js' */
/** @import { Place } from '../place.js' */

const COLUMNS = ['cut', 'others', 'evidence', 'round'];
/** The parameter of the address that has the number of the chosen set, counted from 1. */
export const CHOSEN = 'set';
/** So many sets are offered; the table has them all. */
export const OFFERED = 12;

/**
 * Whether each row of an answer is a set whose loss fells an entity.
 *
 * @param {Pick<Answer, 'columns' | 'parameters'>} answer
 */
export function tellsCuts({ columns, parameters }) {
  return (
    typeof parameters.entity === 'string' && COLUMNS.every((name) => columns.some((column) => column.name === name))
  );
}

/**
 * The place of the chosen set among the rows; the first where none is.
 *
 * @param {Place} place
 * @param {Row[]} rows
 */
export function chosenSet(place, rows) {
  const chosen = Number(place.get(CHOSEN) ?? 1);
  return Number.isInteger(chosen) && chosen >= 1 && chosen <= rows.length ? chosen - 1 : 0;
}

/**
 * What a set is called: those of whom it is, or how many facts it has.
 *
 * @param {Row} row
 * @param {Known} known
 */
export function setName(row, known) {
  const names = [...idsAt(row, 'cut').map((id) => known.nodes.get(id)?.name ?? id), ...idsAt(row, 'others')];
  return names.length
    ? list(names)
    : list(idsAt(row, 'facts').map((id) => known.edges.get(id)?.statement ?? id)) || say('unnamed');
}

/**
 * The knock-out of those of a set; null where it is not of entities.
 *
 * @param {Row} row
 * @param {Values} parameters of the answer that has it
 * @returns {Values | null}
 */
export function fallOf(row, { asOf, atLeast, dataSet }) {
  const cut = idsAt(row, 'cut');
  return cut.length ? { entities: cut, asOf, atLeast, dataSet } : null;
}

/**
 * Of a knock-out what leads to the entity: who falls by facts of the set's proof, and these facts.
 *
 * @param {Answer} fall
 * @param {Row} row
 * @returns {Answer}
 */
export function leadingThere(fall, row) {
  const proof = new Set(idsAt(row, 'evidence'));
  const rows = fall.rows
    .map((one) => ({ ...one, lost: idsAt(one, 'lost').filter((id) => proof.has(id)) }))
    .filter(({ lost }) => lost.length > 0);
  return among(fall, rows, proof);
}

/**
 * The facts of a set's proof alone, where nobody falls: those of a source, say, or of a country.
 *
 * @param {Answer} answer
 * @param {Row} row
 * @returns {Answer}
 */
export function proofOf(answer, row) {
  const some = among(answer, [row], new Set(idsAt(row, 'evidence')));
  return { ...some, show: { kind: 'graph', columns: [] } };
}

/**
 * @param {Answer} answer
 * @param {Row[]} rows
 * @param {Set<string>} facts
 * @returns {Answer}
 */
function among(answer, rows, facts) {
  const edges = answer.graph.edges.filter(({ id }) => facts.has(id));
  const ends = new Set([...edges.flatMap(({ from, to }) => [from, to]), ...[answer.parameters.entities ?? []].flat()]);
  const nodes = answer.graph.nodes.filter(({ id }) => ends.has(id));
  return { ...answer, rows, total: rows.length, graph: { nodes, edges } };
}
