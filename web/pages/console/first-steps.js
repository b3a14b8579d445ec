/** What an empty console says: what to do, and where to begin from. Fires `take` with `{query, parameters}` or `{question}`. */
import { html } from 'lit';
import { Part } from '../../elements/part.js';
import { EXAMPLES } from '../../model/console/examples.js';
import { questionFiles } from './question-menu.js';

/** @import { Question } from '../../model/types.js' */

class FirstSteps extends Part {
  static properties = { questions: {} };

  constructor() {
    super();
    /** @type {Question[]} */
    this.questions;
  }

  render() {
    return html`<section class="first-steps" aria-label="Where to begin">
      <p>
        Write a statement above and press <kbd>Ctrl</kbd> <kbd>Enter</kbd>. <kbd>Ctrl</kbd> <kbd>Space</kbd> offers
        labels, types, properties and procedures of this graph. Or begin from an example:
      </p>
      <ul class="examples">
        ${EXAMPLES.map(
          (example) =>
            html`<li>
              <button class="example" @click=${() => this.#take(example)}>
                <span>${example.title}</span><code>${example.query}</code>
              </button>
            </li>`,
        )}
      </ul>
      <h2>Or from the file of a question</h2>
      ${questionFiles(this.questions, (question) => this.#take({ question }))}
    </section>`;
  }

  /** @param {{query: string} | {question: Question}} detail */
  #take(detail) {
    this.dispatchEvent(new CustomEvent('take', { detail }));
  }
}

customElements.define('first-steps', FirstSteps);
