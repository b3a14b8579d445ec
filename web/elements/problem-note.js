/** What went wrong, with its hint. Where the server names the nearest that exist, each is a link that asks with it. */
import { html, nothing } from 'lit';
import { titlePage } from './page-title.js';
import { Part, given } from './part.js';
import { lastOfItsMonth } from '../model/days.js';
import { problemText } from '../model/problem-text.js';
import { say, sayWith } from '../model/say.js';

/** @import { Place } from '../model/place.js' */
/** @import { Problem } from '../model/problem.js' */

class ProblemNote extends Part {
  static properties = { problem: given, place: given, again: given, alone: given };

  constructor() {
    super();
    /** @type {Problem} */
    this.problem;
    /** @type {Place} */
    this.place;
    /** Tries once more, where that may help. @type {(() => void) | null} */
    this.again = null;
    /** Whether the page has nothing else, so that this is its heading. */
    this.alone = false;
  }

  render() {
    const { title, detail, hint } = problemText(this.problem);
    return html`<div role="alert">
      ${this.alone ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`}
      <p>${detail}</p>
      ${this.#nearest() ?? (hint ? html`<p class="hint">${hint}</p>` : nothing)}
      ${this.again ? html`<button class="push-button" @click=${this.again}>${say('Try again')}</button>` : nothing}
    </div>`;
  }

  /** Null where the address does not hold what is wrong, so that no link could mend it. */
  #nearest() {
    const { given: wrong = '', nearest } = this.problem;
    const day = lastOfItsMonth(wrong);
    const ways = (day ? [day] : nearest)
      .filter((right) => right !== wrong)
      .map((right) => ({ right, href: this.place.replacing(wrong, right).href }))
      .filter(({ href }) => href !== this.place.href);
    if (ways.length === 0) return null;
    const links = ways.map(({ right, href }, at) => html`${at ? say(' or ') : ''}<a href=${href}>${right}</a>`);
    return html`<p class="hint">${sayWith('Did you mean {links}?', { links })}</p>`;
  }
}

/**
 * A page of which nothing is told but what went wrong.
 *
 * @param {Problem} problem
 * @param {Place} place
 */
export function nothingBut(problem, place) {
  titlePage(problemText(problem).title);
  return html`<problem-note .problem=${problem} .place=${place} .alone=${true}></problem-note>`;
}

customElements.define('problem-note', ProblemNote);
