/** Which rows and columns of a table a reader wants to see, as the address says it. */

/** @import { Place } from './place.js' */

/** The parameters of the address with the text that rows must have, and with the columns that are not shown. */
export const FILTER = 'find';
export const HIDDEN = 'hide';

/** @param {Place} place */
export function hiddenIn(place) {
  return new Set((place.get(HIDDEN) ?? '').split(',').filter(Boolean));
}

/**
 * The columns without those that are hidden; all of them where none would be left.
 *
 * @template {{ name: string }} Column
 * @param {Column[]} columns
 * @param {Place} place
 */
export function shownColumns(columns, place) {
  const hidden = hiddenIn(place);
  const shown = columns.filter(({ name }) => !hidden.has(name));
  return shown.length ? shown : columns;
}

/**
 * The rows that have every word of the filter somewhere, however it is accented and written.
 *
 * @template Row
 * @param {Row[]} rows
 * @param {(row: Row) => string} textOf
 * @param {Place} place
 */
export function shownRows(rows, textOf, place) {
  const words = folded(place.get(FILTER) ?? '')
    .split(/\s+/)
    .filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = folded(textOf(row));
    return words.every((word) => text.includes(word));
  });
}

/** @param {string} text */
function folded(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
