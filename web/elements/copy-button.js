/** Copies a text and says so. `text` is a function, so that what is copied is of the moment. */
import { html } from 'lit';
import { Part } from './part.js';

const SAID_FOR = 1600;

class CopyButton extends Part {
  static properties = { text: {}, label: {} };
  #said = '';

  constructor() {
    super();
    /** @type {() => string} */
    this.text;
    /** @type {string} */
    this.label;
  }

  render() {
    return html`<button class="button" @click=${this.#copy}>${this.#said || this.label}</button
      ><span class="visually-hidden" role="status">${this.#said}</span>`;
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.text());
      this.#said = 'Copied';
    } catch {
      this.#said = 'Not allowed';
    }
    this.requestUpdate();
    setTimeout(() => {
      this.#said = '';
      this.requestUpdate();
    }, SAID_FOR);
  }
}

customElements.define('copy-button', CopyButton);
