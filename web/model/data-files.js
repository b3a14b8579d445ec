/** What is seen, as data: CSV for a spreadsheet, JSON for a program. */
import { writeExactly } from './exact-json.js';

/** What a spreadsheet would take for a formula gets an apostrophe before it. */
const FORMULA = /^[=+\-@\t\r]/;

/** @param {{columns: {name: string}[], rows: Record<string, unknown>[]}} answer */
export function csv({ columns, rows }) {
  const names = columns.map((column) => column.name);
  return (
    [names, ...rows.map((row) => names.map((name) => row[name]))]
      .map((line) => line.map(csvCell).join(','))
      .join('\r\n') + '\r\n'
  );
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
