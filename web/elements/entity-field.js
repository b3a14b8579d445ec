/** A field for one entity or several: type a name, choose from what is found. Chosen ones stand before it and can be taken out. */
import { html, nothing } from 'lit';
import { Part } from './part.js';
import { api } from './api.js';
import { Asking } from './asking.js';
import { textIn } from './inputs.js';
import { glyph } from './marks.js';
import { kindWord } from '../model/vocabulary.js';

/** @import { EntityNode, Found, NamedNode, Parameter } from '../model/types.js' */

const PAUSE = 70;
/** @type {Record<string, number>} */
const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/** @typedef {Pick<Parameter, 'name' | 'list' | 'labels'>} Wanted what the field is for */

export class EntityField extends Part {
  /** `value` is always a list of ids; where the parameter takes one, it has at most one. */
  static properties = { field: {}, parameter: {}, nodes: {}, value: {} };
  /** @type {Asking<Found>} */
  #asking = new Asking(() => {
    this.#chosen = 0;
    this.requestUpdate();
  });
  /** @type {string | null} */
  #text = null;
  #chosen = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  constructor() {
    super();
    /** @type {string} */
    this.field;
    /** @type {Wanted} */
    this.parameter;
    /** @type {EntityNode[]} */
    this.nodes;
    /** @type {string[]} */
    this.value;
  }

  get #many() {
    return this.parameter.list;
  }

  render() {
    const names = new Map(this.nodes.map((node) => [node.id, node]));
    const found = this.#text?.trim() ? this.#found() : [];
    const open = found.length > 0;
    const one = names.get(this.value[0]);
    const shown = this.#text ?? (this.#many ? '' : (one?.name ?? this.value[0] ?? ''));
    return html`<div class="entity-field field">
      ${this.#many
        ? this.value.map((id) => this.#chip(names.get(id) ?? { id, name: id }))
        : one && this.#text === null
          ? glyph(one.label)
          : nothing}
      <input
        id=${this.field}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        placeholder=${this.#many ? 'add another' : 'a name'}
        aria-expanded=${String(open)}
        aria-controls=${`${this.field}-found`}
        aria-autocomplete="list"
        aria-activedescendant=${open ? `${this.field}-${this.#chosen}` : nothing}
        .value=${shown}
        @input=${this.#typed}
        @keydown=${this.#key}
        @focus=${() => this.querySelector('input')?.select()}
        @blur=${this.#leave}
        @change=${(/** @type {Event} */ event) => event.stopPropagation()}
      />
      <ul class="found" id=${`${this.field}-found`} role="listbox" aria-label="Entities" ?hidden=${!open}>
        ${found.map(
          (one, at) =>
            html`<li
              id=${`${this.field}-${at}`}
              role="option"
              aria-selected=${String(at === this.#chosen)}
              @pointerdown=${(/** @type {Event} */ event) => this.#press(event, one)}
            >
              ${glyph(one.label)}<span>${one.name}</span><span class="kind">${kindWord(one.label)}</span>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  /** @param {NamedNode} node */
  #chip(node) {
    return html`<span class="chosen"
      >${node.label ? glyph(node.label) : nothing}${node.name}<button
        type="button"
        aria-label=${`Take out ${node.name}`}
        @click=${() => this.#set(this.value.filter((id) => id !== node.id))}
      >
        ✕
      </button></span
    >`;
  }

  #found() {
    const labels = this.parameter.labels ?? [];
    return (this.#asking.answer?.entities ?? [])
      .filter(
        (one) => (labels.length === 0 || labels.includes(one.label)) && !(this.#many && this.value.includes(one.id)),
      )
      .slice(0, 8);
  }

  /** @param {Event} event */
  #typed(event) {
    this.#text = textIn(event.currentTarget);
    clearTimeout(this.#timer);
    const text = this.#text.trim();
    // More than are shown are asked for, because those of other kinds fall out.
    if (text) this.#timer = setTimeout(() => this.#asking.ask((signal) => api.search(text, 30, signal)), PAUSE);
    this.requestUpdate();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const found = this.#text?.trim() ? this.#found() : [];
    const step = STEPS[event.key];
    if (step && found.length) {
      event.preventDefault();
      this.#chosen = (this.#chosen + step + found.length) % found.length;
      this.requestUpdate();
    } else if (event.key === 'Enter' && this.#text?.trim()) {
      event.preventDefault();
      // What is not found is sent as typed: the server answers with the nearest names.
      this.#choose(found[this.#chosen]?.id ?? this.#text.trim());
    } else if (event.key === 'Escape' && this.#text !== null) {
      event.preventDefault();
      this.#leave();
    } else if (event.key === 'Backspace' && this.#many && !textIn(event.currentTarget) && this.value.length) {
      this.#set(this.value.slice(0, -1));
    }
  }

  /**
   * @param {Event} event
   * @param {{id: string}} one
   */
  #press(event, one) {
    event.preventDefault();
    this.#choose(one.id);
  }

  /** @param {string} id */
  #choose(id) {
    this.#text = null;
    const input = this.querySelector('input');
    if (input) input.value = '';
    this.#set(this.#many ? [...this.value, id] : [id]);
  }

  /** @param {string[]} value */
  #set(value) {
    this.value = value;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #leave() {
    clearTimeout(this.#timer);
    this.#text = null;
    this.requestUpdate();
  }
}

customElements.define('entity-field', EntityField);
