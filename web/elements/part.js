import { LitElement } from 'lit';

/**
 * A part of the page. It renders into the document itself, without a shadow root: one style sheet per part,
 * find-in-page, printing and labels across parts work as in any document.
 */
export class Part extends LitElement {
  #life = new AbortController();

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    if (this.#life.signal.aborted) this.#life = new AbortController();
    super.connectedCallback();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#life.abort();
  }

  /** Aborted when the part leaves the page; for listeners and requests. */
  get life() {
    return this.#life.signal;
  }
}
