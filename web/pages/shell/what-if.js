/** The tray 'What if': what is taken out of the market and what is supposed, which everything on the page obeys. */
import { html, nothing } from 'lit';
import { Part, given, own } from '../../elements/part.js';
import { Query } from '../../elements/query.js';
import { textIn } from '../../elements/inputs.js';
import { EntityField } from '../../elements/combobox/entity-field.js';
import { go } from '../../elements/navigation.js';
import { worldNames } from '../../elements/world/world-names.js';
import { STANDINGS, TYPES, verb } from '../../model/vocabulary.js';
import { isDay } from '../../model/days.js';
import { today } from '../../model/format.js';
import { say, word } from '../../model/say.js';
import {
  inReality,
  isReal,
  notSupposing,
  partName,
  puttingBack,
  readSupposed,
  supposedLine,
  supposing,
  takingOut,
  worldSentence,
} from '../../model/world.js';

/** @import { Place } from '../../model/place.js' */
/** @import { World } from '../../model/world.js' */

/** What a form that takes ids is for. */
const ANY = { name: 'entity', type: /** @type {const} */ ('entity'), list: false, labels: [] };

class WhatIf extends Part {
  static properties = { place: given, from: own, to: own };

  constructor() {
    super();
    /** @type {Place} */
    this.place;
    /** The ends of the fact that is being supposed. @type {string[]} */
    this.from = [];
    /** @type {string[]} */
    this.to = [];
  }

  #names = new Query(
    this,
    (/** @type {World} */ world, signal) => worldNames(world, signal),
    () => (isReal(this.place.world) ? null : this.place.world),
  );

  /** Ids are no names: until these are here, nothing is told. */
  get #waiting() {
    return this.#names.answer === null && this.#names.problem === null;
  }

  get #known() {
    return this.#names.answer ?? new Map();
  }

  render() {
    const { place } = this;
    const real = isReal(place.world);
    if (real && !place.has('whatIf')) return nothing;
    return html`<section class="what-if-tray" aria-label=${say('What if')}>
      <div class="line">
        <p role="status">
          ${real
            ? say('What if something were gone, or something else were true?')
            : this.#waiting
              ? nothing
              : worldSentence(place.world, this.#known)}
        </p>
        ${real
          ? nothing
          : html`<a class="push-button" href=${inReality(place).href}>${say('Back to the market as it is')}</a>`}
        <a
          class="push-button"
          role="button"
          aria-expanded=${String(place.has('whatIf'))}
          href=${place.with({ whatIf: place.has('whatIf') ? null : 'open' }).href}
          >${place.has('whatIf') ? say('Close') : say('Change it')}</a
        >
      </div>
      ${place.has('whatIf') ? this.#tray() : nothing}
    </section>`;
  }

  #tray() {
    const { without, with: supposed, knownBy } = this.place.world;
    return html`<div class="tray">
      <div class="tray-part">
        <h2>${say('Gone')}</h2>
        <ul class="chips">
          ${without.map((part) => this.#chip(partName(part, this.#known), puttingBack(this.place, part)))}
        </ul>
        <label for="what-if-gone">${say('Take out a company, model, cloud, chip or product')}</label>
        <entity-field
          .field=${'what-if-gone'}
          .parameter=${ANY}
          .value=${[]}
          @change=${(/** @type {Event} */ event) => this.#takeOut(event)}
        ></entity-field>
      </div>
      <form class="tray-part" @submit=${this.#suppose}>
        <h2>${say('Supposed')}</h2>
        <ul class="chips">
          ${supposed.map((line) => this.#chip(this.#told(line), notSupposing(this.place, line)))}
        </ul>
        <div class="fields">
          <label for="what-if-from">${say('The one who')}</label>
          <entity-field
            .field=${'what-if-from'}
            .parameter=${ANY}
            .value=${this.from}
            @change=${(/** @type {Event} */ event) => (this.from = chosen(event))}
          ></entity-field>
          <label for="what-if-type">${say('does what')}</label>
          <select class="text-field" id="what-if-type" name="type">
            ${Object.keys(TYPES).map((type) => html`<option value=${type}>${verb(type)}</option>`)}
          </select>
          <label for="what-if-to">${say('with whom')}</label>
          <entity-field
            .field=${'what-if-to'}
            .parameter=${ANY}
            .value=${this.to}
            @change=${(/** @type {Event} */ event) => (this.to = chosen(event))}
          ></entity-field>
          <label for="what-if-what">${say('What, in a few words')}</label>
          <input class="text-field" id="what-if-what" name="what" placeholder=${word('compute')} />
          <label for="what-if-status">${say('How binding')}</label>
          <select class="text-field" id="what-if-status" name="status">
            ${STANDINGS.map(
              (status) => html`<option value=${status} ?selected=${status === 'committed'}>${word(status)}</option>`,
            )}
          </select>
        </div>
        <button class="push-button" ?disabled=${this.from.length === 0 || this.to.length === 0}>
          ${say('Suppose it')}
        </button>
      </form>
      <div class="tray-part">
        <h2>${say('Known')}</h2>
        <label for="what-if-known">${say('As known on')}</label>
        <input
          class="text-field"
          id="what-if-known"
          type="date"
          max=${today()}
          .value=${knownBy && isDay(knownBy) ? knownBy : ''}
          @change=${this.#know}
        />
        <p class="quiet-text">${say('Only what a source had published by then.')}</p>
      </div>
    </div>`;
  }

  /**
   * @param {string} words
   * @param {Place} without the place where it is not
   */
  #chip(words, without) {
    return html`<li>
      ${words}<a
        class="remove"
        href=${without.href}
        aria-label=${say('Remove {name}', { name: words })}
        title=${say('Remove')}
        >✕</a
      >
    </li>`;
  }

  /** @param {string} line */
  #told(line) {
    const fact = readSupposed(line);
    if (!fact) return line;
    const nameOf = (/** @type {string} */ id) => this.#known.get(id) ?? id;
    const words = `${nameOf(fact.from)} ${verb(fact.type)} ${nameOf(fact.to)}`;
    return fact.what ? `${words} (${fact.what})` : words;
  }

  /** @param {Event} event */
  #takeOut(event) {
    const ids = chosen(event);
    if (event.currentTarget instanceof EntityField) event.currentTarget.value = [];
    if (ids.length) go(takingOut(this.place, ...ids));
  }

  /** @param {SubmitEvent} event */
  #suppose = (event) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    const text = (/** @type {string} */ name) => textIn(form.elements.namedItem(name));
    const line = supposedLine({
      from: this.from[0],
      type: text('type'),
      to: this.to[0],
      what: text('what'),
      status: text('status'),
    });
    this.from = [];
    this.to = [];
    form.reset();
    go(supposing(this.place, line));
  };

  /** @param {Event} event */
  #know = (event) => {
    go(this.place.with({ knownBy: textIn(event.currentTarget) || null }));
  };
}

/**
 * What a field has.
 *
 * @param {Event} event
 */
function chosen({ currentTarget }) {
  return currentTarget instanceof EntityField ? currentTarget.value : [];
}

customElements.define('what-if', WhatIf);
