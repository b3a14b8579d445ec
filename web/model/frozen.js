/**
 * An answer as it was seen: its address names everything that it was asked with, the day and the standing included, and
 * bears a fingerprint of what was answered, so that whoever opens it later is told where the data say something else.
 */

/** @import { Answer, ParameterValue } from './types.js' */
/** @import { Place } from './place.js' */

/** The parameter of the address with the fingerprint. */
const SEEN = 'seen';

/**
 * What is seen: an answer, or a view of the facts around entities, which has no parameters.
 *
 * @typedef {Pick<Answer, 'rows' | 'graph'> & { parameters?: Answer['parameters'], total?: number }} Seen
 */

/**
 * The place with everything that was asked named in it, so that it asks the same on every day.
 *
 * @param {Place} place
 * @param {Seen} seen
 */
export function frozen(place, seen) {
  if (!seen.parameters) return place.with({ asOf: place.day, atLeast: place.atLeast });
  const asked = Object.entries(seen.parameters).filter(([, value]) => isNamed(value));
  const pinned = place.with(
    Object.fromEntries(asked.map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : String(value)])),
  );
  return pinned.with({ [SEEN]: fingerprint(seen) });
}

/**
 * Whether an address was made of another answer to the same: then the data have changed since.
 *
 * @param {Place} place
 * @param {Seen} seen
 */
export function hasChanged(place, seen) {
  const [asked, answered] = (place.get(SEEN) ?? '').split('.');
  const [now, nowAnswered] = fingerprint(seen).split('.');
  return asked === now && answered !== undefined && answered !== nowAnswered;
}

/**
 * What was asked and what was answered, each in a few letters: the rows, and the facts behind them with all that they say.
 *
 * @param {Seen} seen
 */
export function fingerprint({ parameters = {}, rows, graph, total = rows.length }) {
  const facts = graph.edges.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return `${hash(written(parameters))}.${hash(written([total, rows, facts]))}`;
}

/** @param {ParameterValue} value */
function isNamed(value) {
  return Array.isArray(value) ? value.length > 0 : value !== '';
}

/** @param {unknown} value */
function written(value) {
  return JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? String(one) : one));
}

/**
 * 53 bits of a text (cyrb53, by bryc, in the public domain): it tells chance changes, not a forger's.
 *
 * @param {string} text
 */
function hash(text) {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & other) + (one >>> 0)).toString(36);
}
