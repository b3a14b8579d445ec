/** The graph of an answer. What is selected lights up with the chain that leads to it. */
import { html } from 'lit';
import { count, words } from '../../model/format.js';
import { heightOf, selectedId, layoutOf, levelsOf, litIn, nodesOf, startsOf } from '../../model/graph/answer-graph.js';
import { KINDS } from '../../model/vocabulary.js';
import { placeOf } from '../marks.js';
import { go } from '../navigation.js';
import { Part, given } from '../part.js';
import './graph-view.js';

/** @import { Answer, EntityNode, Known } from '../../model/types.js' */
/** @import { Levels } from '../../model/graph/scene.js' */
/** @import { Place } from '../../model/place.js' */
/** @import { PropertyValues } from 'lit' */

class GraphPicture extends Part {
  static properties = { answer: given, known: given, place: given };
  /** @type {EntityNode[]} */
  #nodes = [];
  /** @type {Levels} */
  #levels = new Map();
  /** @type {Set<string>} */
  #starts = new Set();

  constructor() {
    super();
    /** @type {Answer} */
    this.answer;
    /** @type {Known} */
    this.known;
    /** @type {Place} */
    this.place;
  }

  /** @param {PropertyValues} changed */
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
      .layoutAt=${(/** @type {string} */ name) => place.with({ layout: name }).href}
      .height=${heightOf(nodes, this.#levels, layout)}
      .lit=${litIn(answer, place.selection)}
      .selected=${selectedId(place.selection)}
      .name=${`Graph of ${count(nodes.length, 'entity', 'entities')} and ${count(edges.length, 'fact')}. Arrow keys move it, plus and minus zoom. The table has the same facts.`}
      @choose=${this.#chosen}
    ></graph-view>`;
  }

  /** @param {CustomEvent<{kind: 'entity' | 'fact' | null, id: string}>} event */
  #chosen({ detail: { kind, id } }) {
    const node = kind === 'entity' ? this.known.nodes.get(id) : undefined;
    if (kind === 'entity') {
      if (node && Object.hasOwn(KINDS, node.label)) go(placeOf(node, this.place));
    } else if (kind === 'fact') go(this.place.withFacts(id));
    else if (this.place.selection) go(this.place.withoutSelection());
  }
}

customElements.define('graph-picture', GraphPicture);
