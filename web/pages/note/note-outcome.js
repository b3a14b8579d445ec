/** What a note would change, or did: the records with what differs, and the answers that flip. */
import { html, nothing } from 'lit';
import { label } from '../../model/labels.js';
import { differences } from '../../model/note.js';
import { say, sayCount, spoken } from '../../model/say.js';

/** @import { Effect, NoteRecord, Noted } from '../../model/note-types.js' */
/** @import { Place } from '../../model/place.js' */

/** @param {Noted} noted */
export function recordList({ records }) {
  return html`<ul class="note-records">
    ${records.map(
      (record) =>
        html`<li>
          <p><strong>${spoken(record.deed)}</strong> <code>${record.id}</code></p>
          ${changed(record)}
        </li>`,
    )}
  </ul>`;
}

/** @param {NoteRecord} record */
function changed(record) {
  const rows = differences(record).filter(({ field }) => field !== 'id');
  if (!record.before || !record.after || rows.length === 0) return nothing;
  return html`<dl class="particulars">
    ${rows.map(
      ({ field, before, after }) =>
        html`<div>
          <dt>${label(field)}</dt>
          <dd>${before ? html`<del>${before}</del>` : nothing} ${after ? html`<ins>${after}</ins>` : nothing}</dd>
        </div>`,
    )}
  </dl>`;
}

/**
 * @param {NonNullable<Noted['effects']>} found
 * @param {Place} place
 */
export function effectList({ effects, tried, untried, left }, place) {
  return html`<h3>${say('Answers that would be others')}</h3>
    ${effects.length
      ? html`<ul class="note-effects">
          ${effects.map((effect) => effectOf(effect, place))}
        </ul>`
      : html`<p>${say('None of those that were tried.')}</p>`}
    <p class="quiet-text">
      ${sayCount(tried, 'One answer was compared.', '{n} answers were compared.')}
      ${untried ? sayCount(untried, 'One more was not tried.', '{n} more were not tried.') : nothing}
    </p>
    ${left.length
      ? html`<p class="notice-line" role="note">
          ${sayCount(
            left.length,
            'One fact joins something that is new: what it would flip can only be seen once it is saved.',
            '{n} facts join something that is new: what they would flip can only be seen once they are saved.',
          )}
        </p>`
      : nothing}`;
}

/**
 * @param {Effect} effect
 * @param {Place} place
 */
function effectOf({ question, title, parameters, headline, before }, place) {
  return html`<li>
    <a href=${place.ask(question, parameters).href}>${title ?? question}</a>
    <p>${headline}</p>
    ${before ? html`<p class="quiet-text">${say('Now: {answer}', { answer: before })}</p>` : nothing}
  </li>`;
}
