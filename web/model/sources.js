/** Sources as evidence: those that repeat one release, document or data are one witness. */
import { say, sayCount } from './say.js';

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

/**
 * The number of each source, as they stand below what they bear out.
 *
 * @param {Source[]} sources
 * @returns {Map<string, number>} by id
 */
export function noteNumbers(sources) {
  return new Map(byOrigin(sources).map(({ id }, at) => [id, at + 1]));
}

/**
 * '1, 4–6': the numbers of some sources, in their order.
 *
 * @param {string[]} ids
 * @param {Map<string, number>} numbers
 */
export function numbersOf(ids, numbers) {
  /** @type {[number, number][]} */
  const runs = [];
  for (const n of [...new Set(ids.flatMap((id) => numbers.get(id) ?? []))].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && last[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}${to - from > 1 ? '–' : ', '}${to}`)).join(', ');
}

/**
 * What an origin is called, which has no name of its own: by a source that repeats it, and by how many do.
 *
 * @param {string} origin its id, or that of a source that is its own
 * @param {Source[]} sources
 */
export function originName(origin, sources) {
  const own = sources.filter((source) => originOf(source) === origin && source.title);
  if (own.length === 0) return origin;
  const title = say('“{text}”', { text: own[0].title ?? '' });
  return own.length === 1
    ? title
    : sayCount(own.length - 1, 'what {title} and one more tell alike', 'what {title} and {n} more tell alike', {
        title,
      });
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
