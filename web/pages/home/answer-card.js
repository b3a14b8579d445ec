/** One live answer as a card: its question and its sentence. One that cannot be answered leaves no gap. */
import { html, nothing } from 'lit';
import { Part, given } from '../../elements/part.js';
import { api } from '../../elements/api.js';
import { Query } from '../../elements/query.js';
import { sentence } from '../../model/format.js';
import { valuesAt } from '../../model/question.js';
import { titleWithSlots } from '../../elements/marks.js';

/** @import { Question } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

class AnswerCard extends Part {
  static properties = { question: given, place: given };

  constructor() {
    super();
    /** @type {Question} */
    this.question;
    /** @type {Place} */
    this.place;
  }

  #query = new Query(
    this,
    ({ name, values }, signal) => api.answer(name, values, signal),
    () => ({ name: this.question.name, values: valuesAt(this.question, this.place.at('/')) }),
  );

  render() {
    const { answer, problem } = this.#query;
    this.hidden = problem !== null;
    return html`<a class="answer-card" href=${this.place.ask(this.question.name).href} aria-busy=${String(!answer)}>
      <span class="asked">${answer ? sentence(answer.title) : titleWithSlots(this.question)}</span>
      <span class="answered">${answer ? sentence(answer.headline) : nothing}</span>
    </a>`;
  }
}

customElements.define('answer-card', AnswerCard);
