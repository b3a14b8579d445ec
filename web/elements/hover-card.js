/** The card of what the pointer or the focus is on in a picture: amount, days, standing, sources. */
import { html } from 'lit';

/** @import { Card } from '../model/graph/card.js' */

/** Less room above than this, and the card stands below. */
const TALL = 150;

/**
 * @param {Card & {x: number, top: number, bottom: number}} card with its place on the ground that it stands in, in pixels
 * @param {number} wide the width of that ground
 */
export function hoverCard({ title, lines, x, top, bottom }, wide) {
  const side = x < wide / 3 ? 'begins' : x > (2 * wide) / 3 ? 'ends' : '';
  const place = top > TALL ? `bottom: calc(100% - ${top - 6}px)` : `top: ${bottom + 6}px`;
  return html`<div class="hover-card ${side}" role="status" .style=${`left: ${Math.round(x)}px; ${place}`}>
    <p class="card-title">${title}</p>
    ${lines.map((line) => html`<p>${line}</p>`)}
  </div>`;
}
