/** What this is, what the data are, and by which rules the answers are made. */
import { html, nothing } from 'lit';
import { Part, given } from '../../elements/part.js';
import { api } from '../../elements/api.js';
import { Query } from '../../elements/query.js';
import { titlePage } from '../../elements/page-title.js';
import { count, day } from '../../model/format.js';
import { lastBegan } from '../../model/days.js';
import { say } from '../../model/say.js';

/** @import { Place } from '../../model/place.js' */

/** The rules, each with what it means for a reader. */
const METHOD = [
  [
    say('A fact is what a source states'),
    say(
      'Each line in a picture is one: who, what, whom, with an amount, dates, how binding it is, and the sources that say so. Nothing is inferred from silence.',
    ),
  ],
  [
    say('Amounts stay ranges'),
    say(
      '“Up to $10bn” is anything from nothing to ten billion. What nobody disclosed is counted, never taken as nothing. Currencies are not added up.',
    ),
  ],
  [
    say('Unknown is not no'),
    say(
      'The answer is “no” only where a source says so, or where the data are complete for that day. Otherwise no source says either way.',
    ),
  ],
  [
    say('Promised is not done'),
    say(
      'Rumoured, announced, committed, completed: each fact has one of these. An answer counts those that are at least as binding as you ask for.',
    ),
  ],
  [
    say('A fact holds from a day to a day'),
    say('Every answer is as of one day. What ended before it or began after it is left out.'),
  ],
  [
    say('Who fails without whom'),
    say(
      'One fails when in some essential role nobody is left who serves it. Capital is no such role: nobody stops for want of an investor. A company’s own products are no second source.',
    ),
  ],
  [
    say('A circle is no accusation'),
    say(
      'Money that a seller invests can come back to it as a purchase. How much of a purchase that could pay is worked out as a range; it is not evidence of wrongdoing.',
    ),
  ],
  [say('Several sources can be one witness'), say('Those that repeat one release have one origin, and count once.')],
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
      return { ...health, last: lastBegan(days) };
    },
    () => ['all'],
  );

  updated() {
    titlePage(say('About and method'));
  }

  render() {
    const { answer } = this.#data;
    const ask = (/** @type {string} */ name, values = {}) => this.place.ask(name, values).href;
    return html`<div class="about-page">
      <h1>${say('About and method')}</h1>
      <p>
        ${say(
          'Interlock answers who pays whom, who depends on whom, and what has no substitute. It keeps a market as a graph of facts, each with its sources, and every answer comes with its proof.',
        )}
      </p>
      ${answer
        ? html`<h2>${say('The data')}</h2>
            <p>
              ${say('{facts} about {entities}, in {sets}: {names}.', {
                facts: count(answer.facts, 'fact'),
                entities: count(answer.entities, 'entity', 'entities'),
                sets: answer.dataSets.length === 1 ? say('one data set') : count(answer.dataSets.length, 'data set'),
                names: answer.dataSets.join(', ') || say('none yet'),
              })}
              ${answer.last ? say('The newest fact is of {day}.', { day: day(answer.last) }) : ''}
            </p>
            <ul>
              <li><a href=${ask('entities')}>${say('All companies, models, clouds, chips and products')}</a></li>
              <li><a href=${ask('deals')}>${say('All deals')}</a></li>
              <li><a href=${ask('sources')}>${say('All sources')}</a></li>
              ${answer.last
                ? html`<li>
                    <a href=${this.place.at('/new').href}
                      >${say('What is new: the month up to {day}', { day: day(answer.last) })}</a
                    >
                  </li>`
                : nothing}
              <li><a href=${ask('conflicts')}>${say('Where sources disagree')}</a></li>
              <li><a href=${this.place.at('/data').href}>${say('Check, load and download data sets')}</a></li>
            </ul>`
        : nothing}
      <h2>${say('Method')}</h2>
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
        ${say(
          'Each answer shows the statement that it was made with, under “Show Cypher”; the rows, the facts and the sources can be downloaded and cited.',
        )}
      </p>
    </div>`;
  }
}

customElements.define('about-page', AboutPage);
