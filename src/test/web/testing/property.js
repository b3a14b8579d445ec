/**
 * Laws that hold for every value, tried with many: `forAll(integer(0, 9), (n) => …)`. The values are drawn from a row of
 * numbers with a fixed seed, so a run tries what the last one tried. Where a law fails, the row is made shorter and its
 * numbers smaller for as long as it still fails (as Hypothesis does it: MacIver and Donaldson, 2020): what is told is a
 * small case.
 */
import { shown } from './assertions.js';

const RUNS = 200;
const SEED = 20251130;
/** So many smaller cases are tried at most. */
const ATTEMPTS = 3000;

/** @typedef {(below: number) => number} Draw a whole number from 0 up to, not including, another */

/**
 * @template T
 * @typedef {(draw: Draw) => T} Values what values are drawn from
 */

/**
 * @template T
 * @param {Values<T>} values
 * @param {(value: T) => void} law throws where it does not hold
 * @param {number} [runs] how many values are tried
 */
export function forAll(values, law, runs = RUNS) {
  const random = randomFrom(SEED);
  for (let run = 0; run < runs; run++) {
    /** @type {number[]} */
    const row = [];
    const fault = failure(
      law,
      values((below) => {
        const drawn = Math.floor(random() * below);
        row.push(drawn);
        return drawn;
      }),
    );
    if (fault) fail(values, law, row);
  }
}

/**
 * @template T
 * @param {Values<T>} values
 * @param {(value: T) => void} law
 * @param {number[]} row
 * @returns {never}
 */
function fail(values, law, row) {
  const smallest = shrunk(row, (other) => failure(law, replayed(values, other)) !== null);
  const value = replayed(values, smallest);
  const fault = failure(law, value);
  throw new Error(`It does not hold for ${shown(value)}:\n${fault?.message}`, { cause: fault });
}

/**
 * @param {number[]} row
 * @param {(row: number[]) => boolean} fails
 */
function shrunk(row, fails) {
  let attempts = 0;
  const tries = (/** @type {number[]} */ other) => attempts++ < ATTEMPTS && fails(other);
  for (let better = true; better; ) {
    better = false;
    for (const other of smaller(row)) {
      if (!tries(other)) continue;
      row = other;
      better = true;
      break;
    }
  }
  return row;
}

/**
 * Rows that are shorter, then those of the same length with one number smaller.
 *
 * @param {number[]} row
 */
function* smaller(row) {
  for (let length = Math.ceil(row.length / 2); length >= 1; length = Math.floor(length / 2)) {
    for (let at = 0; at + length <= row.length; at++) yield row.toSpliced(at, length);
  }
  for (const [at, number] of row.entries()) {
    for (const less of new Set([0, Math.floor(number / 2), number - 1]))
      if (less >= 0 && less < number) yield row.with(at, less);
  }
}

/**
 * @template T
 * @param {Values<T>} values
 * @param {number[]} row
 */
function replayed(values, row) {
  let at = 0;
  return values((below) => Math.min(row[at++] ?? 0, below - 1));
}

/**
 * @template T
 * @param {(value: T) => void} law
 * @param {T} value
 * @returns {Error | null}
 */
function failure(law, value) {
  try {
    law(value);
    return null;
  } catch (fault) {
    return fault instanceof Error ? fault : new Error(String(fault));
  }
}

/**
 * Numbers from 0 to 1 (mulberry32).
 *
 * @param {number} seed
 */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Whole numbers, both ends included; the smallest case is `min`.
 *
 * @param {number} min
 * @param {number} max
 * @returns {Values<number>}
 */
export function integer(min, max) {
  return (draw) => min + draw(max - min + 1);
}

/**
 * One of these; the smallest case is the first.
 *
 * @template T
 * @param {readonly T[]} some
 * @returns {Values<T>}
 */
export function oneOf(some) {
  return (draw) => some[draw(some.length)];
}

/**
 * @template T
 * @param {Values<T>} values
 * @returns {Values<T | null>}
 */
export function orNull(values) {
  return (draw) => (draw(3) === 0 ? null : values(draw));
}

/**
 * @template T
 * @param {Values<T>} values
 * @param {number} [most]
 * @param {number} [fewest]
 * @returns {Values<T[]>}
 */
export function listOf(values, most = 6, fewest = 0) {
  return (draw) => Array.from({ length: fewest + draw(most - fewest + 1) }, () => values(draw));
}

/** What addresses, CSV, HTML and JSON trip over, beside plain letters. */
const LETTERS = [
  ...'abcxyz019 -_.~',
  ...'&=?#+%,:;/\\"\'`<>{}[]()@|!$*^\n\r\t',
  'é',
  'ß',
  '漢',
  '🦄',
  '\u00a0',
  '\u2028',
];

/**
 * Text of any letters.
 *
 * @param {number} [most]
 * @param {number} [fewest]
 * @returns {Values<string>}
 */
export function text(most = 8, fewest = 0) {
  const letters = listOf(oneOf(LETTERS), most, fewest);
  return (draw) => letters(draw).join('');
}

/**
 * Ids as the data have them: lower case, digits, hyphens.
 *
 * @type {Values<string>}
 */
export function id(draw) {
  return listOf(oneOf([...'abcdef019-']), 8, 1)(draw).join('');
}

/**
 * Days from 2000 to 2039, as ISO text.
 *
 * @type {Values<string>}
 */
export function isoDay(draw) {
  return new Date(Date.UTC(2000, 0, 1) + draw(40 * 365) * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Objects, each property drawn.
 *
 * @template {Record<string, Values<any>>} S
 * @param {S} shape
 * @returns {Values<{[K in keyof S]: ReturnType<S[K]>}>}
 */
export function object(shape) {
  return (draw) =>
    /** @type {any} */ (Object.fromEntries(Object.entries(shape).map(([name, values]) => [name, values(draw)])));
}
