/** A field for one entity, deal or source, or for several: type a name, choose from what is found. Fires `change`. */
import { html, nothing } from 'lit';
import { Part, given } from '../part.js';
import { api } from '../api.js';
import { notes } from '../notes-api.js';
import { glyph } from '../marks.js';
import './combo-box.js';
import { say } from '../../model/say.js';

/** More than are shown are asked for, because those of other kinds fall out. */
const ASKED = 30;
const SHOWN = 8;

/** @import { EntityNode, NamedNode, Parameter } from '../../model/types.js' */
/** @import { Option } from './combo-box.js' */

/** @typedef {Pick<Parameter, 'name' | 'list' | 'labels'> & { type: Parameter['type'] | 'source' }} Wanted what the field is for */

export class EntityField extends Part {
  static properties = { field: given, parameter: given, nodes: given, value: given };

  constructor() {
    super();
    /** The id of the input. */
    this.field = '';
    /** @type {Wanted} */
    this.parameter;
    /** What is known by name already. @type {NamedNode[]} */
    this.nodes = [];
    /** Ids; where the parameter takes one, at most one. @type {string[]} */
    this.value = [];
  }

  /** What was chosen here, by its id. @type {Map<string, NamedNode>} */
  #chosen = new Map();

  render() {
    const { list } = this.parameter;
    /** @type {Map<string, NamedNode>} */
    const names = new Map([...this.#chosen, ...this.nodes.map((node) => /** @type {const} */ ([node.id, node]))]);
    /** @type {NamedNode[]} */
    const chosen = this.value.map((id) => names.get(id) ?? { id, name: id });
    return html`<div class="text-field" @keydown=${this.#key}>
      ${list ? chosen.map((node) => this.#chip(node)) : chosen.map(({ label }) => (label ? glyph(label) : nothing))}
      <combo-box
        .field=${this.field}
        .list=${`${this.field}-found`}
        .hint=${chosen.length && list ? say('add another') : say('a name')}
        .chosen=${list ? '' : (chosen[0]?.name ?? '')}
        .of=${this.value.join()}
        .seek=${this.#seek}
        @choose=${this.#choose}
      ></combo-box>
    </div>`;
  }

  /** @param {NamedNode} node */
  #chip({ id, label, name = id }) {
    return html`<span class="chosen"
      >${label ? glyph(label) : nothing}${name}<button
        type="button"
        aria-label=${say('Remove {name}', { name })}
        @click=${() => this.#set(this.value.filter((one) => one !== id))}
      >
        ✕
      </button></span
    >`;
  }

  #seek = async (/** @type {string} */ text, /** @type {AbortSignal} */ signal) => {
    const { type, list, labels } = this.parameter;
    if (type === 'source') {
      const sources = await notes.sources(text, signal);
      return sources
        .filter(({ id }) => !this.value.includes(id))
        .map(({ id, title, publisher }) => ({
          id,
          text: [title, publisher].filter(Boolean).join(' · '),
          label: 'Source',
        }))
        .slice(0, SHOWN);
    }
    const { entities, deals } = await api.search(text, ASKED, signal);
    const found =
      type === 'deal'
        ? deals.map(({ id, title }) => ({ id, text: title, label: 'Deal' }))
        : entities.map(({ id, name, label }) => ({ id, text: name, label }));
    const wanted = found.filter(({ id, label }) => type === 'deal' || labels.length === 0 || labels.includes(label));
    return wanted.filter(({ id }) => !list || !this.value.includes(id)).slice(0, SHOWN);
  };

  /**
   * What is not found is sent as typed: the server answers with the nearest names.
   *
   * @param {CustomEvent<Option | null>} event
   */
  #choose({ detail }) {
    const kept = this.parameter.list ? this.value : [];
    if (detail?.id) this.#chosen.set(detail.id, { id: detail.id, name: detail.text, label: detail.label });
    this.#set(detail ? [...kept, detail.id ?? detail.text] : kept);
  }

  /**
   * Backspace in an empty field takes the last one out.
   *
   * @param {KeyboardEvent} event
   */
  #key({ key, target }) {
    const empty = target instanceof HTMLInputElement && target.value === '';
    if (key === 'Backspace' && this.parameter.list && empty) this.#set(this.value.slice(0, -1));
  }

  /** @param {string[]} value */
  #set(value) {
    if (value.join() === this.value.join()) return;
    this.value = value;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

customElements.define('entity-field', EntityField);
