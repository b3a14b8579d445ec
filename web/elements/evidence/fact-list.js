/** Several facts selected at once, such as the proof of a cell or a chain: each on its line. */
import { html } from 'lit';
import { Part, given } from '../part.js';
import { count } from '../../model/format.js';
import { factLine } from './fact-line.js';
import { sourceList } from './source-list.js';

/** @import { FactCard } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

class FactList extends Part {
  /** `facts` are answers of /api/facts/{id}. */
  static properties = { facts: given, place: given };

  constructor() {
    super();
    /** @type {FactCard[]} */
    this.facts;
    /** @type {Place} */
    this.place;
  }

  render() {
    const nodes = new Map(this.facts.flatMap((about) => about.nodes).map((node) => [node.id, node]));
    const sources = new Map(this.facts.flatMap((about) => about.sources).map((source) => [source.id, source]));
    return html`
      <h2 class="fact-title">${count(this.facts.length, 'fact')}</h2>
      <ol class="fact-lines">
        ${this.facts.map(({ fact }) => factLine(fact, nodes, this.place, null, sources))}
      </ol>
      ${sourceList([...sources.values()])}
    `;
  }
}

customElements.define('fact-list', FactList);
