/** The data sets: what is here, and how one comes in, is checked, is loaded and is taken out. */
import { html, nothing } from 'lit';
import { isChecked, textIn } from '../../elements/inputs.js';
import { Part } from '../../elements/part.js';
import { api, forget } from '../../elements/api.js';
import { Asking } from '../../elements/asking.js';
import { count } from '../../model/format.js';
import { FaultyFiles, Problem, asProblem } from '../../model/problem.js';
import { changesTable } from './changes-table.js';
import { faultList } from './fault-list.js';
import '../../elements/problem-note.js';

/** @import { Changes, ExportFormat, Progress } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

/** @type {Record<string, string>} */
const STAGES = { reading: 'Reading and checking', comparing: 'Comparing with the graph', writing: 'Writing' };

class DataPage extends Part {
  static properties = { place: {} };
  /** @type {Asking<{dataSets: string[], formats: ExportFormat[]}>} */
  #there = new Asking(() => this.requestUpdate());
  /** @type {File[]} */
  #files = [];
  #name = '';
  #replace = false;
  /** @type {Changes | null} */
  #checked = null;
  /** @type {Changes | null} */
  #loaded = null;
  /** @type {Problem | null} */
  #problem = null;
  /** @type {Progress | null} */
  #progress = null;
  #over = false;

  constructor() {
    super();
    /** @type {Place} */
    this.place;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#list();
  }

  #list() {
    this.#there.ask(async (signal) => ({ ...(await api.exportFormats(signal)), ...(await api.dataSets(signal)) }));
  }

  render() {
    return html`
      <h1>Data sets</h1>
      ${this.#thereNow()}
      <section class="data-in" aria-label="Bring your own market">
        <h2>Bring your own market</h2>
        <p>
          Drop the files <code>entities.csv</code>, <code>deals.csv</code>, <code>sources.csv</code> and
          <code>facts.csv</code>, or a zip of them; a <code>mapping.yaml</code> beside them reads other columns. Nothing
          is written before you have seen what would change.
        </p>
        <label
          class=${this.#over ? 'drop over' : 'drop'}
          @dragover=${this.#drag}
          @dragleave=${this.#leave}
          @drop=${this.#drop}
        >
          <input
            type="file"
            multiple
            accept=".csv,.zip,.yaml"
            @change=${(/** @type {InputEvent} */ { currentTarget }) => this.#take(filesIn(currentTarget))}
          />
          <span
            >${this.#files.length
              ? this.#files.map((file) => file.name).join(', ')
              : 'Drop files here, or press to choose'}</span
          >
        </label>
        ${this.#files.length ? this.#form() : nothing} ${this.#progress ? this.#bar(this.#progress) : nothing}
        <div role="status">
          ${this.#loaded
            ? html`<p class="headline">${this.#loaded.dataSet} is loaded: ${this.#loaded.summary}.</p>`
            : nothing}
          ${this.#checked ? this.#confirm(this.#checked) : nothing}
        </div>
        ${this.#problem
          ? this.#problem instanceof FaultyFiles
            ? faultList(this.#problem)
            : html`<problem-note .problem=${this.#problem} .place=${this.place}></problem-note>`
          : nothing}
      </section>
    `;
  }

  #thereNow() {
    const { answer, problem } = this.#there;
    if (problem) return html`<problem-note .problem=${problem} .place=${this.place}></problem-note>`;
    if (!answer) return nothing;
    const { dataSets, formats } = answer;
    return html`<section class="data-there" aria-label="What is here">
      ${dataSets.length === 0 ? html`<p>The graph is empty. Bring your own market below.</p>` : nothing}
      <table>
        <thead>
          <tr>
            <th scope="col">Data set</th>
            <th scope="col">Take it with you as</th>
            <th scope="col"><span class="visually-hidden">Take out</span></th>
          </tr>
        </thead>
        <tbody>
          ${dataSets.map((id) =>
            this.#row(id, id, formats, html`<button class="button" @click=${() => this.#remove(id)}>Take out</button>`),
          )}
          ${dataSets.length > 1 ? this.#row('everything', '', formats, nothing) : nothing}
        </tbody>
      </table>
    </section>`;
  }

  /**
   * @param {string} words
   * @param {string} id
   * @param {ExportFormat[]} formats
   * @param {unknown} out
   */
  #row(words, id, formats, out) {
    const address = (/** @type {string} */ extension) =>
      `/api/export.${extension}${id ? `?dataSet=${encodeURIComponent(id)}` : ''}`;
    return html`<tr>
      <th scope="row">${words}</th>
      <td>
        <div class="exports">
          ${formats.map(
            ({ extension, label }) =>
              html`<a href=${address(extension)} download aria-label=${`${words} as ${label}`}>${label}</a>`,
          )}
        </div>
      </td>
      <td>${out}</td>
    </tr>`;
  }

  #form() {
    return html`<div class="data-form">
      <label
        >Name
        <input
          class="field"
          .value=${this.#name}
          spellcheck="false"
          @input=${(/** @type {InputEvent} */ { currentTarget }) => this.#set({ name: textIn(currentTarget).trim() })}
      /></label>
      <label class="check"
        ><input
          type="checkbox"
          .checked=${this.#replace}
          @change=${(/** @type {Event} */ { currentTarget }) => this.#set({ replace: isChecked(currentTarget) })}
        />
        Take out what these files no longer have</label
      >
      <button class="button primary" ?disabled=${this.#progress !== null} @click=${() => this.#send(true)}>
        Check
      </button>
    </div>`;
  }

  /** @param {Changes} changes */
  #confirm(changes) {
    return html`<div class="data-confirm">
      <p class="headline">
        No fault.
        ${changes.summary === 'nothing to change'
          ? 'The graph is already as these files say.'
          : `Loading ${changes.dataSet} would change this:`}
      </p>
      ${changesTable(changes)}
      ${changes.summary === 'nothing to change'
        ? nothing
        : html`<button class="button primary" ?disabled=${this.#progress !== null} @click=${() => this.#send(false)}>
            Load it
          </button>`}
    </div>`;
  }

  /** @param {Progress} progress */
  #bar({ stage, done, all }) {
    return html`<div class="data-progress">
      <label>${STAGES[stage] ?? stage} <progress max=${Math.max(1, all)} .value=${done}></progress></label>
      <span class="quiet-text">${count(done, 'row')} of ${all}</span>
    </div>`;
  }

  /** @param {{name?: string, replace?: boolean}} changes */
  #set({ name = this.#name, replace = this.#replace }) {
    this.#name = name;
    this.#replace = replace;
    this.#checked = null;
    this.requestUpdate();
  }

  /** @param {File[]} files */
  #take(files) {
    if (files.length === 0) return;
    this.#files = files;
    const zip = files.find((file) => /\.zip$/i.test(file.name));
    this.#name = slug(zip?.name.replace(/\.zip$/i, '') ?? this.#name) || 'my-market';
    this.#checked = null;
    this.#loaded = null;
    this.#problem = null;
    this.requestUpdate();
  }

  /** @param {boolean} check */
  async #send(check) {
    this.#problem = null;
    this.#loaded = null;
    this.#progress = { stage: 'reading', done: 0, all: 1 };
    this.requestUpdate();
    try {
      const changes = await api.loadDataSet(
        this.#files,
        { dataSet: this.#name, replace: this.#replace, check },
        (progress) => {
          this.#progress = progress;
          this.requestUpdate();
        },
        this.life,
      );
      this.#checked = check ? changes : null;
      this.#loaded = check ? null : changes;
      if (!check) this.#changed();
    } catch (failure) {
      if (this.life.aborted) return;
      this.#checked = null;
      this.#problem = asProblem(failure);
    }
    this.#progress = null;
    this.requestUpdate();
  }

  /** @param {string} id */
  async #remove(id) {
    if (!window.confirm(`Take out ${id}: its facts, and the entities and sources that no other data set has?`)) return;
    try {
      await api.takeOutDataSet(id, this.life);
      this.#problem = null;
      this.#changed();
    } catch (failure) {
      this.#problem = asProblem(failure);
    }
    this.requestUpdate();
  }

  #changed() {
    forget();
    this.#list();
  }

  #drag = (/** @type {DragEvent} */ event) => {
    event.preventDefault();
    this.#over = true;
    this.requestUpdate();
  };

  #leave = () => {
    this.#over = false;
    this.requestUpdate();
  };

  #drop = (/** @type {DragEvent} */ event) => {
    event.preventDefault();
    this.#over = false;
    this.#take([...(event.dataTransfer?.files ?? [])]);
  };
}

/** @param {EventTarget | null} input */
function filesIn(input) {
  return input instanceof HTMLInputElement ? [...(input.files ?? [])] : [];
}

/** @param {string} text */
function slug(text) {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

customElements.define('data-page', DataPage);
