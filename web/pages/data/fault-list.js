/** The faults and warnings of a data set: how many of each kind, and the first hundred with their places. */
import { html, nothing } from 'lit';
import { dataFaultText } from '../../model/data-fault-text.js';
import { count, number } from '../../model/format.js';
import '../../elements/table/data-table.js';
import { say, sayCount } from '../../model/say.js';

/** @import { TableColumn } from '../../elements/table/data-table.js' */
/** @import { DataSetFault, FaultCounts } from '../../model/types.js' */
/** @import { FaultyFiles } from '../../model/problem.js' */

/** @type {TableColumn<DataSetFault>[]} */
const COLUMNS = [
  { name: 'file', heading: say('File'), cell: ({ file }) => file },
  { name: 'line', heading: say('Line'), numeric: true, cell: ({ line }) => line || '' },
  { name: 'column', heading: say('Column'), cell: ({ column }) => column },
  { name: 'problem', heading: say('What is wrong'), cell: ({ problem }) => dataFaultText(problem) },
  { name: 'found', heading: say('Found'), cell: ({ found }) => found },
  { name: 'remedy', heading: say('Instead'), cell: ({ remedy }) => dataFaultText(remedy) },
];

/** Where a mapping made our columns of the row. @type {TableColumn<DataSetFault>} */
const SAID = { name: 'said', heading: say('The row says'), cell: ({ said }) => said ?? '' };

/** @param {FaultyFiles} problem */
export function faultList(problem) {
  return html`<div class="faults" role="alert">
    <h2>${say('{faults}; nothing was loaded', { faults: count(problem.count, 'fault') })}</h2>
    ${listed(say('Faults'), problem)}
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
      ${sayCount(warnings.count, '{n} warning; it does not hinder loading', '{n} warnings; they do not hinder loading')}
    </summary>
    ${listed(say('Warnings'), warnings)}
  </details>`;
}

/**
 * @param {string} caption
 * @param {FaultCounts} counts
 */
function listed(caption, { count: all, kinds, faults }) {
  return html`${kinds.length > 1 || all > faults.length
      ? html`<ul>
          ${kinds.map((kind) => html`<li><b>${number(kind.count)}</b> × ${dataFaultText(kind.problem)}</li>`)}
        </ul>`
      : nothing}
    <data-table
      .caption=${caption}
      .columns=${faults.some(({ said }) => said) ? [...COLUMNS, SAID] : COLUMNS}
      .rows=${faults}
    ></data-table>
    ${all > faults.length ? html`<p>${say('and {n} more', { n: number(all - faults.length) })}</p>` : nothing}`;
}
