/** Ways into a world without something, from wherever it is shown. */
import { html, nothing } from 'lit';
import { areWorldsOffered, takingOut } from '../../model/world.js';

/** @import { Place } from '../../model/place.js' */

/**
 * A link to the same place without something; nothing where it is gone already, or the server has no worlds.
 *
 * @param {Place} place
 * @param {string[]} parts as `without` takes them
 * @param {string} words
 * @param {string} [look] the class of the link
 */
export function goneLink(place, parts, words, look = 'push-button') {
  const gone = parts.every((part) => place.world.without.includes(part));
  if (!areWorldsOffered() || parts.length === 0 || gone) return nothing;
  return html`<a class=${look} href=${takingOut(place, ...parts).href}>${words}</a>`;
}
