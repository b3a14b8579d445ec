/** A value of an answer as plain text, in the words of the page. */
import { plainValue } from './plain-value.js';

/** @param column a column as `readable` gives it */
export function cellText(column, value, nameOf) {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => cellText(column, one, nameOf)).join(', ');
  return column.type === 'entity' || column.type === 'deal' ? nameOf(value) : plainValue(column.type, value);
}
