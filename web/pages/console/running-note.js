/** Says that a statement runs, and for how long. */
import { html } from 'lit';
import { Part, given, own } from '../../elements/part.js';
import { say } from '../../model/say.js';

const TICK = 100;

class RunningNote extends Part {
  /** `began` as `performance.now()` has it. */
  static properties = { began: given, now: own };

  constructor() {
    super();
    /** @type {number} */
    this.began;
    this.now = performance.now();
  }

  connectedCallback() {
    super.connectedCallback();
    const ticking = setInterval(() => (this.now = performance.now()), TICK);
    this.life.addEventListener('abort', () => clearInterval(ticking));
  }

  render() {
    return html`<p class="waiting-note">
      <span role="status">${say('Running')}</span>
      <span class="tabular-number" aria-hidden="true">${((this.now - this.began) / 1000).toFixed(1)} s</span>
    </p>`;
  }
}

customElements.define('running-note', RunningNote);
