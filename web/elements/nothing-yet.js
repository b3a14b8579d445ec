/** What a market without anything in it says, and where it is filled. */
import { html } from 'lit';
import { say, sayWith } from '../model/say.js';

/** @import { Place } from '../model/place.js' */

/** @param {Place} place */
export function nothingYet(place) {
  return sayWith('Nothing is on record yet: {link}.', {
    link: html`<a href=${place.at('/data').href}>${say('bring a market of your own')}</a>`,
  });
}
