/** The tools of a picture of a graph: its layouts, what its owner adds, and the zoom. */
import { html, nothing } from 'lit';
import { say } from '../../model/say.js';

const ZOOM_STEP = 1.3;

/**
 * @typedef {object} Tools
 * @property {Record<string, string>} layouts by name
 * @property {string} chosen
 * @property {(name: string) => string} layoutAt the address of a layout
 * @property {{before?: unknown, after?: unknown} | null} tools templates
 * @property {((factor: number) => void) | null} zoom none where the picture is made for its width
 * @property {() => void} fit
 */

/** @param {Tools} tools */
export function pictureTools({ layouts, chosen, layoutAt, tools, zoom, fit }) {
  return html`<div class="picture-tools">
    ${tools?.before}
    <div role="group" aria-label=${say('Layout')}>
      ${Object.entries(layouts).map(
        ([name, word]) =>
          html`<a class="push-button quiet" role="button" href=${layoutAt(name)} aria-pressed=${String(name === chosen)}
            >${word}</a
          >`,
      )}
    </div>
    ${tools?.after}
    ${zoom
      ? html`<div role="group" aria-label=${say('Zoom')}>
          <button class="push-button quiet icon" aria-label=${say('Zoom out')} @click=${() => zoom(1 / ZOOM_STEP)}>
            −
          </button>
          <button class="push-button quiet icon" aria-label=${say('Zoom in')} @click=${() => zoom(ZOOM_STEP)}>+</button>
          <button class="push-button quiet" @click=${fit}>${say('Fit')}</button>
        </div>`
      : nothing}
  </div>`;
}
