/** The ways out of a data set. */
import { html, nothing } from 'lit';
import { say } from '../../model/say.js';

/** @import { ExportFormat } from '../../model/types.js' */

/**
 * Where a data set, or everything, is downloaded as each kind of file.
 *
 * @param {string} id
 * @param {ExportFormat[]} formats
 */
export function exports(id, formats) {
  const address = (/** @type {string} */ extension) =>
    `/api/export.${extension}${id ? `?dataSet=${encodeURIComponent(id)}` : ''}`;
  return html`<div class="exports">
    ${formats.map(
      ({ extension, label, leavesOut }) =>
        html`<a
          href=${address(extension)}
          download
          title=${leavesOut ? say('Left out: {what}', { what: leavesOut }) : nothing}
          aria-label=${say('{name} as {format}', { name: id || say('everything'), format: label })}
          >${label}</a
        >`,
    )}
  </div>`;
}
