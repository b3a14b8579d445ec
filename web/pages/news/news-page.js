/** What is new: the facts that began and ended and the answers that changed in the last days of which anything is known, the latest day first. */
import { html, nothing } from 'lit';
import { Part, given } from '../../elements/part.js';
import { api } from '../../elements/api.js';
import { Query } from '../../elements/query.js';
import { titlePage } from '../../elements/page-title.js';
import { entityLink, ofData, quoting } from '../../elements/marks.js';
import { day, sentence } from '../../model/format.js';
import { SPAN, newsByDay, spanOf } from '../../model/news.js';
import { laterBy } from '../../model/days.js';
import { say, sayWith, word } from '../../model/say.js';

/** @import { Item } from '../../model/news.js' */
/** @import { Answer } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

const QUESTION = 'what-changed';

class NewsPage extends Part {
  static properties = { place: given };

  constructor() {
    super();
    /** @type {Place} */
    this.place;
  }

  #news = new Query(
    this,
    async (/** @type {{place: string, context: {asOf: string, atLeast: string}}} */ { context }, signal) => {
      const { days } = await api.days({ atLeast: context.atLeast }, signal);
      const span = spanOf(this.place, days);
      const answer = span ? await api.answer(QUESTION, { ...span, atLeast: context.atLeast }, signal) : null;
      return { span, answer };
    },
    () => ({ place: this.place.withoutSelection().href, context: this.place.context }),
  );

  updated() {
    const span = this.#news.answer?.span;
    titlePage(
      span ? say('What is new: {from} to {to}', { from: day(span.from), to: day(span.to) }) : say('What is new'),
    );
  }

  render() {
    const { answer: news, problem, slow } = this.#news;
    return html`<div class="news-page">
      <h1>${say('What is new')}</h1>
      ${problem ? html`<problem-note .problem=${problem} .place=${this.place}></problem-note>` : nothing}
      ${slow ? html`<p class="waiting-note" role="status">${say('Asking the graph')}</p>` : nothing}
      ${news ? this.#told(news.answer, news.span) : nothing}
    </div>`;
  }

  /**
   * @param {Answer | null} answer
   * @param {{from: string, to: string} | null} span
   */
  #told(answer, span) {
    if (!answer || !span) return html`<p>${say('Nothing is on record up to {day}.', { day: day(this.place.day) })}</p>`;
    const there = (/** @type {string} */ to) =>
      this.place.with({ from: laterBy(to, -SPAN), to }).withoutSelection().href;
    return html`<p class="answer-headline">${quoting(sentence(answer.headline))}</p>
      <nav class="news-days" aria-label=${say('Other days')}>
        <a class="push-button" href=${there(span.from)}>${say('The {n} days before', { n: SPAN })}</a>
        <a class="push-button" href=${there(laterBy(span.to, SPAN))}>${say('The {n} days after', { n: SPAN })}</a>
        <a class="push-button" href=${this.place.ask(QUESTION, span).href}
          >${say('The same as a picture and a table')}</a
        >
      </nav>
      ${newsByDay(answer).map(
        ([when, items]) =>
          html`<section>
            <h2>${day(when)}</h2>
            <ul>
              ${items.map((item) => this.#item(item, answer))}
            </ul>
          </section>`,
      )}`;
  }

  /**
   * @param {Item} item
   * @param {Answer} answer
   */
  #item({ change, statement, deal, facts }, answer) {
    const agreement = answer.graph.nodes.find(({ id }) => id === deal);
    const told = sentence(word(statement));
    const shown = word(statement) === statement && facts.length ? ofData(told) : quoting(told);
    return html`<li>
      <span class="news-change">${word(change)}</span>
      <p>
        ${facts.length ? html`<a href=${this.place.withFacts(...facts).href}>${shown}</a>` : shown}
        ${agreement
          ? html`<span class="quiet-text"
              >${sayWith('Part of {deal}', { deal: entityLink(agreement, this.place) })}</span
            >`
          : nothing}
      </p>
    </li>`;
  }
}

customElements.define('news-page', NewsPage);
