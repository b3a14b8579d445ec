/** What went wrong, with its hint. Where the hint gives the nearest names, each is a link that asks with it. */
import { html, nothing } from 'lit';
import { Part } from './part.js';

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

class ProblemNote extends Part {
  static properties = { problem: {}, place: {}, again: {} };

  render() {
    if (!this.problem) return nothing;
    return html`<div class="problem" role="alert">
      <h2>${this.problem.title}</h2>
      <p>${this.problem.detail}</p>
      ${this.problem.hint ? html`<p class="hint">${this.#hint()}</p>` : nothing}
      ${this.again ? html`<button class="button" @click=${this.again}>Try again</button>` : nothing}
    </div>`;
  }

  #hint() {
    const { hint, detail = '', status } = this.problem;
    const wrong = /'([^']+)'/.exec(detail)?.[1];
    const names = hint.replace(/^Nearest: /, '').split(', ');
    if (status !== 404 || !wrong || !names.every((name) => NAME.test(name))) return hint;
    return html`Did you mean ${names.map((name, at) => html`${at ? ' or ' : ''}${this.#link(wrong, name)}`)}?`;
  }

  #link(wrong, name) {
    return html`<a href=${instead(this.place, wrong, name)}>${name}</a>`;
  }
}

/** The same place with the wrong name replaced by the right one. */
function instead(place, wrong, right) {
  const whole = new RegExp(`(?<![a-zA-Z0-9-])${wrong.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![a-zA-Z0-9-])`, 'g');
  return decodeURIComponent(place.href).replace(whole, encodeURIComponent(right));
}

customElements.define('problem-note', ProblemNote);
