/** The questions by group: on wide screens beside the answer, on narrow ones behind a button. */
import { html, nothing } from 'lit';
import { Part, given } from '../../elements/part.js';
import { titleWithSlots } from '../../elements/marks.js';
import { askableHere, byGroup } from '../../model/question.js';
import { say } from '../../model/say.js';

/** @import { Question } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

/** Who signed in, where the server asks for a token: it writes the name into the page. */
const signedIn = document.querySelector('meta[name=signed-in]')?.getAttribute('content');

class QuestionList extends Part {
  static properties = { questions: given, place: given };

  constructor() {
    super();
    /** @type {Question[]} */
    this.questions;
    /** @type {Place} */
    this.place;
  }

  render() {
    return html`<nav aria-label=${say('Questions')}>
      <ul class="rail-fixed">
        <li>
          <a href=${this.place.at('/').href} aria-current=${this.place.path === '/' ? 'page' : nothing}
            >${say('The market at a glance')}</a
          >
        </li>
        <li>
          <a href=${this.place.at('/stories').href} aria-current=${this.place.path === '/stories' ? 'page' : nothing}
            >${say('Stories and dossiers')}</a
          >
        </li>
        <li>
          <a href=${this.place.at('/new').href} aria-current=${this.place.path === '/new' ? 'page' : nothing}
            >${say('What is new')}</a
          >
        </li>
        <li>
          <a href=${this.place.at('/explore').href} aria-current=${this.place.path === '/explore' ? 'page' : nothing}
            >${say('Explore')}</a
          >
        </li>
        <li>
          <a href=${this.place.at('/console').href} aria-current=${this.place.path === '/console' ? 'page' : nothing}
            >${say('Cypher console')}</a
          >
        </li>
        <li>
          <a href=${this.place.at('/data').href} aria-current=${this.place.path === '/data' ? 'page' : nothing}
            >${say('Data sets')}</a
          >
        </li>
        <li>
          <a href=${this.place.at('/about').href} aria-current=${this.place.path === '/about' ? 'page' : nothing}
            >${say('About and method')}</a
          >
        </li>
        ${signedIn
          ? html`<li>
              <a href="/logout" target="_self" title=${say('Signed in as {name}', { name: signedIn })}
                >${say('Sign out')}</a
              >
            </li>`
          : nothing}
      </ul>
      ${byGroup(askableHere(this.questions)).map(
        ([group, questions]) => html`
          <h2>${group}</h2>
          <ul>
            ${questions.map((question) => this.#item(question))}
          </ul>
        `,
      )}
    </nav>`;
  }

  /** @param {Question} question */
  #item(question) {
    const current = this.place.question === question.name ? 'page' : nothing;
    const away = question.available === false;
    return html`<li>
      <a
        class=${away ? 'away' : ''}
        href=${this.place.ask(question.name).href}
        aria-current=${current}
        title=${away ? question.needs : question.about}
        >${titleWithSlots(question)}</a
      >
    </li>`;
  }
}

customElements.define('question-list', QuestionList);
