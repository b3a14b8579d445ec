/** How Neo4j goes about a statement: its steps as a tree, and after a profile what each of them cost. */
import { html, nothing } from 'lit';
import { Part } from '../../elements/part.js';
import { count, number } from '../../model/format.js';
import { TELLING } from '../../model/console/plan-words.js';

/** @import { PlanStep } from '../../model/types.js' */

class PlanTable extends Part {
  static properties = { plan: {} };

  constructor() {
    super();
    /** @type {PlanStep} */
    this.plan;
  }

  render() {
    const steps = flat(this.plan);
    const ran = steps.some((step) => step.rows !== null && step.rows !== undefined);
    const timed = steps.some((step) => (step.millis ?? 0) > 0);
    const most = (/** @type {'rows' | 'dbHits'} */ name) => Math.max(1, ...steps.map((step) => step[name] ?? 0));
    const [rows, hits] = [most('rows'), most('dbHits')];
    const total = steps.reduce((sum, step) => sum + (step.dbHits ?? 0), 0);
    return html`
      <p class="plan-summary">
        ${ran
          ? html`<b>${count(total, 'database hit')}</b> in ${count(steps.length, 'step')}.`
          : html`<b>${count(steps.length, 'step')}</b>, not run: the rows are what the planner expects.`}
        Read from below: each step feeds the one above it.${this.#planner()}
      </p>
      <div class="table-scroll" tabindex="0" role="region" aria-label="Plan">
        <table class="plan">
          <caption class="visually-hidden">
            Plan of the statement
          </caption>
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col" class="numeric">Expected</th>
              ${ran
                ? html`<th scope="col" class="numeric">Rows</th>
                    <th scope="col" class="numeric">Database hits</th>`
                : nothing}${timed ? html`<th scope="col" class="numeric">ms</th>` : nothing}
              <th scope="col">What it works on</th>
            </tr>
          </thead>
          <tbody>
            ${steps.map(
              (step) =>
                html`<tr class=${ran && step.dbHits === hits && hits > 1 ? 'dearest' : ''}>
                  <th scope="row">
                    <span class="plan-step" .style=${`--depth: ${step.depth}`}
                      ><span class="visually-hidden">Level ${step.depth + 1}: </span
                      ><span title=${TELLING[step.operator] ?? nothing}>${spaced(step.operator)}</span></span
                    >
                  </th>
                  <td class="numeric">${about(step.estimatedRows)}</td>
                  ${ran
                    ? html`<td class="numeric">${bar(step.rows, rows, 'rows')}</td>
                        <td class="numeric">${bar(step.dbHits, hits, 'hits')}</td>`
                    : nothing}
                  ${timed ? html`<td class="numeric">${step.millis === null ? '' : number(step.millis)}</td>` : nothing}
                  <td class="details">${step.details}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  #planner() {
    const { planner, runtime } = this.plan.arguments;
    return planner || runtime
      ? html` <span class="quiet-text"
          >${[planner && `planner ${planner}`, runtime && `runtime ${runtime}`].filter(Boolean).join(', ')}</span
        >`
      : nothing;
  }
}

/**
 * The steps from the last to the first; only where two branches meet do they stand farther in.
 *
 * @param {PlanStep} step
 * @param {number} [depth]
 * @returns {(PlanStep & {depth: number})[]}
 */
function flat(step, depth = 0) {
  const below = step.children.length > 1 ? depth + 1 : depth;
  return [{ ...step, depth }, ...step.children.flatMap((child) => flat(child, below))];
}

/**
 * The name as Neo4j's manual has it, free to break where words end.
 *
 * @param {string} operator
 */
function spaced(operator) {
  return operator.replace(/([a-z])([A-Z])/g, '$1\u200b$2');
}

/** @param {number | null} rows */
function about(rows) {
  if (rows === null || rows === undefined) return '';
  return rows < 10 ? String(Math.round(rows * 10) / 10) : number(Math.round(rows));
}

/**
 * @param {number | null} value
 * @param {number} most
 * @param {string} kind
 */
function bar(value, most, kind) {
  if (value === null || value === undefined) return nothing;
  return html`<span class="plan-bar ${kind}"
    ><span>${number(value)}</span
    ><span class="track" aria-hidden="true"
      ><span .style=${`inline-size: ${Math.max(value ? 2 : 0, (100 * value) / most)}%`}></span></span
  ></span>`;
}

customElements.define('plan-table', PlanTable);
