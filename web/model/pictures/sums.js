/** What facts come to together, as ranges: what is undisclosed stays undisclosed, and currencies are never added up. */
import { amountInBrief } from '../brief.js';
import { quantity } from '../format.js';
import { say } from '../say.js';
import { stageOf } from '../vocabulary.js';

/** @import { Exact, Fact } from '../types.js' */

/**
 * @typedef {object} Sum
 * @property {Exact} amountMin
 * @property {Exact | null} amountMax null where it is open
 * @property {string | null} currency
 * @property {string | null} amountQualifier
 */

/**
 * @param {readonly Fact[]} facts
 * @returns {{sums: Sum[], undisclosed: number}} one sum for each currency, the largest first
 */
export function sumsOf(facts) {
  const disclosed = facts.filter(isDisclosed);
  const sums = [...Map.groupBy(disclosed, ({ currency }) => currency ?? null)].map(([currency, some]) => ({
    amountMin: some.reduce((/** @type {Exact} */ sum, { amountMin }) => added(sum, amountMin ?? 0), 0),
    amountMax: some.every(({ amountMax }) => isThere(amountMax))
      ? some.reduce((/** @type {Exact} */ sum, { amountMax }) => added(sum, amountMax ?? 0), 0)
      : null,
    currency,
    amountQualifier: some.some(({ amountQualifier }) => amountQualifier === 'about') ? 'about' : null,
  }));
  sums.sort((a, b) => mostOf(b) - mostOf(a));
  return { sums, undisclosed: facts.length - disclosed.length };
}

/**
 * 'about $30bn', '$30bn + undisclosed', 'undisclosed'.
 *
 * @param {readonly Fact[]} facts that pay
 */
export function sumText(facts) {
  const { sums, undisclosed } = sumsOf(facts);
  return [...sums.map(amountInBrief), ...(undisclosed > 0 ? [say('undisclosed')] : [])].join(' + ');
}

/**
 * Shorter, and as true: where a part is undisclosed, that it is at least the rest. '≥ $30bn' for '$30bn + undisclosed'; else
 * the same.
 *
 * @param {readonly Fact[]} facts that pay
 */
export function floorText(facts) {
  const { sums, undisclosed } = sumsOf(facts);
  const [only, another] = sums;
  const told = undisclosed > 0 && !another && Number(only?.amountMin ?? 0) > 0;
  return told ? amountInBrief({ ...only, amountMax: null }) : sumText(facts);
}

/**
 * What facts pay with their verb: 'invests €15m', 'is to pay an undisclosed amount'.
 *
 * @param {boolean} invested
 * @param {string} paid as `sumText` tells it
 * @param {readonly (string | undefined)[]} standings of these facts
 */
export function paysText(invested, paid, standings) {
  const amount = paid === say('undisclosed') ? say('an undisclosed amount') : paid;
  switch (stageOf(standings)) {
    case 'due':
      return invested ? say('is to invest {amount}', { amount }) : say('is to pay {amount}', { amount });
    case 'said':
      return invested ? say('is said to invest {amount}', { amount }) : say('is said to pay {amount}', { amount });
    case 'either':
      return invested
        ? say('invests or is to invest {amount}', { amount })
        : say('pays or is to pay {amount}', { amount });
    default:
      return invested ? say('invests {amount}', { amount }) : say('pays {amount}', { amount });
  }
}

/** @param {readonly Fact[]} facts */
export function quantitiesOf(facts) {
  return facts.map(quantity).filter(Boolean);
}

/**
 * The most that facts may come to, in the largest of their currencies: for what is drawn broad or first.
 *
 * @param {readonly Fact[]} facts
 */
export function mostIn(facts) {
  const [largest] = sumsOf(facts).sums;
  return largest ? mostOf(largest) : 0;
}

/** @param {Sum} sum */
function mostOf({ amountMin, amountMax }) {
  return Number(amountMax ?? amountMin);
}

/** @param {Fact} fact */
function isDisclosed({ amountMin, amountMax }) {
  return isThere(amountMin) || isThere(amountMax);
}

/** @param {unknown} value */
function isThere(value) {
  return value !== null && value !== undefined;
}

/**
 * Whole numbers keep every digit.
 *
 * @param {Exact} one
 * @param {Exact} other
 * @returns {Exact}
 */
function added(one, other) {
  const sum = Number(one) + Number(other);
  const whole = [one, other].every((part) => typeof part === 'bigint' || Number.isInteger(part));
  return whole && !Number.isSafeInteger(sum) ? BigInt(one) + BigInt(other) : sum;
}
