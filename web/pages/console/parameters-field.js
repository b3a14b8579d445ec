/** The parameters as JSON. What is wrong stands under it, and underlined in it. Fires `edit` and `run`, as its editor does. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { Part, given, own } from '../../elements/part.js';
import { json } from '../../elements/code-editor/json-mode.js';
import { namesUsed, readParameters, writeParameters } from '../../model/console/parameters.js';
import { CodeEditor } from '../../elements/code-editor/code-editor.js';
import { say, sayWith } from '../../model/say.js';

/** @import { Place } from '../../model/place.js' */
/** @import { Given } from '../../model/console/parameters.js' */
/** @import { PropertyValues } from 'lit' */

export class ParametersField extends Part {
  static properties = { text: given, query: given, place: given, value: own };
  #marked = '';

  constructor() {
    super();
    /** @type {string} */
    this.text;
    /** @type {string} */
    this.query;
    /** @type {Place} */
    this.place;
    /** What stands in the editor. */
    this.value = '';
  }

  get #editor() {
    return this.find('code-editor', CodeEditor);
  }

  focus() {
    this.#editor?.focus();
  }

  /** Puts the cursor where the text is not JSON. */
  showFault() {
    const { fault } = readParameters(this.value);
    if (fault) this.#editor?.goTo(fault.from);
  }

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('text')) this.value = this.text;
  }

  render() {
    const { values, fault } = readParameters(this.value);
    const used = namesUsed(this.query);
    /** @type {Record<string, string>} */
    const above = this.place.context;
    const missing = values ? used.filter((name) => !(name in values) && !(name in above)) : [];
    const implied = values ? used.filter((name) => !(name in values) && name in above) : [];
    return html`
      <h2>${say('Parameters, as JSON')}</h2>
      <code-editor
        .language=${json}
        .label=${say('Parameters, as JSON')}
        .hint=${'{"entity": "…"}'}
        .rows=${6}
        .value=${live(this.value)}
        @edit=${this.#edited}
        @run=${() => this.dispatchEvent(new Event('run'))}
      ></code-editor>
      <div class="parameter-notes" role="status">
        ${fault ? html`<p class="fault">${placeOf(this.value, fault.from)}: ${fault.message}</p>` : nothing}
        ${missing.length
          ? html`<p class="fault">
              ${sayWith('No value for {names}', {
                names: missing.map((name, at) => html`${at ? ', ' : ''}<code>$${name}</code>`),
              })}
              <button class="push-button quiet" @click=${() => this.#add(values ?? {}, missing)}>
                ${missing.length === 1 ? say('Add it') : say('Add them')}
              </button>
            </p>`
          : nothing}
        ${implied.length
          ? html`<p>
              ${say('From the top bar:')}
              ${implied.map((name, at) => html`${at ? ', ' : ''}<code>$${name}</code> ${above[name]}`)}
            </p>`
          : nothing}
      </div>
    `;
  }

  updated() {
    const { fault } = readParameters(this.value);
    const marks = fault ? `${fault.from} ${fault.message}` : '';
    if (marks === this.#marked) return;
    this.#marked = marks;
    this.#editor?.mark(fault ? [{ from: fault.from, to: fault.to, severity: 'error', message: fault.message }] : []);
  }

  #edited() {
    this.value = this.#editor?.value ?? '';
    this.dispatchEvent(new Event('edit'));
  }

  /**
   * @param {Given} values
   * @param {string[]} missing
   */
  #add(values, missing) {
    const editor = this.#editor;
    if (!editor) return;
    editor.value = writeParameters({ ...values, ...Object.fromEntries(missing.map((name) => [name, ''])) });
    this.#edited();
    editor.goTo(editor.value.indexOf('""') + 1);
  }
}

/**
 * @param {string} text
 * @param {number} offset
 */
function placeOf(text, offset) {
  const lines = text.slice(0, offset).split('\n');
  return say('Line {line}, column {column}', { line: lines.length, column: lines[lines.length - 1].length + 1 });
}

customElements.define('parameters-field', ParametersField);
