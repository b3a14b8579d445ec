/** What is seen, as data: CSV for a spreadsheet, JSON for a program. */
import { fileHeadings, headingOfIds } from './columns.js';
import { writeExactly } from './exact-json.js';

/** @import { Answer, Value } from './types.js' */

/** What a spreadsheet would take for a formula gets an apostrophe before it. */
const FORMULA = /^[=+\-@\t\r]/;

/** @param {{columns: {name: string, heading?: string}[], rows: Record<string, unknown>[]}} answer */
export function csv({ columns, rows }) {
  const names = columns.map((column) => column.name);
  return (
    [columns.map(({ name, heading }) => heading ?? name), ...rows.map((row) => names.map((name) => row[name]))]
      .map((line) => line.map(csvCell).join(','))
      .join('\r\n') + '\r\n'
  );
}

/** By which Excel knows how the letters of a file are written. */
export const BYTE_ORDER_MARK = '\uFEFF';

const NAMED = ['entity', 'deal'];

/**
 * The same for people: with the names of entities and deals beside their ids, under the headings of the page.
 *
 * @param {Pick<Answer, 'columns' | 'rows' | 'graph'>} answer
 */
export function withNames({ columns, rows, graph }) {
  const names = new Map(graph.nodes.map((node) => [node.id, node.name]));
  const nameOf = (/** @type {Value} */ id) => names.get(String(id)) ?? String(id);
  const named = columns.filter(({ type }) => NAMED.includes(type)).map(({ name }) => name);
  const headings = fileHeadings(columns);
  return {
    columns: columns.flatMap(({ name }) => {
      const heading = headings.get(name) ?? name;
      const ids = { name: `${name} id`, heading: headingOfIds(heading) };
      return named.includes(name) ? [{ name, heading }, ids] : [{ name, heading }];
    }),
    rows: rows.map((row) => {
      const told = named.flatMap((name) => [
        [name, row[name] === null ? '' : [row[name]].flat().map(nameOf)],
        [`${name} id`, row[name]],
      ]);
      return { ...row, ...Object.fromEntries(told) };
    }),
  };
}

/** @param {unknown} value */
export function csvCell(value) {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string' && !Array.isArray(value)) return String(value);
  const text = [value].flat().join(';');
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param {unknown} seen */
export function json(seen) {
  return `${writeExactly(seen, 2)}\n`;
}
