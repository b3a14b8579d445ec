/** One question: its form made from the header, and its answer. */
import { html, nothing } from 'lit';
import { Part, given } from '../../elements/part.js';
import { nothingYet } from '../../elements/nothing-yet.js';
import { Query } from '../../elements/query.js';
import { api } from '../../elements/api.js';
import { titlePage, titleSent } from '../../elements/page-title.js';
import { sentence } from '../../model/format.js';
import { label } from '../../model/labels.js';
import { problemText } from '../../model/problem-text.js';
import { fetchFor } from '../../elements/library/later.js';
import { quoting, titleWithSlots } from '../../elements/marks.js';
import { isLeftOpen, shownValues, titleOver, titleText, valuesAt } from '../../model/question.js';
import './question-form.js';
import '../../elements/answer/answer-view.js';
import '../../elements/problem-note.js';
import '../../elements/day-slider.js';
import { list, say } from '../../model/say.js';
import { kindWord } from '../../model/vocabulary.js';

/** @import { Answer, NamedNode, Parameter, Question, Values } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

/** So many of what a search finds are looked at: who is named by an id comes first. */
const FEW = 5;
/** The same at each render: what a form is given anew draws it again. @type {NamedNode[]} */
const NOBODY = [];

class QuestionPage extends Part {
  static properties = { question: given, named: given, place: given };

  constructor() {
    super();
    /** @type {Question} */
    this.question;
    /** Those whom questions name by default. @type {NamedNode[]} */
    this.named = [];
    /** @type {Place} */
    this.place;
  }

  #query = new Query(
    this,
    (/** @type {Values} */ values, signal) => {
      fetchFor(this.question.show.kind);
      return api.answer(this.question.name, values, signal);
    },
    () => (this.question.available === false || this.#leftOpen.length ? null : valuesAt(this.question, this.place)),
  );

  /** The parameters that a reader has yet to fill in. */
  get #leftOpen() {
    return this.question.parameters.filter((parameter) => isLeftOpen(parameter, this.place));
  }

  /** Where no answer tells the names of those asked about, the search does. */
  #named = new Query(
    this,
    async (/** @type {{ids: string[]}} */ { ids }, signal) => {
      const found = await Promise.all(ids.map((id) => api.search(id, FEW, signal)));
      return found.flatMap(({ entities, deals }) => [
        ...entities,
        ...deals.map(({ id, title }) => ({ id, label: 'Deal', name: title })),
      ]);
    },
    () => {
      const ids = this.#query.problem || this.#leftOpen.length ? this.#asked : [];
      return ids.length ? { ids } : null;
    },
  );

  /** The ids that the form shows. */
  get #asked() {
    return this.question.parameters
      .filter(({ type }) => type === 'entity' || type === 'deal')
      .flatMap((parameter) => shownValues(parameter, this.place));
  }

  /** The labels in this market, where a question names nobody by default: there may be nobody to name. */
  #there = new Query(
    this,
    async (/** @type {{}} */ _, signal) => (await api.schema(signal)).labels.map(({ name }) => name),
    () => (this.#leftOpen.some(({ required }) => required) ? {} : null),
  );

  get #answer() {
    return this.#leftOpen.length ? null : this.#query.answer;
  }

  /** The title where no answer tells it. */
  get #titleAsked() {
    return titleOver(this.question, this.place, this.#named.answer ?? []);
  }

  updated() {
    const answer = this.#answer;
    const { problem } = this.#query;
    if (answer) titlePage(sentence(answer.title));
    else if (problem) titlePage(`${problemText(problem).title}: ${this.#titleAsked}`);
    else titlePage(titleSent() || titleText(this.question));
  }

  render() {
    const { question, place } = this;
    const answer = this.#answer;
    const dated = question.parameters.some(({ name }) => name === 'asOf');
    return html`<header class="question-head">
        <h1>${this.#heading(answer)}</h1>
        <question-form
          .question=${question}
          .named=${this.named}
          .nodes=${answer?.graph.nodes ?? this.#named.answer ?? NOBODY}
          .place=${place}
        ></question-form>
      </header>
      ${dated ? html`<day-slider .place=${place}></day-slider>` : nothing}
      ${answer ? nothing : html`<p class="question-about">${question.about.replace(/\{(\w+)\}/g, '…')}</p>`}
      ${this.#body(answer)}`;
  }

  /** @param {Answer | null} answer */
  #heading(answer) {
    if (answer) return quoting(sentence(answer.title));
    if (this.#query.problem) return this.#titleAsked;
    return titleSent() ? quoting(titleSent()) : titleWithSlots(this.question);
  }

  /** @param {Answer | null} answer */
  #body(answer) {
    const { problem, slow, pending } = this.#query;
    const open = this.#leftOpen.map(({ name }) => `“${label(name)}”`);
    if (this.question.available === false) {
      return html`<div class="notice-line" role="status">
        ${say('This question cannot be asked here. {needs}', { needs: this.question.needs ?? '' })}
      </div>`;
    }
    if (open.length) return html`<p class="nothing-found" role="status">${this.#toFillIn(open)}</p>`;
    if (problem) {
      const mayPass = problem.status >= 500 || problem.status === 0;
      return html`<problem-note
        .problem=${problem}
        .place=${this.place}
        .again=${mayPass ? () => this.#query.again() : null}
      ></problem-note>`;
    }
    const waiting = slow || (!answer && pending);
    return html`${waiting
      ? html`<p class=${answer ? 'waiting-note over' : 'waiting-note'} role="status">
          ${slow ? say('Asking the graph') : ''}
        </p>`
      : nothing}
    ${answer
      ? html`<answer-view .answer=${answer} .question=${this.question} .place=${this.place}></answer-view>`
      : nothing}`;
  }

  /** @param {string[]} open the names of what is left open */
  #toFillIn(open) {
    const { answer: labels, pending } = this.#there;
    if (pending) return nothing;
    if (labels && !labels.includes('Entity')) return nothingYet(this.place);
    const nobody = labels && this.#leftOpen.map(labelsOf).find((wanted) => !wanted.some((one) => labels.includes(one)));
    return nobody
      ? say('This cannot be asked here: nothing of the kind {kind} is on record.', {
          kind: list(
            nobody.map((one) => `“${kindWord(one)}”`),
            'disjunction',
          ),
        })
      : say('Fill in {names} above to ask this.', { names: list(open) });
  }
}

/**
 * The labels of what a parameter can name.
 *
 * @param {Parameter} parameter
 */
function labelsOf({ type, labels }) {
  return type === 'deal' ? ['Deal'] : labels?.length ? labels : ['Entity'];
}

customElements.define('question-page', QuestionPage);
