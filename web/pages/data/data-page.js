/** The data sets: what is here, and how one comes in, is checked, is loaded and is taken out. */
import { html, nothing } from 'lit';
import { isChecked, textIn } from '../../elements/inputs.js';
import { Part, given, own } from '../../elements/part.js';
import { api, forget } from '../../elements/api.js';
import { Query } from '../../elements/query.js';
import { titlePage } from '../../elements/page-title.js';
import { count } from '../../model/format.js';
import { changesTable } from './changes-table.js';
import { dataSetColumns } from './data-sets-table.js';
import { FaultyFiles } from '../../model/problem.js';
import { blockReport } from './block-report.js';
import { faultList, warningList } from './fault-list.js';
import { needsMapping, withoutNames } from '../../model/data-set-files.js';
import { sameFile } from '../../model/same.js';
import './mapping-maker.js';
import './same-questions.js';
import '../../elements/problem-note.js';
import '../../elements/table/data-table.js';
import { listed, say, sayWith } from '../../model/say.js';

/** @type {Record<string, string>} */
const STAGES = {
  reading: say('Reading and checking'),
  comparing: say('Comparing with the graph'),
  writing: say('Writing'),
};
const NO_CHANGE = 'nothing to change';

/** @import { Progress, SameAnswer } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

class DataPage extends Part {
  static properties = {
    place: given,
    files: own,
    answers: own,
    name: own,
    replace: own,
    over: own,
    progress: own,
    edition: own,
  };

  constructor() {
    super();
    /** @type {Place} */
    this.place;
    /** What is to be loaded. @type {File[]} */
    this.files = [];
    /** What was answered to 'the same?'; null where nobody was asked. @type {SameAnswer[] | null} */
    this.answers = null;
    this.name = '';
    /** Whether what the files no longer have is taken out. */
    this.replace = false;
    /** Whether files are dragged over the field. */
    this.over = false;
    /** @type {Progress} */
    this.progress = { stage: 'reading', done: 0, all: 1 };
    /** How often the data changed while the page was open. */
    this.edition = 0;
  }

  #there = new Query(
    this,
    async (_, signal) => ({ ...(await api.exportFormats(signal)), ...(await api.dataSetContents(signal)) }),
    () => [this.edition],
  );

  /** What would change, or did. */
  #load = new Query(this, (/** @type {boolean} */ check, signal) => {
    const values = { dataSet: this.name, replace: this.replace, check };
    const answers = this.answers ? [new File([sameFile(this.answers)], 'same.csv')] : [];
    const files = [...withoutNames(this.files, answers.length ? ['same.csv'] : []), ...answers];
    return api.loadDataSet(files, values, (progress) => (this.progress = progress), signal);
  });

  #removal = new Query(this, (/** @type {string} */ id, signal) => api.takeOutDataSet(id, signal));

  updated() {
    titlePage(say('Data sets'));
  }

  render() {
    return html`<h1>${say('Data sets')}</h1>
      ${this.#thereNow()}
      <p class="data-note"><a href=${this.place.at('/note').href}>${say('Write a fact')}</a></p>
      <section class="data-in" aria-label=${say('Bring your own market')}>
        <h2>${say('Bring your own market')}</h2>
        <p>
          ${sayWith(
            'Drop the files {files} and {last}, or a zip of them. Or drop a table of your own, as CSV, Excel or JSON, or a graph, as GraphML: you then say which column is what, or bring a {mapping} beside it. Nothing is written before you have seen what would change.',
            {
              files: html`<code>entities.csv</code>, <code>deals.csv</code>, <code>sources.csv</code>`,
              last: html`<code>facts.csv</code>`,
              mapping: html`<code>mapping.yaml</code>`,
            },
          )}
        </p>
        <label
          class=${this.over ? 'drop over' : 'drop'}
          @dragover=${this.#drag}
          @dragleave=${() => (this.over = false)}
          @drop=${this.#drop}
        >
          <input
            type="file"
            multiple
            accept=".csv,.tsv,.tab,.txt,.xlsx,.xlsm,.json,.jsonl,.ndjson,.geojson,.ijson,.graphml,.zip,.yaml,.yml"
            @change=${(/** @type {Event} */ { currentTarget: field }) => this.#take(filesIn(field))}
          />
          <span>${listed(this.files.map((file) => file.name)) || say('Drop files here, or press to choose')}</span>
        </label>
        ${needsMapping(this.files)
          ? html`<mapping-maker
              .files=${this.files}
              @mapping=${(/** @type {CustomEvent<string>} */ { detail }) => this.#map(detail)}
            ></mapping-maker>`
          : nothing}
        ${this.files.length ? this.#form() : nothing} ${this.#load.pending ? this.#bar() : nothing}
        <div role="status">${this.#outcome()}</div>
        ${this.#problem()}
      </section>`;
  }

  #thereNow() {
    const { answer, problem } = this.#there;
    if (problem) return html`<problem-note .problem=${problem} .place=${this.place}></problem-note>`;
    if (!answer) return nothing;
    const { dataSets, formats, mayWrite } = answer;
    const replace = mayWrite ? (/** @type {string} */ id) => this.#replaceIt(id) : null;
    return html`<section class="data-there" aria-label=${say('What is here')}>
      ${dataSets.length === 0 ? html`<p>${say('The graph is empty. Bring your own market below.')}</p>` : nothing}
      <data-table
        .caption=${say('Data sets')}
        .columns=${dataSetColumns({ formats, replace, remove: (id) => void this.#remove(id) })}
        .rows=${dataSets.length > 1 ? [...dataSets, null] : dataSets}
      ></data-table>
    </section>`;
  }

  #form() {
    return html`<div class="data-form">
      <label
        >${say('Name')}
        <input
          class="text-field"
          .value=${this.name}
          spellcheck="false"
          @input=${(/** @type {Event} */ { currentTarget: field }) =>
            this.#change(() => (this.name = textIn(field).trim()))}
      /></label>
      <label>
        <input
          type="checkbox"
          .checked=${this.replace}
          @change=${(/** @type {Event} */ { currentTarget: field }) =>
            this.#change(() => (this.replace = isChecked(field)))}
        />
        ${say('Delete what these files no longer have')}
      </label>
      <button class="push-button primary" ?disabled=${this.#load.pending} @click=${() => this.#send(true)}>
        ${say('Check')}
      </button>
    </div>`;
  }

  #outcome() {
    const changes = this.#load.answer;
    if (!changes) return nothing;
    const { dataSet, summary, done, warnings } = changes;
    if (done)
      return html`<p class="answer-headline">${say('{name} is loaded: {summary}.', { name: dataSet, summary })}</p>
        ${blockReport(changes.blocks)} ${warningList(warnings)}`;
    const same = summary === NO_CHANGE;
    return html`<div class="data-confirm">
      <p class="answer-headline">
        ${same
          ? say('No fault. The graph is already as these files say.')
          : say('No fault. Loading {name} would change this:', { name: dataSet })}
      </p>
      ${changesTable(changes)} ${blockReport(changes.blocks)}
      <same-questions
        .same=${changes.same}
        .answers=${this.answers ?? changes.same?.answers ?? []}
        @answers=${(/** @type {CustomEvent<SameAnswer[]>} */ { detail }) => this.#answer(detail)}
      ></same-questions>
      ${warningList(warnings)}
      ${same
        ? nothing
        : html`<button class="push-button primary" ?disabled=${this.#load.pending} @click=${() => this.#send(false)}>
            ${say('Load it')}
          </button>`}
    </div>`;
  }

  #bar() {
    const { stage, done, all } = this.progress;
    return html`<div class="data-progress">
      <label>${STAGES[stage] ?? stage} <progress max=${Math.max(1, all)} .value=${done}></progress></label>
      <span class="quiet-text">${say('{rows} of {all}', { rows: count(done, 'row'), all })}</span>
    </div>`;
  }

  #problem() {
    const problem = this.#load.problem ?? this.#removal.problem;
    if (!problem) return nothing;
    if (problem instanceof FaultyFiles) return faultList(problem);
    return html`<problem-note .problem=${problem} .place=${this.place}></problem-note>`;
  }

  /**
   * What was checked holds no more once something else would be loaded.
   *
   * @param {() => void} set
   */
  #change(set) {
    set();
    this.#load.forget();
  }

  /** @param {string} text of the mapping that was made by looking */
  #map(text) {
    const mapping = new File([text], 'mapping.yaml');
    this.files = [...withoutNames(this.files, ['mapping.yaml', 'mapping.yml']), mapping];
    void this.#send(true);
  }

  /** @param {SameAnswer[]} answers */
  #answer(answers) {
    this.answers = answers;
    void this.#send(true);
  }

  /** @param {File[]} files */
  #take(files) {
    if (files.length === 0) return;
    const zip = files.find((file) => /\.zip$/i.test(file.name));
    this.files = files;
    this.answers = null;
    const named = this.replace ? this.name : (zip?.name.replace(/\.zip$/i, '') ?? this.name);
    this.name = slug(named) || 'my-market';
    this.#load.forget();
    this.#removal.forget();
  }

  /** @param {boolean} check */
  async #send(check) {
    this.progress = { stage: 'reading', done: 0, all: 1 };
    this.#removal.forget();
    this.#load.problem = null;
    if ((await this.#load.ask(check)) && this.#load.answer && !check) this.#changed();
  }

  /** @param {string} id */
  async #remove(id) {
    if (
      !window.confirm(
        say('Delete {name}: its facts, and the entities and sources that no other data set has?', { name: id }),
      )
    )
      return;
    this.#load.problem = null;
    if ((await this.#removal.ask(id)) && !this.#removal.problem) this.#changed();
  }

  /**
   * The files are still to be chosen; what they no longer have will go.
   *
   * @param {string} id
   */
  #replaceIt(id) {
    this.#load.forget();
    this.name = id;
    this.replace = true;
    this.querySelector('.drop')?.scrollIntoView({ block: 'center' });
    const field = this.querySelector('.drop input');
    if (field instanceof HTMLInputElement) field.click();
  }

  #changed() {
    forget();
    this.edition++;
  }

  /** @param {DragEvent} event */
  #drag(event) {
    event.preventDefault();
    this.over = true;
  }

  /** @param {DragEvent} event */
  #drop(event) {
    event.preventDefault();
    this.over = false;
    this.#take([...(event.dataTransfer?.files ?? [])]);
  }
}

/** @param {EventTarget | null} field */
function filesIn(field) {
  return field instanceof HTMLInputElement ? [...(field.files ?? [])] : [];
}

/** @param {string} text */
function slug(text) {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

customElements.define('data-page', DataPage);
