/** A fact on one line: a sentence, its amount, its standing and day. `seenFrom` leaves out the end that is read already. */
import { html, nothing } from 'lit';
import { glyph, nameOf } from '../marks.js';
import { amount, day, quantity, share } from '../../model/format.js';
import { standingMeans, verb } from '../../model/vocabulary.js';

/** @import { EntityNode, Fact } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

/**
 * @param {Fact} fact
 * @param {Map<string, EntityNode>} nodes
 * @param {Place} place
 * @param {string | null} [seenFrom]
 */
export function factLine(fact, nodes, place, seenFrom = null) {
  const other = fact.from === seenFrom ? fact.to : fact.from;
  const counted = amount(fact) || quantity(fact) || share(fact);
  const began = fact.since ?? fact.announced;
  const there = place.withFacts(fact.id);
  return html`<li>
    <a class="fact-line" href=${there.href} aria-current=${String(there.hasSelectionOf(place))}>
      <span class="who"
        >${seenFrom
          ? html`${glyph(nodes.get(other)?.label)}${nameOf(nodes, other)}`
          : html`${nameOf(nodes, fact.from)} <span class="verb">${verb(fact.type)}</span> ${nameOf(nodes, fact.to)}`}</span
      >
      ${counted ? html`<span class="much">${counted}</span>` : nothing}
      <span class="when" title=${standingMeans(fact.status) ?? nothing}
        >${[fact.status, day(began), fact.until ? `until ${day(fact.until)}` : ''].filter(Boolean).join(' · ')}</span
      >
    </a>
  </li>`;
}
