/** A value of an answer as plain text, in the words of the page. */
import { plainValue } from './plain-value.js';
import { listed } from './say.js';

/** @import { Range, ReadableColumn, Value } from './types.js' */

/** What a column of this name holds is a word, or the id of the thing that is needed. */
export const ROLE = 'role';

/**
 * @param {Pick<ReadableColumn, 'type'> & Partial<Pick<ReadableColumn, 'name'>>} column
 * @param {Value | Range | undefined} value what the column holds in a row
 * @param {(id: string) => string} nameOf the name of an entity or a deal
 * @returns {string}
 */
export function cellText(column, value, nameOf) {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return listed(value.map((one) => cellText(column, one, nameOf)));
  if (column.name === ROLE) return plainValue(column.type, nameOf(String(value)));
  return column.type === 'entity' || column.type === 'deal' ? nameOf(String(value)) : plainValue(column.type, value);
}
