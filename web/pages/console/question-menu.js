/** The files of the questions, to take up as Cypher. Fires `take` with the question. */
import { html } from 'lit';
import { titleWithSlots } from '../../elements/marks.js';
import { byGroup } from '../../model/question.js';
import { Menu } from '../../elements/menu.js';

/** @import { Question } from '../../model/types.js' */

class QuestionMenu extends Menu {
  static properties = { questions: {} };

  constructor() {
    super();
    /** @type {Question[]} */
    this.questions;
  }

  get words() {
    return 'Questions';
  }

  panel() {
    return questionFiles(this.questions, (question) => {
      this.close();
      this.dispatchEvent(new CustomEvent('take', { detail: question }));
    });
  }
}

/**
 * Every question that this server can answer, by group, each a button.
 *
 * @param {Question[]} questions
 * @param {(question: Question) => void} take
 */
export function questionFiles(questions, take) {
  const here = questions.filter((question) => question.available !== false);
  return html`<div class="question-files">
    ${byGroup(here).map(
      ([group, ofGroup]) =>
        html`<section>
          <h3>${group}</h3>
          <ul>
            ${ofGroup.map(
              (question) =>
                html`<li>
                  <button title=${question.about} @click=${() => take(question)}>${titleWithSlots(question)}</button>
                </li>`,
            )}
          </ul>
        </section>`,
    )}
  </div>`;
}

customElements.define('question-menu', QuestionMenu);
