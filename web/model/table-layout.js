/** Which columns of an answer make its table, which are said once for all rows, and which go under their row. */
import { isNumeric, readable } from './columns.js';
import { isRange } from './plain-value.js';

/** @import { Place } from './place.js' */
/** @import { Answer, Column, Range, ReadableColumn, Row, Value } from './types.js' */

/** @typedef {ReadableColumn & { look: string }} LaidOutColumn with a class of its cells */

const LONG_TEXT = 28;
/** A table of more columns is wide. */
const WIDE = 5;
/** A table of more columns is very wide, and then what fewer than so many of its rows tell goes under those. */
const VERY_WIDE = 12;
const SELDOM = 0.1;
/** From so many rows on, a column that has the same in all of them leaves the table. */
const SAME_FROM = 4;
/** A verdict, a share and an amount are the finding of their row, a fact its evidence: they stand in each, the same or not. */
const STANDS = ['verdict', 'share', 'amount', 'fact'];

/**
 * What is the same in every row is told by the answer, of all rows: those that are sent may be the first of many.
 *
 * @param {Pick<Answer, 'columns' | 'rows' | 'constant' | 'truncated'>} answer
 * @returns {{ constant: ReadableColumn[], columns: LaidOutColumn[], below: LaidOutColumn[] }}
 */
export function tableLayout({ columns, rows, constant: same, truncated }) {
  const isSame = (/** @type {ReadableColumn} */ { parts }) => parts.every((part) => same.includes(part));
  // A column that is empty in the rows that are sent may be filled in another.
  const filled = readable(columns).filter(
    (column) => rows.some((row) => isFilled(column.of(row))) || (truncated && !isSame(column)),
  );
  const constant = filled.filter(
    (column) => rows.length >= SAME_FROM && !STANDS.includes(column.type) && isSame(column),
  );
  const varying = filled
    .filter((column) => !constant.includes(column))
    .map((column) => ({ ...column, look: lookOf(column, rows) }));
  // In a wide table the sentences of a row go under it, over the whole width; what the row is about stays its head.
  const seldom = (/** @type {ReadableColumn} */ column) =>
    varying.length > VERY_WIDE &&
    !truncated &&
    rows.filter((row) => isFilled(column.of(row))).length < SELDOM * rows.length;
  const below =
    varying.length > WIDE ? varying.slice(1).filter((column) => column.look === 'sentence' || seldom(column)) : [];
  return { constant, columns: varying.filter((column) => !below.includes(column)), below };
}

/**
 * Whether a cell has anything to show: a column without any is left out.
 *
 * @param {Value | Range} value
 */
export function isFilled(value) {
  if (!isRange(value)) return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
  const { amountMin, amountMax, amountQualifier, quantityUnit } = value;
  return [amountMin, amountMax, amountQualifier].some((one) => one !== null) || Boolean(quantityUnit);
}

/**
 * Whether a row is what the address selects: its entity, or the last of its facts.
 *
 * @param {Row} row
 * @param {Column[]} columns
 * @param {Place['selection']} selection
 */
export function isSelected(row, columns, selection) {
  if (!selection) return false;
  const { kind, ids } = selection;
  const column = columns.find(({ type }) => type === kind);
  const own = column ? [row[column.name]].flat() : [];
  if (kind === 'entity') return own.includes(ids[0]);
  const [all, chosen] = [new Set(own), new Set(ids)];
  // All facts of a row choose it, as its figure in a picture does.
  return chosen.size === 1 ? own.at(-1) === ids[0] : all.size === chosen.size && ids.every((id) => all.has(id));
}

/**
 * Long sentences get room; everything else keeps to its line.
 *
 * @param {ReadableColumn} column
 * @param {Row[]} rows
 */
function lookOf(column, rows) {
  if (isNumeric(column.type)) return column.type.endsWith(' range') ? 'as-range' : '';
  const long =
    column.type === 'question' ||
    (column.type === 'text' && rows.some((row) => String(column.of(row) ?? '').length > LONG_TEXT));
  return long ? 'sentence' : `as-${column.type}`;
}
