/** A mapping made by looking: the columns of a file with examples, what they seem to be, and the mapping of them. */
import { html, nothing } from 'lit';
import { Part, given, own } from '../../elements/part.js';
import { api } from '../../elements/api.js';
import { save } from '../../elements/export/save.js';
import { Query } from '../../elements/query.js';
import { textIn } from '../../elements/inputs.js';
import { count, today } from '../../model/format.js';
import { draftOf, mappingText } from '../../model/mapping-draft.js';
import { TYPES } from '../../model/vocabulary.js';
import '../../elements/problem-note.js';
import '../../elements/table/data-table.js';

/** @import { TableColumn } from '../../elements/table/data-table.js' */
/** @import { ColumnsOfFile, MappingDraft, SeenColumn } from '../../model/types.js' */

/** @type {Record<string, string>} */
const SEEMS = { DAY: 'a day', NUMBER: 'a number', TEXT: 'text', NOTHING: 'nothing' };

/** @type {TableColumn<SeenColumn>[]} */
const COLUMNS = [
  { name: 'name', heading: 'Column', head: true, cell: ({ name }) => name },
  { name: 'examples', heading: 'Such as', cell: ({ examples }) => examples.join(' · ') },
  { name: 'kind', heading: 'It seems to be', cell: (column) => seems(column) },
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
    return html`<section class="mapping" aria-label="Make a mapping">
      <h2>What do these columns say?</h2>
      <p>${look.file} has ${count(look.rows, 'row')} in columns of its own. Say which of them is what.</p>
      <data-table .caption=${`The columns of ${look.file}`} .columns=${COLUMNS} .rows=${look.columns}></data-table>
      ${answer.length > 1 ? this.#choice('File', 'file', answer.map(({ file }) => file)) : nothing}
      <div class="data-form">
        ${this.#column('Who', 'from', look)} ${this.#choice('Does what', 'type', Object.keys(TYPES))}
        ${this.#column('To whom', 'to', look)} ${this.#column('On which day', 'day', look)}
        ${this.#column('How much', 'amount', look)} ${this.#word('Currency', 'currency')}
        ${this.#word('What is supplied', 'what')} ${this.#word('Who says so', 'publisher')}
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
        <button class="push-button primary" @click=${this.#use}>Check with this mapping</button>
        <button class="push-button" @click=${this.#keep}>Download mapping.yaml</button>
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
              ${part === 'type' ? (TYPES[option]?.verb ?? option) : option || 'no column'}
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
  const form = forms.length > 1 ? `, as ${forms.slice(0, 2).join(' or ')}` : forms.length ? `, as ${forms[0]}` : '';
  return `${SEEMS[kind]}${form}${several ? ' that names several' : ''}`;
}

customElements.define('mapping-maker', MappingMaker);
