/** The sources of facts: what a reader needs to find each document again. */
import { html, nothing } from 'lit';
import { dayMark, ofData } from '../marks.js';
import { originsOf } from '../../model/format.js';
import { byOrigin, originsIn } from '../../model/sources.js';
import { languageName, say, sayWith, word } from '../../model/say.js';

/** @import { Source } from '../../model/types.js' */

/**
 * The sources that a statement rests on, how many there are, and of how many origins: that it has one only is said.
 *
 * @param {Source[]} sources
 */
export function sourceList(sources) {
  const origins = originsIn(sources);
  const note = origins === 1 ? html`<p class="one-origin">${say('One origin only')}</p>` : nothing;
  return titledList(originsOf(sources.length, origins), sources, note);
}

/**
 * Sources of something near, which do not bear out what is shown.
 *
 * @param {string} heading
 * @param {Source[]} sources
 */
export function otherSources(heading, sources) {
  return titledList(heading, sources, nothing);
}

/**
 * @param {string} heading
 * @param {Source[]} sources
 * @param {unknown} note
 */
function titledList(heading, sources, note) {
  return html`<section class="sources">
    <h3>${heading}</h3>
    ${note}
    <ol>
      ${byOrigin(sources).map((source, at, all) =>
        sourceItem(source, at > 0 && Boolean(source.origin) && all[at - 1].origin === source.origin),
      )}
    </ol>
  </section>`;
}

/**
 * Sources as the notes below an article, each in one line.
 *
 * @param {Source[]} sources
 */
export function sourceNotes(sources) {
  return html`<ol class="source-notes">
    ${byOrigin(sources).map(
      ({ id, title = id, publisher, url, published }) =>
        html`<li>
          ${webAddress(url)
            ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${ofData(title)}</a>`
            : ofData(title)}
          <span class="quiet-text"
            >·
            ${[publisherOf(publisher), published ? null : say('no day of publication')]
              .filter(Boolean)
              .join(', ')}${published ? html`, ${dayMark(published)}` : nothing}</span
          >
        </li>`,
    )}
  </ol>`;
}

/** @param {string | undefined} publisher */
function publisherOf(publisher) {
  return publisher === 'unknown' ? say('publisher unknown') : publisher;
}

/**
 * @param {Source} source
 * @param {boolean} repeats whether it tells what the one before it tells
 */
function sourceItem({ id, title = id, publisher, url, language, published, retrieved, licence, kind }, repeats) {
  const address = webAddress(url);
  return html`<li>
    <p class="source-title">
      ${address ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${ofData(title)}</a>` : ofData(title)}
    </p>
    <p class="quiet-text">
      ${[
        [
          publisherOf(publisher),
          language && language !== 'en' ? say('in {language}', { language: languageName(language) }) : '',
        ]
          .filter(Boolean)
          .join(', '),
        kind && word(kind),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
    ${repeats ? html`<p class="quiet-text">${say('same origin as the one above')}</p>` : nothing}
    ${address ? html`<p class="quiet-text address">${address.hostname}</p>` : nothing}
    <p class="quiet-text">
      ${published ? sayWith('published {day}', { day: dayMark(published) }) : say('no day of publication')}${retrieved
        ? html` · ${sayWith('read {day}', { day: dayMark(retrieved) })}`
        : nothing}${licence ? ` · ${say('licence {licence}', { licence: word(licence) })}` : ''}
    </p>
  </li>`;
}

/**
 * Only addresses of the web become links: data could hold any scheme.
 *
 * @param {string | undefined} url
 * @returns {URL | null}
 */
function webAddress(url) {
  return url && /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url) : null;
}
