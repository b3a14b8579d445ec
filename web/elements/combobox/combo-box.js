/**
 * A field that completes what is typed, by the W3C's pattern of an editable combobox with a list. What it offers, and what
 * becomes of a choice, is its owner's: `seek` gives the options of a text, and `choose` fires with the option chosen, with
 * `{text}` where nothing was found that is like it, and with null where the field was emptied.
 */
import { html, nothing } from 'lit';
import { textIn } from '../inputs.js';
import { Part, given, own } from '../part.js';
import { Query } from '../query.js';
import { glyph } from '../marks.js';
import { kindWord } from '../../model/vocabulary.js';
import { say } from '../../model/say.js';

/** So long after the last letter it is searched for, in milliseconds. */
const PAUSE = 70;

/** @import { PropertyValues } from 'lit' */
/** @import { Place } from '../../model/place.js' */

/**
 * @typedef {object} Option
 * @property {string} text
 * @property {string} [label] the kind of what it is; a question has none
 * @property {string} [group] the heading that it stands under
 * @property {string} [id] what it is chosen by, or
 * @property {(from: Place) => Place} [place] where it leads
 * @property {boolean} [unclear] one of several that may be meant, which only a reader who has seen them can choose
 */

export class ComboBox extends Part {
  static properties = {
    field: given,
    list: given,
    label: given,
    hint: given,
    chosen: given,
    of: given,
    seek: given,
    none: given,
    typed: own,
    open: own,
    active: own,
  };

  constructor() {
    super();
    /** The id of the input, for its label; and of the list, whose options have ids made of it. */
    this.field = '';
    this.list = '';
    /** What the field is called, where no label names it; what it says while it is empty. */
    this.label = '';
    this.hint = '';
    /** The text of what is chosen. Leaving the field shows it again; null where nothing can be, as in a search. @type {string | null} */
    this.chosen = '';
    /** What the text belongs to: it goes when this changes. */
    this.of = '';
    /** @type {(text: string, signal: AbortSignal) => Promise<Option[]>} */
    this.seek = async () => [];
    /** What is said where nothing is found; '' says nothing. */
    this.none = '';
    /** What is typed and not chosen yet. @type {string | null} */
    this.typed = null;
    this.open = false;
    /** The option that Enter takes. */
    this.active = 0;
  }

  #found = new Query(
    this,
    (/** @type {string} */ text, signal) => this.seek(text, signal),
    () => this.#text || null,
    PAUSE,
  );

  get #text() {
    return this.typed?.trim() ?? '';
  }

  get #options() {
    return (this.#text && this.#found.answer) || [];
  }

  get #input() {
    return this.querySelector('input');
  }

  focus() {
    this.#input?.focus();
    this.#input?.select();
  }

  blur() {
    this.#input?.blur();
  }

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('of')) this.typed = null;
    this.active = Math.min(this.active, Math.max(0, this.#options.length - 1));
  }

  render() {
    const options = this.#options;
    const silent = options.length === 0 && (this.#found.pending || !this.none);
    const open = this.open && this.#text !== '' && !silent;
    const note = this.#found.problem?.hint ?? this.none;
    return html`<input
        id=${this.field || nothing}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        placeholder=${this.hint}
        aria-label=${this.label || nothing}
        aria-expanded=${String(open)}
        aria-controls=${`${this.list}-options`}
        aria-autocomplete="list"
        aria-activedescendant=${open && options.length ? `${this.list}-${this.active}` : nothing}
        .value=${this.typed ?? this.chosen ?? ''}
        @input=${this.#type}
        @keydown=${this.#key}
        @focus=${this.#enter}
        @blur=${this.#leave}
      />
      <div class="option-list" id=${this.list} ?hidden=${!open} @mousedown=${keepFocus}>
        <div role="listbox" id=${`${this.list}-options`} aria-label=${say('Suggestions')}>${this.#groups(options)}</div>
        ${open && options.length === 0 ? html`<p role="status">${note}</p>` : nothing}
      </div>`;
  }

  /** @param {Option[]} options */
  #groups(options) {
    const at = new Map(options.map((option, index) => [option, index]));
    return [...Map.groupBy(options, (option) => option.group)].map(([group, some], index) => {
      const rows = some.map((option) => this.#option(option, at.get(option) ?? 0));
      if (!group) return rows;
      const id = `${this.list}-group-${index}`;
      return html`<div role="group" aria-labelledby=${id}>
        <p id=${id} role="presentation">${group}</p>
        ${rows}
      </div>`;
    });
  }

  /**
   * @param {Option} option
   * @param {number} at
   */
  #option(option, at) {
    const { text, label } = option;
    return html`<div
      id=${`${this.list}-${at}`}
      role="option"
      aria-selected=${String(at === this.active)}
      @click=${() => this.#choose(option)}
      @pointermove=${() => (this.active = at)}
    >
      ${label ? glyph(label) : html`<span class="asks" aria-hidden="true">?</span>`}<span class="option-text"
        >${text}</span
      >${label ? html`<span class="option-kind">${kindWord(label)}</span>` : nothing}
    </div>`;
  }

  /** @param {Event} event */
  #type({ currentTarget }) {
    this.typed = textIn(currentTarget);
    this.open = true;
    this.active = 0;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { key, altKey } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') this.#move(event, key === 'ArrowDown' ? 1 : -1, altKey);
    else if (key === 'Enter' && this.typed !== null) this.#take(event);
    else if (key === 'Escape') this.#escape(event);
  }

  /**
   * With Alt the list is opened and closed, without it the next option is marked; after the last comes the first.
   *
   * @param {KeyboardEvent} event
   * @param {1 | -1} step
   * @param {boolean} alt
   */
  async #move(event, step, alt) {
    const count = this.#options.length;
    if (!count) return;
    event.preventDefault();
    if (!alt && this.open) this.active = (this.active + step + count) % count;
    else if (!alt && step < 0) this.active = count - 1;
    this.open = !alt || step > 0;
    await this.updateComplete;
    this.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  /**
   * Enter may come before the options do: then they are waited for.
   *
   * @param {KeyboardEvent} event
   */
  async #take(event) {
    const text = this.#text;
    if (!text && this.chosen === null) return;
    event.preventDefault();
    if (!text) {
      this.#choose(null);
      return;
    }
    const early = this.#found.pending;
    while (this.#found.pending) await this.#found.settled;
    const option = this.#options[this.active];
    if (early && option?.unclear) return;
    if (text === this.#text && (option || this.chosen !== null)) this.#choose(option ?? { text });
  }

  /** @param {KeyboardEvent} event */
  #escape(event) {
    event.preventDefault();
    if (this.open && this.#options.length) this.open = false;
    else if (this.typed) this.typed = null;
    else this.blur();
  }

  /** @param {Option | null} option */
  #choose(option) {
    this.typed = null;
    this.open = false;
    this.dispatchEvent(new CustomEvent('choose', { detail: option }));
  }

  #enter() {
    this.open = true;
    if (this.chosen !== null) this.#input?.select();
  }

  #leave() {
    this.open = false;
    if (this.chosen === null) return;
    if (this.typed !== null && !this.#text && this.chosen) this.#choose(null);
    this.typed = null;
  }
}

/**
 * A press on the list leaves the focus in the field.
 *
 * @param {Event} event
 */
function keepFocus(event) {
  event.preventDefault();
}

customElements.define('combo-box', ComboBox);
