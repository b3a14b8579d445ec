/**
 * A button with a menu under it, by the W3C's pattern of a menu button: the arrows, Home, End and letters move through it,
 * Escape closes it and gives the focus back, Tab and a press elsewhere close it.
 */
import { html, nothing } from 'lit';
import { Part, given, own } from '../part.js';

/**
 * @typedef {object} Item
 * @property {unknown} content what it shows: text or a template
 * @property {() => unknown} [take] what it does
 * @property {string} [href] what it downloads, instead
 * @property {string} [title]
 * @property {boolean} [stays] whether the menu stays open
 * @property {boolean} [off] whether it only says something
 *
 * @typedef {{ heading?: string, items: Item[] }} Section
 */

/** @type {Record<string, (at: number, count: number) => number>} */
const MOVES = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at) => Math.max(at, 0) - 1,
  Home: () => 0,
  End: () => -1,
};

class MenuButton extends Part {
  static properties = { words: given, sections: given, open: own, turns: own };

  constructor() {
    super();
    /** What stands on the button. */
    this.words = '';
    /** What the menu has, asked for each time that it is drawn. @type {() => Section[]} */
    this.sections = () => [];
    this.open = false;
    /** How often something was done that leaves it open, and may have changed what it has. */
    this.turns = 0;
  }

  /** Which item takes the focus once it is drawn: 0 the first, -1 the last. @type {number | null} */
  #next = null;

  connectedCallback() {
    super.connectedCallback();
    const { life: signal } = this;
    document.addEventListener('pointerdown', ({ target }) => this.#has(target) || this.#close(), { signal });
    this.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.addEventListener('focusin', ({ target }) => this.#entered(target), { signal });
    this.addEventListener(
      'focusout',
      ({ relatedTarget }) => relatedTarget === null || this.#has(relatedTarget) || this.#close(),
      { signal },
    );
  }

  get #button() {
    return this.querySelector('button');
  }

  get #items() {
    return [...this.querySelectorAll('[role=menuitem]')].filter((item) => item instanceof HTMLElement);
  }

  render() {
    return html`<button
        class="push-button"
        aria-haspopup="menu"
        aria-expanded=${String(this.open)}
        @click=${() => (this.open ? this.#close() : this.#show(0))}
      >
        ${this.words}<span class="chevron" aria-hidden="true">▾</span>
      </button>
      ${this.open
        ? html`<div role="menu" aria-label=${this.words}>
            ${this.sections().map((section) => this.#section(section))}
          </div>`
        : nothing}`;
  }

  /** @param {Section} section */
  #section({ heading, items }) {
    return html`<div role="group" aria-label=${heading ?? nothing}>
      ${heading ? html`<p role="presentation">${heading}</p>` : nothing}${items.map((item) => this.#item(item))}
    </div>`;
  }

  /** @param {Item} item */
  #item(item) {
    const { content, href, title, off } = item;
    const press = () => this.#press(item);
    if (href) return html`<a role="menuitem" tabindex="-1" href=${href} download @click=${press}>${content}</a>`;
    return html`<button
      role="menuitem"
      tabindex="-1"
      title=${title ?? nothing}
      aria-disabled=${off ? 'true' : nothing}
      @click=${press}
    >
      ${content}
    </button>`;
  }

  updated() {
    if (!this.open) return;
    // What had the focus may be gone with what it did.
    const next = this.#next ?? (this.contains(document.activeElement) ? null : 0);
    this.#next = null;
    if (next !== null) this.#items.at(next)?.focus();
  }

  /** @param {number} next */
  #show(next) {
    this.#next = next;
    this.open = true;
  }

  #close() {
    this.open = false;
  }

  /** @param {Item} item */
  #press({ take, stays, off }) {
    if (off) return;
    if (!stays) this.#shut();
    take?.();
    this.turns++;
  }

  /** Closes it where the focus is in it: the button gets it back. */
  #shut() {
    this.#button?.focus();
    this.#close();
  }

  /**
   * Tab comes back to the item that had the focus, and to no other.
   *
   * @param {EventTarget | null} target
   */
  #entered(target) {
    for (const item of this.#items) item.tabIndex = item === target ? 0 : -1;
  }

  /** @param {EventTarget | null} target */
  #has(target) {
    return target instanceof Node && this.contains(target);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { key, target } = event;
    const items = this.#items;
    const at = target instanceof HTMLElement ? items.indexOf(target) : -1;
    if (!this.open) {
      if (key === 'ArrowDown' || key === 'ArrowUp') this.#show(key === 'ArrowDown' ? 0 : -1);
      else return;
    } else if (key === 'Escape') this.#shut();
    else if (key in MOVES) items.at(MOVES[key](at, items.length))?.focus();
    // A link takes Enter only.
    else if (key === ' ' && at >= 0) items[at].click();
    else if (key.length === 1 && key !== ' ' && !event.ctrlKey && !event.metaKey) seek(items, at, key);
    else return;
    event.preventDefault();
  }
}

/**
 * Goes to the next item that begins with a letter.
 *
 * @param {HTMLElement[]} items
 * @param {number} at
 * @param {string} letter
 */
function seek(items, at, letter) {
  const turned = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  turned.find((item) => item.textContent?.trim().toLowerCase().startsWith(letter.toLowerCase()))?.focus();
}

customElements.define('menu-button', MenuButton);
