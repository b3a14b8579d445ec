/** A question asked within a story: its sentence, its picture, its first rows or one figure, live on the reader's day. */
import { html, nothing } from 'lit';
import { quoting } from '../../elements/marks.js';
import { Part, given, toldAnew } from '../../elements/part.js';
import { Query } from '../../elements/query.js';
import { api } from '../../elements/api.js';
import { fetchFor } from '../../elements/library/later.js';
import { cell } from '../../elements/answer/cell.js';
import { readable } from '../../model/columns.js';
import { count, number, sentence } from '../../model/format.js';
import { knownIn } from '../../model/known.js';
import { columnsOf, endsAt } from '../../model/story.js';
import { titleText, valuesAt } from '../../model/question.js';
import { numbersOf } from '../../model/sources.js';
import '../../elements/answer/answer-table.js';
import '../../elements/picture/answer-picture.js';
import '../../elements/problem-note.js';
import { problemText } from '../../model/problem-text.js';
import { say, sayCount } from '../../model/say.js';

/** @import { Answer, Question, Values } from '../../model/types.js' */
/** @import { Asked } from '../../model/story-types.js' */
/** @import { Place } from '../../model/place.js' */

/** Told when an answer is there, so that the story can list what it rests on. */
export const ANSWERED = 'story-answered';

/** From here on a status says that the server cannot, and not that the request is wrong: another time it may. */
const CANNOT = 500;

class StoryAnswer extends Part {
  static properties = { asked: given, question: given, titled: given, values: toldAnew, place: given, notes: given };

  constructor() {
    super();
    /** @type {Asked} */
    this.asked;
    /** @type {Question} */
    this.question;
    /** Whether the question is told above its answer: not where the heading says it. */
    this.titled = true;
    /** What the story gives to the question's parameters. @type {Record<string, string[]>} */
    this.values;
    /** Where the story stands. @type {Place} */
    this.place;
    /** The numbers of the story's sources. @type {Map<string, number>} */
    this.notes = new Map();
  }

  #query = new Query(
    this,
    async (/** @type {Values} */ values, signal) => {
      if (this.asked.show === 'answer' || this.asked.show === 'picture') fetchFor(this.question.show.kind);
      const answer = await api.answer(this.question.name, values, signal);
      this.dispatchEvent(new CustomEvent(ANSWERED, { bubbles: true, detail: answer.sources }));
      return { answer, known: knownIn(answer.graph) };
    },
    () => (this.question.available === false ? null : valuesAt(this.question, this.#there)),
  );

  /** Where the question itself stands, with the same values. */
  get #there() {
    return this.place.ask(this.question.name, { ...endsAt(this.question, this.place), ...this.values });
  }

  render() {
    const { answer: found, problem } = this.#query;
    if (this.question.available === false) {
      return html`<p class="story-missing" role="note">
        ${say('This question cannot be asked here. {needs}', { needs: this.question.needs ?? '' })}
      </p>`;
    }
    if (problem) {
      return html`<p class="story-missing" role="note">
        ${say('{question} — not answered: {problem}', {
          question: titleText(this.question),
          problem: problemText(problem).detail || problem.title,
        })}
        ${problem.status >= CANNOT || problem.status === 0
          ? html`<button class="push-button" @click=${() => this.#query.again()}>${say('Try again')}</button>`
          : nothing}
      </p>`;
    }
    const { show } = this.asked;
    // What is drawn has its room from the beginning: what follows does not jump.
    const room = ['sentence', 'number'].includes(show) ? 'story-wait' : 'story-wait story-wait-drawn';
    if (!found) return html`<p class="waiting-note ${room}" role="status">${say('Asking the graph')}</p>`;
    const { answer } = found;
    switch (show) {
      case 'sentence':
        return html`<p class="story-text">${quoting(sentence(answer.headline))} ${this.#source(answer)}</p>`;
      case 'number':
        return this.#number(answer);
      case 'picture':
        return this.#framed(answer, this.#picture());
      case 'table':
        return this.#framed(answer, this.#table());
      default:
        return this.#framed(answer, [this.#picture(), this.#table()]);
    }
  }

  /**
   * @param {Answer} answer
   * @param {unknown} shown
   */
  #framed(answer, shown) {
    return html`<figure>
      <figcaption>
        ${this.titled
          ? html`<a class="story-question" href=${this.#there.href}>${quoting(sentence(answer.title))}</a>`
          : nothing}
        <p>${quoting(sentence(answer.headline))}</p>
        ${this.titled ? nothing : this.#source(answer)}
      </figcaption>
      ${answer.rows.length ? shown : nothing}
    </figure>`;
  }

  #picture() {
    const found = this.#query.answer;
    return found
      ? html`<answer-picture .answer=${found.answer} .known=${found.known} .place=${this.place}></answer-picture>`
      : nothing;
  }

  #table() {
    const found = this.#query.answer;
    if (!found) return nothing;
    const { answer, known } = found;
    const { rows: most, last } = this.asked;
    const left = answer.rows.length - most;
    const some = {
      ...answer,
      columns: columnsOf(answer.columns, this.asked),
      rows: left <= 0 ? answer.rows : last ? answer.rows.slice(-most) : answer.rows.slice(0, most),
    };
    return html`<answer-table .answer=${some} .known=${known} .place=${this.place} .notes=${this.notes}></answer-table>
      ${left > 0
        ? html`<p class="story-more">
            <a href=${this.#there.href}
              >${sayCount(left, '{n} more row in the whole answer', '{n} more rows in the whole answer')}</a
            >
          </p>`
        : nothing}`;
  }

  /** @param {Answer} answer */
  #number(answer) {
    const { column: name } = this.asked;
    const [row] = answer.rows;
    const column = name ? readable(answer.columns).find(({ parts }) => parts.includes(name)) : null;
    const known = this.#query.answer?.known;
    const figure =
      column && row && known ? cell(column, column.of(row), known, this.place) : number(name ? 0 : answer.rows.length);
    return html`<p class="story-number">
      <b>${figure}</b> <span>${quoting(sentence(answer.title))} ${this.#source(answer)}</span>
    </p>`;
  }

  /**
   * On paper the notes below bear it out.
   *
   * @param {Answer} answer
   */
  #numbers(answer) {
    const ids = answer.sources.map(({ id }) => id);
    return this.notes.size ? `[${numbersOf(ids, this.notes)}]` : nothing;
  }

  /** @param {Answer} answer */
  #source(answer) {
    return html`<a class="story-source" href=${this.#there.href} title=${quoting(sentence(answer.title))}
      ><span data-notes=${this.#numbers(answer)}><span>${count(answer.sources.length, 'source')}</span></span></a
    >`;
  }
}

customElements.define('story-answer', StoryAnswer);
