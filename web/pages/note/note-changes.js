/** The changes that were written, the latest first, each with a way to take it back; or the versions of one record. */
import { html, nothing } from 'lit';
import { day } from '../../model/format.js';
import { label } from '../../model/labels.js';
import { differences } from '../../model/note.js';
import { say, spoken } from '../../model/say.js';

/** @import { NoteChange, NoteVersion } from '../../model/note-types.js' */

/**
 * @param {NoteChange[]} changes
 * @param {((change: number) => void) | null} undo null where the reader may not write
 */
export function changeList(changes, undo) {
  if (changes.length === 0) return nothing;
  return html`<section class="note-changes" aria-label=${say('What was written')}>
    <h2>${say('What was written')}</h2>
    <ul>
      ${changes.map(
        ({ change, at, by, undoable, records }) =>
          html`<li>
            <p>
              ${records.map(({ deed, id }) => html`<strong>${spoken(deed)}</strong> <code>${id}</code> `)}
              <span class="quiet-text">${signed(at, by)}</span>
            </p>
            ${undo && undoable
              ? html`<button class="push-button" @click=${() => undo(change)}>${say('Undo')}</button>`
              : nothing}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** @param {NoteVersion[]} versions */
export function versionList(versions) {
  if (versions.length === 0) return nothing;
  return html`<section class="note-changes" aria-label=${say('Its history')}>
    <h2>${say('Its history')}</h2>
    <ol>
      ${versions.map((version, at) => {
        const differing = differences({ ...version, before: versions[at - 1]?.cells ?? null, after: version.cells });
        return html`<li>
          <p>
            <strong>${spoken(version.deed)}</strong>
            <span class="quiet-text">${version.number ? signed(version.at, version.by) : version.origin}</span>
          </p>
          ${at > 0 && version.cells
            ? differing.map(
                ({ field, before, after }) => html`<p>${label(field)}: <del>${before}</del> <ins>${after}</ins></p>`,
              )
            : nothing}
        </li>`;
      })}
    </ol>
  </section>`;
}

/**
 * @param {string} at
 * @param {string | null} by
 */
function signed(at, by) {
  const when = day(at.slice(0, 10));
  return by ? say('{who}, {day}', { who: by, day: when }) : when;
}
