/** An answer in other worlds: compared with one, through time, and what would change it. */
import { html, nothing } from 'lit';
import { Part, given } from '../part.js';
import { say } from '../../model/say.js';
import { areWorldsOffered } from '../../model/world.js';
import './comparison-panel.js';
import './history-panel.js';
import './firmness-panel.js';

/** @import { Answer, Known } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

/** Each way to look at an answer has a parameter of the address. */
const ways = () => ({
  compare: say('Compare with …'),
  history: say('Since when?'),
  firmness: say('What would change this?'),
});

class AnswerWorlds extends Part {
  static properties = { answer: given, known: given, place: given };

  constructor() {
    super();
    /** @type {Answer} */
    this.answer;
    /** What the answer names. @type {Known} */
    this.known;
    /** @type {Place} */
    this.place;
  }

  render() {
    if (!areWorldsOffered()) return nothing;
    const { answer, known, place } = this;
    return html`<nav class="world-ways" aria-label=${say('This answer in other worlds')}>
        ${Object.entries(ways()).map(([name, words]) => this.#way(name, words))}
      </nav>
      ${place.has('compare') ? html`<comparison-panel .answer=${answer} .place=${place}></comparison-panel>` : nothing}
      ${place.has('history')
        ? html`<history-panel .answer=${answer} .known=${known} .place=${place}></history-panel>`
        : nothing}
      ${place.has('firmness')
        ? html`<firmness-panel .answer=${answer} .known=${known} .place=${place}></firmness-panel>`
        : nothing}`;
  }

  /**
   * @param {string} name
   * @param {string} words
   */
  #way(name, words) {
    const open = this.place.has(name);
    return html`<a
      class="push-button"
      role="button"
      aria-expanded=${String(open)}
      href=${this.place.with({ [name]: open ? null : 'open' }).href}
      >${words}</a
    >`;
  }
}

customElements.define('answer-worlds', AnswerWorlds);
