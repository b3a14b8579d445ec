import { html } from 'lit';
import { Part } from '../part.js';
import { byGroup, titleWithSlots } from '../questions/question.js';

/** The market at a glance. */
class HomePage extends Part {
  static properties = { questions: {}, place: {} };

  render() {
    return html`
      <h1>Who depends on whom, and what is exclusive</h1>
      <div class="question-cards">
        ${byGroup(this.questions).map(([group, questions]) => html`<section><h2>${group}</h2><ul>${questions.map((question) => html`<li><a href=${this.place.ask(question.name).href}>${titleWithSlots(question)}</a><p>${question.about.replace(/\{(\w+)\}/g, '…')}</p></li>`)}</ul></section>`)}
      </div>
    `;
  }
}

customElements.define('home-page', HomePage);
