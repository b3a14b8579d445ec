/** Values that are plain text, by the type of their column: the same words on the page and in exported files. */
import { amount, day, money, number, percent, quantity, sentence } from './format.js';
import { TYPES, verb } from './vocabulary.js';

/** @param type a type of column as `readable` gives it; @param value one value, not null; @returns '' where a range has no ends */
export function plainValue(type, value) {
  switch (type) {
    case 'amount range':
      return [amount(value), quantity(value)].filter(Boolean).join(', ');
    case 'share range':
      return interval(value, percent);
    case 'number range':
    case 'integer range':
      return interval(value, number);
    case 'integer':
    case 'number':
      return number(value);
    case 'amount':
      return money(value);
    case 'share':
      return percent(value);
    case 'date':
      return day(value);
    case 'boolean':
      return value ? 'yes' : 'no';
    default:
      // A type of fact is told by its verb, as everywhere on the page.
      return value in TYPES ? verb(value) : sentence(String(value));
  }
}

function interval({ amountMin, amountMax, unit }, write) {
  if (amountMin === null && amountMax === null) return '';
  return [between(amountMin, amountMax, write), unit].filter(Boolean).join(' ');
}

function between(least, most, write) {
  if (least === most) return write(least);
  if (most === null) return `≥ ${write(least)}`;
  return least ? `${write(least)}–${write(most)}` : `up to ${write(most)}`;
}
