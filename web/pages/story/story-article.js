/** The text of a story with its answers, and below it the sources that they rest on. */
import { html, nothing } from 'lit';
import { Part, given, own, toldAnew } from '../../elements/part.js';
import { sourceNotes } from '../../elements/evidence/source-list.js';
import { day } from '../../model/format.js';
import { noteNumbers } from '../../model/sources.js';
import { applicable } from '../../model/story.js';
import { storyBlocks } from './story-blocks.js';
import { ANSWERED } from './story-answer.js';
import { say, word } from '../../model/say.js';

/** @import { Question, Source } from '../../model/types.js' */
/** @import { Story } from '../../model/story-types.js' */
/** @import { Place } from '../../model/place.js' */

export class StoryArticle extends Part {
  static properties = {
    kinds: given,
    story: given,
    values: toldAnew,
    nameOf: given,
    questions: given,
    place: given,
    sources: own,
  };

  constructor() {
    super();
    /** @type {Story} */
    this.story;
    /** @type {Record<string, string[]>} */
    this.values = {};
    /** @type {(id: string) => string} */
    this.nameOf = (id) => id;
    /** What the entities that the values name are, by id. @type {ReadonlyMap<string, string>} */
    this.kinds = new Map();
    /** @type {Question[]} */
    this.questions = [];
    /** @type {Place} */
    this.place;
    /** By what rests on them. @type {Map<EventTarget, Source[]>} */
    this.sources = new Map();
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener(ANSWERED, (event) => this.#answered(event), { signal: this.life });
  }

  /** @param {Event} event */
  #answered(event) {
    const { target } = event;
    if (!target || !(event instanceof CustomEvent)) return;
    this.sources = new Map(this.sources).set(target, event.detail);
  }

  render() {
    const { story, values, nameOf, questions, place } = this;
    const shown = [...this.sources]
      .filter(([element]) => this.contains(/** @type {Node} */ (element)))
      .sort(asTheyStand);
    const sources = [...new Map(shown.flatMap(([, some]) => some).map((source) => [source.id, source])).values()];
    const notes = noteNumbers(sources);
    return html`<article>
      ${storyBlocks(applicable(story.blocks, questions, values, this.kinds), {
        values,
        nameOf,
        questions,
        place,
        notes,
      })}
      ${sources.length
        ? html`<footer>
            <h2>${say('Sources')}</h2>
            <p class="quiet-text">
              ${say(
                'The answers are as of {day}, count facts that are at least {standing}, and rest on these sources.',
                {
                  day: day(place.day),
                  standing: word(place.atLeast),
                },
              )}
            </p>
            ${sourceNotes(sources)}
          </footer>`
        : nothing}
    </article>`;
  }
}

/**
 * In the order in which they are read, and not in which their answers came.
 *
 * @param {[EventTarget, Source[]]} one
 * @param {[EventTarget, Source[]]} other
 */
function asTheyStand([one], [other]) {
  return /** @type {Node} */ (one).compareDocumentPosition(/** @type {Node} */ (other)) &
    Node.DOCUMENT_POSITION_FOLLOWING
    ? -1
    : 1;
}

customElements.define('story-article', StoryArticle);
