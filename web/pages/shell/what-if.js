/** The tray 'What if': what is taken out of the market and what is supposed, which everything on the page obeys. */
import { html, nothing } from 'lit';
import { Part, given, own } from '../../elements/part.js';
import { Query } from '../../elements/query.js';
import { textIn } from '../../elements/inputs.js';
import { EntityField } from '../../elements/combobox/entity-field.js';
import { go } from '../../elements/navigation.js';
import { api } from '../../elements/api.js';
import { STANDINGS, TYPES, verb } from '../../model/vocabulary.js';
import { isDay } from '../../model/days.js';
import { today } from '../../model/format.js';
import { Problem } from '../../model/problem.js';
import { problemText } from '../../model/problem-text.js';
import { say, sayWith, word } from '../../model/say.js';
import {
  inReality,
  isReal,
  notSupposing,
  puttingBack,
  readSupposed,
  replacing,
  supposedLine,
  supposing,
  takingOut,
  valuesOf,
  worldSentence,
} from '../../model/world.js';

/** @import { Place } from '../../model/place.js' */
/** @import { ProblemDetails, Values } from '../../model/types.js' */
/** @import { WorldPart } from '../../model/world-types.js' */

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

  /** A day that is none is told where the answer would be. */
  #named = new Query(
    this,
    (/** @type {Values} */ values, signal) => api.world(values, signal),
    () => {
      const { world, asOf } = this.place;
      if (isReal(world)) return null;
      const days = Object.entries({ asOf, knownBy: world.knownBy }).filter(([, day]) => day && isDay(day));
      return { ...valuesOf({ ...world, knownBy: null }), ...Object.fromEntries(days) };
    },
  );

  /** What the server said of this world and no other; ids are no names, so until it is here nothing is told. */
  get #report() {
    const { without, with: supposed } = this.place.world;
    const report = this.#named.answer;
    const asked = (/** @type {WorldPart[]} */ parts) => parts.map(({ given }) => given).join('\n');
    return report && asked(report.without) === without.join('\n') && asked(report.with) === supposed.join('\n')
      ? report
      : null;
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
            : this.#report
              ? worldSentence(place.world, this.#report.how)
              : nothing}
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
      ${this.#report?.problem ? html`<p class="wrong">${this.#wrong(this.#report.problem)}</p>` : nothing}
      ${place.has('whatIf') ? this.#tray() : nothing}
    </section>`;
  }

  #tray() {
    const { without, with: supposed, knownBy } = this.place.world;
    return html`<div class="tray">
      <div class="tray-part">
        <h2>${say('Gone')}</h2>
        <ul class="chips">
          ${without.map((part, at) =>
            this.#chip(part, this.#report?.without[at], puttingBack(this.place, part), (right) =>
              replacing(this.place, part, right),
            ),
          )}
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
          ${supposed.map((line, at) => this.#chip(line, this.#report?.with[at], notSupposing(this.place, line)))}
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
   * @param {string} given
   * @param {WorldPart | undefined} part undefined while nothing is known of it
   * @param {Place} without the place where it is not
   * @param {(right: string) => Place} [instead] the place with another in its stead
   */
  #chip(given, part, without, instead) {
    if (!part && this.#named.problem === null) return nothing;
    const words = part?.told ? withDetail(part.told, given) : given;
    return html`<li class=${part?.problem ? 'wrong' : ''}>
      ${part?.problem ? html`<span>${this.#wrong(part.problem, instead)}</span>` : words}<a
        class="remove"
        href=${without.href}
        aria-label=${say('Remove {name}', { name: words })}
        title=${say('Remove')}
        >✕</a
      >
    </li>`;
  }

  /**
   * What is wrong with it, and a way to each of the nearest where another may stand in its stead.
   *
   * @param {ProblemDetails} problem
   * @param {(right: string) => Place} [instead]
   */
  #wrong(problem, instead) {
    const { detail, hint = '' } = problemText(new Problem(problem));
    const nearest = instead ? (problem.nearest ?? []) : [];
    if (nearest.length === 0) return [detail, hint].filter(Boolean).join(' ');
    const links = nearest.map((id, at) => html`${at ? say(' or ') : ''}<a href=${instead?.(id).href}>${id}</a>`);
    return html`${detail} ${sayWith('Did you mean {links}?', { links })}`;
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
 * A supposed fact with what it is about, which its line alone has.
 *
 * @param {string} told
 * @param {string} given
 */
function withDetail(told, given) {
  const what = readSupposed(given)?.what;
  return what ? `${told} (${what})` : told;
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
