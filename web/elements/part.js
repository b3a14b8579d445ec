import { LitElement } from 'lit';

/** A value that an element is given: as a property, never as an attribute of the markup. */
export const given = { attribute: false };

/** A plain value that is made anew at each drawing of whoever gives it: what says the same is no change. */
export const toldAnew = {
  attribute: false,
  hasChanged: (/** @type {unknown} */ now, /** @type {unknown} */ before) =>
    JSON.stringify(now) !== JSON.stringify(before),
};

/** State of an element's own: each change draws it again. */
export const own = { state: true };

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

  /**
   * The first element within that fits a selector, where it is of a kind.
   *
   * @template {Element} T
   * @param {string} selector
   * @param {new () => T} kind
   */
  find(selector, kind) {
    const found = this.querySelector(selector);
    return found instanceof kind ? found : null;
  }

  /** Aborted when the part leaves the page; for listeners and requests. */
  get life() {
    return this.#life.signal;
  }
}
