/**
 * The market at a glance: what this is, the deal that makes money go round, three findings of the day, what is new, a way to
 * start, and every question.
 */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { nothingYet } from '../../elements/nothing-yet.js';
import { Part, given } from '../../elements/part.js';
import { api } from '../../elements/api.js';
import { Query } from '../../elements/query.js';
import { titlePage } from '../../elements/page-title.js';
import { day, number, sentence } from '../../model/format.js';
import { closingDeal, namedByDefault, newestDays, storyOf, whatThisIs } from '../../model/home.js';
import { fetchFor } from '../../elements/library/later.js';
import { quoting, titleWithSlots } from '../../elements/marks.js';
import { knownIn } from '../../model/known.js';
import { asProblem } from '../../model/problem.js';
import { askableHere, byGroup, valuesAt } from '../../model/question.js';
import { inReality, isReal } from '../../model/world.js';
import './answer-card.js';
import '../../elements/picture/answer-picture.js';
import '../../elements/day-slider.js';
import '../../elements/problem-note.js';
import { say } from '../../model/say.js';

const FINDINGS = 3;
/** From here on a status says that the server cannot, and not that the request is wrong. */
const CANNOT = 500;
/** The questions that make a finding, the first choices first; those that this server cannot answer are passed over. */
const FINDING_QUESTIONS = ['on-all', 'critical-points', 'money-loops', 'exclusivity-claims', 'hedges', 'money-flows'];
const NEWS = 'what-changed';
/** Where money goes round: from it comes the deal that is drawn. */
const LOOPS = 'money-loops';
const DEAL = 'deal';
/** What is drawn where no money goes round. */
const ELSE = ['money-flows', 'critical-points'];

/** @import { Answer, Question, Values } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */
/** @import { Problem } from '../../model/problem.js' */

class HomePage extends Part {
  static properties = { questions: given, place: given };
  /** The questions that have no answer on a day, by a standing, in a world. */
  #passed = { terms: '', names: new Set() };

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
      const [{ days }, health] = await Promise.all([api.days({ atLeast: 'announced' }, signal), api.health(signal)]);
      return { ...health, days };
    },
    () => ['all'],
  );

  /** The deal that makes money go round, else the loops, else who pays whom. */
  #picture = new Query(
    this,
    async (/** @type {{names: string[], terms: Values}} */ { names }, signal) => {
      for (const name of names) {
        const answer = await this.#askIfItCan(name, signal);
        if (!answer || answer.rows.length === 0) continue;
        const known = knownIn(answer.graph);
        const [one] = name === LOOPS ? this.#first([DEAL], 1) : [];
        const deal = one ? closingDeal(answer, known, namedByDefault(one)[0]) : null;
        const told = deal ? await this.#ask(DEAL, { deal }, signal) : null;
        return told && told.rows.length ? { answer: told, known: knownIn(told.graph) } : { answer, known };
      }
      return null;
    },
    () => {
      const names = this.#first([LOOPS, ...ELSE], ELSE.length + 1).map(({ name }) => name);
      return names.length ? { names, terms: this.place.terms } : null;
    },
  );

  /**
   * Null where the market is too large for the question, or the server too busy: the next question has a picture too.
   *
   * @param {string} name
   * @param {AbortSignal} signal
   */
  async #askIfItCan(name, signal) {
    try {
      return await this.#ask(name, {}, signal);
    } catch (problem) {
      signal.throwIfAborted();
      if (asProblem(problem).status < CANNOT) throw problem;
      return null;
    }
  }

  /**
   * @param {string} name
   * @param {Values} values
   * @param {AbortSignal} signal
   */
  #ask(name, values, signal) {
    const [question] = this.#first([name], 1);
    return api.answer(name, { ...valuesAt(question, this.place.at('/')), ...values }, signal);
  }

  connectedCallback() {
    super.connectedCallback();
    fetchFor('graph');
  }

  updated() {
    const contents = this.#contents.answer;
    if (contents) titlePage(whatThisIs(contents.dataSets));
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
      .filter(({ available }) => available !== false)
      .slice(0, most);
  }

  /** Those that have an answer here; the next ones stand in for those that have none. */
  #findings() {
    const terms = JSON.stringify(this.place.terms);
    if (this.#passed.terms !== terms) this.#passed = { terms, names: new Set() };
    return this.#first(
      FINDING_QUESTIONS.filter((name) => !this.#passed.names.has(name)),
      FINDINGS,
    );
  }

  /** @param {string} name */
  #pass(name) {
    this.#passed.names.add(name);
    this.requestUpdate();
  }

  render() {
    const { place, questions } = this;
    const contents = this.#contents.answer;
    const news = contents ? newestDays(contents.days, place.day) : null;
    const [changes] = this.#first([NEWS], 1);
    return html`
      <div class="first-view">
        <header>
          <h1>${whatThisIs(contents?.dataSets ?? [])}</h1>
          ${this.#counts()}
        </header>
        ${this.#drawn()}
        <div class="answer-cards">
          ${repeat(
            this.#findings(),
            ({ name }) => name,
            (question) =>
              html`<answer-card
                .question=${question}
                .place=${place}
                @pass=${() => this.#pass(question.name)}
              ></answer-card>`,
          )}
          ${changes && news
            ? html`<answer-card
                  .question=${changes}
                  .place=${place}
                  .values=${news}
                  .word=${say('What is new')}
                ></answer-card>
                <a class="all-news" href=${place.at('/new').href}>${say('All that is new, day by day')}</a>`
            : nothing}
        </div>
      </div>
      ${this.#story()}
      <day-slider .place=${place}></day-slider>
      <div class="question-cards">
        ${byGroup(askableHere(questions)).map(
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

  #story() {
    if (this.#contents.answer?.entities === 0) return nothing;
    const { answer: drawn, pending } = this.#picture;
    // The deal's steps stand among the others: none of them moves away from under a reader's pointer.
    if (!drawn && pending) return html`<section class="start-here"><h2>${say('Start here')}</h2></section>`;
    const deal = drawn?.answer.question === DEAL ? drawn.answer : null;
    const steps = storyOf(deal, drawn?.known ?? knownIn({ nodes: [], edges: [] }), this.questions);
    return html`<section class="start-here">
      <h2>${say('Start here')}</h2>
      <ol>
        ${steps.map(
          ({ question, values, text }) => html`<li><a href=${this.place.ask(question, values).href}>${text}</a></li>`,
        )}
      </ol>
    </section>`;
  }

  #counts() {
    const contents = this.#contents.answer;
    if (!contents) return html`<p class="counts"></p>`;
    const { entities, facts, sources, days } = contents;
    const span = days.length
      ? ` ${sentence(say('from {from} to {to}', { from: day(days[0].day), to: day(days[days.length - 1].day) }))}`
      : '';
    return html`<p class="counts">
      <span><b>${number(facts)}</b> ${facts === 1 ? say('fact') : say('facts')}</span>
      <span><b>${number(entities)}</b> ${entities === 1 ? say('entity') : say('entities')}</span>
      <span><b>${number(sources)}</b> ${sources === 1 ? say('source') : say('sources')}</span>
      <span><b>${number(days.length)}</b> ${say('days of change')}${span}</span>
    </p>`;
  }

  #drawn() {
    const { answer: drawn, problem, slow } = this.#picture;
    if (this.#contents.answer?.entities === 0) {
      return html`<div class="home-picture empty-picture">
        <p>${nothingYet(this.place)}</p>
      </div>`;
    }
    // Where no question can be asked now there is no picture either, and what is missing is told once.
    const wrong = problem ?? (drawn ? null : this.#contents.problem);
    if (wrong) return this.#notDrawn(wrong);
    if (!drawn) {
      return html`<div class="home-picture empty-picture">
        ${slow ? html`<p class="waiting-note" role="status">${say('Drawing the market')}</p>` : nothing}
      </div>`;
    }
    const { answer, known } = drawn;
    return html`<section class="home-picture">
      <h2><a href=${this.#placeOf(answer).href}>${quoting(answer.title)}</a></h2>
      <answer-picture .answer=${answer} .known=${known} .place=${this.place}></answer-picture>
      <p class="found">${quoting(sentence(answer.headline))}</p>
    </section>`;
  }

  /**
   * Of a world that cannot be there is nothing to draw, and the market as it is stays one click away.
   *
   * @param {Problem} problem
   */
  #notDrawn(problem) {
    return html`<section class="home-picture">
      <problem-note
        .problem=${problem}
        .place=${this.place}
        .again=${problem.status < CANNOT ? null : this.#again}
      ></problem-note>
      ${isReal(this.place.world)
        ? nothing
        : html`<p><a href=${inReality(this.place).href}>${say('Back to the market as it is')}</a></p>`}
    </section>`;
  }

  #again = () => {
    this.#passed = { terms: '', names: new Set() };
    this.#contents.again();
    this.#picture.again();
  };

  /** @param {Answer} answer */
  #placeOf({ question, parameters }) {
    return this.place.ask(question, question === DEAL ? { deal: String(parameters.deal) } : {});
  }
}

customElements.define('home-page', HomePage);
