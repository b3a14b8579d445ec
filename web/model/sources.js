/** Sources as evidence: those that repeat one release, document or data are one witness. */

/** @import { Source } from './types.js' */

/**
 * How many independent origins sources have.
 *
 * @param {Source[]} sources
 */
export function originsIn(sources) {
  return new Set(sources.map(originOf)).size;
}

/**
 * Sources in their order, but those of one origin together, where the first of them stood.
 *
 * @param {Source[]} sources
 */
export function byOrigin(sources) {
  return [...Map.groupBy(sources, originOf).values()].flat();
}

/** @param {Source} source */
function originOf({ id, origin }) {
  return origin ?? id;
}

/**
 * Where an item stands at Wikidata, or null for text that is no item's id.
 *
 * @param {string | undefined} item such as `Q95`
 */
export function wikidataAddress(item) {
  return item && /^Q[1-9]\d*$/.test(item) ? `https://www.wikidata.org/wiki/${item}` : null;
}
