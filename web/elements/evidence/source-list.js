/** The sources of facts: what a reader needs to find each document again. */
import { html, nothing } from 'lit';
import { dayMark } from '../marks.js';

/** @import { Source } from '../../model/types.js' */

/**
 * @param {Source[]} sources
 * @param {string} [heading]
 */
export function sourceList(sources, heading = sources.length === 1 ? 'Source' : `${sources.length} sources`) {
  return html`<section class="sources">
    <h3>${heading}</h3>
    <ol>
      ${sources.map(sourceItem)}
    </ol>
  </section>`;
}

/** @param {Source} source */
function sourceItem({ title, publisher, url, language, published, retrieved, licence }) {
  const address = webAddress(url);
  return html`<li>
    <p class="source-title">
      ${address ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${title}</a>` : title}
    </p>
    <p class="quiet-text">
      ${[publisher, language && language !== 'en' ? `in ${language}` : ''].filter(Boolean).join(', ')}
    </p>
    ${address ? html`<p class="quiet-text address">${address.hostname}</p>` : nothing}
    <p class="quiet-text">
      ${published ? html`published ${dayMark(published)}` : 'no day of publication'}${retrieved
        ? html` · read ${dayMark(retrieved)}`
        : nothing}${licence ? ` · licence ${licence}` : ''}
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
