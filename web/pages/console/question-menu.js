/** The files of the questions, to take up as Cypher. Fires `take` with the question. */
import { html } from 'lit';
import { Part, given } from '../../elements/part.js';
import { titleWithSlots } from '../../elements/marks.js';
import { byGroup } from '../../model/question.js';
import '../../elements/menu/menu-button.js';
import { say } from '../../model/say.js';

/** @import { Question } from '../../model/types.js' */

class QuestionMenu extends Part {
  static properties = { questions: given };

  constructor() {
    super();
    /** @type {Question[]} */
    this.questions = [];
  }

  render() {
    return html`<menu-button .words=${say('Questions')} .sections=${this.#sections}></menu-button>`;
  }

  #sections = () =>
    byGroup(answerable(this.questions)).map(([heading, some]) => ({
      heading,
      items: some.map((question) => ({
        content: titleWithSlots(question),
        title: question.about,
        take: () => this.dispatchEvent(new CustomEvent('take', { detail: question })),
      })),
    }));
}

/**
 * Those that this server can answer.
 *
 * @param {Question[]} questions
 */
export function answerable(questions) {
  return questions.filter((question) => question.available !== false);
}

customElements.define('question-menu', QuestionMenu);
