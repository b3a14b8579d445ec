/** The Cypher that an answer ran, to copy into cypher-shell or Neo4j Browser. */
import { html } from 'lit';
import { Part } from '../part.js';
import './copy-button.js';

class CypherText extends Part {
  static properties = { text: {} };

  render() {
    return html`<figure class="cypher">
      <copy-button .text=${() => this.text} label="Copy"></copy-button>
      <pre tabindex="0" aria-label="Cypher of this question"><code>${this.text.split(/(\/\/.*)/).map((piece) => (piece.startsWith('//') ? html`<span class="comment">${piece}</span>` : piece))}</code></pre>
    </figure>`;
  }
}

customElements.define('cypher-text', CypherText);
