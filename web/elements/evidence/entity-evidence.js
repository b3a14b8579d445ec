/** One entity: who it is, where to go from it, and its facts by role, on the day and with the standing that the page obeys. */
import { html, nothing } from 'lit';
import { Part, given } from '../part.js';
import { glyph, ofData } from '../marks.js';
import { countryName, countryWithin, day } from '../../model/format.js';
import { wikidataAddress } from '../../model/sources.js';
import { dossierPath } from '../../model/story.js';
import { TYPES, kindWord, verb, verbTurned } from '../../model/vocabulary.js';
import { factLine } from './fact-line.js';
import '../answer/ways-on.js';
import { listed, say, sayCount, word } from '../../model/say.js';
import { goneLink } from '../world/gone-link.js';

/** @import { EntityCard, EntityNode, Fact, Values } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

class EntityEvidence extends Part {
  /** `about` is the answer of /api/entities/{id}. */
  static properties = { about: given, place: given };

  constructor() {
    super();
    /** @type {EntityCard} */
    this.about;
    /** @type {Place} */
    this.place;
  }

  render() {
    const { entity, facts } = this.about;
    const nodes = new Map([entity, ...this.about.nodes].map((node) => [node.id, node]));
    const holding = facts.filter((fact) => fact.holds);
    const others = facts.filter((fact) => !fact.holds);
    return html`
      <p class="kind-line">${glyph(entity.label)}${this.#particulars(entity)}</p>
      <h2 class="entity-title">${entity.name ?? entity.id}</h2>
      ${entity.about ? html`<p class="entity-about">${ofData(entity.about)}</p>` : nothing}
      ${entity.aliases?.length
        ? html`<p class="quiet-text">${say('Also {names}', { names: listed(entity.aliases) })}</p>`
        : nothing}
      ${this.#known(entity)} ${this.#ways(entity)}
      ${this.#group(
        say('Relies on'),
        entity,
        holding.filter((fact) => fact.relies?.who === entity.id),
        nodes,
        roleOf,
        sayRole,
      )}
      ${this.#group(
        say('Relied on by'),
        entity,
        holding.filter((fact) => fact.relies?.on === entity.id),
        nodes,
        roleOf,
        sayRole,
      )}
      ${this.#group(
        say('Also'),
        entity,
        holding.filter((fact) => !fact.relies),
        nodes,
        (fact) => `${fact.type} ${isOut(fact, entity)}`,
        ([fact, ...more]) => {
          const standings = [fact, ...more].map(({ status }) => status);
          return isOut(fact, entity) ? verb(fact.type, entity.name, standings) : verbTurned(fact.type, standings);
        },
      )}
      ${others.length
        ? html`<details class="not-holding">
            <summary>
              ${sayCount(
                others.length,
                'one more that does not hold on {day} as “{standing}”',
                '{n} more that do not hold on {day} as “{standing}”',
                { day: day(this.place.day), standing: word(this.place.atLeast) },
              )}
            </summary>
            <ul class="fact-lines">
              ${others.map((fact) => factLine(fact, nodes, this.place))}
            </ul>
          </details>`
        : nothing}
    `;
  }

  /** @param {EntityNode} entity */
  #particulars({ label, country, tier, released, url }) {
    const where = country
      ? html`<a href=${this.place.ask('entities', { country }).withSelectionOf(this.place).href}
          >${countryName(country)}</a
        >`
      : null;
    const site =
      url && /^https?:\/\//i.test(url) && URL.canParse(url)
        ? html` ·
            <a href=${url} target="_blank" rel="noopener noreferrer">${new URL(url).hostname.replace(/^www\./, '')}</a>`
        : nothing;
    const told = [kindWord(label), where, tier, released ? say('released {day}', { day: day(released) }) : null].filter(
      Boolean,
    );
    return html`<span>${told.map((one, at) => html`${at ? ' · ' : ''}${one}`)}${site}</span>`;
  }

  /**
   * What other registers know it by, and where in the chain of supply it is.
   *
   * @param {EntityNode} entity
   */
  #known({ segment, ticker, wikidata }) {
    const address = wikidataAddress(wikidata);
    /** @type {[term: string, value: unknown][]} */
    const rows = [
      [say('Segment'), segment?.map((one, at) => html`${at ? ', ' : ''}${this.#inSegment(one)}`)],
      [say('Ticker'), ticker],
      [
        'Wikidata',
        address ? html`<a href=${address} target="_blank" rel="noopener noreferrer">${wikidata}</a>` : wikidata,
      ],
    ];
    const given = rows.filter(([, value]) => value);
    if (given.length === 0) return nothing;
    return html`<dl class="particulars">
      ${given.map(
        ([term, value]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>`;
  }

  /** @param {string} segment */
  #inSegment(segment) {
    return html`<a href=${this.place.ask('entities', { segment }).withSelectionOf(this.place).href}
      >${word(segment)}</a
    >`;
  }

  /** @param {EntityNode} entity */
  #ways(entity) {
    const { id, label } = entity;
    if (label === 'Deal')
      return html`<nav class="ways" aria-label=${say('Questions about this')}>
        <a class="push-button" href=${this.place.ask('deal', { deal: id }).withSelectionOf(this.place).href}
          >${say('Its legs')}</a
        >
        <a class="push-button" href=${this.place.at('/note', { deal: id }).href}>${say('Correct the deal')}</a>
        ${goneLink(this.place, [id], say('What if it were off'))}
      </nav>`;
    const ask = (/** @type {string} */ name, /** @type {Values} */ values) =>
      this.place.ask(name, values).withSelectionOf(this.place).href;
    const dossier = dossierPath({ id, label });
    const where = countryName(entity.country);
    return html`<nav class="ways" aria-label=${say('Questions about this')}>
      ${dossier ? html`<a class="push-button" href=${this.place.at(dossier).href}>${say('Dossier')}</a>` : nothing}
      <a class="push-button" href=${this.place.at('/explore', { entities: id }).withSelectionOf(this.place).href}
        >${say('Explore')}</a
      >
      <a class="push-button" href=${ask('depends-on', { entity: id })}>${say('Depends on')}</a>
      <a class="push-button" href=${ask('dependents-of', { entity: id })}>${say('Who depends on it')}</a>
      <a class="push-button" href=${ask('facts-of', { entity: id })}>${say('All facts')}</a>
      <a class="push-button" href=${this.place.at('/note', { from: id }).href}>${say('Write a fact')}</a>
      <a class="push-button" href=${this.place.at('/note', { entity: id }).href}>${say('Correct it')}</a>
      ${goneLink(this.place, [id], say('What if it were gone'))}
      ${where && entity.country
        ? goneLink(
            this.place,
            [`country:${entity.country}`],
            say('What if everything in {country} were gone', { country: countryWithin(where) }),
          )
        : nothing}
      ${entity.segment?.map((segment) =>
        goneLink(
          this.place,
          [`segment:${segment}`],
          say('What if all in ‘{segment}’ were gone', { segment: word(segment) }),
        ),
      )}
      <ways-on .subject=${entity} .place=${this.place}></ways-on>
    </nav>`;
  }

  /**
   * @param {string} title
   * @param {EntityNode} entity
   * @param {Fact[]} facts
   * @param {Map<string, EntityNode>} nodes
   * @param {(fact: Fact) => string} kindOf those of one kind stand together
   * @param {(facts: Fact[]) => string} headingOf
   */
  #group(title, entity, facts, nodes, kindOf, headingOf) {
    if (facts.length === 0) return nothing;
    return html`<section class="roles">
      <h3>${title}</h3>
      ${[...Map.groupBy(facts, kindOf).values()].map(
        (those) =>
          html`<h4>${headingOf(those)}</h4>
            <ul class="fact-lines">
              ${those.map((fact) => factLine(fact, nodes, this.place, entity.id))}
            </ul>`,
      )}
    </section>`;
  }
}

const roleOf = (/** @type {Fact} */ fact) => fact.relies?.role ?? '';
const sayRole = (/** @type {Fact[]} */ [fact]) => word(roleOf(fact));

/**
 * Whether a fact is said of an entity at its beginning, or of both its ends alike.
 *
 * @param {Fact} fact
 * @param {EntityNode} entity
 */
function isOut({ type, from }, { id }) {
  return from === id || TYPES[type]?.symmetric === true;
}

customElements.define('entity-evidence', EntityEvidence);
