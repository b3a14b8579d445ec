/** What this is, what the data are, and by which rules the answers are made. */
import { html, nothing } from 'lit';
import { Part, given } from '../../elements/part.js';
import { api } from '../../elements/api.js';
import { Query } from '../../elements/query.js';
import { titlePage } from '../../elements/page-title.js';
import { count, day } from '../../model/format.js';
import { laterBy, newestDay } from '../../model/days.js';

/** @import { Place } from '../../model/place.js' */

const MONTH = 31;

/** The rules, each with what it means for a reader. */
const METHOD = [
  [
    'A fact is what a source states',
    'Each line in a picture is one: who, what, whom, with an amount, dates, how binding it is, and the sources that say so. Nothing is inferred from silence.',
  ],
  [
    'Amounts stay ranges',
    '“Up to $10bn” is anything from nothing to ten billion. What nobody disclosed is counted, never taken as nothing. Currencies are not added up.',
  ],
  [
    'Unknown is not no',
    'The answer is “no” only where a source says so, or where the data are complete for that day. Otherwise no source says either way.',
  ],
  [
    'Promised is not done',
    'Rumoured, announced, committed, completed: each fact has one of these. An answer counts those that are at least as binding as you ask for.',
  ],
  [
    'A fact holds from a day to a day',
    'Every answer is of one day. What ended before it or began after it is left out.',
  ],
  [
    'Who fails without whom',
    'One fails when in some essential role nobody is left who serves it. Capital is no such role: nobody stops for want of an investor. A company’s own products are no second source.',
  ],
  [
    'A circle is no accusation',
    'Money that a seller invests can come back to it as a purchase. How much of a purchase that could pay is worked out as a range; it is not evidence of wrongdoing.',
  ],
  ['Several sources can be one witness', 'Those that repeat one release have one origin, and count once.'],
];

class AboutPage extends Part {
  static properties = { place: given };

  constructor() {
    super();
    /** @type {Place} */
    this.place;
  }

  #data = new Query(
    this,
    async (_, signal) => {
      const [health, { days }] = await Promise.all([api.health(signal), api.days({ atLeast: 'announced' }, signal)]);
      return { ...health, last: newestDay(days) };
    },
    () => ['all'],
  );

  updated() {
    titlePage('About and method');
  }

  render() {
    const { answer } = this.#data;
    const ask = (/** @type {string} */ name, values = {}) => this.place.ask(name, values).href;
    return html`<div class="about-page">
      <h1>About and method</h1>
      <p>
        Interlock answers who pays whom, who depends on whom, and what has no substitute. It keeps a market as a graph
        of facts, each with its sources, and every answer comes with its proof.
      </p>
      ${answer
        ? html`<h2>The data</h2>
            <p>
              ${count(answer.facts, 'fact')} about ${count(answer.entities, 'entity', 'entities')}, in
              ${count(answer.dataSets.length, 'data set')}: ${answer.dataSets.join(', ') || 'none yet'}.
              ${answer.last ? `The newest fact is of ${day(answer.last)}.` : ''}
            </p>
            <ul>
              <li><a href=${ask('entities')}>All companies, models, clouds, chips and products</a></li>
              <li><a href=${ask('deals')}>All deals</a></li>
              <li><a href=${ask('sources')}>All sources</a></li>
              ${answer.last
                ? html`<li>
                    <a href=${ask('what-changed', { from: laterBy(answer.last, -MONTH), to: answer.last })}
                      >What is new: the month up to ${day(answer.last)}</a
                    >
                  </li>`
                : nothing}
              <li><a href=${ask('conflicts')}>Where sources disagree</a></li>
              <li><a href=${this.place.at('/data').href}>Check, load and download data sets</a></li>
            </ul>`
        : nothing}
      <h2>Method</h2>
      <dl>
        ${METHOD.map(
          ([rule, means]) =>
            html`<div>
              <dt>${rule}</dt>
              <dd>${means}</dd>
            </div>`,
        )}
      </dl>
      <p>
        Each answer shows the statement that it was made with, under “Show Cypher”; the rows, the facts and the sources
        can be downloaded and cited.
      </p>
    </div>`;
  }
}

customElements.define('about-page', AboutPage);
