/** 'The same?': entities of a data set that the graph may have under another id, and what a reader answers. */
import { html, nothing } from 'lit';
import { Part, given } from '../../elements/part.js';
import { save } from '../../elements/export/save.js';
import { textIn } from '../../elements/inputs.js';
import { count } from '../../model/format.js';
import { answered, sameFile } from '../../model/same.js';
import '../../elements/table/data-table.js';

/** @import { SameAnswer, SameCandidate, SameConflict, SameQuestions } from '../../model/types.js' */
/** @import { TableColumn } from '../../elements/table/data-table.js' */

/** @type {TableColumn<SameConflict>[]} */
const CONFLICTS = [
  { name: 'id', heading: 'Who', head: true, cell: ({ id }) => id },
  { name: 'property', heading: 'What', cell: ({ property }) => property },
  { name: 'here', heading: 'These files say', cell: ({ here }) => here },
  { name: 'there', heading: 'The graph says, and it stays', cell: ({ there, dataSet }) => `${there} (${dataSet})` },
];

class SameQuestionsPart extends Part {
  static properties = { same: given, answers: given };

  constructor() {
    super();
    /** What the server asks. @type {SameQuestions | undefined} */
    this.same;
    /** What was answered. @type {SameAnswer[]} */
    this.answers = [];
  }

  /** @type {TableColumn<SameCandidate>[]} */
  #columns = [
    { name: 'here', heading: 'In these files', head: true, cell: ({ name, id }) => `${name} (${id})` },
    { name: 'there', heading: 'In the graph', cell: (one) => `${one.otherName} (${one.other}, ${one.dataSet})` },
    { name: 'why', heading: 'Why', cell: ({ why }) => why.join('; ') },
    { name: 'answer', heading: 'The same?', cell: (candidate) => this.#choice(candidate) },
  ];

  render() {
    const { candidates = [], count: all = 0, conflicts = [] } = this.same ?? {};
    const asked = candidates.length || this.answers.length;
    return html`${asked
      ? html`<section class="same" aria-label="The same?">
          <h3>${all ? `${count(all, 'entity', 'entities')} may be there already` : 'All are answered'}</h3>
          ${candidates.length
            ? html`<data-table .caption=${'The same?'} .columns=${this.#columns} .rows=${candidates}></data-table>`
            : nothing}
          ${this.answers.length
            ? html`<p>
                ${count(this.answers.length, 'answer')}.
                <button class="push-button" @click=${this.#keep}>Download same.csv</button>
                <button class="push-button" @click=${() => this.#tell([])}>Take all back</button>
              </p>`
            : nothing}
        </section>`
      : nothing}
    ${conflicts.length
      ? html`<section class="same" aria-label="Where two data sets differ">
          <h3>Where two data sets differ</h3>
          <data-table .caption=${'Where two data sets differ'} .columns=${CONFLICTS} .rows=${conflicts}></data-table>
        </section>`
      : nothing}`;
  }

  /** @param {SameCandidate} candidate */
  #choice(candidate) {
    const now = this.answers.find(({ id, other }) => id === candidate.id && other === candidate.other);
    return html`<select
      class="text-field"
      aria-label=${`Is ${candidate.name} the same as ${candidate.otherName}?`}
      @change=${(/** @type {Event} */ { currentTarget: field }) => this.#answer(candidate, textIn(field))}
    >
      ${['', 'same', 'different'].map(
        (word) =>
          html`<option
            value=${word}
            ?selected=${(now ? (now.same ? 'same' : 'different') : '') === word}
          >
            ${word || 'not said'}
          </option>`,
      )}
    </select>`;
  }

  /**
   * @param {SameCandidate} candidate
   * @param {string} word
   */
  #answer(candidate, word) {
    this.#tell(answered(this.answers, candidate, word === 'same' || word === 'different' ? word : ''));
  }

  /** @param {SameAnswer[]} answers */
  #tell(answers) {
    this.dispatchEvent(new CustomEvent('answers', { detail: answers }));
  }

  #keep() {
    save(new Blob([sameFile(this.answers)], { type: 'text/csv' }), 'same.csv');
  }
}

customElements.define('same-questions', SameQuestionsPart);
