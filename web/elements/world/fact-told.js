/** A fact in a panel of worlds: who does what with whom, as a link to its evidence. */
import { html } from 'lit';
import { nameOf } from '../marks.js';
import { verb } from '../../model/vocabulary.js';

/** @import { Known } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

/**
 * One that the answer does not name is told by what it states.
 *
 * @param {string} id
 * @param {Known} known
 * @param {Place} place
 * @param {Record<string, string>} [stated] by id
 */
export function factTold(id, known, place, stated = {}) {
  const fact = known.edges.get(id);
  const words = fact
    ? `${nameOf(known.nodes, fact.from)} ${verb(fact.type, nameOf(known.nodes, fact.from), [fact.status])} ${nameOf(known.nodes, fact.to)}`
    : (stated[id] ?? id);
  return html`<a href=${place.withFacts(id).href}>${words}</a>`;
}
