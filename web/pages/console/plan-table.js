/** How Neo4j goes about a statement: its steps as a tree, and after a profile what each of them cost. */
import { html, nothing } from 'lit';
import { Part, given } from '../../elements/part.js';
import { count, number } from '../../model/format.js';
import { stepsOf } from '../../model/console/plan-steps.js';
import { TELLING } from '../../model/console/plan-words.js';
import '../../elements/table/data-table.js';
import { say, sayWith, spoken } from '../../model/say.js';

/** @import { TableColumn } from '../../elements/table/data-table.js' */
/** @import { PlanStep } from '../../model/types.js' */
/** @import { Step } from '../../model/console/plan-steps.js' */

/** @typedef {'rows' | 'dbHits'} Cost */

class PlanTable extends Part {
  static properties = { plan: given };

  constructor() {
    super();
    /** @type {PlanStep} */
    this.plan;
  }

  /** @type {Step[]} */
  #steps = [];
  /** @type {TableColumn<Step>[]} */
  #columns = [];
  /** Whether it was run, so that its steps have rows and hits. */
  #ran = false;
  #most = { rows: 1, dbHits: 1 };

  willUpdate() {
    this.#steps = stepsOf(this.plan);
    const most = (/** @type {Cost} */ name) => Math.max(1, ...this.#steps.map((step) => step[name] ?? 0));
    this.#most = { rows: most('rows'), dbHits: most('dbHits') };
    this.#ran = this.#steps.some(({ rows }) => rows !== null);
    const timed = this.#steps.some(({ millis }) => (millis ?? 0) > 0);
    const bar = (/** @type {Cost} */ name) => (/** @type {Step} */ step) => this.#bar(step, name);
    this.#columns = [
      { name: 'step', heading: say('Step'), head: true, cell: operator },
      { name: 'expected', heading: say('Expected'), numeric: true, cell: ({ estimatedRows }) => about(estimatedRows) },
      ...(this.#ran ? [{ name: 'rows', heading: say('Rows'), numeric: true, cell: bar('rows') }] : []),
      ...(this.#ran ? [{ name: 'hits', heading: say('Database hits'), numeric: true, cell: bar('dbHits') }] : []),
      ...(timed
        ? [
            {
              name: 'millis',
              heading: 'ms',
              verbatim: true,
              numeric: true,
              cell: (/** @type {Step} */ { millis }) => written(millis),
            },
          ]
        : []),
      { name: 'details', heading: say('What it works on'), look: 'details', cell: ({ details }) => details },
    ];
  }

  render() {
    return html`<p class="plan-summary">
        ${this.#summary()} ${say('Read from below: each step feeds the one above it.')}${this.#planner()}
      </p>
      <data-table
        .caption=${say('Plan of the statement')}
        .columns=${this.#columns}
        .rows=${this.#steps}
        .mark=${this.#mark}
      ></data-table>`;
  }

  #summary() {
    const steps = count(this.#steps.length, 'step');
    if (!this.#ran) return html`<b>${steps}</b>${say(', not run: the rows are what the planner expects.')}`;
    const hits = this.#steps.reduce((sum, { dbHits }) => sum + (dbHits ?? 0), 0);
    return sayWith('{hits} in {steps}.', { hits: html`<b>${count(hits, 'database hit')}</b>`, steps: html`${steps}` });
  }

  #planner() {
    const { planner, runtime } = this.plan.arguments ?? {};
    const words = [
      planner && say('planner {name}', { name: String(planner) }),
      runtime && say('runtime {name}', { name: String(runtime) }),
    ]
      .filter(Boolean)
      .join(', ');
    return words ? html` <span class="quiet-text">${words}</span>` : nothing;
  }

  #mark = (/** @type {Step} */ { dbHits }) =>
    this.#ran && dbHits === this.#most.dbHits && dbHits > 1 ? 'dearest' : '';

  /**
   * @param {Step} step
   * @param {Cost} name
   */
  #bar(step, name) {
    const value = step[name];
    if (value === null) return nothing;
    const width = Math.max(value ? 2 : 0, (100 * value) / this.#most[name]);
    return html`<span class="plan-bar ${name === 'rows' ? 'rows' : 'hits'}"
      ><span>${number(value)}</span
      ><span class="track" aria-hidden="true"><span .style=${`inline-size: ${width}%`}></span></span
    ></span>`;
  }
}

/** @param {Step} step */
function operator({ operator: name, depth }) {
  return html`<span class="plan-step" .style=${`--depth: ${depth}`}
    ><span class="visually-hidden">${say('Level {n}:', { n: depth + 1 })} </span
    ><span title=${TELLING[name] ? spoken(TELLING[name]) : nothing}>${spaced(name)}</span></span
  >`;
}

/**
 * The name as Neo4j's manual has it, free to break where words end.
 *
 * @param {string} name
 */
function spaced(name) {
  return name.replace(/([a-z])([A-Z])/g, '$1\u200b$2');
}

/** @param {number | null} millis */
function written(millis) {
  return millis === null ? '' : number(millis);
}

/** @param {number | null} rows */
function about(rows) {
  if (rows === null) return '';
  return rows < 10 ? String(Math.round(rows * 10) / 10) : number(Math.round(rows));
}

customElements.define('plan-table', PlanTable);
