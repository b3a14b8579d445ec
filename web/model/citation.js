/** How to cite what is seen: the sentence, the data set, the day, the address, and every source. */
import { day, sentence, today } from './format.js';

/** @import { Place } from './place.js' */
/** @import { Answer, Source } from './types.js' */

/**
 * @param {Pick<Answer, 'title' | 'headline' | 'graph' | 'sources'>} seen a source may be no more than its id
 * @param {Place} place
 * @param {string} address where it is seen, whole
 */
export function citation({ title, headline, graph, sources }, place, address) {
  const sets = [...new Set([...graph.nodes, ...graph.edges].map((one) => one.dataSet).filter(Boolean))];
  const asOf = place.day;
  const head = `“${sentence(title)}” ${sentence(headline)}\nInterlock, data set ${sets.join(', ') || 'unnamed'}, as of ${day(asOf)}, at least ${place.atLeast}; read on ${day(today())}.\n${address}`;
  if (sources.length === 0) return head;
  return `${head}\n\nSources\n${sources.map((source, at) => `${at + 1}. ${sourceLine(source)}`).join('\n')}`;
}

/** @param {Source} source */
function sourceLine({ id, title, publisher, published, retrieved, url }) {
  if (!title) return id;
  return [
    `${title}.`,
    publisher && `${publisher}${published ? `, ${day(published)}` : ''}.`,
    url,
    retrieved && `(retrieved ${day(retrieved)})`,
  ]
    .filter(Boolean)
    .join(' ');
}
