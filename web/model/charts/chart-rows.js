/** What every chart reads from an answer: the labels and the evidence of its rows. */
import { idsAt } from '../rows.js';

/** @import { Answer, Known, Row } from '../types.js' */

/** @typedef {(name: string) => string} Colour the colour that the reader's theme has by a name, such as `--ink` */

/** @typedef {{answer: Answer, known: Known, colour: Colour}} Charted what a chart is made from */

/**
 * What is drawn for a row; who points at it reads the lines.
 *
 * @typedef {object} Datum
 * @property {number | (string | number)[]} value
 * @property {string[]} facts
 * @property {string[]} lines
 */

/**
 * A chart as ECharts draws it.
 *
 * @template {object} [Option=object]
 * @typedef {object} Chart
 * @property {number} height in pixels
 * @property {string} name
 * @property {string} note '' where there is none
 * @property {Option} option
 */

/**
 * @param {Answer} answer
 * @param {string} column
 * @param {Row} row
 * @param {Known} known
 */
export function labelOf(answer, column, row, known) {
  const type = answer.columns.find((one) => one.name === column)?.type;
  if (type !== 'entity' && type !== 'deal') return String(row[column] ?? '');
  return idsAt(row, column)
    .map((id) => known.nodes.get(id)?.name ?? id)
    .join(' → ');
}

/**
 * @param {Answer} answer
 * @param {Row} row
 */
export function factsOf(answer, row) {
  const column = answer.columns.find((one) => one.type === 'fact')?.name;
  return column ? idsAt(row, column) : [];
}
