/** Copies a text and says so. `text` is a function, so that what is copied is of the moment. */
import { html } from 'lit';
import { Part, given, own } from './part.js';
import { say } from '../model/say.js';

/** How long it is said, in milliseconds. */
const SAID_FOR = 1600;

class CopyButton extends Part {
  static properties = { text: given, label: {}, said: own };

  constructor() {
    super();
    /** @type {() => string} */
    this.text;
    /** @type {string} */
    this.label;
    this.said = '';
  }

  render() {
    return html`<button class="push-button" @click=${this.#copy}>${this.said || this.label}</button
      ><span class="visually-hidden" role="status">${this.said}</span>`;
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.text());
      this.said = say('Copied');
    } catch {
      this.said = say('Not allowed');
    }
    setTimeout(() => (this.said = ''), SAID_FOR);
  }
}

customElements.define('copy-button', CopyButton);
