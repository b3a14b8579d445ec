/** The one box: an entity, a deal, or a question in words. */
import { html } from 'lit';
import { Part, given } from '../../elements/part.js';
import { go } from '../../elements/navigation.js';
import { api } from '../../elements/api.js';
import { ComboBox } from '../../elements/combobox/combo-box.js';
import { askableHere } from '../../model/question.js';
import { say } from '../../model/say.js';

const SHOWN = 7;
const DEALS_SHOWN = 4;
const NONE = say('Nothing by that name. Try a shorter word, or ask “where is financing circular”.');

/** @import { Option } from '../../elements/combobox/combo-box.js' */
/** @import { Question } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

export class SearchBox extends Part {
  static properties = { questions: given, place: given };

  constructor() {
    super();
    /** @type {Question[]} */
    this.questions = [];
    /** @type {Place} */
    this.place;
  }

  get #box() {
    return this.find('combo-box', ComboBox);
  }

  /** Puts the cursor into the box. */
  focus() {
    this.#box?.focus();
  }

  render() {
    return html`<div class="search" role="search">
      <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true">
        <circle cx="7" cy="7" r="4.6" />
        <path d="M10.4 10.4 14.5 14.5" />
      </svg>
      <combo-box
        .list=${'found'}
        .label=${say('Search for an entity or ask a question')}
        .hint=${askableHere(this.questions).length === this.questions.length
          ? say('A company, model, chip, or a question')
          : say('A name, or a question')}
        .none=${NONE}
        .chosen=${null}
        .of=${this.place.path}
        .seek=${this.#seek}
        @choose=${this.#choose}
      ></combo-box>
      <kbd aria-hidden="true">/</kbd>
    </div>`;
  }

  /** @type {ComboBox['seek']} */
  #seek = async (text, signal) => {
    const { entities, deals, questions, choices } = await api.search(text, SHOWN, signal);
    const asked = questions.map(({ title, name, parameters }) => ({
      group: say('Questions'),
      text: title,
      place: (/** @type {Place} */ from) => from.ask(name, parameters),
    }));
    const unclear = choices
      .flatMap((one) => one.ways)
      .slice(0, SHOWN)
      .map(({ title, name, parameters }) => ({
        group: say('Which do you mean?'),
        text: title,
        place: (/** @type {Place} */ from) => from.ask(name, parameters),
        unclear: true,
      }));
    const named = entities.slice(0, SHOWN).map(({ id, name, label }) => ({
      group: say('Entities'),
      text: name,
      label,
      place: (/** @type {Place} */ from) => from.at('/explore', { entities: id }).withEntity(id),
    }));
    const agreed = deals.slice(0, DEALS_SHOWN).map(({ id, title }) => ({
      group: say('Deals'),
      text: title,
      label: 'Deal',
      place: (/** @type {Place} */ from) => from.ask('deal', { deal: id }),
    }));
    // Words of a question come before names only where more than a name was typed.
    return /\s/.test(text) && asked.length + unclear.length
      ? [...asked, ...unclear, ...named, ...agreed]
      : [...named, ...agreed, ...asked, ...unclear];
  };

  /** @param {CustomEvent<Option>} event */
  #choose({ detail }) {
    this.#box?.blur();
    if (detail.place) go(detail.place(this.place));
  }
}

customElements.define('search-box', SearchBox);
