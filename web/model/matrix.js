/** The rows of an answer as a matrix. */
import { textAt } from './rows.js';

/** @import { Row } from './types.js' */

/**
 * @param {string} row
 * @param {string} column
 */
export const key = (row, column) => `${row} ${column}`;

/**
 * Rows and columns with the most yes first, so that the full corner stands at the top left.
 *
 * @param {Row[]} answers
 * @param {string} rowName the columns of the answer that hold the row, the column and the cell
 * @param {string} columnName
 * @param {string} cellName
 */
export function arranged(answers, rowName, columnName, cellName) {
  const cells = new Map(answers.map((row) => [key(String(row[rowName]), String(row[columnName])), row]));
  const yes = (/** @type {string} */ name, /** @type {string} */ id) =>
    answers.filter((row) => row[name] === id && row[cellName] === 'yes').length;
  const ids = (/** @type {string} */ name) =>
    [...new Set(answers.map((row) => String(row[name])))]
      .map((id) => ({ id, count: yes(name, id) }))
      .sort((a, b) => b.count - a.count)
      .map(({ id }) => id);
  return { rows: ids(rowName), across: ids(columnName), cells };
}

/**
 * What a cell says; where there is no row for it, nobody knows.
 *
 * @param {Row | undefined} row
 * @param {string} cellName
 */
export function verdictIn(row, cellName) {
  return (row && textAt(row, cellName)) ?? 'unknown';
}
