/** What an empty console says: what to do, and where to begin from. Fires `take` with `{query, parameters}` or `{question}`. */
import { html } from 'lit';
import { Part, given } from '../../elements/part.js';
import { examplesOf } from '../../model/console/examples.js';
import { titleWithSlots } from '../../elements/marks.js';
import { byGroup } from '../../model/question.js';
import { answerable } from './question-menu.js';
import { say, sayWith, spoken } from '../../model/say.js';

/** @import { Question } from '../../model/types.js' */
/** @import { Statement } from './console-page.js' */

class FirstSteps extends Part {
  static properties = { questions: given };

  constructor() {
    super();
    /** @type {Question[]} */
    this.questions = [];
  }

  render() {
    return html`<section class="first-steps" aria-label=${say('Where to begin')}>
      <p>
        ${sayWith(
          'Write a statement above and press {run}. {complete} offers labels, types, properties and procedures of this graph. Or begin from an example:',
          {
            run: html`<kbd>Ctrl</kbd> <kbd>Enter</kbd>`,
            complete: html`<kbd>Ctrl</kbd> <kbd>Space</kbd>`,
          },
        )}
      </p>
      <ul class="examples">
        ${examplesOf(this.questions).map(
          (example) =>
            html`<li>
              <button class="example" @click=${() => this.#take(example)}>
                <span>${spoken(example.title)}</span><code>${example.query}</code>
              </button>
            </li>`,
        )}
      </ul>
      <h2>${say('Or from the file of a question')}</h2>
      <div class="question-files">
        ${byGroup(answerable(this.questions)).map(
          ([group, some]) =>
            html`<section>
              <h3>${group}</h3>
              ${some.map((question) => this.#file(question))}
            </section>`,
        )}
      </div>
    </section>`;
  }

  /** @param {Question} question */
  #file(question) {
    return html`<button title=${question.about} @click=${() => this.#take({ question })}>
      ${titleWithSlots(question)}
    </button>`;
  }

  /** @param {Statement | { question: Question }} detail */
  #take(detail) {
    this.dispatchEvent(new CustomEvent('take', { detail }));
  }
}

customElements.define('first-steps', FirstSteps);
