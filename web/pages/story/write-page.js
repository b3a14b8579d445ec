/** One's own story: the text on the left, and beside it what readers see. It is kept in this browser, and goes out as a file. */
import { html, nothing } from 'lit';
import { Part, given, own } from '../../elements/part.js';
import { Query } from '../../elements/query.js';
import { api } from '../../elements/api.js';
import { titlePage } from '../../elements/page-title.js';
import { textIn } from '../../elements/inputs.js';
import { faultText } from '../../model/fault-text.js';
import { examplesIn } from '../../model/question.js';
import { filled, storyValues } from '../../model/story.js';
import { firstStory, keptStory, keepStory } from './kept-story.js';
import { Named } from './named.js';
import { StoryArticle } from './story-article.js';
import { downloads } from './story-downloads.js';
import '../../elements/menu/menu-button.js';
import '../../elements/problem-note.js';
import { say, sayWith } from '../../model/say.js';

/** @import { Question } from '../../model/types.js' */
/** @import { Story } from '../../model/story-types.js' */
/** @import { Place } from '../../model/place.js' */

/** So long without a key before the text is read, in milliseconds. */
const PAUSE = 300;

class WritePage extends Part {
  static properties = { questions: given, place: given, text: own };

  constructor() {
    super();
    /** @type {Question[]} */
    this.questions = [];
    /** @type {Place} */
    this.place;
    this.text = '';
  }

  /** A bundled one to begin from, where the address names it. */
  #begun = new Query(
    this,
    async ({ name }, signal) => {
      const story = await api.story(name, signal);
      this.#take(story.text);
      return story;
    },
    () => (this.place.get('from') ? { name: String(this.place.get('from')) } : null),
  );

  #read = new Query(
    this,
    ({ text }, signal) => api.readStory(text, signal),
    () => ({ text: this.text }),
    PAUSE,
  );

  #named = new Named(this, () => {
    const story = this.#read.answer;
    return story ? { story, values: storyValues(story, this.place, {}), place: this.place } : null;
  });

  willUpdate() {
    if (!this.hasUpdated) this.text = keptStory() ?? firstStory(examplesIn(this.questions)[0] ?? '');
  }

  updated() {
    titlePage(say('Write a story'));
  }

  /** @param {string} text */
  #take(text) {
    this.text = text;
    keepStory(text);
  }

  render() {
    const story = this.#read.answer;
    const problem = this.#read.problem ?? this.#begun.problem;
    return html`<h1>${say('Write a story')}</h1>
      <p class="story-lead">
        ${sayWith(
          'Markdown, with a question in each fenced block: {kinds} or {last}. It stays in this browser until you download it.',
          {
            kinds: html`<code>answer</code>, <code>picture</code>, <code>table</code>, <code>sentence</code>`,
            last: html`<code>number</code>`,
          },
        )}
      </p>
      <div class="write-columns">
        <div class="write-text">
          <label for="story-text">${say('Your story')}</label>
          <textarea
            id="story-text"
            class="text-field"
            spellcheck="true"
            .value=${this.text}
            @input=${(/** @type {Event} */ event) => this.#take(textIn(event.currentTarget))}
          ></textarea>
          ${story?.faults.length
            ? html`<ul class="write-faults" aria-label=${say('What cannot be read')} role="status">
                ${story.faults.map(
                  (fault) => html`<li><b>${say('Line {n}:', { n: fault.line })}</b> ${faultText(fault)}</li>`,
                )}
              </ul>`
            : nothing}
        </div>
        <section class="write-seen" aria-label=${say('As readers see it')}>
          ${problem ? html`<problem-note .problem=${problem} .place=${this.place}></problem-note>` : nothing}
          ${story ? this.#seen(story) : nothing}
        </section>
      </div>`;
  }

  /** @param {Story} story */
  #seen(story) {
    const values = storyValues(story, this.place, {});
    const title = filled(story.title, values, this.#named.nameOf);
    return html`<header class="story-head">
        <h2 class="story-title">${title}</h2>
        <p>${filled(story.about, values, this.#named.nameOf)}</p>
        <div class="ways-out">
          <menu-button
            .words=${say('Download')}
            .sections=${() => [
              {
                items: downloads(story, title, this.find('story-article', StoryArticle), {
                  day: this.place.day,
                  values,
                  // What is being written is nowhere yet.
                  address: '',
                }),
              },
            ]}
          ></menu-button>
        </div>
      </header>
      <story-article
        .story=${story}
        .values=${values}
        .kinds=${this.#named.kinds}
        .nameOf=${this.#named.nameOf}
        .questions=${this.questions}
        .place=${this.place}
      ></story-article>`;
  }
}

customElements.define('write-page', WritePage);
