/** A value of an answer as plain text, in the words of the page. */
import { amount, day, money, number, percent, quantity, sentence } from '../format.js';
import { TYPES, verb } from '../vocabulary.js';

/** @param column a column as `readable` gives it */
export function cellText(column, value, nameOf) {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => cellText(column, one, nameOf)).join(', ');
  switch (column.type) {
    case 'amount range':
      return [amount(value), quantity(value)].filter(Boolean).join(', ');
    case 'share range':
      return interval(value, percent);
    case 'number range':
    case 'integer range':
      return interval(value, number);
    case 'entity':
    case 'deal':
      return nameOf(value);
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
      return value in TYPES ? verb(value) : sentence(String(value));
  }
}

function interval({ amountMin, amountMax, unit }, write) {
  if (amountMin === null && amountMax === null) return '';
  const range = amountMin === amountMax ? write(amountMin) : amountMax === null ? `≥ ${write(amountMin)}` : amountMin ? `${write(amountMin)}–${write(amountMax)}` : `up to ${write(amountMax)}`;
  return [range, unit].filter(Boolean).join(' ');
}
