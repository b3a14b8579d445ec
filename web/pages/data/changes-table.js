/** What a load would do, by kind of thing: how many, and which. */
import { html, nothing } from 'lit';
import { number } from '../../model/format.js';

/** @import { Changes } from '../../model/types.js' */

/** @type {['entities' | 'deals' | 'sources' | 'facts', word: string][]} */
const KINDS = [
  ['entities', 'Entities'],
  ['deals', 'Deals'],
  ['sources', 'Sources'],
  ['facts', 'Facts'],
];
const DEEDS = /** @type {const} */ (['added', 'changed', 'removed', 'shared']);
const NAMED = 30;

/** @param {Changes} changes */
export function changesTable(changes) {
  return html`<div class="scroll">
      <table class="changes">
        <thead>
          <tr>
            <th scope="col"><span class="visually-hidden">Kind</span></th>
            ${DEEDS.map((deed) => html`<th scope="col">${deed}</th>`)}
            <th scope="col">unchanged</th>
          </tr>
        </thead>
        <tbody>
          ${KINDS.map(
            ([kind, word]) =>
              html`<tr>
                <th scope="row">${word}</th>
                ${DEEDS.map((deed) => html`<td>${ids(changes[kind][deed])}</td>`)}
                <td class="number">${number(changes[kind].unchanged)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${KINDS.some(([kind]) => changes[kind].shared.length)
      ? html`<p class="quiet-text">Shared: another data set brought it first; it stays as it stands there.</p>`
      : nothing}`;
}

/** @param {string[]} all */
function ids(all) {
  if (all.length === 0) return html`<span class="quiet-text">0</span>`;
  return html`<details>
    <summary>${number(all.length)}</summary>
    <p class="ids">
      ${all.slice(0, NAMED).join(', ')}${all.length > NAMED ? ` and ${number(all.length - NAMED)} more` : ''}
    </p>
  </details>`;
}
