/** An answer: its sentence, its picture, its table, its Cypher, and the ways out of the page. */
import { html, nothing } from 'lit';
import { Part, given } from '../part.js';
import { answerAddress } from '../api.js';
import { count, cut, day, originsOf, sentence } from '../../model/format.js';
import { knownIn } from '../../model/known.js';
import { originsIn } from '../../model/sources.js';
import './answer-table.js';
import { withoutAsks } from '../../model/question.js';
import './cypher-text.js';
import '../export/ways-out.js';
import '../picture/answer-picture.js';

/** @import { Answer, Known } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */
/** @import { PropertyValues } from 'lit' */

class AnswerView extends Part {
  static properties = { answer: given, place: given };
  /** @type {Known} */
  #known = knownIn({ nodes: [], edges: [] });

  constructor() {
    super();
    /** @type {Answer} */
    this.answer;
    /** @type {Place} */
    this.place;
  }

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('answer')) this.#known = knownIn(this.answer.graph);
  }

  render() {
    const { answer, place } = this;
    const empty = answer.rows.length === 0;
    return html`
      <p class="answer-headline">${sentence(answer.headline)}</p>
      ${answer.truncated ? html`<p class="cut" role="note">${cut(answer)}</p>` : nothing}
      ${answer.notices.map((notice) => html`<p class="notice-line" role="note">${sentence(notice.text)}</p>`)}
      ${empty
        ? this.#nothingFound()
        : html`<answer-picture .answer=${answer} .known=${this.#known} .place=${place}></answer-picture>`}
      <div class="answer-bar">
        <p>${this.#summary()}</p>
        <div class="ways-out">
          <ways-out
            .seen=${answer}
            .place=${place}
            .shownIn=${() => this}
            .csvAddress=${answerAddress(answer.question, answer.parameters, '.csv')}
          ></ways-out>
          <a
            class="push-button"
            href=${place.with({ cypher: place.has('cypher') ? null : 'shown' }).href}
            role="button"
            aria-expanded=${String(place.has('cypher'))}
            >${place.has('cypher') ? 'Hide Cypher' : 'Show Cypher'}</a
          >
        </div>
      </div>
      ${place.has('cypher')
        ? html`<cypher-text
            .text=${withoutAsks(answer.cypher)}
            .parameters=${answer.parameters}
            .place=${place}
          ></cypher-text>`
        : nothing}
      ${empty ? nothing : html`<answer-table .answer=${answer} .known=${this.#known} .place=${place}></answer-table>`}
    `;
  }

  #summary() {
    const { rows, truncated, sources, parameters, millis } = this.answer;
    const parts = [
      truncated ? cut(this.answer) : count(rows.length, 'row'),
      originsOf(sources.length, originsIn(sources)),
    ];
    if (parameters.asOf) parts.push(`as of ${day(String(parameters.asOf))}`);
    if (parameters.atLeast) parts.push(`at least ${parameters.atLeast}`);
    parts.push(`${millis} ms`);
    return parts.join(' · ');
  }

  #nothingFound() {
    const { atLeast } = this.answer.parameters;
    return html`<p class="nothing-found">
      ${atLeast && atLeast !== 'rumoured'
        ? html`Facts below “${atLeast}” are left out.
            <a href=${this.place.with({ atLeast: 'rumoured' }).href}>Ask with rumours too</a>, or choose`
        : 'Choose'}
      another day above.
    </p>`;
  }
}

customElements.define('answer-view', AnswerView);
