/** What a run gave: its counts and times, what Neo4j remarks, and the rows as table, graph, JSON or plan. Fires `place` with an offset. */
import { html, nothing } from 'lit';
import { Part, given } from '../../elements/part.js';
import { count, number } from '../../model/format.js';
import { knownIn } from '../../model/known.js';
import './downloads-menu.js';
import './plan-table.js';
import './value-graph.js';
import './value-json.js';
import './value-table.js';
import { say } from '../../model/say.js';

/** @import { CypherAnswer, CypherValue, Known, Notice } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */
/** @import { PropertyValues } from 'lit' */

/** @typedef {import('./run.js').Asked} Asked */

/** @typedef {[name: string, word: string, much?: number]} View one way to show a result, and how much it shows */

class RunResult extends Part {
  /** `stale` where the text has changed since. */
  static properties = { run: given, stale: given, place: given };
  /** @type {Known} */
  #known = knownIn({ nodes: [], edges: [] });

  constructor() {
    super();
    /** @type {{asked: Asked, answer: CypherAnswer, elapsed: number}} */
    this.run;
    /** @type {boolean} */
    this.stale;
    /** @type {Place} */
    this.place;
  }

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('run')) this.#known = knownIn(this.run.answer.graph);
  }

  render() {
    const { asked, answer } = this.run;
    const views = viewsOf(answer, asked.mode);
    const view = views.some(([name]) => name === this.place.get('view')) ? this.place.get('view') : views[0][0];
    return html`
      ${this.stale ? html`<p class="stale">${say('The statement has changed since this ran.')}</p>` : nothing}
      ${answer.truncated ? html`<p class="notice-line truncated" role="note">${cut(answer)}</p>` : nothing}
      ${answer.notices.map((notice) => this.#notice(notice))}
      <div class="answer-bar">
        <div role="group" aria-label=${say('Show the result as')} class="views">
          ${views.map(
            ([name, word, much]) =>
              html`<a
                class="push-button quiet"
                role="button"
                aria-pressed=${String(name === view)}
                href=${this.place.with({ view: name }).href}
                >${word}${much === undefined ? nothing : html` <span class="much">${number(much)}</span>`}</a
              >`,
          )}
        </div>
        <p role="status">${this.#summary()}</p>
        ${asked.mode === 'explain'
          ? nothing
          : html`<downloads-menu .asked=${asked} .answer=${answer}></downloads-menu>`}
      </div>
      ${this.#shown(view, answer)}
    `;
  }

  #summary() {
    const { asked, answer, elapsed } = this.run;
    const rows =
      asked.mode === 'explain'
        ? say('explained, not run')
        : answer.truncated
          ? say('the first {rows}', { rows: count(answer.rows.length, 'row') })
          : count(answer.rows.length, 'row');
    return [
      rows,
      say('{n} ms on the server', { n: number(answer.millis) }),
      say('{n} ms in all', { n: number(Math.round(elapsed)) }),
    ].join(' · ');
  }

  /** @param {Notice} notice */
  #notice({ code, text, severity, position }) {
    return html`<p class="notice-line ${severity}" role="note">
      <span>${text}</span>
      <span class="notice-end"
        >${position
          ? html`<button
              class="push-button quiet"
              @click=${() => this.dispatchEvent(new CustomEvent('place', { detail: position.offset }))}
            >
              ${say('line {line}, column {column}', { line: position.line, column: position.column })}
            </button>`
          : nothing}<code>${code}</code></span
      >
    </p>`;
  }

  /**
   * @param {string | null} view
   * @param {CypherAnswer} answer
   */
  #shown(view, answer) {
    switch (view) {
      case 'plan':
        return html`<plan-table .plan=${answer.plan}></plan-table>`;
      case 'graph':
        return html`<value-graph .answer=${answer} .known=${this.#known} .place=${this.place}></value-graph>`;
      case 'json':
        return html`<value-json .answer=${answer}></value-json>`;
      default:
        return answer.rows.length
          ? html`<value-table .answer=${answer} .known=${this.#known} .place=${this.place}></value-table>`
          : html`<p class="nothing-found">
              ${say('No row.')}
              ${answer.notices.length
                ? say('What Neo4j remarks above may say why.')
                : say('The statement is right; nothing in the graph matches it.')}
            </p>`;
    }
  }
}

/**
 * The views that a result has, the best one first.
 *
 * @param {CypherAnswer} answer
 * @param {string} mode
 * @returns {View[]}
 */
function viewsOf(answer, mode) {
  /** @type {View} */
  const plan = ['plan', say('Plan')];
  if (mode === 'explain') return [plan];
  /** @type {View} */
  const table = ['table', say('Table'), answer.rows.length];
  /** @type {View} */
  const graph = ['graph', say('Graph'), answer.graph.nodes.length];
  /** @type {View} */
  const json = ['json', 'JSON'];
  if (mode === 'profile') return [plan, table, graph, json];
  return isDrawn(answer) ? [graph, table, json] : [table, graph, json];
}

/**
 * Rows of nothing but nodes, relationships and paths are best drawn.
 *
 * @param {CypherAnswer} answer
 */
function isDrawn({ columns, rows, graph }) {
  const [first] = rows;
  return graph.edges.length > 0 && columns.every(({ name }) => [first[name]].flat().every(isOfGraph));
}

/** @param {CypherValue} value */
function isOfGraph(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && value.kind !== undefined;
}

/** @param {CypherAnswer} answer */
function cut({ rows, limits }) {
  const why =
    rows.length >= limits.rows
      ? say('the page takes {n} rows', { n: number(limits.rows) })
      : say('the page takes no more megabytes');
  return say('These are the first {rows}: {why}. Download gives all of them; a LIMIT or a WHERE makes them fewer.', {
    rows: count(rows.length, 'row'),
    why,
  });
}

customElements.define('run-result', RunResult);
