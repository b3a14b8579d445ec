/** Light, dark, or as the system has it. A preference of the reader, so it is kept in the browser and not in the address. */
import { html } from 'lit';
import { Part, own } from '../../elements/part.js';
import { say, spoken } from '../../model/say.js';

const KEPT_AS = 'interlock.theme';
/** @type {Record<string, string>} */
const NEXT = { system: 'light', light: 'dark', dark: 'system' };
/** @type {Record<string, string>} */
const MARKS = { system: '◐', light: '☀', dark: '☾' };

class ThemeSwitch extends Part {
  static properties = { theme: own };

  constructor() {
    super();
    this.theme = document.documentElement.dataset.theme ?? 'system';
  }

  render() {
    return html`<button
      class="push-button quiet icon"
      aria-label=${say('Theme: {theme}', { theme: spoken(this.theme) })}
      title=${say('Theme: {theme}', { theme: spoken(this.theme) })}
      @click=${this.#turn}
    >
      ${MARKS[this.theme]}
    </button>`;
  }

  #turn() {
    this.theme = NEXT[this.theme];
    if (this.theme === 'system') {
      delete document.documentElement.dataset.theme;
      localStorage.removeItem(KEPT_AS);
    } else {
      document.documentElement.dataset.theme = this.theme;
      localStorage.setItem(KEPT_AS, this.theme);
    }
  }
}

customElements.define('theme-switch', ThemeSwitch);
