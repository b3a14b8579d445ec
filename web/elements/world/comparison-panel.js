/** The same answer in another world, row by row. */
import { html, nothing } from 'lit';
import { quoting } from '../marks.js';
import { Part, given } from '../part.js';
import { Query } from '../query.js';
import { api } from '../api.js';
import { textIn } from '../inputs.js';
import { go } from '../navigation.js';
import { chosenAt, comparable, comparing, differing } from '../../model/comparison.js';
import { sentence } from '../../model/format.js';
import { knownIn } from '../../model/known.js';
import { say, word } from '../../model/say.js';
import { STANDINGS } from '../../model/vocabulary.js';
import '../answer/answer-table.js';
import '../problem-note.js';

/** @import { Answer, Values } from '../../model/types.js' */
/** @import { Against } from '../../model/comparison.js' */
/** @import { Comparison } from '../../model/world-types.js' */
/** @import { Place } from '../../model/place.js' */

/** @type {() => Record<Against, string>} */
const choices = () => ({
  real: say('the market as it is'),
  asOf: say('another day'),
  atLeast: say('another standing'),
  knownBy: say('what was known on'),
});

class ComparisonPanel extends Part {
  static properties = { answer: given, place: given };

  constructor() {
    super();
    /** @type {Answer} */
    this.answer;
    /** @type {Place} */
    this.place;
  }

  #query = new Query(
    this,
    (/** @type {{ question: string, first: Values, other: Values }} */ { question, first, other }, signal) =>
      api.compare(question, first, other, signal),
    () => {
      const chosen = chosenAt(this.place);
      const { question, parameters } = this.answer;
      return chosen && { question, ...comparing(chosen, parameters, this.place.world) };
    },
  );

  render() {
    const { problem, answer, slow } = this.#query;
    const { place } = this;
    return html`<section class="world-panel" aria-label=${say('Compared')}>
      <div class="choices">
        ${comparable(this.answer.parameters, place.world).map((against) => this.#choice(against))}
      </div>
      ${problem ? html`<problem-note .problem=${problem} .place=${place}></problem-note>` : nothing}
      ${slow ? html`<p class="waiting-note" role="status">${say('Asking in both worlds')}</p>` : nothing}
      ${answer && chosenAt(place) ? this.#told(answer) : nothing}
    </section>`;
  }

  /** @param {Against} against */
  #choice(against) {
    const { place } = this;
    const chosen = chosenAt(place);
    const value = chosen?.against === against ? chosen.value : '';
    const choose = (/** @type {Event} */ event) => {
      const text = textIn(event.currentTarget);
      if (text) go(place.with({ compare: `${against}:${text}` }));
    };
    if (against === 'real')
      return html`<a
        class="push-button"
        aria-current=${chosen?.against === against ? 'true' : nothing}
        href=${place.with({ compare: against }).href}
        >${choices()[against]}</a
      >`;
    if (against === 'atLeast')
      return html`<label
        >${choices()[against]}<select class="text-field" @change=${choose}>
          <option value="" ?selected=${!value}></option>
          ${STANDINGS.filter((one) => one !== this.answer.parameters.atLeast).map(
            (one) => html`<option value=${one} ?selected=${one === value}>${word(one)}</option>`,
          )}
        </select></label
      >`;
    return html`<label
      >${choices()[against]}<input class="text-field" type="date" .value=${value} @change=${choose}
    /></label>`;
  }

  /** @param {Comparison} comparison */
  #told(comparison) {
    const { headline, graph, truncated } = comparison;
    const { columns, rows } = differing(comparison);
    const { title } = this.answer;
    return html`<p class="panel-headline" role="status">${quoting(sentence(headline))}</p>
      ${rows.length
        ? html`<answer-table
            .answer=${{ title: say('Differences: {title}', { title }), columns, rows, constant: [], truncated }}
            .known=${knownIn(graph)}
            .place=${this.place}
          ></answer-table>`
        : nothing}`;
  }
}

customElements.define('comparison-panel', ComparisonPanel);
