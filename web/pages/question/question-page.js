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

class QuestionPage extends Part {
  static properties = { question: {}, known: {}, place: {} };
  #asking = new Asking(() => this.requestUpdate());
  #asked = '';

  willUpdate() {
    if (!this.question || this.question.available === false) return;
    const values = valuesAt(this.question, this.place);
    const asked = JSON.stringify([this.question.name, values]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#ask(values);
  }

  render() {
    if (!this.question) return this.known ? this.#unknown() : html`<p class="waiting">Reading the questions</p>`;
    const answer = this.#asking.answer?.question === this.question.name ? this.#asking.answer : null;
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
      ${this.#body(answer)}
    `;
  }

  #body(answer) {
    if (this.question.available === false) {
      return html`<div class="problem" role="status">
        <h2>This question cannot be asked here</h2>
        <p>${this.question.needs}</p>
      </div>`;
    }
    if (this.#asking.problem) {
      return html`<problem-note
        .problem=${this.#asking.problem}
        .place=${this.place}
        .again=${this.#asking.problem.status >= 500 || this.#asking.problem.status === 0 ? () => this.#again() : null}
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

  #ask(values) {
    fetchFor(this.question.show.kind);
    this.#asking.ask((signal) => api.answer(this.question.name, values, signal));
  }

  #again() {
    this.#ask(valuesAt(this.question, this.place));
    this.requestUpdate();
  }
}

customElements.define('question-page', QuestionPage);
