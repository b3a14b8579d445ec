/** What who cannot see a figure is told. */
import { cellText } from '../cell-text.js';
import { isNumeric, readable } from '../columns.js';
import { count } from '../format.js';
import { list, say } from '../say.js';

/** @import { Answer, Known, ReadableColumn, Row } from '../types.js' */
/** @import { FigureText } from './figure-text.js' */

/** So many rows are told, and of each so much beside what it is about. */
const [ROWS, CELLS] = [3, 3];

/** @typedef {(id: string) => string} NameOf */

/**
 * Its finding, how much is in it, and its first rows.
 *
 * @param {FigureText} figure
 * @param {Pick<Answer, 'columns' | 'rows' | 'total'> & Partial<Pick<Answer, 'constant'>>} answer
 * @param {Pick<Known, 'nodes'>} known
 */
export function altText({ headline, subtitle, note, annotations }, answer, known) {
  const nameOf = (/** @type {string} */ id) => known.nodes.get(id)?.name ?? id;
  const constant = new Set(answer.constant);
  const columns = readable(answer.columns).filter(
    ({ type, name }) => type !== 'fact' && type !== 'boolean' && !constant.has(name),
  );
  const told = answer.rows.slice(0, ROWS).map((row) => rowText(row, columns, nameOf));
  const slots = { rows: count(answer.total, 'row'), list: told.join('; ') };
  const all = answer.total <= told.length;
  const listed = told.length ? (all ? say('{rows}: {list}.', slots) : say('{rows}, the first: {list}.', slots)) : '';
  const marks = annotations.map(({ text }) => say('Annotation: {text}.', { text }));
  return [ended(headline), ended(subtitle), listed, ...marks, ended(note)].filter(Boolean).join(' ');
}

/**
 * What a row is about, and what it says of it, each by what it is called: a number alone says nothing. Amounts are told first.
 *
 * @param {Row} row
 * @param {ReadableColumn[]} columns
 * @param {NameOf} nameOf
 */
function rowText(row, columns, nameOf) {
  const cells = columns
    .map((column) => ({ column, text: cellOf(column, row, nameOf) }))
    .filter(({ text }) => text !== '');
  const subject = cells.find(({ column }) => !isNumeric(column.type)) ?? cells[0];
  const others = cells.filter((cell) => cell !== subject);
  const ranges = others.filter(({ column }) => column.type.endsWith(' range'));
  const chosen = new Set([...ranges.slice(0, 1), ...others].slice(0, CELLS));
  const said = others.filter((cell) => chosen.has(cell)).map(({ column, text }) => `${column.heading}: ${text}`);
  return [subject?.text ?? '', said.length ? `(${said.join(', ')})` : ''].filter(Boolean).join(' ');
}

/**
 * @param {ReadableColumn} column
 * @param {Row} row
 * @param {NameOf} nameOf
 */
function cellOf(column, row, nameOf) {
  const value = column.of(row);
  return Array.isArray(value)
    ? list(value.map((one) => cellText(column, one, nameOf)))
    : cellText(column, value, nameOf);
}

/** @param {string} text */
function ended(text) {
  return text === '' || /[.?!]$/u.test(text) ? text : `${text}.`;
}
