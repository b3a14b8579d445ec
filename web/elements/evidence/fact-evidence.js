/** One fact with its evidence: the sentence, the range, the standing, the days, the deal with its other legs, the sources. */
import { html, nothing } from 'lit';
import { Part, given } from '../part.js';
import { dayMark, entityLink, ofData, standingMark } from '../marks.js';
import { isNever } from '../../model/days.js';
import { amount, quantity, share } from '../../model/format.js';
import { isPlural } from '../../model/names.js';
import { STANDING_MEANS, verb } from '../../model/vocabulary.js';
import { factLine } from './fact-line.js';
import { rangeBar } from './range-bar.js';
import { otherSources, sourceList } from './source-list.js';
import { say, sayWith, word } from '../../model/say.js';
import { goneLink } from '../world/gone-link.js';

/** @import { EntityNode, Fact, FactCard, Source } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

const PREFERENCES = {
  'first-refusal': say('right of first refusal'),
  preferred: say('preferred'),
  priority: say('priority access'),
};

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
        ${this.#end(nodes, fact.from)}
        <span class="verb">${verb(fact.type, nodes.get(fact.from)?.name, [fact.status])}</span>
        ${this.#end(nodes, fact.to)}
      </h2>
      ${this.#counted(fact)}
      <p class="statement">${ofData(fact.statement ?? '')}</p>
      <dl class="particulars">${this.#particulars(fact, nodes)}</dl>
      ${sourceList(sources)} ${deal ? this.#deal(deal, legs, nodes, sourcesById([...sources, ...others])) : nothing}
      ${others.length ? otherSources(say('Other sources for this deal'), others) : nothing}
      <nav class="ways" aria-label=${say('What if')}>
        ${fact.id.startsWith('supposed:')
          ? nothing
          : html`<a class="push-button" href=${this.place.at('/note', { fact: fact.id }).href}
              >${say('Correct, end or retract')}</a
            >`}
        ${fact.id.startsWith('supposed:') ? nothing : goneLink(this.place, [fact.id], say('What if it were not so'))}
        ${deal ? goneLink(this.place, [deal.id], say('What if the deal were off')) : nothing}
        ${sources.length
          ? goneLink(
              this.place,
              sources.map(({ id }) => id),
              sources.length === 1 ? say('What if its source were wrong') : say('What if its sources were wrong'),
            )
          : nothing}
      </nav>
      ${this.#sourceWays([...sources, ...others])}
      <p class="fact-id"><span>${say('Fact')}</span> <code>${fact.id}</code></p>
    `;
  }

  /**
   * Where what it cites is corrected.
   *
   * @param {Source[]} sources
   */
  #sourceWays(sources) {
    if (sources.length === 0) return nothing;
    return html`<details class="source-ways">
      <summary>${say('Correct a source')}</summary>
      <ul>
        ${sources.map(
          ({ id, title = id }) => html`<li><a href=${this.place.at('/note', { source: id }).href}>${title}</a></li>`,
        )}
      </ul>
    </details>`;
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
        say('Standing'),
        fact.status && html`${standingMark(fact.status)}<span class="means">${STANDING_MEANS[fact.status]}</span>`,
      ],
      [say('Public since'), dayMark(fact.announced)],
      [
        say('Holds'),
        fact.since || fact.until
          ? html`${fact.since ? sayWith('from {day}', { day: dayMark(fact.since) }) : nothing}
            ${fact.until
              ? isNever(fact.until)
                ? sayWith('until {day}, which stands for no end', { day: dayMark(fact.until) })
                : sayWith('until {day}', { day: dayMark(fact.until) })
              : nothing}`
          : nothing,
      ],
      [say('What'), fact.what && word(fact.what)],
      [say('Market'), fact.market],
      [
        say('Exclusive'),
        fact.exclusive === undefined || fact.exclusive === null
          ? null
          : fact.exclusive
            ? say('a source declares it so')
            : say('a source says it is not'),
      ],
      [
        say('Preference'),
        // Exclusivity is told by its own line.
        fact.preference && fact.preference !== 'exclusive'
          ? say('{preference}, as a source says', { preference: PREFERENCES[fact.preference] })
          : null,
      ],
      [
        say('Reliance'),
        relies
          ? reliance(nodes.get(relies.who)?.name ?? relies.who, {
              on: nodes.get(relies.on)?.name ?? relies.on,
              role: word(relies.role),
            })
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
      <h3>${say('Part of a deal')}</h3>
      <p><a href=${this.place.ask('deal', { deal: deal.id }).withSelectionOf(this.place).href}>${deal.name}</a></p>
      <p class="quiet-text">${[amount(deal), deal.about].filter(Boolean).join('. ')}</p>
      ${others.length
        ? html`<h3>${say('Its other legs')}</h3>
            <ul class="fact-lines">
              ${others.map((leg) => factLine(leg, nodes, this.place, null, known))}
            </ul>`
        : nothing}
    </section>`;
  }
}

customElements.define('fact-evidence', FactEvidence);

/**
 * @param {string} who
 * @param {{on: string, role: string}} told
 */
function reliance(who, told) {
  return isPlural(who)
    ? say('{who} rely on {on} ({role})', { who, ...told })
    : say('{who} relies on {on} ({role})', { who, ...told });
}

/** @param {Source[]} sources */
function sourcesById(sources) {
  return new Map(sources.map((source) => [source.id, source]));
}
