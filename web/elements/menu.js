/** A button that opens a panel under it. A press elsewhere and Escape close it; so does a choice, by `close`. */
import { html, nothing } from 'lit';
import { Part } from './part.js';

export class Menu extends Part {
  #open = false;

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener(
      'pointerdown',
      ({ target }) => (target instanceof Node && this.contains(target)) || this.close(),
      { signal: this.life },
    );
    this.addEventListener('keydown', (event) => this.#key(event), { signal: this.life });
    this.addEventListener(
      'focusout',
      ({ relatedTarget }) => relatedTarget instanceof Node && !this.contains(relatedTarget) && this.close(),
      { signal: this.life },
    );
  }

  /** The words on the button. */
  get words() {
    return '';
  }

  /**
   * What the panel has, asked for each time that it opens.
   *
   * @returns {unknown}
   */
  panel() {
    return nothing;
  }

  close() {
    if (!this.#open) return;
    this.#open = false;
    this.requestUpdate();
  }

  render() {
    return html`
      <button class="button menu-button" aria-expanded=${String(this.#open)} @click=${this.#toggle}>
        ${this.words}<span class="chevron" aria-hidden="true">▾</span>
      </button>
      ${this.#open
        ? html`<div class="menu-panel" role="group" aria-label=${this.words}>${this.panel()}</div>`
        : nothing}
    `;
  }

  #toggle() {
    this.#open = !this.#open;
    this.requestUpdate();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== 'Escape' || !this.#open) return;
    event.preventDefault();
    this.close();
    this.find('.menu-button', HTMLElement)?.focus();
  }
}
