/** Values that are plain text, by the type of their column: the same words on the page and in exported files. */
import { amount, day, interval, money, number, percent, quantity, sentence } from './format.js';
import { titleOf } from './question.js';
import { word } from './say.js';
import { TYPES, verb } from './vocabulary.js';

/** @import { Range, ReadableColumn, Value } from './types.js' */
/** @import { WriteMoney } from './format.js' */

/**
 * @param {ReadableColumn['type']} type
 * @param {Value | Range} value one value, not null and no list
 * @param {WriteMoney} [write] how money is written, exact where nothing else is said
 * @returns {string} '' where a range has no ends
 */
export function plainValue(type, value, write = money) {
  if (isRange(value)) return rangeText(type, value, write);
  switch (type) {
    case 'integer':
    case 'number':
      return typeof value === 'number' || typeof value === 'bigint' ? number(value) : String(value);
    case 'amount':
      return typeof value === 'number' || typeof value === 'bigint' ? write(value, null, 0) : String(value);
    case 'share':
      return typeof value === 'number' ? percent(value) : String(value);
    case 'date':
      return day(String(value));
    case 'question':
      return titleOf(String(value));
    case 'boolean':
      return word(value ? 'yes' : 'no');
    default:
      // A type of fact is told by its verb, as everywhere on the page.
      return Object.hasOwn(TYPES, String(value)) ? verb(String(value)) : sentence(word(String(value)));
  }
}

/**
 * @param {Value | Range} value
 * @returns {value is Range}
 */
export function isRange(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * @param {ReadableColumn['type']} type
 * @param {Range} range
 * @param {WriteMoney} write
 */
function rangeText(type, range, write) {
  if (type === 'amount range') return [amount(range, write), quantity(range)].filter(Boolean).join(', ');
  const { amountMin = null, amountMax = null, amountQualifier = null, unit } = range;
  if (amountMin === null && amountMax === null) return '';
  return [interval(amountMin, amountMax, amountQualifier, type === 'share range' ? percent : number), word(unit)]
    .filter(Boolean)
    .join('\u00a0');
}
