/** What columns and parameters are called on the page, where their names in files and addresses do not say it plainly. */
import { words } from './format.js';
import called from './labels.json' with { type: 'json' };
import { labelOf, say } from './say.js';

/** Before the name of a column: what it says in another world. */
export const ELSEWHERE = 'elsewhere.';

/** @type {Record<string, string>} */
const LABELS = called;

/**
 * The label of a column or a parameter: 'fells' → 'would fail', 'amountMin' → 'amount min'.
 *
 * @param {string} name
 * @returns {string}
 */
export function label(name) {
  if (name.startsWith(ELSEWHERE)) return say('{column}, in the other', { column: label(name.slice(ELSEWHERE.length)) });
  return labelOf(name) ?? (Object.hasOwn(LABELS, name) ? LABELS[name] : words(name));
}

/**
 * The label of a range: a mark and a range may share a stem.
 *
 * @param {string} base
 */
export function rangeLabel(base) {
  return label(Object.hasOwn(LABELS, `${base}Range`) ? `${base}Range` : base);
}
