/** Questions to go on with: three after an answer, or all that take an entity. */
import { html, nothing } from 'lit';
import { Part, given } from '../part.js';
import { api } from '../api.js';
import { Query } from '../query.js';
import { nextWays, waysFrom, waysFromGroup } from '../../model/ways-on.js';
import { say, sayCount } from '../../model/say.js';

/** @import { Subject, Way } from '../../model/ways-on.js' */
/** @import { Place } from '../../model/place.js' */
/** @import { Question } from '../../model/types.js' */

class WaysOn extends Part {
  /** `asked` is the question that was asked; without it all are offered. */
  static properties = { subject: given, place: given, asked: given, group: given };

  constructor() {
    super();
    /** @type {Subject} */
    this.subject;
    /** @type {Place} */
    this.place;
    /** @type {string | null} */
    this.asked = null;
    /** Those who can be asked about together. @type {string[]} */
    this.group = [];
  }

  #questions = new Query(
    this,
    async (_, signal) => (await api.questions(signal)).questions,
    () => ['all'],
  );

  render() {
    const { answer } = this.#questions;
    if (!answer) return nothing;
    return this.asked === null ? this.#all(answer) : this.#next(answer, this.asked);
  }

  /** @param {Question[]} questions */
  #all(questions) {
    const ways = waysFrom(questions, this.subject, this.place);
    return html`<details class="all-ways">
      <summary>${sayCount(ways.length, 'One question about it', '{n} questions about it')}</summary>
      <ul>
        ${ways.map(({ title, href }) => html`<li><a href=${href}>${title}</a></li>`)}
      </ul>
    </details>`;
  }

  /**
   * @param {Question[]} questions
   * @param {string} asked
   */
  #next(questions, asked) {
    const ways = nextWays(questions, this.subject, asked, this.place);
    const together = waysFromGroup(questions, this.group, asked, this.place);
    if (ways.length + together.length === 0) return nothing;
    return html`<nav class="next-ways" aria-label=${say('Questions to go on with')}>
      ${listOf(say('Go on with {name}', { name: this.subject.name }), ways)}
      ${listOf(
        this.group.length === 2
          ? say('Or with both in the rows together')
          : say('Or with all {n} in the rows together', { n: this.group.length }),
        together,
      )}
    </nav>`;
  }
}

/**
 * @param {string} heading
 * @param {Pick<Way, 'title' | 'href'>[]} ways
 */
function listOf(heading, ways) {
  if (ways.length === 0) return nothing;
  return html`<h2>${heading}</h2>
    <ul>
      ${ways.map(({ title, href }) => html`<li><a href=${href}>${title}</a></li>`)}
    </ul>`;
}

customElements.define('ways-on', WaysOn);
