/**
 * People's own Cypher. The address holds the statement, its parameters and the view; a link or a reload runs nothing:
 * only Run, Explain and Profile do.
 */
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { Part, given, own } from '../../elements/part.js';
import { AtRest } from '../../elements/at-rest.js';
import { amend, go } from '../../elements/navigation.js';
import { api } from '../../elements/api.js';
import { titlePage } from '../../elements/page-title.js';
import { Query } from '../../elements/query.js';
import { completionFrom } from '../../elements/code-editor/completions.js';
import { cypher } from '../../elements/code-editor/cypher-mode.js';
import { faultsOf, remarkOf } from '../../model/console/faults.js';
import { writeExactly } from '../../model/exact-json.js';
import { keep } from './history.js';
import { defaultsOf, readParameters, sentWith, writeParameters } from '../../model/console/parameters.js';
import { CodeEditor } from '../../elements/code-editor/code-editor.js';
import './history-menu.js';
import { ParametersField } from './parameters-field.js';
import './question-menu.js';
import { runButtons } from './run-buttons.js';
import './run-outcome.js';
import { isAt, recordOf } from './run.js';
import '../../elements/copy-button.js';
import { say, sayWith } from '../../model/say.js';

/** So long after the last letter the address follows, in milliseconds. */
const PAUSE = 300;

/** @import { CypherValue, Question } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */
/** @import { Asked, Mode, Run } from './run.js' */
/** @import { PropertyValues } from 'lit' */

/** @typedef {{query: string, parameters?: string | Record<string, CypherValue>}} Statement */

/**
 * The last run of this page, so that back from an entity or another question shows it again, unasked.
 *
 * @type {Run | null}
 */
let last = null;

class ConsolePage extends Part {
  static properties = { place: given, questions: given, written: own, run: own, began: own, stopped: own };

  constructor() {
    super();
    /** @type {Place} */
    this.place;
    /** @type {Question[]} */
    this.questions = [];
    /** What stands in the editors. */
    this.written = { query: '', text: '' };
    /** What was run last, and what came of it. @type {Run | null} */
    this.run = null;
    /** When the present run began. */
    this.began = 0;
    /** Whether the last run was ended by the reader. */
    this.stopped = false;
  }

  #schema = new Query(
    this,
    (_, signal) => api.schema(signal),
    () => ['schema'],
  );
  #running = new Query(this, (/** @type {Asked} */ { query, parameters, mode }, signal) =>
    api.cypher({ query, parameters, mode }, signal),
  );
  /** The file of a question, to be opened. */
  #file = new Query(this, (/** @type {string} */ name, signal) => api.questionFile(name, signal));
  #following = new AtRest(() => this.#follow(), PAUSE);
  /** Whether this change of the text is the first since something was run, taken up or opened: it makes a step to go back over. */
  #first = true;
  #completion = completionFrom(() => ({ schema: this.#schema.answer, parameters: this.#parameterNames() }));

  connectedCallback() {
    super.connectedCallback();
    const { life: signal } = this;
    document.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.addEventListener('focusout', () => this.#following.now(), { signal });
    this.run = last && isAt(last, this.place) ? last : null;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#following.stop();
  }

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('place')) return;
    // An editor has line feeds only, whatever a link has.
    const text = (/** @type {string} */ name) => (this.place.get(name) ?? '').replace(/\r\n?/g, '\n');
    const written = { query: text('query'), text: text('parameters') };
    if (written.query !== this.written.query) this.#clearNotes();
    this.written = written;
  }

  updated() {
    titlePage(say('Cypher console'));
  }

  render() {
    const { query } = this.written;
    const busy = this.#running.pending;
    return html`<header class="console-head">
        <h1>${say('Cypher console')}</h1>
        <p>
          ${sayWith(
            'Your own statements on the same graph. They only read, and run when you say so. {first}, then {second} leaves the editor.',
            {
              first: html`<kbd>Esc</kbd>`,
              second: html`<kbd>Tab</kbd>`,
            },
          )}
        </p>
      </header>
      <div class="console-desk">
        <div>
          <h2>${say('Statement')}</h2>
          <code-editor
            class="own-cypher"
            .language=${cypher}
            .completion=${this.#completion}
            .label=${say('Cypher statement')}
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
        ${runButtons({ busy, start: (mode) => this.#start(mode), stop: () => this.#stop() })}
        <div role="group" aria-label=${say('Statements')}>
          <question-menu
            .questions=${this.questions}
            @take=${(/** @type {CustomEvent<Question>} */ { detail }) => this.#open(detail)}
          ></question-menu>
          <history-menu
            @take=${(/** @type {CustomEvent<Statement>} */ { detail }) => this.#take(detail)}
          ></history-menu>
          <copy-button
            .text=${() => new URL(this.#here().href, location.origin).href}
            label=${say('Copy link')}
          ></copy-button>
          <a class="push-button" role="button" href=${this.place.at('/console').href}>${say('New')}</a>
        </div>
      </div>
      <run-outcome
        .began=${busy ? this.began : 0}
        .slow=${this.#running.slow}
        .stopped=${this.stopped}
        .problem=${this.#file.problem}
        .run=${this.run}
        .stale=${this.run !== null && this.#isStale(this.run)}
        .query=${query}
        .questions=${this.questions}
        .place=${this.place}
        @take=${this.#begin}
        @place=${(/** @type {CustomEvent<number>} */ { detail }) => this.#editor?.goTo(detail)}
        @again=${(/** @type {CustomEvent<Mode>} */ { detail }) => this.#start(detail)}
      ></run-outcome>`;
  }

  get #editor() {
    return this.find('.own-cypher', CodeEditor);
  }

  get #parameters() {
    return this.find('parameters-field', ParametersField);
  }

  /** The place with what stands in the editors now. */
  #here(changes = {}) {
    return this.place.with({ query: this.written.query, parameters: this.written.text, ...changes });
  }

  #edited() {
    this.written = { query: this.#editor?.value ?? '', text: this.#parameters?.value ?? '' };
    this.#following.soon();
  }

  /** The address follows what is typed. */
  #follow() {
    const here = this.#here();
    if (!this.isConnected || here.href === this.place.href) return;
    if (this.#first) go(here);
    else amend(here);
    this.#first = false;
  }

  /** @param {Mode} mode */
  async #start(mode) {
    const { query, text } = this.written;
    const { values } = readParameters(text);
    if (this.#running.pending || query.trim() === '') return;
    if (values === null) {
      this.#parameters?.showFault();
      return;
    }
    const view = this.place.get('view');
    this.#following.stop();
    go(this.#here({ view: mode === 'run' && view !== 'plan' ? view : null, sort: null }).withoutSelection());
    this.#first = true;
    this.#clearNotes();
    this.#editor?.mark([]);
    this.began = performance.now();
    const asked = { query, text, parameters: sentWith(query, values, this.place), mode };
    if (await this.#running.ask(asked)) this.#settle(asked);
  }

  #stop() {
    if (!this.#running.pending) return;
    this.#running.stop();
    this.run = null;
    this.stopped = true;
  }

  #clearNotes() {
    this.stopped = false;
    this.#file.problem = null;
  }

  /** @param {Asked} asked */
  #settle(asked) {
    const { answer, problem } = this.#running;
    const { query } = asked;
    this.run = last = { asked, answer, problem, elapsed: performance.now() - this.began };
    keep(recordOf(this.run));
    if (this.written.query !== query) return;
    const remarks = answer?.notices.flatMap((notice) => remarkOf(notice, query)) ?? [];
    this.#editor?.mark(problem ? faultsOf(problem, query) : remarks);
  }

  /** @param {Run} run */
  #isStale({ asked }) {
    const { query, text } = this.written;
    const { values } = readParameters(text);
    if (asked.query !== query || values === null) return true;
    return writeExactly(sentWith(query, values, this.place)) !== writeExactly(asked.parameters);
  }

  #parameterNames() {
    const { values } = readParameters(this.written.text);
    return [...new Set([...Object.keys(values ?? {}), ...Object.keys(this.place.context)])];
  }

  /** @param {CustomEvent<Statement | { question: Question }>} event */
  #begin({ detail }) {
    if ('question' in detail) this.#open(detail.question);
    else this.#take(detail);
  }

  /** @param {Question} question */
  async #open(question) {
    if (!(await this.#file.ask(question.name)) || this.#file.answer === null) return;
    this.#take({ query: this.#file.answer, parameters: defaultsOf(question) });
  }

  /**
   * Puts a statement into the editors, ready to be run.
   *
   * @param {Statement} statement
   */
  #take({ query, parameters = '' }) {
    const text = typeof parameters === 'string' ? parameters : writeParameters(parameters);
    this.#first = true;
    this.#clearNotes();
    go(this.#here({ query, parameters: text, view: null, sort: null }));
    this.#editor?.mark([]);
    requestAnimationFrame(() => this.#editor?.focus());
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.defaultPrevented) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#start('run');
    } else if (event.key === 'Escape' && this.#running.pending) {
      event.preventDefault();
      this.#stop();
    }
  }
}

customElements.define('console-page', ConsolePage);
