/** A field for one entity or several: type a name, choose from what is found. Chosen ones stand before it and can be taken out. */
import { html, nothing } from 'lit';
import { Part } from './part.js';
import { api } from './api.js';
import { Asking } from './asking.js';
import { glyph } from './marks.js';
import { kindWord } from '../model/vocabulary.js';

const PAUSE = 70;

class EntityField extends Part {
  /** `value` is always a list of ids; where the parameter takes one, it has at most one. */
  static properties = { field: {}, parameter: {}, nodes: {}, value: {} };
  #asking = new Asking(() => {
    this.#chosen = 0;
    this.requestUpdate();
  });
  #text = null;
  #chosen = 0;
  #timer = 0;

  get #many() {
    return this.parameter.list;
  }

  render() {
    const names = new Map(this.nodes.map((node) => [node.id, node]));
    const found = this.#text?.trim() ? this.#found() : [];
    const open = found.length > 0;
    const shown = this.#text ?? (this.#many ? '' : (names.get(this.value[0])?.name ?? this.value[0] ?? ''));
    return html`<div class="entity-field field">
      ${this.#many
        ? this.value.map((id) => this.#chip(names.get(id) ?? { id, name: id }))
        : names.has(this.value[0]) && this.#text === null
          ? glyph(names.get(this.value[0]).label)
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
        @focus=${(event) => event.target.select()}
        @blur=${this.#leave}
        @change=${(event) => event.stopPropagation()}
      />
      <ul class="found" id=${`${this.field}-found`} role="listbox" aria-label="Entities" ?hidden=${!open}>
        ${found.map(
          (one, at) =>
            html`<li
              id=${`${this.field}-${at}`}
              role="option"
              aria-selected=${String(at === this.#chosen)}
              @pointerdown=${(event) => this.#press(event, one)}
            >
              ${glyph(one.label)}<span>${one.name}</span><span class="kind">${kindWord(one.label)}</span>
            </li>`,
        )}
      </ul>
    </div>`;
  }

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

  #typed(event) {
    this.#text = event.target.value;
    clearTimeout(this.#timer);
    const text = this.#text.trim();
    // More than are shown are asked for, because those of other kinds fall out.
    if (text) this.#timer = setTimeout(() => this.#asking.ask((signal) => api.search(text, 30, signal)), PAUSE);
    this.requestUpdate();
  }

  #key(event) {
    const found = this.#text?.trim() ? this.#found() : [];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
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
    } else if (event.key === 'Backspace' && this.#many && !event.target.value && this.value.length) {
      this.#set(this.value.slice(0, -1));
    }
  }

  #press(event, one) {
    event.preventDefault();
    this.#choose(one.id);
  }

  #choose(id) {
    this.#text = null;
    this.querySelector('input').value = '';
    this.#set(this.#many ? [...this.value, id] : [id]);
  }

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
