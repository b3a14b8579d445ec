/** The one box: an entity, a deal, or a question in words. A combobox as ARIA has it. */
import { html, nothing } from 'lit';
import { textIn } from '../../elements/inputs.js';
import { Part } from '../../elements/part.js';
import { go } from '../../elements/navigation.js';
import { api } from '../../elements/api.js';
import { Asking } from '../../elements/asking.js';
import { glyph } from '../../elements/marks.js';
import { kindWord } from '../../model/vocabulary.js';

/** @import { Found } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

const PAUSE = 70;
/** @type {Record<string, number>} */
const STEPS = { ArrowDown: 1, ArrowUp: -1 };
/** @type {Found} */
const NOTHING = { entities: [], deals: [], questions: [] };
const SHOWN = 7;
const DEALS_SHOWN = 4;

/** @typedef {{group: string, text: string, label?: string, place: Place}} Suggestion */

export class SearchBox extends Part {
  static properties = { place: {} };
  /** @type {Asking<Found>} */
  #asking = new Asking(() => {
    this.#chosen = 0;
    this.requestUpdate();
  });
  #text = '';
  #asked = '';
  #open = false;
  #chosen = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  constructor() {
    super();
    /** @type {Place} */
    this.place;
  }

  /** Puts the cursor into the box. */
  take() {
    const input = this.querySelector('input');
    input?.focus();
    input?.select();
  }

  render() {
    const found = this.#found();
    const open = this.#open && this.#text.trim() !== '' && (found.length > 0 || !this.#asking.busy);
    return html`
      <div class="search" role="search">
        <svg class="lens" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true">
          <circle cx="7" cy="7" r="4.6" />
          <path d="M10.4 10.4 14.5 14.5" />
        </svg>
        <input
          class="field"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          placeholder="A company, model, chip, or a question"
          aria-label="Search for an entity or ask a question"
          aria-expanded=${String(open)}
          aria-controls="found"
          aria-autocomplete="list"
          aria-activedescendant=${open && found.length ? `found-${this.#chosen}` : nothing}
          .value=${this.#text}
          @input=${this.#typed}
          @keydown=${this.#key}
          @focus=${this.#show}
          @blur=${this.#hide}
        />
        <kbd aria-hidden="true">/</kbd>
        <ul id="found" role="listbox" aria-label="Suggestions" ?hidden=${!open}>
          ${found.map((one, at) => this.#suggestion(one, at, found[at - 1]))}
          ${open && found.length === 0
            ? html`<li class="none">
                ${this.#asking.problem?.hint ??
                'Nothing by that name. Try a shorter word, or ask “who depends on nvidia”.'}
              </li>`
            : nothing}
        </ul>
      </div>
    `;
  }

  /**
   * @param {Suggestion} one
   * @param {number} at
   * @param {Suggestion | undefined} before
   */
  #suggestion(one, at, before) {
    const first = one.group !== before?.group;
    return html`
      ${first ? html`<li class="group" role="presentation">${one.group}</li>` : nothing}
      <li
        id=${`found-${at}`}
        role="option"
        aria-selected=${String(at === this.#chosen)}
        @pointerdown=${(/** @type {Event} */ event) => this.#press(event, one)}
        @pointermove=${() => this.#point(at)}
      >
        ${one.label ? glyph(one.label) : html`<span class="asks" aria-hidden="true">?</span>`}<span class="text"
          >${one.text}</span
        >${one.label ? html`<span class="kind">${kindWord(one.label)}</span>` : nothing}
      </li>
    `;
  }

  /** @returns {Suggestion[]} */
  #found() {
    const { entities, deals, questions } = this.#asking.answer ?? NOTHING;
    const asked = questions.map((one) => ({
      group: 'Questions',
      text: one.title,
      place: this.place.ask(one.name, one.parameters),
    }));
    const named = entities.slice(0, SHOWN).map((one) => ({
      group: 'Entities',
      text: one.name,
      label: one.label,
      place: this.place.at('/explore', { entities: one.id }).withEntity(one.id),
    }));
    const agreed = deals.slice(0, DEALS_SHOWN).map((one) => ({
      group: 'Deals',
      text: one.title,
      label: 'Deal',
      place: this.place.ask('deal', { deal: one.id }),
    }));
    // Words of a question come before names only where more than a name was typed.
    return /\s/.test(this.#text.trim()) && asked.length
      ? [...asked, ...named, ...agreed]
      : [...named, ...agreed, ...asked];
  }

  /** @param {Event} event */
  #typed(event) {
    this.#text = textIn(event.currentTarget);
    this.#open = true;
    clearTimeout(this.#timer);
    const text = this.#text.trim();
    if (text) this.#timer = setTimeout(() => this.#search(text), PAUSE);
    this.requestUpdate();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const found = this.#found();
    const step = STEPS[event.key];
    if (step && found.length) {
      event.preventDefault();
      this.#open = true;
      this.#chosen = (this.#chosen + step + found.length) % found.length;
      this.requestUpdate();
      this.updateComplete.then(() => this.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }));
    } else if (event.key === 'Enter') {
      this.#enter();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (this.#open && this.#text) this.#hide();
      else this.querySelector('input')?.blur();
    }
  }

  /** @param {string} text */
  #search(text) {
    this.#asked = text;
    return this.#asking.ask((signal) => api.search(text, SHOWN, signal));
  }

  /** Enter may come before the suggestions do: then they are waited for. */
  async #enter() {
    const text = this.#text.trim();
    if (!text) return;
    clearTimeout(this.#timer);
    if (this.#asked !== text || this.#asking.busy) await this.#search(text);
    const found = this.#found();
    if (found.length) this.#take(found[Math.min(this.#chosen, found.length - 1)]);
  }

  /**
   * @param {Event} event
   * @param {Suggestion} one
   */
  #press(event, one) {
    event.preventDefault();
    this.#take(one);
  }

  /** @param {Suggestion} one */
  #take(one) {
    this.#text = '';
    this.#open = false;
    this.querySelector('input')?.blur();
    this.requestUpdate();
    go(one.place);
  }

  /** @param {number} at */
  #point(at) {
    if (at === this.#chosen) return;
    this.#chosen = at;
    this.requestUpdate();
  }

  #show() {
    this.#open = true;
    this.requestUpdate();
  }

  #hide() {
    this.#open = false;
    this.requestUpdate();
  }
}

customElements.define('search-box', SearchBox);
