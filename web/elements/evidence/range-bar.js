/**
 * A range as a bar: what is sure, what is possible, and an open end where no source states an upper bound.
 * The scale runs from nought to the upper bound, or to twice the lower where there is none.
 */
import { svg, html, nothing } from 'lit';
import { amount, money } from '../../model/format.js';
import { say } from '../../model/say.js';

/** @import { Amount } from '../../model/types.js' */

const WIDTH = 300;

/** @param {Amount} stated */
export function rangeBar({ amountMin = null, amountMax = null, amountQualifier, currency }) {
  if (amountMin === null && amountMax === null) return nothing;
  // Lengths may be rounded; what is written is not.
  const least = Number(amountMin ?? 0);
  const open = amountMax === null;
  const top = (open ? least * 2 : Number(amountMax)) || 1;
  const x = (/** @type {number} */ value) => (value / top) * WIDTH;
  const range = amount({ amountMin, amountMax, amountQualifier, currency });
  return html`<figure class="range" aria-label=${`Range: ${range}`}>
    <svg viewBox="0 0 ${WIDTH} 10" width="100%" height="10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="ground" width=${WIDTH} height="10" />
      ${open
        ? svg`<path class="open" d="M${x(least)} 0H${WIDTH - 10}L${WIDTH} 5l-10 5H${x(least)}z" />`
        : svg`<rect class="possible" x=${x(least)} width=${WIDTH - x(least)} height="10" />`}
      <rect class="sure" width=${x(least)} height="10" />
    </svg>
    <figcaption>
      <span>${money(0, currency)}</span
      ><span>${amountMax === null ? say('no upper bound stated') : money(amountMax, currency)}</span>
    </figcaption>
  </figure>`;
}
