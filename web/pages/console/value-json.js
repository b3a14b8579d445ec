/** The rows as JSON. */
import { html, nothing } from 'lit';
import { Part, given } from '../../elements/part.js';
import { number } from '../../model/format.js';
import '../../elements/copy-button.js';
import { say } from '../../model/say.js';

/** @import { CypherAnswer } from '../../model/types.js' */

/** A longer text makes the page slow; the download has it whole. */
const LONGEST = 200_000;

class ValueJson extends Part {
  static properties = { answer: given };

  constructor() {
    super();
    /** @type {CypherAnswer} */
    this.answer;
  }

  render() {
    const text = JSON.stringify(this.answer.rows, null, 2);
    const shown = text.slice(0, LONGEST);
    return html`<figure class="cypher-listing">
      <copy-button .text=${() => text} label=${say('Copy')}></copy-button>
      <pre tabindex="0" aria-label=${say('Rows as JSON')}><code>${shown}</code></pre>
      ${shown.length < text.length
        ? html`<figcaption class="quiet-text">
            ${say('The first {n} of {all} letters. Download has the whole.', {
              n: number(LONGEST),
              all: number(text.length),
            })}
          </figcaption>`
        : nothing}
    </figure>`;
  }
}

customElements.define('value-json', ValueJson);
