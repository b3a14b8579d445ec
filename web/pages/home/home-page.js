/** The market at a glance: how much is known, four answers of the day, where money goes round, and every question. */
import { html, nothing } from 'lit';
import { Part, given } from '../../elements/part.js';
import { api } from '../../elements/api.js';
import { Query } from '../../elements/query.js';
import { titlePage } from '../../elements/page-title.js';
import { count, day, number } from '../../model/format.js';
import { fetchFor } from '../../elements/library/later.js';
import { titleWithSlots } from '../../elements/marks.js';
import { knownIn } from '../../model/known.js';
import { byGroup, valuesAt } from '../../model/question.js';
import './answer-card.js';
import '../../elements/graph/graph-picture.js';
import '../../elements/day-slider.js';

const CARDS = 4;
/** The questions that make a card, the first choices first; those that this server cannot answer are passed over. */
const CARD_QUESTIONS = [
  'on-all',
  'critical-points',
  'money-loops',
  'depends-on',
  'what-changed',
  'dependents-of',
  'exclusive-to',
  'facts-of',
];
/** The picture of the page: the first of these that can be asked. */
const PICTURES = ['money-loops', 'deal', 'depends-on'];

/** @import { Question } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

class HomePage extends Part {
  static properties = { questions: given, place: given };

  constructor() {
    super();
    /** @type {Question[]} */
    this.questions = [];
    /** @type {Place} */
    this.place;
  }

  #contents = new Query(
    this,
    async (_, signal) => {
      const [schema, { days }] = await Promise.all([api.schema(signal), api.days({ atLeast: 'announced' }, signal)]);
      const labels = new Map(schema.labels.map((label) => [label.name, label.count]));
      return { labels, facts: schema.types.reduce((sum, type) => sum + type.count, 0), days };
    },
    () => ['all'],
  );

  #picture = new Query(
    this,
    async ({ name, values }, signal) => {
      const answer = await api.answer(name, values, signal);
      return { answer, known: knownIn(answer.graph) };
    },
    () => {
      const [question] = this.#first(PICTURES, 1);
      return question ? { name: question.name, values: valuesAt(question, this.place.at('/')) } : null;
    },
  );

  connectedCallback() {
    super.connectedCallback();
    fetchFor('graph');
  }

  updated() {
    titlePage('The market at a glance');
  }

  /**
   * @param {string[]} names
   * @param {number} most
   */
  #first(names, most) {
    const known = new Map(this.questions.map((question) => [question.name, question]));
    return names
      .map((name) => known.get(name))
      .filter((question) => question && question.available !== false)
      .slice(0, most);
  }

  render() {
    const { place, questions } = this;
    return html`
      <h1>Who depends on whom, and what is exclusive</h1>
      ${this.#counts()}
      <day-slider .place=${place}></day-slider>
      <div class="answer-cards">
        ${this.#first(CARD_QUESTIONS, CARDS).map(
          (question) => html`<answer-card .question=${question} .place=${place}></answer-card>`,
        )}
      </div>
      ${this.#drawn()}
      <div class="question-cards">
        ${byGroup(questions).map(
          ([group, some]) =>
            html`<section>
              <h2>${group}</h2>
              <ul>
                ${some.map(
                  (question) =>
                    html`<li>
                      <a href=${place.ask(question.name).href}>${titleWithSlots(question)}</a>
                      <p>${question.about.replace(/\{(\w+)\}/g, '…')}</p>
                    </li>`,
                )}
              </ul>
            </section>`,
        )}
      </div>
    `;
  }

  #counts() {
    const contents = this.#contents.answer;
    if (!contents) return html`<p class="counts"></p>`;
    const { labels, facts, days } = contents;
    const span = days.length ? ` from ${day(days[0].day)} to ${day(days[days.length - 1].day)}` : '';
    return html`<p class="counts">
      <span><b>${number(facts)}</b> facts</span> <span><b>${number(labels.get('Entity') ?? 0)}</b> entities</span>
      <span><b>${number(labels.get('Source') ?? 0)}</b> sources</span>
      <span><b>${number(days.length)}</b> days of change${span}</span>
    </p>`;
  }

  #drawn() {
    const { answer: drawn, slow } = this.#picture;
    if (!drawn?.answer.graph.edges.length) {
      return html`<div class="home-picture empty-picture">
        ${slow ? html`<p class="waiting-note" role="status">Drawing the market</p>` : nothing}
      </div>`;
    }
    const { answer, known } = drawn;
    const { nodes, edges } = answer.graph;
    return html`<section class="home-picture">
      <h2>
        <a href=${this.place.ask(answer.question).href}>${answer.title}</a>
        <span class="quiet-text">${count(nodes.length, 'entity', 'entities')}, ${count(edges.length, 'fact')}</span>
      </h2>
      <graph-picture .answer=${answer} .known=${known} .place=${this.place}></graph-picture>
    </section>`;
  }
}

customElements.define('home-page', HomePage);
