/** 'The same?': entities of a data set that the graph may have under another id, and what a reader answers. */
import { html, nothing } from 'lit';
import { Part, given } from '../../elements/part.js';
import { save } from '../../elements/export/save.js';
import { textIn } from '../../elements/inputs.js';
import { count } from '../../model/format.js';
import { say } from '../../model/say.js';
import { answered, sameFile } from '../../model/same.js';
import '../../elements/table/data-table.js';

/** @import { SameAnswer, SameCandidate, SameConflict, SameQuestions } from '../../model/types.js' */
/** @import { TableColumn } from '../../elements/table/data-table.js' */

/** @type {TableColumn<SameConflict>[]} */
const CONFLICTS = [
  { name: 'id', heading: say('Who'), head: true, cell: ({ id }) => id },
  { name: 'property', heading: say('What'), cell: ({ property }) => property },
  { name: 'here', heading: say('These files say'), cell: ({ here }) => here },
  {
    name: 'there',
    heading: say('The graph says, and it stays'),
    cell: ({ there, dataSet }) => `${there} (${dataSet})`,
  },
];

/** @type {Record<string, string>} */
const WORDS = { '': say('not said'), same: say('the same'), different: say('different') };

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
    { name: 'here', heading: say('In these files'), head: true, cell: ({ name, id }) => `${name} (${id})` },
    { name: 'there', heading: say('In the graph'), cell: (one) => `${one.otherName} (${one.other}, ${one.dataSet})` },
    { name: 'why', heading: say('Why'), cell: ({ why }) => why.join('; ') },
    { name: 'answer', heading: say('The same?'), cell: (candidate) => this.#choice(candidate) },
  ];

  render() {
    const { candidates = [], count: all = 0, conflicts = [] } = this.same ?? {};
    const asked = candidates.length || this.answers.length;
    return html`${asked
      ? html`<section class="same" aria-label=${say('The same?')}>
          <h3>
            ${all
              ? say('{entities} may be there already', { entities: count(all, 'entity', 'entities') })
              : say('All are answered')}
          </h3>
          ${candidates.length
            ? html`<data-table .caption=${say('The same?')} .columns=${this.#columns} .rows=${candidates}></data-table>`
            : nothing}
          ${this.answers.length
            ? html`<p>
                ${count(this.answers.length, 'answer')}.
                <button class="push-button" @click=${this.#keep}>
                  ${say('Download {file}', { file: 'same.csv' })}
                </button>
                <button class="push-button" @click=${() => this.#tell([])}>${say('Take all back')}</button>
              </p>`
            : nothing}
        </section>`
      : nothing}
    ${conflicts.length
      ? html`<section class="same" aria-label=${say('Where two data sets differ')}>
          <h3>${say('Where two data sets differ')}</h3>
          <data-table
            .caption=${say('Where two data sets differ')}
            .columns=${CONFLICTS}
            .rows=${conflicts}
          ></data-table>
        </section>`
      : nothing}`;
  }

  /** @param {SameCandidate} candidate */
  #choice(candidate) {
    const now = this.answers.find(({ id, other }) => id === candidate.id && other === candidate.other);
    return html`<select
      class="text-field"
      aria-label=${say('Is {name} the same as {other}?', { name: candidate.name, other: candidate.otherName })}
      @change=${(/** @type {Event} */ { currentTarget: field }) => this.#answer(candidate, textIn(field))}
    >
      ${['', 'same', 'different'].map(
        (word) =>
          html`<option value=${word} ?selected=${(now ? (now.same ? 'same' : 'different') : '') === word}>
            ${WORDS[word]}
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
