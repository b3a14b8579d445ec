/** The faults of a data set: how many of each kind, and the first hundred with their places. */
import { html, nothing } from 'lit';
import { count, number } from '../../model/format.js';

/** @import { FaultyFiles } from '../../model/problem.js' */

/** @param {FaultyFiles} problem */
export function faultList({ count: all, kinds, faults }) {
  return html`<div class="problem faults" role="alert">
    <h2>${count(all, 'fault')}; nothing was loaded</h2>
    ${kinds.length > 1 || all > faults.length
      ? html`<ul>
          ${kinds.map((kind) => html`<li><b>${number(kind.count)}</b> × ${kind.problem}</li>`)}
        </ul>`
      : nothing}
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Line</th>
            <th scope="col">Column</th>
            <th scope="col">What is wrong</th>
            <th scope="col">Found</th>
            <th scope="col">Instead</th>
          </tr>
        </thead>
        <tbody>
          ${faults.map(
            (fault) =>
              html`<tr>
                <td>${fault.file}</td>
                <td class="number">${fault.line || ''}</td>
                <td>${fault.column}</td>
                <td>${fault.problem}</td>
                <td>${fault.found}</td>
                <td>${fault.remedy}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${all > faults.length ? html`<p>and ${number(all - faults.length)} more</p>` : nothing}
  </div>`;
}
