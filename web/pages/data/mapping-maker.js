/** A mapping made by looking: the columns of a file with examples, what they seem to be, and the mapping of them. */
import { html, nothing } from 'lit';
import { Part, given, own } from '../../elements/part.js';
import { api } from '../../elements/api.js';
import { save } from '../../elements/export/save.js';
import { Query } from '../../elements/query.js';
import { textIn } from '../../elements/inputs.js';
import { count, today } from '../../model/format.js';
import { draftOf, mappingText } from '../../model/mapping-draft.js';
import { say } from '../../model/say.js';
import { TYPES } from '../../model/vocabulary.js';
import '../../elements/problem-note.js';
import '../../elements/table/data-table.js';

/** @import { TableColumn } from '../../elements/table/data-table.js' */
/** @import { ColumnsOfFile, MappingDraft, SeenColumn } from '../../model/types.js' */

/** @type {Record<string, string>} */
const SEEMS = { DAY: say('a day'), NUMBER: say('a number'), TEXT: say('text'), NOTHING: say('nothing') };

/** @type {TableColumn<SeenColumn>[]} */
const COLUMNS = [
  { name: 'name', heading: say('Column'), head: true, cell: ({ name }) => name },
  { name: 'examples', heading: say('Such as'), cell: ({ examples }) => examples.join(' · ') },
  { name: 'kind', heading: say('It seems to be'), cell: (column) => seems(column) },
];

class MappingMaker extends Part {
  static properties = { files: given, draft: own, text: own };

  constructor() {
    super();
    /** @type {File[]} */
    this.files = [];
    /** What a reader chose; null before the columns are known. @type {MappingDraft | null} */
    this.draft = null;
    /** The mapping, as a reader may write it on. */
    this.text = '';
  }

  #look = new Query(
    this,
    async (_, signal) => {
      const { files } = await api.columnsOf(this.files, signal);
      this.draft = files[0] ? draftOf(files[0]) : null;
      this.#write(files[0]);
      return files;
    },
    () => this.files.map(({ name, size }) => [name, size]),
  );

  render() {
    const { answer, problem } = this.#look;
    if (problem) return html`<problem-note .problem=${problem}></problem-note>`;
    const look = answer?.find(({ file }) => file === this.draft?.file);
    if (!answer || !look || !this.draft) return nothing;
    return html`<section class="mapping" aria-label=${say('Make a mapping')}>
      <h2>${say('What do these columns say?')}</h2>
      <p>
        ${say('{file} has {rows} in columns of its own. Say which of them is what.', {
          file: look.file,
          rows: count(look.rows, 'row'),
        })}
      </p>
      <data-table
        .caption=${say('The columns of {file}', { file: look.file })}
        .columns=${COLUMNS}
        .rows=${look.columns}
      ></data-table>
      ${answer.length > 1
        ? this.#choice(
            'File',
            'file',
            answer.map(({ file }) => file),
          )
        : nothing}
      <div class="data-form">
        ${this.#column(say('Who'), 'from', look)} ${this.#choice(say('Does what'), 'type', Object.keys(TYPES))}
        ${this.#column(say('To whom'), 'to', look)} ${this.#column(say('On which day'), 'day', look)}
        ${this.#column(say('How much'), 'amount', look)} ${this.#word(say('Currency'), 'currency')}
        ${this.#word(say('What is supplied'), 'what')} ${this.#word(say('Who says so'), 'publisher')}
      </div>
      <label class="mapping-text"
        >mapping.yaml
        <textarea
          class="text-field"
          rows="12"
          spellcheck="false"
          .value=${this.text}
          @input=${(/** @type {Event} */ { currentTarget: field }) => (this.text = textIn(field))}
        ></textarea>
      </label>
      <p>
        <button class="push-button primary" @click=${this.#use}>${say('Check with this mapping')}</button>
        <button class="push-button" @click=${this.#keep}>${say('Download {file}', { file: 'mapping.yaml' })}</button>
      </p>
    </section>`;
  }

  /**
   * @param {string} label
   * @param {keyof MappingDraft} part
   * @param {ColumnsOfFile} look
   */
  #column(label, part, look) {
    return this.#choice(label, part, ['', ...look.columns.map(({ name }) => name)]);
  }

  /**
   * @param {string} label
   * @param {keyof MappingDraft} part
   * @param {string[]} options
   */
  #choice(label, part, options) {
    return html`<label
      >${label}
      <select
        class="text-field"
        @change=${(/** @type {Event} */ { currentTarget: field }) => this.#choose(part, textIn(field))}
      >
        ${options.map(
          (option) =>
            html`<option value=${option} ?selected=${this.draft?.[part] === option}>
              ${part === 'type' ? (TYPES[option]?.verb ?? option) : option || say('no column')}
            </option>`,
        )}
      </select>
    </label>`;
  }

  /**
   * @param {string} label
   * @param {keyof MappingDraft} part
   */
  #word(label, part) {
    return html`<label
      >${label}
      <input
        class="text-field"
        .value=${this.draft?.[part] ?? ''}
        @change=${(/** @type {Event} */ { currentTarget: field }) => this.#choose(part, textIn(field).trim())}
    /></label>`;
  }

  /**
   * @param {keyof MappingDraft} part
   * @param {string} value
   */
  #choose(part, value) {
    if (!this.draft) return;
    const look = this.#look.answer?.find(({ file }) => file === (part === 'file' ? value : this.draft?.file));
    this.draft = part === 'file' && look ? draftOf(look) : { ...this.draft, [part]: value };
    this.#write(look);
  }

  /** @param {ColumnsOfFile | undefined} look */
  #write(look) {
    this.text = this.draft && look ? mappingText(this.draft, look.columns, today()) : '';
  }

  #use() {
    this.dispatchEvent(new CustomEvent('mapping', { detail: this.text }));
  }

  #keep() {
    save(new Blob([this.text], { type: 'application/yaml' }), 'mapping.yaml');
  }
}

/** @param {SeenColumn} column */
function seems({ kind, forms, several }) {
  const form = forms.length ? say(', as {form}', { form: forms.slice(0, 2).join(' · ') }) : '';
  return `${SEEMS[kind]}${form}${several ? say(' that names several') : ''}`;
}

customElements.define('mapping-maker', MappingMaker);
