/** The market at a glance: how much is known, four answers of the day, where money goes round, and every question. */
import { html, nothing } from 'lit';
import { Part } from '../../elements/part.js';
import { api } from '../../elements/api.js';
import { Asking } from '../../elements/asking.js';
import { count, day, number } from '../../model/format.js';
import { fetchFor } from '../../elements/library/later.js';
import { titleWithSlots } from '../../elements/marks.js';
import { byGroup, valuesAt } from '../../model/question.js';
import './answer-card.js';
import '../../elements/graph/graph-picture.js';
import '../../elements/day-slider.js';

/** @import { Answer, Counted, DayOfChange, Question } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

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

class HomePage extends Part {
  static properties = { questions: {}, place: {} };
  /** @type {Asking<{labels: Map<string, number>, facts: number, days: DayOfChange[]}>} */
  #known = new Asking(() => this.requestUpdate());
  /** @type {Asking<Answer>} */
  #picture = new Asking(() => this.requestUpdate());
  #asked = '';

  constructor() {
    super();
    /** @type {Question[]} */
    this.questions;
    /** @type {Place} */
    this.place;
  }

  connectedCallback() {
    super.connectedCallback();
    fetchFor('graph');
    this.#known.ask(async (signal) => {
      const [schema, { days }] = await Promise.all([api.schema(signal), api.days({ atLeast: 'announced' }, signal)]);
      return {
        labels: new Map(schema.labels.map((label) => [label.name, label.count])),
        facts: sum(schema.types),
        days,
      };
    });
  }

  willUpdate() {
    const [question] = this.#first(PICTURES, 1);
    if (!question) return;
    const values = valuesAt(question, this.place.at('/'));
    const asked = JSON.stringify([question.name, values]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#picture.ask((signal) => api.answer(question.name, values, signal));
  }

  /**
   * @param {string[]} names
   * @param {number} most
   */
  #first(names, most) {
    const known = new Map(this.questions.map((question) => [question.name, question]));
    return names
      .map((name) => known.get(name))
      .filter((question) => question !== undefined)
      .filter((question) => question.available !== false)
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
    const known = this.#known.answer;
    if (!known) return html`<p class="counts">${nothing}</p>`;
    const { labels, facts, days } = known;
    const span = days.length ? ` from ${day(days[0].day)} to ${day(days[days.length - 1].day)}` : '';
    return html`<p class="counts">
      <span><b>${number(facts)}</b> facts</span> <span><b>${number(labels.get('Entity') ?? 0)}</b> entities</span>
      <span><b>${number(labels.get('Source') ?? 0)}</b> sources</span>
      <span><b>${number(days.length)}</b> days of change${span}</span>
    </p>`;
  }

  #drawn() {
    const answer = this.#picture.answer;
    if (!answer?.graph.edges.length)
      return html`<div class="home-picture empty-picture">
        ${this.#picture.slow ? html`<p class="waiting" role="status">Drawing the market</p>` : nothing}
      </div>`;
    const known = {
      nodes: new Map(answer.graph.nodes.map((node) => [node.id, node])),
      edges: new Map(answer.graph.edges.map((edge) => [edge.id, edge])),
    };
    return html`<section class="home-picture">
      <h2>
        <a href=${this.place.ask(answer.question).href}>${answer.title}</a>
        <span class="quiet-text"
          >${count(answer.graph.nodes.length, 'entity', 'entities')}, ${count(answer.graph.edges.length, 'fact')}</span
        >
      </h2>
      <graph-picture .answer=${answer} .known=${known} .place=${this.place}></graph-picture>
    </section>`;
  }
}

/** @param {Counted[]} counted */
function sum(counted) {
  return counted.reduce((total, one) => total + one.count, 0);
}

customElements.define('home-page', HomePage);
