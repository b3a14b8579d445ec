/** An answer: its sentence, its picture, its table, its Cypher, and the ways out of the page. */
import { html, nothing } from 'lit';
import { quoting } from '../marks.js';
import { nothingYet } from '../nothing-yet.js';
import { Part, given, own } from '../part.js';
import { answerAddress, api } from '../api.js';
import { Query } from '../query.js';
import { lastBegan } from '../../model/days.js';
import { readOn } from '../../model/citation.js';
import { changed, frozen } from '../../model/frozen.js';
import { count, cut, day, originsOf, sentence } from '../../model/format.js';
import { knownIn } from '../../model/known.js';
import { valuesOf } from '../../model/world.js';
import { originsIn } from '../../model/sources.js';
import { sourceNotes } from '../evidence/source-list.js';
import './answer-table.js';
import './changed-since.js';
import { groupOf, subjectOf } from '../../model/ways-on.js';
import './ways-on.js';
import { withoutAsks } from '../../model/question.js';
import { fetchFigures } from '../figure/fetch-figures.js';
import './cypher-text.js';
import '../export/ways-out.js';
import '../export/watch-answer.js';
import '../picture/answer-picture.js';
import { say, sayWith, word } from '../../model/say.js';
import '../world/answer-worlds.js';

/** @import { Answer, Known, Notice, Question } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */
/** @import { PropertyValues } from 'lit' */

class AnswerView extends Part {
  static properties = { answer: given, question: given, place: given, paper: own };
  /** @type {Known} */
  #known = knownIn({ nodes: [], edges: [] });

  constructor() {
    super();
    /** @type {Answer} */
    this.answer;
    /** What it answers. @type {Question | undefined} */
    this.question;
    /** @type {Place} */
    this.place;
    /** Whether it is being printed. */
    this.paper = false;
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#toPaper);
    window.addEventListener('afterprint', this.#toPaper);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#toPaper);
    window.removeEventListener('afterprint', this.#toPaper);
  }

  /** The browser prints what is there when this ends. @param {Event} event */
  #toPaper = ({ type }) => {
    this.paper = type === 'beforeprint';
    this.performUpdate();
  };

  #newest = new Query(
    this,
    async (/** @type {{atLeast: string}} */ context, signal) => lastBegan((await api.days(context, signal)).days),
    () => (this.answer.parameters.asOf ? { atLeast: String(this.answer.parameters.atLeast ?? 'announced') } : null),
  );

  /** Where nothing is found, there may be nothing at all. */
  #there = new Query(
    this,
    (/** @type {{}} */ _, signal) => api.health(signal),
    () => (this.answer.rows.length === 0 ? {} : null),
  );

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('answer')) this.#known = knownIn(this.answer.graph);
  }

  render() {
    const { answer, place } = this;
    const empty = answer.rows.length === 0;
    const since = changed(place, answer);
    const subject = subjectOf(answer, this.question);
    return html`
      <p class="answer-headline">${quoting(sentence(answer.headline))}</p>
      ${since ? html`<changed-since .changed=${since} .known=${this.#known} .place=${place}></changed-since>` : nothing}
      ${answer.truncated ? html`<p class="cut" role="note">${cut(answer)}</p>` : nothing}
      ${answer.notices.map((notice) => html`<p class="notice-line" role="note">${quoting(noticeText(notice))}</p>`)}
      ${empty
        ? this.#nothingFound()
        : html`<answer-picture .answer=${answer} .known=${this.#known} .place=${place}></answer-picture>`}
      <answer-worlds .answer=${answer} .known=${this.#known} .place=${place}></answer-worlds>
      <div class="answer-bar">
        <p>${this.#summary()}</p>
        <div class="ways-out">
          <ways-out
            .seen=${answer}
            .place=${place}
            .shownIn=${() => this}
            .csvAddress=${answerAddress(answer.question, { ...answer.parameters, ...valuesOf(place.world) }, '.csv')}
          ></ways-out>
          ${answer.parameters.asOf ? html`<watch-answer .answer=${answer} .place=${place}></watch-answer>` : nothing}
          ${empty
            ? nothing
            : html`<a
                class="push-button"
                href=${place.with({ figure: place.has('figure') ? null : 'free' }).href}
                role="button"
                aria-expanded=${String(place.has('figure'))}
                >${say('Make a figure')}</a
              >`}
          <a
            class="push-button"
            href=${place.with({ cypher: place.has('cypher') ? null : 'shown' }).href}
            role="button"
            aria-expanded=${String(place.has('cypher'))}
            >${place.has('cypher') ? say('Hide Cypher') : say('Show Cypher')}</a
          >
        </div>
      </div>
      ${place.has('figure') && !empty ? this.#figure() : nothing}
      ${place.has('cypher')
        ? html`<cypher-text
            .text=${withoutAsks(answer.cypher)}
            .parameters=${answer.parameters}
            .place=${place}
          ></cypher-text>`
        : nothing}
      ${empty
        ? nothing
        : html`<answer-table .tools=${true} .answer=${answer} .known=${this.#known} .place=${place}></answer-table>`}
      ${this.paper && !empty ? this.#notes() : nothing}
      ${subject
        ? html`<ways-on
            .subject=${subject}
            .place=${place.withoutSelection()}
            .asked=${answer.question}
            .group=${groupOf(answer)}
          ></ways-on>`
        : nothing}
    `;
  }

  /** On paper, where the numbers in the table lead. */
  #notes() {
    const { answer, place } = this;
    const address = new URL(frozen(place, answer).href, location.href).href;
    return html`<section class="paper-notes">
      ${answer.sources.length
        ? html`<h2>${say('Sources, by the numbers in the table')}</h2>
            ${sourceNotes(answer.sources)}`
        : nothing}
      <p>${readOn(answer.graph, place)} ${address}</p>
    </section>`;
  }

  #figure() {
    const { answer, place } = this;
    fetchFigures();
    return html`<figure-maker .answer=${answer} .known=${this.#known} .place=${place}></figure-maker>`;
  }

  #summary() {
    const { rows, truncated, sources, parameters, millis } = this.answer;
    const parts = [
      truncated ? cut(this.answer) : count(rows.length, 'row'),
      ...(sources.length ? [originsOf(sources.length, originsIn(sources))] : []),
    ];
    const asOf = String(parameters.asOf ?? '');
    const newest = this.#newest.answer;
    // Of a day behind the newest fact nothing more is known than of that one.
    const beyond = newest && asOf > newest ? ` ${say('(nothing is known after {day})', { day: day(newest) })}` : '';
    if (asOf) parts.push(sentence(say('as of {day}', { day: day(asOf) }) + beyond));
    if (parameters.atLeast) parts.push(say('at least {standing}', { standing: word(String(parameters.atLeast)) }));
    if (!this.paper) parts.push(`${millis} ms`);
    return parts.join(' · ');
  }

  #nothingFound() {
    const { atLeast } = this.answer.parameters;
    if (this.#there.answer?.entities === 0) return html`<p class="nothing-found">${nothingYet(this.place)}</p>`;
    return html`<p class="nothing-found">
      ${atLeast && atLeast !== 'rumoured'
        ? sayWith('Facts below “{standing}” are left out. {link}, or choose another day above.', {
            standing: html`${word(String(atLeast))}`,
            link: html`<a href=${this.place.with({ atLeast: 'rumoured' }).href}>${say('Ask with rumours too')}</a>`,
          })
        : say('Choose another day above.')}
    </p>`;
  }
}

/**
 * A notice as it is told here: that an address can give all is for programs.
 *
 * @param {Notice} notice
 */
function noticeText({ code, text }) {
  return code === 'more-facts'
    ? say('The evidence of the first rows is told in full; that of the others opens from its row.')
    : sentence(text);
}

customElements.define('answer-view', AnswerView);
