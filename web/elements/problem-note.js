/** What went wrong, with its hint. Where the hint gives the nearest names, each is a link that asks with it. */
import { html, nothing } from 'lit';
import { Part } from './part.js';

/** @import { Place } from '../model/place.js' */
/** @import { ProblemDetails } from '../model/types.js' */

/** @typedef {Pick<ProblemDetails, 'title' | 'status' | 'detail' | 'hint'>} Noted */

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

class ProblemNote extends Part {
  static properties = { problem: {}, place: {}, again: {} };

  constructor() {
    super();
    /** @type {Noted | null} */
    this.problem;
    /** @type {Place} */
    this.place;
    /** @type {(() => void) | null | undefined} */
    this.again;
  }

  render() {
    const { problem } = this;
    if (!problem) return nothing;
    return html`<div class="problem" role="alert">
      <h2>${problem.title}</h2>
      <p>${problem.detail}</p>
      ${problem.hint ? html`<p class="hint">${this.#hint(problem)}</p>` : nothing}
      ${this.again ? html`<button class="button" @click=${this.again}>Try again</button>` : nothing}
    </div>`;
  }

  /** @param {Noted} problem */
  #hint({ hint = '', detail = '', status }) {
    const wrong = /'([^']+)'/.exec(detail)?.[1];
    const names = hint.replace(/^Nearest: /, '').split(', ');
    if (status !== 404 || !wrong || !names.every((name) => NAME.test(name))) return hint;
    return html`Did you mean ${names.map((name, at) => html`${at ? ' or ' : ''}${this.#link(wrong, name)}`)}?`;
  }

  /**
   * @param {string} wrong
   * @param {string} name
   */
  #link(wrong, name) {
    return html`<a href=${instead(this.place, wrong, name)}>${name}</a>`;
  }
}

/**
 * The same place with the wrong name replaced by the right one.
 *
 * @param {Place} place
 * @param {string} wrong
 * @param {string} right
 */
function instead(place, wrong, right) {
  const whole = new RegExp(`(?<![a-zA-Z0-9-])${wrong.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![a-zA-Z0-9-])`, 'g');
  return decodeURIComponent(place.href).replace(whole, encodeURIComponent(right));
}

customElements.define('problem-note', ProblemNote);
