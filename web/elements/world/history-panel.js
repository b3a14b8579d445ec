/** The days on which an answer changed: a strip of time, and each day with what did it. */
import { html, nothing, svg } from 'lit';
import { Part, given } from '../part.js';
import { Query } from '../query.js';
import { historyOf } from '../history-api.js';
import { dayMark, quoting } from '../marks.js';
import { day, number, sentence } from '../../model/format.js';
import { placed } from '../../model/history.js';
import { say, sayCount, word } from '../../model/say.js';
import { askedAgain } from '../../model/world.js';
import { factTold } from './fact-told.js';
import '../problem-note.js';

/** @import { Answer, Known, Values } from '../../model/types.js' */
/** @import { History, SoFar } from '../../model/world-types.js' */
/** @import { Place } from '../../model/place.js' */

const WIDTH = 1000;
const HEIGHT = 28;
const SHOWN = 30;
const FACTS = 4;
const NAMED = 4;

class HistoryPanel extends Part {
  static properties = { answer: given, known: given, place: given };

  constructor() {
    super();
    /** @type {Answer} */
    this.answer;
    /** @type {Known} */
    this.known;
    /** @type {Place} */
    this.place;
  }

  /** What was found while the rest is still tried. @type {SoFar | null} */
  #so = null;

  /** @param {SoFar} so */
  #tell(so) {
    this.#so = so;
    this.requestUpdate();
  }

  #query = new Query(
    this,
    (/** @type {{ question: string, values: Values }} */ { question, values }, signal) => {
      this.#so = null;
      return historyOf(question, values, (so) => this.#tell(so), signal);
    },
    () => askedAgain(this.answer, this.place),
  );

  render() {
    const { problem, answer, slow, pending } = this.#query;
    return html`<section class="world-panel" aria-label=${say('Since when?')}>
      ${problem ? html`<problem-note .problem=${problem} .place=${this.place}></problem-note>` : nothing}
      ${slow ? this.#waiting() : nothing} ${answer && !pending ? this.#told(answer) : this.#days(this.#found())}
    </section>`;
  }

  /** @param {History} history */
  #told(history) {
    return html`<p class="panel-headline" role="status">${quoting(sentence(history.headline))}</p>
      ${this.#days(history)}`;
  }

  /** Up to the day that is asked about, while it is not known how far it goes. */
  #found() {
    return { entries: this.#so?.entries ?? [], to: String(this.answer.parameters.asOf) };
  }

  #waiting() {
    const { tried, of } = this.#so ?? { tried: 0, of: 0 };
    return html`<p class="waiting-note" role="status">
        ${of
          ? say('Asking day by day: {tried} of {n}', { tried: number(tried), n: number(of) })
          : say('Asking day by day')}
      </p>
      ${of ? html`<progress class="history-progress" max=${of} .value=${tried}></progress>` : nothing}`;
  }

  /** @param {Pick<History, 'entries' | 'to'>} history */
  #days(history) {
    const entries = history.entries.toReversed();
    return html`${entries.length ? this.#strip(history) : nothing}
      <ol class="history-days">
        ${entries.slice(0, SHOWN).map((entry) => this.#entry(entry))}
      </ol>
      ${entries.length > SHOWN
        ? html`<p class="quiet-text">
            ${sayCount(entries.length - SHOWN, '{n} earlier day is not shown.', '{n} earlier days are not shown.')}
          </p>`
        : nothing}`;
  }

  /** @param {Pick<History, 'entries' | 'to'>} history */
  #strip(history) {
    const marks = placed(history);
    return html`<svg
        class="history-strip"
        viewBox="0 0 ${WIDTH} ${HEIGHT}"
        preserveAspectRatio="none"
        role="img"
        aria-label=${sayCount(
          history.entries.length,
          '{n} day of changes, from {from} to {to}',
          '{n} days of changes, from {from} to {to}',
          { from: day(marks.from), to: day(marks.to) },
        )}
      >
        <line x1="0" y1=${HEIGHT - 1} x2=${WIDTH} y2=${HEIGHT - 1} />
        ${marks.at.map(
          ({ at, size }) =>
            svg`<line class="day" x1=${at * WIDTH} x2=${at * WIDTH} y1=${(HEIGHT - 2) * (1 - size)} y2=${HEIGHT - 2} />`,
        )}
      </svg>
      <p class="strip-ends"><span>${day(marks.from)}</span><span>${day(marks.to)}</span></p>`;
  }

  /** @param {History['entries'][number]} entry */
  #entry({ day: on, changes, facts, names = {} }) {
    return html`<li>
      <a href=${this.place.with({ asOf: on }).href}>${dayMark(on)}</a>
      <span
        >${changes
          .slice(0, NAMED)
          .map(({ change, key }) => html`<span class="change ${change}">${this.#row(change, key, names)}</span> `)}
        ${changes.length > NAMED ? say('and {n} more', { n: changes.length - NAMED }) : ''}</span
      >
      <span class="quiet-text"
        >${facts
          .slice(0, FACTS)
          .map((id, at) => html`${at ? ' · ' : ''}${factTold(id, this.known, this.place, names)}`)}${facts.length >
        FACTS
          ? html` ·
              <a href=${this.place.withFacts(...facts).href}
                >${sayCount(facts.length - FACTS, '{n} more fact', '{n} more facts')}</a
              >`
          : nothing}</span
      >
    </li>`;
  }

  /**
   * @param {string} change
   * @param {Record<string, unknown>} key
   * @param {Record<string, string>} names of those that the answer of today need not name
   */
  #row(change, key, names) {
    const told = Object.values(key)
      .flat()
      .filter((one) => one !== null && one !== '')
      .map((one) => this.known.nodes.get(String(one))?.name ?? names[String(one)] ?? word(String(one)));
    return `${{ new: '+', gone: '−', changed: '±' }[change] ?? ''} ${told.join(' · ')}`;
  }
}

customElements.define('history-panel', HistoryPanel);
