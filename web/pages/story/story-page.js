/** A story: text and live answers, in one column that can be read, printed and taken along. */
import { html, nothing } from 'lit';
import { Part, given } from '../../elements/part.js';
import { Query } from '../../elements/query.js';
import { api } from '../../elements/api.js';
import { titlePage } from '../../elements/page-title.js';
import { filled, storyValues } from '../../model/story.js';
import { Named } from './named.js';
import { StoryArticle } from './story-article.js';
import { downloads } from './story-downloads.js';
import '../question/question-form.js';
import '../../elements/day-slider.js';
import '../../elements/menu/menu-button.js';
import { nothingBut } from '../../elements/problem-note.js';
import { say } from '../../model/say.js';

/** @import { Question } from '../../model/types.js' */
/** @import { Story } from '../../model/story-types.js' */
/** @import { Place } from '../../model/place.js' */

/** From this status on nothing is wrong with the address: it can be tried again. */
const OF_SERVER = 500;

class StoryPage extends Part {
  static properties = { name: given, kind: given, fixed: given, questions: given, place: given };

  constructor() {
    super();
    this.name = '';
    /** What it tells of, as the path says; a label. @type {string | undefined} */
    this.kind = undefined;
    /** What the path gives to the story's parameters. @type {Record<string, string[]>} */
    this.fixed = {};
    /** @type {Question[]} */
    this.questions = [];
    /** @type {Place} */
    this.place;
  }

  #story = new Query(
    this,
    ({ name }, signal) => api.story(name, signal),
    () => ({ name: this.name }),
  );

  #named = new Named(this, () => {
    const story = this.#story.answer;
    return story ? { story, values: this.#values(story), place: this.place } : null;
  });

  /** @param {Story} story */
  #values(story) {
    return storyValues(story, this.place, this.fixed);
  }

  /** @param {Story} story */
  #title(story) {
    return filled(story.title, this.#values(story), this.#named.nameOf);
  }

  updated() {
    const story = this.#story.answer;
    if (story && this.#named.isHere) titlePage(this.#title(story));
  }

  /**
   * @param {Story} story
   * @param {string} title
   */
  #downloads(story, title) {
    return downloads(story, title, this.find('story-article', StoryArticle), {
      day: this.place.day,
      values: this.#values(story),
      address: new URL(this.place.with({ asOf: this.place.day }).href, location.href).href,
    });
  }

  render() {
    const { answer: story } = this.#story;
    const problem = this.#story.problem ?? this.#named.problem;
    const away = (this.#story.problem?.status ?? 0) >= OF_SERVER;
    if (problem) return nothingBut(problem, this.place, this.kind, away ? () => this.#story.again() : undefined);
    if (!story || !this.#named.isHere)
      return html`<p class="waiting-note" role="status">${say('Opening the story')}</p>`;
    const title = this.#title(story);
    if (story.elsewhere)
      return html`<header class="story-head">
        <h1>${title}</h1>
        <p>${say('This story tells of another market, whose data set is not here.')}</p>
        <p><a href=${this.place.at('/stories').href}>${say('Stories and dossiers')}</a></p>
      </header>`;
    const free = story.parameters.filter(({ name }) => !(name in this.fixed));
    return html`<header class="story-head">
        <h1>${title}</h1>
        <p>${filled(story.about, this.#values(story), this.#named.nameOf)}</p>
        ${free.length
          ? html`<question-form
              .question=${{ name: story.name, parameters: free }}
              .nodes=${this.#named.nodes}
              .place=${this.place}
            ></question-form>`
          : nothing}
        <div class="ways-out">
          <button class="push-button" @click=${() => window.print()}>${say('Print')}</button>
          <menu-button
            .words=${say('Download')}
            .sections=${() => [{ items: this.#downloads(story, title) }]}
          ></menu-button>
          <a class="push-button" href=${this.place.at('/stories/write', { from: story.name }).href}
            >${say('Make it your own')}</a
          >
        </div>
      </header>
      <day-slider .place=${this.place}></day-slider>
      <story-article
        .story=${story}
        .values=${this.#values(story)}
        .kinds=${this.#named.kinds}
        .nameOf=${this.#named.nameOf}
        .questions=${this.questions}
        .place=${this.place}
      ></story-article>`;
  }
}

customElements.define('story-page', StoryPage);
