/** The day as a slider over all days on which facts begin and end, with their histogram; it drives the day in the address. */
import { html, svg, nothing } from 'lit';
import { textIn } from './inputs.js';
import { Part, given, own } from './part.js';
import { AtRest } from './at-rest.js';
import { amend, go } from './navigation.js';
import { api } from './api.js';
import { Query } from './query.js';
import { between, changesOn, ends, isDay, laterBy, onScale, stretches } from '../model/days.js';
import { day, today } from '../model/format.js';
import { say } from '../model/say.js';

const BARS = 120;
const HEIGHT = 30;
/** How long each step stands while the time plays, in milliseconds: long enough to read what changed. */
const STEP = 900;
/**
 * The address follows the slider once it rests for so long, and while it moves at most twice a second: Safari refuses
 * more than a hundred changes in half a minute.
 */
const REST = 150;
const MOVING = 500;

/** @import { PropertyValues } from 'lit' */
/** @import { Day, DayOfChange } from '../model/types.js' */
/** @import { Place } from '../model/place.js' */

class DaySlider extends Part {
  static properties = { place: given, playing: own, shown: own };

  constructor() {
    super();
    /** @type {Place} */
    this.place;
    /** The timer of the play that is on. @type {ReturnType<typeof setInterval> | undefined} */
    this.playing = undefined;
    /** The day that the slider stands on, where the address has not followed yet. @type {Day | null} */
    this.shown = null;
  }

  #query = new Query(
    this,
    (/** @type {string} */ atLeast, signal) => api.days({ atLeast }, signal),
    () => this.place.atLeast,
  );
  #writing = new AtRest(() => this.#write(), REST, MOVING);
  /** Whether the slider is held: a drag is one step back, however often the address followed. */
  #held = false;
  /** Whether the next change of the day corrects the step in the history that the last one made. */
  #same = false;

  get #days() {
    return onScale(this.#query.answer?.days ?? []);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#writing.stop();
    this.#stop();
  }

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('place')) this.shown = null;
  }

  render() {
    const days = this.#days;
    if (days.length < 2) return this.#query.answer ? nothing : html`<div class="day-slider"></div>`;
    const named = this.shown ?? this.place.day;
    const now = isDay(named) ? named : today();
    const [first, last] = ends(days);
    const before = days.findLast((one) => one.day < now);
    const after = days.find((one) => one.day > now);
    const here = days.find((one) => one.day === now);
    return html`<div class="day-slider" role="group" aria-label=${say('Time')}>
      <div class="day-steps">
        ${this.#step('‹', say('Back to the change before'), say('The change before'), before)}
        <button
          class="push-button quiet icon"
          aria-label=${this.playing ? say('Stop') : say('Play the changes')}
          title=${this.playing ? say('Stop') : say('Play')}
          @click=${this.#play}
        >
          ${this.playing ? '❚❚' : '▶'}
        </button>
        ${this.#step('›', say('On to the next change'), say('The next change'), after)}
      </div>
      <div class="day-track">
        ${histogram(days, first, last, now)}
        <input
          type="range"
          class=${isDay(named) ? '' : 'no-day'}
          aria-label=${say('Day')}
          min="0"
          max=${between(first, last)}
          step="1"
          .value=${String(between(first, now))}
          aria-valuetext=${day(named)}
          @input=${this.#drag}
          @change=${() => (this.#held = false)}
        />
      </div>
      <p class="day-summary"><b>${day(named)}</b> <span role="status">${here ? changesOn(here) : nothing}</span></p>
    </div>`;
  }

  /**
   * @param {string} mark
   * @param {string} label
   * @param {string} title
   * @param {DayOfChange | undefined} to
   */
  #step(mark, label, title, to) {
    return html`<button
      class="push-button quiet icon"
      aria-label=${label}
      title=${title}
      ?disabled=${!to}
      @click=${() => to && this.#to(to.day)}
    >
      ${mark}
    </button>`;
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

  /** @param {Event} event */
  #drag({ currentTarget }) {
    if (this.playing) this.#stop();
    const [first] = ends(this.#days);
    this.shown = laterBy(first, Number(textIn(currentTarget)));
    this.#held = true;
    this.#writing.soon();
  }

  #write() {
    const place = this.#on(this.shown ?? this.place.day);
    if (this.#same) amend(place);
    else go(place);
    this.#same = this.#held;
  }

  #play() {
    if (this.playing) {
      this.#stop();
      return;
    }
    this.#writing.stop();
    const [first] = ends(this.#days);
    this.#same = !this.#days.some((one) => one.day > this.place.day);
    if (this.#same) go(this.#on(first));
    this.playing = setInterval(() => this.#next(), STEP);
  }

  /** One play is one step back. */
  #next() {
    const after = this.#days.find((one) => one.day > this.place.day && one.day <= today());
    if (!after) this.#stop();
    else if (this.#same) amend(this.#on(after.day));
    else go(this.#on(after.day));
    this.#same = Boolean(after);
  }

  #stop() {
    clearInterval(this.playing);
    this.playing = undefined;
    this.#same = false;
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
  const tall = (/** @type {number} */ n, /** @type {number} */ room) => Math.max(1.5, Math.sqrt(n / most) * room);
  /** @type {(look: string, at: number, top: number, height: number) => unknown} */
  const bar = (look, at, top, height) =>
    svg`<rect class=${look} x=${at + 0.12} y=${top} width="0.76" height=${height} />`;
  /** @type {(n: number, at: number) => unknown} */
  const upward = (n, at) => bar(at <= past ? 'began' : 'later', at, ground - tall(n, ground), tall(n, ground));
  /** @type {(n: number, at: number) => unknown} */
  const downward = (n, at) => bar('ended', at, ground + 1, tall(n, HEIGHT - ground - 1));
  return html`<svg
    class="day-histogram"
    viewBox=${`0 0 ${BARS} ${HEIGHT}`}
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${began.map((n, at) => (n ? upward(n, at) : nothing))} ${ended.map((n, at) => (n ? downward(n, at) : nothing))}
  </svg>`;
}

customElements.define('day-slider', DaySlider);
