/**
 * What stands under the editors: that a statement runs, what it gave, what went wrong, or where to begin. Fires `take` with
 * `{query, parameters}` or `{question}`, `place` with an offset in the statement, and `again` with the mode to run in.
 */
import { html, nothing } from 'lit';
import { Part, given } from '../../elements/part.js';
import { titled } from '../../model/console/faults.js';
import './first-steps.js';
import './run-result.js';
import './running-note.js';
import '../../elements/problem-note.js';
import { say, sayWith } from '../../model/say.js';

const APPLE = /Mac|iPhone|iPad/.test(navigator.platform);
const TOO_MANY = 429;

/** @import { Question } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */
/** @import { Problem } from '../../model/problem.js' */
/** @import { Run } from './run.js' */

class RunOutcome extends Part {
  static properties = {
    began: given,
    slow: given,
    stopped: given,
    problem: given,
    run: given,
    stale: given,
    query: given,
    questions: given,
    place: given,
  };

  constructor() {
    super();
    /** When the run began that is under way, as `performance.now()` has it; 0 where none is. */
    this.began = 0;
    /** Whether that has taken a while. */
    this.slow = false;
    this.stopped = false;
    /** Why the file of a question cannot be opened. @type {Problem | null} */
    this.problem = null;
    /** What was run last, and what came of it. @type {Run | null} */
    this.run = null;
    /** Whether the text has changed since. */
    this.stale = false;
    /** What stands in the editor. */
    this.query = '';
    /** @type {Question[]} */
    this.questions = [];
    /** @type {Place} */
    this.place;
  }

  render() {
    const { run, place } = this;
    if (this.problem) return html`<problem-note .problem=${this.problem} .place=${place}></problem-note>`;
    if (this.began && this.slow) return html`<running-note .began=${this.began}></running-note>`;
    // A quick answer takes the place of the one before, without a flicker between.
    if (this.began && !run) return nothing;
    if (this.stopped)
      return html`<p class="nothing-found" role="status">${say('Stopped. The server has ended the statement.')}</p>`;
    if (this.query.trim() === '') {
      return html`<first-steps
        .questions=${this.questions}
        @take=${(/** @type {CustomEvent} */ { detail }) => this.#tell('take', detail)}
      ></first-steps>`;
    }
    if (run?.problem) return this.#failed(run.problem, run.asked.mode);
    if (run)
      return html`<run-result
        .run=${run}
        .stale=${this.stale}
        .place=${place}
        @place=${(/** @type {CustomEvent} */ { detail }) => this.#tell('place', detail)}
      ></run-result>`;
    return html`<p class="nothing-found">
      ${sayWith('Not run yet: press Run, or {keys}.', {
        keys: html`<kbd>${APPLE ? '⌘' : 'Ctrl'}</kbd> <kbd>Enter</kbd>`,
      })}
    </p>`;
  }

  /**
   * @param {Problem} problem
   * @param {Run['asked']['mode']} mode
   */
  #failed(problem, mode) {
    const { status, position } = problem;
    const mayPass = status >= 500 || status === TOO_MANY || status === 0;
    return html`<problem-note
        .problem=${titled(problem)}
        .place=${this.place}
        .again=${mayPass ? () => this.#tell('again', mode) : null}
      ></problem-note>
      ${position
        ? html`<p class="problem-place">
            <button class="push-button quiet" @click=${() => this.#tell('place', position.offset)}>
              ${say('Go to line {line}, column {column}', { line: position.line, column: position.column })}
            </button>
          </p>`
        : nothing}`;
  }

  /**
   * @param {'take' | 'place' | 'again'} what
   * @param {unknown} detail
   */
  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}

customElements.define('run-outcome', RunOutcome);
