/** The picture of an answer of more rows than are sent: all of them as bars, and the first causes as a tree. */
import { html, nothing } from 'lit';
import { Part, given } from '../part.js';
import { api } from '../api.js';
import { Query } from '../query.js';
import { number } from '../../model/format.js';
import { knownIn } from '../../model/known.js';
import { atFirstStep, barsOf, firstStep } from '../../model/pictures/many.js';
import { say } from '../../model/say.js';
import { valuesOf } from '../../model/world.js';
import '../graph/graph-picture.js';
import './chart-picture.js';

/** @import { PropertyValues } from 'lit' */
/** @import { Answer, Known } from '../../model/types.js' */
/** @import { Bars } from '../../model/pictures/many.js' */
/** @import { Place } from '../../model/place.js' */
/** @import { Grouped } from '../../model/world-types.js' */

class ManyPicture extends Part {
  static properties = { answer: given, known: given, place: given };
  /** @type {{answer: Answer, known: Known} | null} */
  #first = null;
  /** @type {{of: Grouped, bars: Bars[]} | null} */
  #made = null;

  constructor() {
    super();
    /** @type {Answer} */
    this.answer;
    /** @type {Known} */
    this.known;
    /** @type {Place} */
    this.place;
  }

  #groups = new Query(
    this,
    ({ question, values }, signal) => api.groups(question, values, signal),
    () => ({
      question: this.answer.question,
      values: { ...this.answer.parameters, ...valuesOf(this.place.world) },
    }),
  );

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('answer')) {
      const answer = firstStep(this.answer, this.known);
      this.#first = answer.rows.length ? { answer, known: knownIn(answer.graph) } : null;
      this.#made = null;
    }
    const grouped = this.#groups.answer;
    if (grouped && this.#made?.of !== grouped) this.#made = { of: grouped, bars: barsOf(this.answer, grouped) };
  }

  render() {
    const { answer: grouped, problem } = this.#groups;
    return html`
      ${problem ? nothing : html`<div class="bars-of-all" aria-busy=${String(!grouped)}>${this.#bars()}</div>`}
      ${this.#first && (grouped || problem) ? this.#tree(this.#first, grouped ? atFirstStep(grouped) : 0) : nothing}
    `;
  }

  #bars() {
    return this.#made?.bars.map(
      ({ title, answer }) =>
        html`<section>
          <h2>${title}</h2>
          <chart-picture .answer=${answer} .known=${this.known} .place=${this.place}></chart-picture>
        </section>`,
    );
  }

  /**
   * @param {{answer: Answer, known: Known}} first
   * @param {number} all
   */
  #tree({ answer, known }, all) {
    const n = answer.rows.length;
    return html`<section class="first-causes">
      <h2>${say('The first causes')}</h2>
      ${all > n
        ? html`<p class="quiet-text">
            ${say('{n} of the {all} at the first step; the table has more.', { n: number(n), all: number(all) })}
          </p>`
        : nothing}
      <graph-picture .answer=${answer} .known=${known} .place=${this.place}></graph-picture>
    </section>`;
  }
}

customElements.define('many-picture', ManyPicture);
