/** The graph of an answer. What is selected lights up with the chain that leads to it. */
import { html, nothing } from 'lit';
import { count } from '../../model/format.js';
import { label } from '../../model/labels.js';
import { heightOf, selectedId, layoutOf, levelsOf, litIn, nodesOf, startsOf } from '../../model/graph/answer-graph.js';
import { LAYOUTS, isLayout } from '../../model/graph/layout-names.js';
import { composedOf } from '../../model/pictures/composed.js';
import { KINDS } from '../../model/vocabulary.js';
import { placeOf } from '../marks.js';
import { go } from '../navigation.js';
import { Part, given } from '../part.js';
import './graph-view.js';
import { say } from '../../model/say.js';

/** @import { Answer, EntityNode, Known } from '../../model/types.js' */
/** @import { Composed } from '../../model/pictures/composed.js' */
/** @import { Levels } from '../../model/graph/scene.js' */
/** @import { Place } from '../../model/place.js' */
/** @import { PropertyValues } from 'lit' */

/** The parameter of the address that has what a reader has opened in a picture. */
const OPEN = 'open';

class GraphPicture extends Part {
  static properties = { answer: given, known: given, place: given, tall: given };
  /** @type {EntityNode[]} */
  #nodes = [];
  /** @type {Levels} */
  #levels = new Map();
  /** @type {Set<string>} */
  #starts = new Set();
  /** @type {Composed | null} */
  #composed = null;

  constructor() {
    super();
    /** @type {Answer} */
    this.answer;
    /** @type {Known} */
    this.known;
    /** @type {Place} */
    this.place;
    /** How tall it may be, in pixels; 0 where that is left to it. */
    this.tall = 0;
  }

  /** @param {PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('answer')) return;
    this.#nodes = nodesOf(this.answer);
    this.#starts = startsOf(this.answer);
    this.#levels = levelsOf(this.answer, this.#starts);
    this.#composed = composedOf(this.answer, this.known);
  }

  #opened() {
    return new Set(this.place.all(OPEN));
  }

  render() {
    const { answer, place } = this;
    const { edges } = answer.graph;
    const wished = place.get('layout');
    const composed = isLayout(wished) ? null : this.#composed;
    const layout = composed ? composed.name : layoutOf(answer, this.#levels, wished);
    const nodes = this.#nodes;
    const opened = this.#opened();
    return html`<graph-view
      .nodes=${nodes}
      .edges=${edges}
      .sources=${answer.sources}
      .levels=${this.#levels}
      .levelWord=${label(answer.show.columns[1] ?? '')}
      .bundled=${true}
      .starts=${this.#starts}
      .layout=${layout}
      .layouts=${this.#composed?.layouts ?? LAYOUTS}
      .layoutAt=${(/** @type {string} */ name) =>
        place.with({ layout: name === this.#composed?.name ? null : name }).href}
      .compose=${composed ? (/** @type {number} */ width) => composed.compose(width, opened, this.tall) : null}
      .composeKey=${composed ? [...opened, this.tall].join(' ') : ''}
      .height=${composed ? null : heightOf(nodes, this.#levels, layoutOf(answer, this.#levels, wished))}
      .lit=${litIn(answer, place.selection)}
      .selected=${selectedId(place.selection)}
      .name=${say(
        'Graph of {entities} and {facts}. Arrow keys move it, plus and minus zoom. Tab goes into it. The table has the same facts.',
        { entities: count(nodes.length, 'entity', 'entities'), facts: count(edges.length, 'fact') },
      )}
      .more=${this.#more}
      @choose=${this.#chosen}
    ></graph-view>`;
  }

  /** @param {{id: string, text: string} | null | undefined} more */
  #more = (more) =>
    more
      ? html`<a class="push-button quiet" href=${this.place.with({ [OPEN]: more.id }).href}>${more.text}</a>`
      : nothing;

  /** @param {CustomEvent<{kind: 'entity' | 'fact' | null, id: string, ids: string[]}>} event */
  #chosen({ detail: { kind, id, ids } }) {
    const node = kind === 'entity' ? this.known.nodes.get(id) : undefined;
    if (kind === 'entity') {
      if (node && Object.hasOwn(KINDS, node.label)) go(placeOf(node, this.place));
      else if (!node) go(this.place.with({ [OPEN]: [...this.#opened(), id] }));
    } else if (kind === 'fact') go(this.place.withFacts(...ids));
    else if (this.place.selection) go(this.place.withoutSelection());
  }
}

customElements.define('graph-picture', GraphPicture);
