/**
 * People's own Cypher. The address holds the statement, its parameters and the view; a link or a reload runs nothing:
 * only Run, Explain and Profile do.
 */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { Part } from '../../elements/part.js';
import { amend, go } from '../../elements/navigation.js';
import { api } from '../../elements/api.js';
import { Asking } from '../../elements/asking.js';
import { completionFrom } from '../../elements/code-editor/completions.js';
import { cypher } from '../../elements/code-editor/cypher-mode.js';
import { faultsOf, remarkOf, titled } from '../../model/console/faults.js';
import { writeExactly } from '../../model/exact-json.js';
import { keep } from './history.js';
import { defaultsOf, readParameters, sentWith, writeParameters } from '../../model/console/parameters.js';
import { CodeEditor } from '../../elements/code-editor/code-editor.js';
import './first-steps.js';
import './history-menu.js';
import { ParametersField } from './parameters-field.js';
import './question-menu.js';
import './run-result.js';
import './running-note.js';
import '../../elements/copy-button.js';
import '../../elements/problem-note.js';

/** @import { CypherAnswer, CypherValue, Question, Schema, Values } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */
/** @import { Problem } from '../../model/problem.js' */
/** @import { PropertyValues } from 'lit' */

/** So long after the last letter the address follows. */
const PAUSE = 300;
const APPLE = /Mac|iPhone|iPad/.test(navigator.platform);

/** @typedef {'run' | 'explain' | 'profile'} Mode */

/** @typedef {{query: string, text: string, parameters: Record<string, CypherValue>, mode: Mode}} Asked what is sent, with the text of its parameters */

/** @typedef {{asked: Asked, answer: CypherAnswer | null, problem: Problem | null, elapsed: number}} Run */

/** @typedef {{query: string, parameters?: string | Record<string, CypherValue>}} Statement */

/**
 * The last run of this page, so that back from an entity or another question shows it again, unasked.
 *
 * @type {Run | null}
 */
let last = null;

class ConsolePage extends Part {
  static properties = { place: {}, questions: {} };
  /** @type {Asking<CypherAnswer>} */
  #asking = new Asking(() => this.#asked());
  /** @type {Asking<Schema>} */
  #schema = new Asking(() => this.requestUpdate());
  /** @type {Asking<string>} */
  #file = new Asking(() => this.#opened());
  /** What stands in the editors. */
  #written = { query: '', text: '' };
  /** @type {{asked: Asked, began: number} | null} */
  #running = null;
  /** @type {Run | null} */
  #run = null;
  #stopped = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** Whether this change of the text is the first since something was run, taken up or opened: it makes a step to go back over. */
  #first = true;
  /** @type {Question | null} */
  #opening = null;
  #completion = completionFrom(() => ({ schema: this.#schema.answer, parameters: this.#parameterNames() }));

  constructor() {
    super();
    /** @type {Place} */
    this.place;
    /** @type {Question[]} */
    this.questions;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', (event) => this.#key(event), { signal: this.life });
    this.addEventListener('focusout', () => this.#follow(), { signal: this.life });
    this.life.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      for (const asking of [this.#asking, this.#schema, this.#file]) asking.stop();
      this.#running = null;
    });
    this.#schema.ask((signal) => api.schema(signal));
    this.#run =
      last && last.asked.query === this.place.get('query') && last.asked.text === (this.place.get('parameters') ?? '')
        ? last
        : null;
  }

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    // An editor has line feeds only, whatever a link has.
    const own = (/** @type {string} */ name) => (this.place.get(name) ?? '').replace(/\r\n?/g, '\n');
    if (changed.has('place')) this.#written = { query: own('query'), text: own('parameters') };
  }

  render() {
    const query = this.#written.query;
    const busy = this.#running !== null;
    const key = APPLE ? '⌘ ↵' : 'Ctrl ↵';
    return html`
      <header class="console-head">
        <h1>Cypher console</h1>
        <p class="about">
          Your own statements on the same graph. They only read, and run when you say so. <kbd>Esc</kbd>, then
          <kbd>Tab</kbd> leaves the editor.
        </p>
      </header>
      <div class="console-desk">
        <div>
          <h2>Statement</h2>
          <code-editor
            class="own-cypher"
            .language=${cypher}
            .completion=${this.#completion}
            .label=${'Cypher statement'}
            .hint=${'MATCH (n) RETURN n LIMIT 10'}
            .rows=${6}
            .numbered=${true}
            .value=${live(query)}
            @edit=${this.#edited}
            @run=${() => this.#start('run')}
          ></code-editor>
        </div>
        <parameters-field
          .text=${this.place.get('parameters') ?? ''}
          .query=${query}
          .place=${this.place}
          @edit=${this.#edited}
          @run=${() => this.#start('run')}
        ></parameters-field>
      </div>
      <div class="console-bar">
        <!-- Not disabled but said to be: a button that is pressed keeps the focus of the keyboard. -->
        <div role="group" aria-label="Run the statement">
          <button
            class="button primary"
            aria-disabled=${String(busy)}
            aria-keyshortcuts="Control+Enter"
            @click=${() => this.#start('run')}
          >
            Run <kbd aria-hidden="true">${key}</kbd>
          </button>
          <button
            class="button"
            aria-disabled=${String(busy)}
            title="The plan, without running"
            @click=${() => this.#start('explain')}
          >
            Explain
          </button>
          <button
            class="button"
            aria-disabled=${String(busy)}
            title="Run, and what each step cost"
            @click=${() => this.#start('profile')}
          >
            Profile
          </button>
          <button
            class="button stop"
            aria-disabled=${String(!busy)}
            title="End the statement (Esc)"
            @click=${this.#stop}
          >
            Stop
          </button>
        </div>
        <div role="group" aria-label="Statements">
          <question-menu
            .questions=${this.questions}
            @take=${(/** @type {CustomEvent<Question>} */ { detail }) => this.#open(detail)}
          ></question-menu>
          <history-menu
            @take=${(/** @type {CustomEvent<Statement>} */ { detail }) => this.#take(detail)}
          ></history-menu>
          <copy-button .text=${() => new URL(this.#here().href, location.origin).href} label="Copy link"></copy-button>
          <a class="button" role="button" href=${this.place.at('/console').href}>New</a>
        </div>
      </div>
      ${this.#outcome(query)}
    `;
  }

  /** @param {string} query */
  #outcome(query) {
    if (this.#file.problem)
      return html`<problem-note .problem=${this.#file.problem} .place=${this.place}></problem-note>`;
    // A quick answer takes the place of the one before, without a flicker between.
    if (this.#running && (this.#asking.slow || !this.#run))
      return this.#asking.slow ? html`<running-note .began=${this.#running.began}></running-note>` : nothing;
    if (this.#stopped)
      return html`<p class="nothing-found" role="status">Stopped. The server has ended the statement.</p>`;
    if (query.trim() === '')
      return html`<first-steps
        .questions=${this.questions}
        @take=${(/** @type {CustomEvent<Statement | {question: Question}>} */ { detail }) =>
          'question' in detail ? this.#open(detail.question) : this.#take(detail)}
      ></first-steps>`;
    const run = this.#run;
    if (run?.problem) return this.#problem(run.problem, run.asked.mode);
    if (run)
      return html`<run-result
        .run=${run}
        .stale=${this.#isStale(run)}
        .place=${this.place}
        @place=${(/** @type {CustomEvent<number>} */ { detail }) => this.#editor?.goTo(detail)}
      ></run-result>`;
    return html`<p class="nothing-found">
      Not run yet: press Run, or <kbd>${APPLE ? '⌘' : 'Ctrl'}</kbd> <kbd>Enter</kbd>.
    </p>`;
  }

  /**
   * @param {Problem} problem
   * @param {Mode} mode
   */
  #problem(problem, mode) {
    const at = problem.position;
    return html`
      <problem-note
        .problem=${titled(problem)}
        .place=${this.place}
        .again=${problem.status >= 500 || problem.status === 429 || problem.status === 0
          ? () => this.#start(mode)
          : null}
      ></problem-note>
      ${at
        ? html`<p class="problem-place">
            <button class="button quiet" @click=${() => this.#editor?.goTo(at.offset)}>
              Go to line ${at.line}, column ${at.column}
            </button>
          </p>`
        : nothing}
    `;
  }

  get #editor() {
    return this.find('.own-cypher', CodeEditor);
  }

  get #parameters() {
    return this.find('parameters-field', ParametersField);
  }

  /**
   * The place with what stands in the editors now.
   *
   * @param {Values} [changes]
   */
  #here(changes = {}) {
    return this.place.with({ query: this.#written.query, parameters: this.#written.text, ...changes });
  }

  #edited = () => {
    this.#written = { query: this.#editor?.value ?? '', text: this.#parameters?.value ?? '' };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#follow(), PAUSE);
    this.requestUpdate();
  };

  /** The address follows what is typed. */
  #follow() {
    clearTimeout(this.#timer);
    const here = this.#here();
    if (!this.isConnected || here.href === this.place.href) return;
    if (this.#first) go(here);
    else amend(here);
    this.#first = false;
  }

  /** @param {Mode} mode */
  #start(mode) {
    const query = this.#written.query;
    const { values, fault } = readParameters(this.#written.text);
    if (this.#running || query.trim() === '') return;
    if (fault) {
      this.#parameters?.showFault();
      return;
    }
    const view = this.place.get('view');
    clearTimeout(this.#timer);
    go(this.#here({ view: mode === 'run' && view !== 'plan' ? view : null, sort: null }).withoutSelection());
    this.#first = true;
    this.#stopped = false;
    this.#file.problem = null;
    const parameters = sentWith(query, values, this.place);
    this.#running = { asked: { query, text: this.#written.text, parameters, mode }, began: performance.now() };
    this.#editor?.mark([]);
    this.#asking.ask((signal) => api.cypher({ query, parameters, mode }, signal));
    this.requestUpdate();
  }

  #stop = () => {
    if (!this.#running) return;
    this.#asking.stop();
    this.#running = null;
    this.#run = null;
    this.#stopped = true;
    this.requestUpdate();
  };

  #asked() {
    if (!this.#asking.busy && this.#running) this.#settle(this.#running);
    this.requestUpdate();
  }

  /** @param {{asked: Asked, began: number}} running */
  #settle({ asked, began }) {
    const { answer, problem } = this.#asking;
    this.#running = null;
    this.#run = last = { asked, answer, problem, elapsed: performance.now() - began };
    keep({
      query: asked.query,
      parameters: asked.text,
      mode: asked.mode,
      at: Date.now(),
      rows: answer?.rows.length,
      millis: answer?.millis,
      problem: problem ? titled(problem).title : undefined,
    });
    if (this.#written.query === asked.query)
      this.#editor?.mark(
        problem
          ? faultsOf(problem, asked.query)
          : (answer?.notices ?? []).flatMap((notice) => remarkOf(notice, asked.query)),
      );
  }

  /** @param {Run} run */
  #isStale({ asked }) {
    const { values } = readParameters(this.#written.text);
    return (
      asked.query !== this.#written.query ||
      values === null ||
      writeExactly(sentWith(this.#written.query, values, this.place)) !== writeExactly(asked.parameters)
    );
  }

  #parameterNames() {
    const { values } = readParameters(this.#written.text);
    return [...new Set([...Object.keys(values ?? {}), ...Object.keys(this.place.context)])];
  }

  /** @param {Question} question */
  #open(question) {
    this.#opening = question;
    this.#file.ask((signal) => api.questionFile(question.name, signal));
  }

  #opened() {
    if (!this.#file.busy && this.#file.answer !== null && this.#opening)
      this.#take({ query: this.#file.answer, parameters: defaultsOf(this.#opening) });
    this.requestUpdate();
  }

  /**
   * Puts a statement into the editors, ready to be run.
   *
   * @param {Statement} statement
   */
  #take({ query, parameters = {} }) {
    this.#first = true;
    this.#stopped = false;
    this.#opening = null;
    go(
      this.#here({
        query,
        parameters: typeof parameters === 'string' ? parameters : writeParameters(parameters),
        view: null,
        sort: null,
      }),
    );
    this.#editor?.mark([]);
    requestAnimationFrame(() => this.#editor?.focus());
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.defaultPrevented) {
      event.preventDefault();
      this.#start('run');
    } else if (event.key === 'Escape' && this.#running && !event.defaultPrevented) {
      event.preventDefault();
      this.#stop();
    }
  }
}

customElements.define('console-page', ConsolePage);
