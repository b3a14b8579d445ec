/** Sums in a few digits, for where the exact figure stands beside them; the sentences of the server write the same. */
import { amount, fits, money, SCALES } from './format.js';

/** @import { Amount, Exact } from './types.js' */
/** @import { Towards } from './format.js' */

/** Of a sum that no scale keeps exact. */
const DIGITS = 4;

/**
 * '$168.2bn' for 168,204,180,000; as it is where its scale keeps it exact.
 *
 * @param {Exact} value
 * @param {string | null} [currency]
 * @param {Towards} [towards]
 */
export function moneyInBrief(value, currency, towards = 0) {
  // What no number holds is no sum of this world: it stays as it is written.
  if (typeof value === 'bigint') return money(value, currency);
  const much = Math.abs(value);
  const [scale] = SCALES.find(([size]) => much >= size) ?? [1];
  if (scale === 1 || fits(value, scale)) return money(value, currency);
  const whole = String(Math.floor(much / scale)).length;
  return money(rounded(value, scale / 10 ** Math.max(0, DIGITS - whole), towards), currency);
}

/**
 * Half goes away from nought.
 *
 * @param {number} value
 * @param {number} step
 * @param {Towards} towards
 */
function rounded(value, step, towards) {
  const rest = ((value % step) + step) % step;
  if (rest === 0) return value;
  const half = value < 0 ? rest * 2 > step : rest * 2 >= step;
  return value - rest + (towards > 0 || (towards === 0 && half) ? step : 0);
}

/**
 * A range of money in a few digits: what is told of both its ends stays true.
 *
 * @param {Amount} stated
 */
export function amountInBrief(stated) {
  return amount(stated, moneyInBrief);
}
