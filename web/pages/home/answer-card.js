/** One live answer as a card: its question and its sentence. One that cannot be answered leaves no gap. */
import { html, nothing } from 'lit';
import { Part, given } from '../../elements/part.js';
import { api } from '../../elements/api.js';
import { Query } from '../../elements/query.js';
import { sentence } from '../../model/format.js';
import { namedByDefault } from '../../model/home.js';
import { isLeftOpen, valuesAt } from '../../model/question.js';
import { quoting, titleWithSlots } from '../../elements/marks.js';

/** @import { Question, Values } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

class AnswerCard extends Part {
  static properties = { question: given, place: given, values: given, word: given };

  constructor() {
    super();
    /** @type {Question} */
    this.question;
    /** @type {Place} */
    this.place;
    /** What is asked about, beside the day and the standing. @type {Values} */
    this.values = {};
    /** What the card is called instead of its question; '' where it is called so. */
    this.word = '';
  }

  #query = new Query(
    this,
    async ({ name, values, named, open }, signal) => {
      // Nobody of a kind that it asks about is in this market.
      if (open) return null;
      // A market need not have what a question names by default: to ask then would be an error of our own making.
      const found = await Promise.all(named.map((id) => api.search(id, FEW, signal)));
      const all = named.every((id, at) => found[at].entities.some((entity) => entity.id === id));
      return all ? api.answer(name, values, signal) : null;
    },
    () => ({ name: this.question.name, values: this.#asked, named: namedByDefault(this.question), open: this.#isOpen }),
  );

  get #asked() {
    return { ...valuesAt(this.question, this.place.at('/')), ...this.values };
  }

  get #isOpen() {
    return this.question.parameters.some((parameter) => isLeftOpen(parameter, this.place.at('/')));
  }

  /** Whether there is nothing to say. */
  get #isEmpty() {
    const { answer, problem, pending } = this.#query;
    return problem !== null || (!pending && (!answer || answer.rows.length === 0));
  }

  updated() {
    if (this.#isEmpty) this.dispatchEvent(new CustomEvent('pass'));
  }

  render() {
    const { answer } = this.#query;
    this.hidden = this.#isEmpty;
    this.toggleAttribute('told', !this.#query.pending);
    return html`<a
      class="answer-card"
      href=${this.place.ask(this.question.name, this.values).href}
      aria-busy=${String(!answer)}
    >
      <span class="asked"
        >${this.word || (answer ? quoting(sentence(answer.title)) : titleWithSlots(this.question))}</span
      >
      <span class="answered">${answer ? quoting(sentence(answer.headline)) : nothing}</span>
    </a>`;
  }
}

/** So many of what a search finds are looked at. */
const FEW = 5;

customElements.define('answer-card', AnswerCard);
