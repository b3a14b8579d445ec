/** One live answer as a card: its question and its sentence. One that cannot be answered leaves no gap. */
import { html, nothing } from 'lit';
import { Part } from '../../elements/part.js';
import { api } from '../../elements/api.js';
import { Asking } from '../../elements/asking.js';
import { sentence } from '../../model/format.js';
import { valuesAt } from '../../model/question.js';
import { titleWithSlots } from '../../elements/marks.js';

/** @import { Answer, Question } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

class AnswerCard extends Part {
  static properties = { question: {}, place: {} };
  /** @type {Asking<Answer>} */
  #asking = new Asking(() => this.requestUpdate());
  #asked = '';

  constructor() {
    super();
    /** @type {Question} */
    this.question;
    /** @type {Place} */
    this.place;
  }

  willUpdate() {
    const values = valuesAt(this.question, this.place.at('/'));
    const asked = JSON.stringify([this.question.name, values]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#asking.ask((signal) => api.answer(this.question.name, values, signal));
  }

  render() {
    const { answer, problem } = this.#asking;
    this.hidden = problem !== null;
    return html`<a class="answer-card" href=${this.place.ask(this.question.name).href} aria-busy=${String(!answer)}>
      <span class="asked">${answer ? sentence(answer.title) : titleWithSlots(this.question)}</span>
      <span class="answered">${answer ? sentence(answer.headline) : nothing}</span>
    </a>`;
  }
}

customElements.define('answer-card', AnswerCard);
