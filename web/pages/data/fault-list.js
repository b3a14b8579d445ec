/** The faults and warnings of a data set: how many of each kind, and the first hundred with their places. */
import { html, nothing } from 'lit';
import { count, number } from '../../model/format.js';
import '../../elements/table/data-table.js';

/** @import { TableColumn } from '../../elements/table/data-table.js' */
/** @import { DataSetFault, FaultCounts } from '../../model/types.js' */
/** @import { FaultyFiles } from '../../model/problem.js' */

/** @type {TableColumn<DataSetFault>[]} */
const COLUMNS = [
  { name: 'file', heading: 'File', cell: ({ file }) => file },
  { name: 'line', heading: 'Line', numeric: true, cell: ({ line }) => line || '' },
  { name: 'column', heading: 'Column', cell: ({ column }) => column },
  { name: 'problem', heading: 'What is wrong', cell: ({ problem }) => problem },
  { name: 'found', heading: 'Found', cell: ({ found }) => found },
  { name: 'remedy', heading: 'Instead', cell: ({ remedy }) => remedy },
];

/** @param {FaultyFiles} problem */
export function faultList(problem) {
  return html`<div class="faults" role="alert">
    <h2>${count(problem.count, 'fault')}; nothing was loaded</h2>
    ${listed('Faults', problem)}
  </div>`;
}

/**
 * What looks wrong and hinders nothing.
 *
 * @param {FaultCounts | undefined} warnings
 */
export function warningList(warnings) {
  if (!warnings?.count) return nothing;
  return html`<details class="warnings" open>
    <summary>
      ${count(warnings.count, 'warning')}; ${warnings.count === 1 ? 'it does' : 'they do'} not hinder loading
    </summary>
    ${listed('Warnings', warnings)}
  </details>`;
}

/**
 * @param {string} caption
 * @param {FaultCounts} counts
 */
function listed(caption, { count: all, kinds, faults }) {
  return html`${kinds.length > 1 || all > faults.length
      ? html`<ul>
          ${kinds.map((kind) => html`<li><b>${number(kind.count)}</b> × ${kind.problem}</li>`)}
        </ul>`
      : nothing}
    <data-table .caption=${caption} .columns=${COLUMNS} .rows=${faults}></data-table>
    ${all > faults.length ? html`<p>and ${number(all - faults.length)} more</p>` : nothing}`;
}
