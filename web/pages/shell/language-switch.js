/** The language of the page: what is chosen is kept in the browser, and goes before what the browser itself asks for. */
import { html } from 'lit';
import { Part } from '../../elements/part.js';
import { LANGUAGES, language } from '../../model/say.js';

const KEPT_AS = 'interlock.language';
const codes = Object.keys(LANGUAGES);
/** What a press chooses. */
const next = codes[(codes.indexOf(language) + 1) % codes.length];

class LanguageSwitch extends Part {
  render() {
    return html`<button
      class="push-button quiet icon"
      lang=${next}
      aria-label=${LANGUAGES[next]}
      title=${LANGUAGES[next]}
      @click=${this.#choose}
    >
      ${next.toUpperCase()}
    </button>`;
  }

  /** The page is made anew: everything that it says, and what the server says, is in the other language. */
  #choose() {
    localStorage.setItem(KEPT_AS, next);
    const address = new URL(location.href);
    address.searchParams.delete('lang');
    if (address.href === location.href) location.reload();
    else location.replace(address);
  }
}

customElements.define('language-switch', LanguageSwitch);
