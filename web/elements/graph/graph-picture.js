/** The graph of an answer. What is selected lights up with the chain that leads to it. */
import { html } from 'lit';
import { count, words } from '../../model/format.js';
import { heightOf, selectedId, layoutOf, levelsOf, litIn, nodesOf, startsOf } from '../../model/graph/answer-graph.js';
import { KINDS } from '../../model/vocabulary.js';
import { placeOf } from '../marks.js';
import { go } from '../navigation.js';
import { Part } from '../part.js';
import './graph-view.js';

class GraphPicture extends Part {
  static properties = { answer: {}, known: {}, place: {} };
  #nodes = [];
  #levels = new Map();
  #starts = new Set();

  willUpdate(changed) {
    if (!changed.has('answer')) return;
    this.#nodes = nodesOf(this.answer);
    this.#starts = startsOf(this.answer);
    this.#levels = levelsOf(this.answer, this.#starts);
  }

  render() {
    const { answer, place } = this;
    const { edges } = answer.graph;
    const layout = layoutOf(answer, this.#levels, place.get('layout'));
    const nodes = this.#nodes;
    return html`<graph-view
      .nodes=${nodes}
      .edges=${edges}
      .levels=${this.#levels}
      .levelWord=${words(answer.show.columns[1] ?? '')}
      .starts=${this.#starts}
      .layout=${layout}
      .layoutAt=${(name) => place.with({ layout: name }).href}
      .height=${heightOf(nodes, this.#levels, layout)}
      .lit=${litIn(answer, place.selection)}
      .selected=${selectedId(place.selection)}
      .name=${`Graph of ${count(nodes.length, 'entity', 'entities')} and ${count(edges.length, 'fact')}. Arrow keys move it, plus and minus zoom. The table has the same facts.`}
      @choose=${this.#chosen}
    ></graph-view>`;
  }

  #chosen({ detail: { kind, id } }) {
    if (kind === 'entity' && !(this.known.nodes.get(id).label in KINDS)) return;
    if (kind === 'entity') go(placeOf(this.known.nodes.get(id), this.place));
    else if (kind === 'fact') go(this.place.withFacts(id));
    else if (this.place.selection) go(this.place.withoutSelection());
  }
}

customElements.define('graph-picture', GraphPicture);
