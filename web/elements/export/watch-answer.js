/** Watching an answer: the addresses of its feed, which tell when it changes, and the command that does. */
import { html } from 'lit';
import { Part, given } from '../part.js';
import { answerAddress } from '../api.js';
import { watchCommand, watched } from '../../model/watched.js';
import { say } from '../../model/say.js';
import '../copy-button.js';

/** @import { Answer } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

const ATOM = 'application/atom+xml';

class WatchAnswer extends Part {
  static properties = { answer: given, place: given };

  constructor() {
    super();
    /** @type {Answer} */
    this.answer;
    /** @type {Place} */
    this.place;
  }

  /** @param {string} ending */
  #feed(ending) {
    const { question, values } = watched(this.answer, this.place);
    return new URL(answerAddress(question, values, ending), location.href).href;
  }

  render() {
    const ways = {
      [say('In a feed reader (Atom)')]: this.#feed('.atom'),
      [say('In a program (JSON Feed)')]: this.#feed('.feed.json'),
      [say('At a command line')]: watchCommand(watched(this.answer, this.place)),
    };
    return html`<button class="push-button" @click=${this.#open}>${say('Watch')}</button>
      <dialog class="dialog-frame" aria-label=${say('Watch this answer')}>
        <h2>${say('Watch this answer')}</h2>
        <p>${say('Each tells the days on which the answer changed, and the facts that did it.')}</p>
        ${Object.entries(ways).map(
          ([words, address]) =>
            html`<label
              >${words}
              <span
                ><input class="text-field" readonly .value=${address} /><copy-button
                  .text=${() => address}
                  label=${say('Copy')}
                ></copy-button></span
            ></label>`,
        )}
        <form method="dialog"><button class="push-button">${say('Close')}</button></form>
      </dialog>`;
  }

  #open = () => this.querySelector('dialog')?.showModal();

  /** So that a program that looks for feeds finds that of what is shown. */
  updated() {
    const link = document.head.querySelector(`link[type="${ATOM}"]`) ?? document.head.appendChild(this.#link());
    link.setAttribute('title', this.answer.title ?? '');
    link.setAttribute('href', this.#feed('.atom'));
  }

  #link() {
    const link = document.createElement('link');
    link.rel = 'alternate';
    link.type = ATOM;
    return link;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.head.querySelector(`link[type="${ATOM}"]`)?.remove();
  }
}

customElements.define('watch-answer', WatchAnswer);
