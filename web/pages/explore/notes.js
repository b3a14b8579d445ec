/** What is said where there is nothing to draw yet, or nothing on this day. */
import { html } from 'lit';
import { quoting } from '../../elements/marks.js';
import { sentence } from '../../model/format.js';
import { say, sayWith } from '../../model/say.js';

/** @import { Place } from '../../model/place.js' */
/** @import { NamedNode } from '../../model/types.js' */
/** @import { View } from '../../model/explore/view.js' */

/**
 * @param {NamedNode[]} examples whom to begin from
 * @param {View} view
 * @param {Place} place
 */
export function beginNote(examples, view, place) {
  if (examples.length === 0)
    return html`<p class="empty">
      ${say(
        'Type a company, a model, a cloud or a chip. What is around it is drawn here, and grows where you open it.',
      )}
    </p>`;
  return html`<p class="empty">
    ${sayWith(
      'Type a company, a model, a cloud or a chip, or begin from {examples}. What is around it is drawn here, and grows where you open it.',
      {
        examples: examples.map(
          ({ id, name }, at) =>
            html`${at ? ', ' : ''}<a href=${view.startingAt([id]).at(place).href}>${name ?? id}</a>`,
        ),
      },
    )}
  </p>`;
}

/** @param {Place} place */
export function nothingHoldsNote(place) {
  return html`<p class="nothing-found">
    ${place.atLeast === 'rumoured'
      ? say('No fact holds here on this day with this standing. Choose another day above, or take a filter off.')
      : sayWith('No fact holds here on this day with this standing. Choose another day above, or {link}.', {
          link: html`<a href=${place.with({ atLeast: 'rumoured' }).href}>${say('look at rumours too')}</a>`,
        })}
  </p>`;
}

/**
 * How the two are connected, and the way to the whole answer.
 *
 * @param {string} headline
 * @param {View} view
 * @param {Place} place
 */
export function chainNote(headline, view, place) {
  return html`<p class="answer-headline">
    ${quoting(sentence(headline))}
    <a href=${place.ask('connection', { from: view.between[0], to: view.between[1] }).href}>${say('As an answer')}</a>
    · <a href=${view.joining().at(place).href}>${say('Let go')}</a>
  </p>`;
}
