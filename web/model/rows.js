/** What a row holds in a column, in the one form that who reads it needs; null where it is not of that form. */

/** @import { Amount, Exact, Row } from './types.js' */

/**
 * A number as it is told: whole ones keep every digit.
 *
 * @param {Row} row
 * @param {string} column
 * @returns {Exact | null}
 */
export function exactAt(row, column) {
  const value = row[column];
  return typeof value === 'number' || typeof value === 'bigint' ? value : null;
}

/**
 * A number as it is drawn: a length, which may be rounded.
 *
 * @param {Row} row
 * @param {string} column
 */
export function numberAt(row, column) {
  const value = exactAt(row, column);
  return value === null ? null : Number(value);
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

/**
 * How a range is known, by the name of its least end.
 *
 * @param {Row} row
 * @param {string} min
 */
export function qualifierAt(row, min) {
  return textAt(row, min.replace(/Min$/, 'Qualifier'));
}

/**
 * An amount with all that belongs to it, by the names of its ends.
 *
 * @param {Row} row
 * @param {string} min
 * @param {string} max
 * @returns {Amount}
 */
export function amountAt(row, min, max) {
  return {
    amountMin: exactAt(row, min),
    amountMax: exactAt(row, max),
    amountQualifier: qualifierAt(row, min),
    currency: textAt(row, 'currency'),
  };
}
