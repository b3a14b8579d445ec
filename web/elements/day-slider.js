/** The day as a slider over all days on which facts begin and end, with their histogram; it drives the day in the address. */
import { html, svg, nothing } from 'lit';
import { Part } from './part.js';
import { amend, go } from './navigation.js';
import { api } from './api.js';
import { Asking } from './asking.js';
import { textIn } from './inputs.js';
import { between, changesOn, ends, laterBy, stretches } from '../model/days.js';
import { day, today } from '../model/format.js';

/** @import { Day, DayOfChange } from '../model/types.js' */
/** @import { Place } from '../model/place.js' */

const BARS = 120;
const HEIGHT = 30;
/** How long each step stands while the time plays: long enough to read what changed. */
const STEP = 900;

class DaySlider extends Part {
  static properties = { place: {} };
  /** @type {Asking<{days: DayOfChange[]}>} */
  #asking = new Asking(() => this.requestUpdate());
  /** @type {string | null} */
  #asked = null;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;
  #dragging = false;
  /** Whether this play has taken its first step: one play is one step back. */
  #walking = false;

  constructor() {
    super();
    /** @type {Place} */
    this.place;
  }

  willUpdate() {
    const { atLeast } = this.place;
    if (atLeast === this.#asked) return;
    this.#asked = atLeast;
    this.#asking.ask((signal) => api.days({ atLeast }, signal));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop();
  }

  get #days() {
    return this.#asking.answer?.days ?? [];
  }

  render() {
    const days = this.#days;
    if (days.length < 2) return html`<div class="day-slider"></div>`;
    const now = this.place.day;
    const [first, last] = ends(days);
    const before = days.findLast((one) => one.day < now);
    const after = days.find((one) => one.day > now);
    const here = days.find((one) => one.day === now);
    return html`<div class="day-slider" role="group" aria-label="Time">
      <div class="day-steps">
        <button
          class="button quiet icon"
          aria-label="Back to the change before"
          title="The change before"
          ?disabled=${!before}
          @click=${() => before && this.#to(before.day)}
        >
          ‹
        </button>
        <button
          class="button quiet icon"
          aria-label=${this.#timer ? 'Stop' : 'Play the changes'}
          title=${this.#timer ? 'Stop' : 'Play'}
          @click=${this.#play}
        >
          ${this.#timer ? '❚❚' : '▶'}
        </button>
        <button
          class="button quiet icon"
          aria-label="On to the next change"
          title="The next change"
          ?disabled=${!after}
          @click=${() => after && this.#to(after.day)}
        >
          ›
        </button>
      </div>
      <div class="day-track">
        ${histogram(days, first, last, now)}
        <input
          type="range"
          aria-label="Day"
          min="0"
          max=${between(first, last)}
          step="1"
          .value=${String(between(first, now))}
          aria-valuetext=${day(now)}
          @input=${this.#drag}
          @change=${this.#drop}
        />
      </div>
      <p class="day-summary"><b>${day(now)}</b> <span role="status">${here ? changesOn(here) : nothing}</span></p>
    </div>`;
  }

  /** @param {Day} iso */
  #to(iso) {
    this.#stop();
    go(this.#on(iso));
  }

  /** @param {Day} iso */
  #on(iso) {
    return this.place.with({ asOf: iso === today() ? null : iso });
  }

  /**
   * One drag is one step back: its first move is a new place, those after correct it.
   *
   * @param {Event} event
   */
  #drag(event) {
    this.#stop();
    const [first] = ends(this.#days);
    const place = this.#on(laterBy(first, Number(textIn(event.currentTarget))));
    if (this.#dragging) amend(place);
    else go(place);
    this.#dragging = true;
  }

  #drop() {
    this.#dragging = false;
  }

  #play = () => {
    if (this.#timer) {
      this.#stop();
      return;
    }
    const days = this.#days;
    const [first] = ends(days);
    this.#walking = !days.some((one) => one.day > this.place.day);
    if (this.#walking) go(this.#on(first));
    this.#timer = setInterval(() => this.#next(), STEP);
    this.requestUpdate();
  };

  #next() {
    const now = this.place.day;
    const after = this.#days.find((one) => one.day > now && one.day <= today());
    if (!after) this.#stop();
    else if (this.#walking) amend(this.#on(after.day));
    else go(this.#on(after.day));
    this.#walking = true;
  }

  #stop() {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.requestUpdate();
  }
}

/**
 * What began upward, what ended downward, each bar an equal stretch of time.
 *
 * @param {DayOfChange[]} days
 * @param {Day} first
 * @param {Day} last
 * @param {Day} now
 */
function histogram(days, first, last, now) {
  const { began, ended } = stretches(days, first, last, BARS);
  const most = Math.max(...began, ...ended, 1);
  const ground = HEIGHT * 0.78;
  const past = (between(first, now) / (between(first, last) || 1)) * BARS;
  const tall = (/** @type {number} */ n, /** @type {number} */ room) =>
    n ? Math.max(1.5, Math.sqrt(n / most) * room) : 0;
  return html`<svg
    class="day-histogram"
    viewBox=${`0 0 ${BARS} ${HEIGHT}`}
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${began.map((n, bar) =>
      n
        ? svg`<rect class=${bar <= past ? 'began' : 'later'} x=${bar + 0.12} y=${ground - tall(n, ground)} width="0.76" height=${tall(n, ground)} />`
        : nothing,
    )}
    ${ended.map((n, bar) =>
      n
        ? svg`<rect class="ended" x=${bar + 0.12} y=${ground + 1} width="0.76" height=${tall(n, HEIGHT - ground - 1)} />`
        : nothing,
    )}
  </svg>`;
}

customElements.define('day-slider', DaySlider);
