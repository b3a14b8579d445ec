/** The graph of an answer, with its layouts and its legend. What is selected lights up with the chain that leads to it. */
import { html } from 'lit';
import { Part } from '../part.js';
import { go } from '../navigation.js';
import { count, words } from '../../model/format.js';
import { placeOf } from '../marks.js';
import { KINDS } from '../../model/vocabulary.js';
import { legend } from './legend.js';
import { LAYOUTS } from './layouts.js';
import './graph-canvas.js';

/** An answer with a column of this name tells of loops, which are drawn as such. */
const LOOP = 'loop';

class GraphPicture extends Part {
  static properties = { answer: {}, known: {}, place: {} };
  #nodes = [];
  #levels = new Map();
  #starts = new Set();

  willUpdate(changed) {
    if (!changed.has('answer')) return;
    const joined = new Set(this.answer.graph.edges.flatMap((edge) => [edge.from, edge.to]));
    this.#nodes = this.answer.graph.nodes.filter((node) => joined.has(node.id) || node.label !== 'Deal');
    this.#starts = startsOf(this.answer);
    this.#levels = levelsOf(this.answer, this.#starts);
  }

  render() {
    const nodes = this.#nodes;
    const { edges } = this.answer.graph;
    const layout = this.#layout();
    const selection = this.place.selection;
    const held =
      selection?.ids.length === 1
        ? selection.kind === 'entity'
          ? selection.ids[0]
          : `fact.${selection.ids[0]}`
        : null;
    const tall = Math.max(400, Math.min(720, layout === 'layers' ? 60 + 25 * this.#longest() : 330 + 7 * nodes.length));
    return html`<figure class="picture graph">
      <div class="picture-tools">
        <div role="group" aria-label="Layout">
          ${Object.entries(LAYOUTS).map(
            ([name, word]) =>
              html`<a
                class="button quiet"
                role="button"
                href=${this.place.with({ layout: name }).href}
                aria-pressed=${String(name === layout)}
                >${word}</a
              >`,
          )}
        </div>
        <div role="group" aria-label="Zoom">
          <button class="button quiet icon" aria-label="Zoom out" @click=${() => this.#canvas.zoom(1 / 1.3)}>−</button>
          <button class="button quiet icon" aria-label="Zoom in" @click=${() => this.#canvas.zoom(1.3)}>+</button>
          <button class="button quiet" @click=${() => this.#canvas.fit()}>Fit</button>
        </div>
      </div>
      <graph-canvas
        .style=${`height: ${tall}px`}
        .nodes=${nodes}
        .edges=${edges}
        .levels=${this.#levels}
        .starts=${this.#starts}
        .layout=${layout}
        .lit=${this.#lit(selection)}
        .held=${held}
        .name=${`Graph of ${count(nodes.length, 'entity', 'entities')} and ${count(edges.length, 'fact')}. Arrow keys move it, plus and minus zoom. The table has the same facts.`}
        @choose=${this.#chosen}
      ></graph-canvas>
      <figcaption>${legend(nodes, edges, this.#levels, words(this.answer.show.columns[1] ?? ''))}</figcaption>
    </figure>`;
  }

  get #canvas() {
    return this.querySelector('graph-canvas');
  }

  #layout() {
    const wanted = this.place.get('layout');
    if (wanted in LAYOUTS) return wanted;
    if (this.answer.columns.some((column) => column.name === LOOP)) return 'circle';
    return this.#levels.size > 0 ? 'layers' : 'force';
  }

  #longest() {
    const columns = Map.groupBy(this.#levels.values(), (level) => level);
    return Math.max(0, ...[...columns.values()].map((column) => column.length));
  }

  /** What lights up: the selected facts with their ends, or the selected entity with its chain, else its own facts. */
  #lit(selection) {
    if (!selection) return new Set();
    const { edges } = this.answer.graph;
    const facts = selection.kind === 'fact' ? selection.ids : this.#chainTo(selection.ids[0]);
    const chosen = facts.length
      ? edges.filter((edge) => facts.includes(edge.id))
      : edges.filter((edge) => edge.from === selection.ids[0] || edge.to === selection.ids[0]);
    return new Set(chosen.flatMap((edge) => [`fact.${edge.id}`, edge.from, edge.to]));
  }

  #chainTo(id) {
    const [entity] = this.answer.show.columns;
    const fact = this.answer.columns.find((column) => column.type === 'fact')?.name;
    const row = entity && fact ? this.answer.rows.find((one) => one[entity] === id) : null;
    return row ? [row[fact]].flat() : [];
  }

  #chosen({ detail: { kind, id } }) {
    if (kind === 'entity' && !(this.known.nodes.get(id).label in KINDS)) return;
    if (kind === 'entity') go(placeOf(this.known.nodes.get(id), this.place));
    else if (kind === 'fact') go(this.place.withFacts(id));
    else if (this.place.selection) go(this.place.withoutSelection());
  }
}

/** The entities that a question begins from: those named in its parameters. */
function startsOf({ parameters, graph }) {
  const named = new Set(
    Object.values(parameters)
      .flat()
      .filter((value) => typeof value === 'string'),
  );
  return new Set(graph.nodes.map((node) => node.id).filter((id) => named.has(id)));
}

/** Layers by the column that the question names (`show: graph ENTITY LEVEL`), the start at nought. */
function levelsOf({ show, rows }, starts) {
  const [entity, level] = show.columns;
  if (!level) return new Map();
  const levels = new Map(rows.map((row) => [row[entity], row[level]]));
  for (const id of starts) if (!levels.has(id)) levels.set(id, 0);
  return levels;
}

customElements.define('graph-picture', GraphPicture);
