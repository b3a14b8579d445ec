/** The Cypher that an answer ran, to copy into cypher-shell or Neo4j Browser, or to change in the console. */
import { html } from 'lit';
import { Part, given } from '../part.js';
import { writeExactly } from '../../model/exact-json.js';
import '../copy-button.js';
import { say } from '../../model/say.js';

/** @import { ParameterValue } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

class CypherText extends Part {
  /** `parameters` are those that the answer was given with. */
  static properties = { text: given, parameters: given, place: given };

  constructor() {
    super();
    /** @type {string} */
    this.text;
    /** @type {Record<string, ParameterValue>} */
    this.parameters;
    /** @type {Place} */
    this.place;
  }

  render() {
    return html`<figure class="cypher-listing">
      <div class="cypher-ways">
        <a class="push-button" href=${this.#inConsole()}>${say('Open in the console')}</a>
        <copy-button .text=${() => this.text} label=${say('Copy')}></copy-button>
      </div>
      <pre tabindex="0" aria-label=${say('Cypher of this question')}><code>${this.text
        .split(/(\/\/.*)/)
        .map((piece) => (piece.startsWith('//') ? html`<span class="comment">${piece}</span>` : piece))}</code></pre>
    </figure>`;
  }

  /** The day and the standing go along in the top bar. */
  #inConsole() {
    const { asOf, atLeast, ...parameters } = this.parameters;
    return this.place.at('/console', { query: this.text, parameters: writeExactly(parameters, 2) }).href;
  }
}

customElements.define('cypher-text', CypherText);
