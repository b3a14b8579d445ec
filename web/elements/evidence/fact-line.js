/**
 * A fact on one line: who and whom, its amount, its standing, its day, and how many sources say so. `seenFrom` leaves out the
 * end that is read already.
 */
import { html, nothing } from 'lit';
import { glyph, nameOf } from '../marks.js';
import { amount, day, originsOf, quantity, share } from '../../model/format.js';
import { untilDay } from '../../model/days.js';
import { originsIn } from '../../model/sources.js';
import { family, standingMeans, verb } from '../../model/vocabulary.js';
import { say, word } from '../../model/say.js';

/** @import { EntityNode, Fact, Source } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

/**
 * @param {Fact} fact
 * @param {Map<string, EntityNode>} nodes
 * @param {Place} place
 * @param {string | null} [seenFrom]
 * @param {Map<string, Source>} [known] the sources by their ids
 */
export function factLine(fact, nodes, place, seenFrom = null, known = new Map()) {
  const other = fact.from === seenFrom ? fact.to : fact.from;
  const counted = amount(fact) || quantity(fact) || share(fact);
  const began = fact.since ?? fact.announced;
  const cited = (fact.sources ?? []).map((id) => known.get(id)).filter((source) => source !== undefined);
  const said = cited.length ? originsOf(cited.length, originsIn(cited)) : '';
  const there = place.withFacts(fact.id);
  return html`<li>
    <a class="fact-line" href=${there.href} aria-current=${String(there.hasSelectionOf(place))}>
      <span class="who"
        >${seenFrom
          ? html`${glyph(nodes.get(other)?.label)}${nameOf(nodes, other)}`
          : html`${nameOf(nodes, fact.from)} ${joint(fact, nodes)} ${nameOf(nodes, fact.to)}`}</span
      >
      ${counted ? html`<span class="much">${counted}</span>` : nothing}
      <span class="when" title=${standingMeans(fact.status) ?? nothing}
        >${[
          fact.id.startsWith('supposed:') ? say('supposed') : '',
          fact.status && word(fact.status),
          day(began),
          untilDay(fact.until),
          said,
        ]
          .filter(Boolean)
          .join(' · ')}</span
      >
    </a>
  </li>`;
}

/**
 * Money is read as an arrow: 'Anthropic → Azure'.
 *
 * @param {Fact} fact
 * @param {Map<string, EntityNode>} nodes
 */
function joint({ type, from, status }, nodes) {
  const does = verb(type, nodes.get(from)?.name, [status]);
  return family(type) === 'money'
    ? html`<span aria-hidden="true">→</span><span class="visually-hidden verb">${does}</span>`
    : html`<span class="verb">${does}</span>`;
}
