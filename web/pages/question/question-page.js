/** One question: its form made from the header, and its answer. */
import { html, nothing } from 'lit';
import { Part } from '../../elements/part.js';
import { Asking } from '../../elements/asking.js';
import { api } from '../../elements/api.js';
import { sentence } from '../../model/format.js';
import { fetchFor } from '../../elements/library/later.js';
import { titleWithSlots } from '../../elements/marks.js';
import { valuesAt } from '../../model/question.js';
import './question-form.js';
import '../../elements/answer/answer-view.js';
import '../../elements/problem-note.js';
import '../../elements/day-slider.js';

/** @import { Answer, Question, Values } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

class QuestionPage extends Part {
  static properties = { question: {}, known: {}, place: {} };
  /** @type {Asking<Answer>} */
  #asking = new Asking(() => this.requestUpdate());
  #asked = '';

  constructor() {
    super();
    /** @type {Question | undefined} */
    this.question;
    /** @type {boolean} */
    this.known;
    /** @type {Place} */
    this.place;
  }

  willUpdate() {
    if (!this.question || this.question.available === false) return;
    const values = valuesAt(this.question, this.place);
    const asked = JSON.stringify([this.question.name, values]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#ask(this.question, values);
  }

  render() {
    if (!this.question) return this.known ? this.#unknown() : html`<p class="waiting">Reading the questions</p>`;
    const { question } = this;
    const answer = this.#asking.answer?.question === question.name ? this.#asking.answer : null;
    return html`
      <header class="question-head">
        <h1>${answer ? sentence(answer.title) : titleWithSlots(this.question)}</h1>
        ${answer ? nothing : html`<p class="about">${this.question.about.replace(/\{(\w+)\}/g, '…')}</p>`}
        <question-form
          .question=${this.question}
          .nodes=${answer?.graph.nodes ?? []}
          .place=${this.place}
        ></question-form>
      </header>
      ${this.question.parameters.some((parameter) => parameter.name === 'asOf')
        ? html`<day-slider .place=${this.place}></day-slider>`
        : nothing}
      ${this.#body(question, answer)}
    `;
  }

  /**
   * @param {Question} question
   * @param {Answer | null} answer
   */
  #body(question, answer) {
    if (question.available === false) {
      return html`<div class="problem" role="status">
        <h2>This question cannot be asked here</h2>
        <p>${question.needs}</p>
      </div>`;
    }
    const { problem } = this.#asking;
    if (problem) {
      return html`<problem-note
        .problem=${problem}
        .place=${this.place}
        .again=${problem.status >= 500 || problem.status === 0 ? () => this.#again(question) : null}
      ></problem-note>`;
    }
    return html`
      ${this.#asking.slow || (!answer && this.#asking.busy)
        ? html`<p class=${answer ? 'waiting over' : 'waiting'} role="status">
            ${this.#asking.slow ? 'Asking the graph' : ''}
          </p>`
        : nothing}
      ${answer ? html`<answer-view .answer=${answer} .place=${this.place}></answer-view>` : nothing}
    `;
  }

  #unknown() {
    return html`<div class="empty">
      <h1>There is no such question</h1>
      <p>“${this.place.question}” is not among the questions of this server. The list beside has them all.</p>
    </div>`;
  }

  /**
   * @param {Question} question
   * @param {Values} values
   */
  #ask(question, values) {
    fetchFor(question.show.kind);
    this.#asking.ask((signal) => api.answer(question.name, values, signal));
  }

  /** @param {Question} question */
  #again(question) {
    this.#ask(question, valuesAt(question, this.place));
    this.requestUpdate();
  }
}

customElements.define('question-page', QuestionPage);
