/** One fact with its evidence: the sentence, the range, the standing, the days, the deal with its other legs, the sources. */
import { html, nothing } from 'lit';
import { Part, given } from '../part.js';
import { entityLink, standingMark, dayMark } from '../marks.js';
import { amount, quantity, share } from '../../model/format.js';
import { STANDING_MEANS, verb } from '../../model/vocabulary.js';
import { factLine } from './fact-line.js';
import { rangeBar } from './range-bar.js';
import { otherSources, sourceList } from './source-list.js';

/** @import { EntityNode, Fact, FactCard, Source } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

const PREFERENCES = { 'first-refusal': 'right of first refusal', preferred: 'preferred', priority: 'priority access' };

class FactEvidence extends Part {
  /** `about` is the answer of /api/facts/{id}. */
  static properties = { about: given, place: given };

  constructor() {
    super();
    /** @type {FactCard} */
    this.about;
    /** @type {Place} */
    this.place;
  }

  render() {
    const { fact, deal, legs, sources, otherSources: others } = this.about;
    const nodes = new Map(this.about.nodes.map((node) => [node.id, node]));
    return html`
      <h2 class="fact-title">
        ${this.#end(nodes, fact.from)} <span class="verb">${verb(fact.type)}</span> ${this.#end(nodes, fact.to)}
      </h2>
      ${this.#counted(fact)}
      <p class="statement">${fact.statement}</p>
      <dl class="particulars">${this.#particulars(fact, nodes)}</dl>
      ${sourceList(sources)} ${deal ? this.#deal(deal, legs, nodes, sourcesById([...sources, ...others])) : nothing}
      ${others.length ? otherSources('Other sources for this deal', others) : nothing}
      <p class="fact-id"><span>Fact</span> <code>${fact.id}</code></p>
    `;
  }

  /**
   * @param {Map<string, EntityNode>} nodes
   * @param {string} id
   */
  #end(nodes, id) {
    return entityLink(nodes.get(id) ?? { id }, this.place);
  }

  /** @param {Fact} fact */
  #counted(fact) {
    const counted = [amount(fact), quantity(fact), share(fact)].filter(Boolean);
    if (counted.length === 0) return nothing;
    return html`<div class="counted">${counted.map((one) => html`<p>${one}</p>`)} ${rangeBar(fact)}</div>`;
  }

  /**
   * @param {Fact} fact
   * @param {Map<string, EntityNode>} nodes
   */
  #particulars(fact, nodes) {
    const { relies } = fact;
    /** @type {[term: string, value: unknown][]} */
    const rows = [
      [
        'Standing',
        fact.status && html`${standingMark(fact.status)}<span class="means">${STANDING_MEANS[fact.status]}</span>`,
      ],
      ['Public since', dayMark(fact.announced)],
      [
        'Holds',
        fact.since || fact.until
          ? html`${fact.since ? html`from ${dayMark(fact.since)}` : nothing}
            ${fact.until ? html`until ${dayMark(fact.until)}` : nothing}`
          : nothing,
      ],
      ['What', fact.what],
      ['Market', fact.market],
      [
        'Exclusive',
        fact.exclusive === undefined || fact.exclusive === null
          ? null
          : fact.exclusive
            ? 'a source declares it so'
            : 'a source says it is not',
      ],
      [
        'Preference',
        // Exclusivity is told by its own line.
        fact.preference && fact.preference !== 'exclusive' ? `${PREFERENCES[fact.preference]}, as a source says` : null,
      ],
      [
        'Reliance',
        relies
          ? `${nodes.get(relies.who)?.name ?? relies.who} relies on ${nodes.get(relies.on)?.name ?? relies.on} (${relies.role})`
          : null,
      ],
    ];
    return rows
      .filter(([, value]) => value && value !== nothing)
      .map(
        ([term, value]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${value}</dd>
          </div>`,
      );
  }

  /**
   * @param {EntityNode} deal
   * @param {Fact[]} legs
   * @param {Map<string, EntityNode>} nodes
   * @param {Map<string, Source>} known
   */
  #deal(deal, legs, nodes, known) {
    const others = legs.filter((leg) => leg.type !== 'PARTY_TO');
    return html`<section class="deal">
      <h3>Part of a deal</h3>
      <p><a href=${this.place.ask('deal', { deal: deal.id }).withSelectionOf(this.place).href}>${deal.name}</a></p>
      <p class="quiet-text">${[amount(deal), deal.about].filter(Boolean).join('. ')}</p>
      ${others.length
        ? html`<h3>Its other legs</h3>
            <ul class="fact-lines">
              ${others.map((leg) => factLine(leg, nodes, this.place, null, known))}
            </ul>`
        : nothing}
    </section>`;
  }
}

customElements.define('fact-evidence', FactEvidence);

/** @param {Source[]} sources */
function sourcesById(sources) {
  return new Map(sources.map((source) => [source.id, source]));
}
