/** The stories of this server, and the way to one's own. */
import { html } from 'lit';
import { Part, given } from '../../elements/part.js';
import { Query } from '../../elements/query.js';
import { api } from '../../elements/api.js';
import { titlePage } from '../../elements/page-title.js';
import '../../elements/problem-note.js';
import { say } from '../../model/say.js';

/** @import { StoryHead } from '../../model/story-types.js' */
/** @import { Place } from '../../model/place.js' */

class StoriesPage extends Part {
  static properties = { place: given };

  constructor() {
    super();
    /** @type {Place} */
    this.place;
  }

  #stories = new Query(
    this,
    (_, signal) => api.stories(signal),
    () => ['all'],
  );

  updated() {
    titlePage(say('Stories and dossiers'));
  }

  render() {
    const { answer, problem } = this.#stories;
    return html`<h1>${say('Stories and dossiers')}</h1>
      <p class="story-lead">
        ${say(
          'Text with live answers in it: each figure, picture and table is asked for on the day that you choose above.',
        )}
      </p>
      ${problem ? html`<problem-note .problem=${problem} .place=${this.place}></problem-note>` : ''}
      <ul class="story-list">
        ${(answer?.stories ?? []).map((story) => this.#item(story))}
      </ul>
      <p>
        <a class="push-button primary" href=${this.place.at('/stories/write').href}>${say('Write your own')}</a>
      </p>`;
  }

  /** @param {StoryHead} story */
  #item(story) {
    return html`<li>
      <a href=${this.place.at(`/stories/${encodeURIComponent(story.name)}`).href}
        >${story.title.replace(/\{\w+\}/g, say('Any company, model, cloud or chip'))}</a
      >
      <p>${story.about.replace(/\{\w+\}/g, '…')}</p>
      ${story.faults.length
        ? html`<p class="story-broken">
            ${say('{n} of its lines cannot be read; the story shows which.', { n: story.faults.length })}
          </p>`
        : ''}
    </li>`;
  }
}

customElements.define('stories-page', StoriesPage);
