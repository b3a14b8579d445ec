/** What a row holds in a column, in the one form that who reads it needs; null where it is not of that form. */

/** @import { Row } from './types.js' */

/**
 * @param {Row} row
 * @param {string} column
 */
export function numberAt(row, column) {
  const value = row[column];
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'number' ? value : null;
}

/**
 * @param {Row} row
 * @param {string} column
 */
export function textAt(row, column) {
  const value = row[column];
  return typeof value === 'string' ? value : null;
}

/**
 * The ids that a row names: of a list all, of one value that one.
 *
 * @param {Row} row
 * @param {string} column
 */
export function idsAt(row, column) {
  return [row[column] ?? []].flat(2).map(String);
}
