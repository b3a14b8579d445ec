/** What went wrong, with its hint. Where the server names the nearest that exist, each is a link that asks with it. */
import { html, nothing } from 'lit';
import { api } from './api.js';
import { titlePage } from './page-title.js';
import { Query } from './query.js';
import { Part, given } from './part.js';
import { lastOfItsMonth } from '../model/days.js';
import { kindSought, problemText, problemTitle } from '../model/problem-text.js';
import { say, sayWith } from '../model/say.js';

/** @import { Place } from '../model/place.js' */
/** @import { Problem } from '../model/problem.js' */

/** So many of what a search finds are looked at: who is named by an id comes first. */
const FEW = 3;

class ProblemNote extends Part {
  static properties = { problem: given, place: given, again: given, alone: given, kind: given };

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
    /** What an entity is that is looked for, where the address says so; its label. @type {string | undefined} */
    this.kind = undefined;
  }

  /** What the nearest are called, by their ids. */
  #names = new Query(
    this,
    async (/** @type {{nearest: readonly string[]}} */ { nearest }, signal) => {
      const found = await Promise.all(nearest.map((id) => api.search(id, FEW, signal)));
      return new Map(
        found.flatMap(({ entities, deals }) => [
          ...entities.map(({ id, name }) => /** @type {const} */ ([id, name])),
          ...deals.map(({ id, title }) => /** @type {const} */ ([id, title])),
        ]),
      );
    },
    () => (this.problem.code === 'unknown' && this.problem.nearest.length ? { nearest: this.problem.nearest } : null),
  );

  render() {
    const { title, detail, hint } = problemText(this.problem, this.kind);
    return html`<div role="alert">
      ${this.alone ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`}
      <p>${detail}</p>
      ${this.#nearest() ?? this.#lists() ?? (hint ? html`<p class="hint">${hint}</p>` : nothing)}
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
    const links = ways.map(
      ({ right, href }, at) =>
        html`${at === 0 ? '' : at === ways.length - 1 ? say(' or ') : ', '}<a href=${href}
            >${this.#names.answer?.get(right) ?? right}</a
          >`,
    );
    return html`<p class="hint">${sayWith('Did you mean {links}?', { links })}</p>`;
  }

  /** Where nothing is near: all that there are. Null where the page has no list of them. */
  #lists() {
    if (this.problem.code !== 'unknown') return null;
    const ask = (/** @type {string} */ name) => this.place.ask(name, {}).href;
    switch (kindSought(this.problem)) {
      case 'story':
        return html`<p class="hint"><a href=${this.place.at('/stories').href}>${say('Stories and dossiers')}</a></p>`;
      case 'deal':
        return html`<p class="hint"><a href=${ask('deals')}>${say('All deals')}</a></p>`;
      case 'source':
        return html`<p class="hint"><a href=${ask('sources')}>${say('All sources')}</a></p>`;
      case 'entity':
        return html`<p class="hint">
          <a href=${ask('entities')}>${say('All companies, models, clouds, chips and products')}</a>
        </p>`;
      default:
        return null;
    }
  }
}

/**
 * A page of which nothing is told but what went wrong.
 *
 * @param {Problem} problem
 * @param {Place} place
 * @param {string} [kind] of the entity that is looked for; its label
 * @param {() => void} [again] asks once more, where that may help
 */
export function nothingBut(problem, place, kind, again) {
  titlePage(problemTitle(problem, kind));
  return html`<problem-note
    .problem=${problem}
    .place=${place}
    .kind=${kind}
    .alone=${true}
    .again=${again ?? null}
  ></problem-note>`;
}

customElements.define('problem-note', ProblemNote);
