/**
 * A picture of a graph: its tools, the ground that it is drawn on, and its legend.
 * Fires `choose` with `{kind: 'entity' | 'fact', id}`, or `{kind: null}` for the empty ground, and `move` with
 * `{id, x, y}` when a reader has dragged an entity.
 *
 * Where `rounds` are given, the graph grows: what stands keeps its place, and each round `{hubs, ids}` is laid out around
 * those before.
 */
import { html } from 'lit';
import { LAYOUTS } from '../../model/graph/layout-names.js';
import { loadDrawing } from '../library/later.js';
import { paletteOf, watchTheme } from '../palette.js';
import { Part } from '../part.js';
import { legend } from './legend.js';

const ZOOM_STEP = 1.3;
const PAN_STEP = 60;
/** What the places and looks of a scene come from. */
const OF_SCENE = ['nodes', 'edges', 'levels', 'starts', 'layout', 'rounds', 'pinned'];

class GraphView extends Part {
  /**
   * `levels` has the level of nodes by id and `levelWord` what the question calls them; `starts` the ids that it begins
   * from; `lit` the ids of what is tied to the choice and `selected` the id of what is chosen itself; `layoutAt(name)` is the
   * address of a layout; `tools`, `above` and `caption` are templates beside the layouts, under the tools, and instead of
   * the legend.
   */
  static properties = {
    nodes: {},
    edges: {},
    levels: {},
    levelWord: {},
    starts: {},
    layout: {},
    rounds: {},
    pinned: {},
    lit: {},
    selected: {},
    name: {},
    height: {},
    layoutAt: {},
    tools: {},
    above: {},
    caption: {},
  };
  #drawing = null;
  #drawer = null;
  #scene = null;
  #drawn = '';
  #colour = null;

  constructor() {
    super();
    Object.assign(this, {
      nodes: [],
      edges: [],
      levels: new Map(),
      levelWord: '',
      starts: new Set(),
      layout: 'force',
      rounds: null,
      pinned: new Map(),
      lit: new Set(),
      selected: null,
      name: '',
      height: null,
      layoutAt: () => '',
      tools: null,
      above: null,
      caption: null,
    });
  }

  /** What is shown; null until it is drawn. */
  get scene() {
    return this.#scene;
  }

  /** Where a node stands on the ground, in pixels from its corner. */
  placeOf(id) {
    return this.#drawer.placeOf(id);
  }

  /** The picture as an `svg` element of its own; null until it is drawn. */
  svg() {
    return this.#scene && this.#drawing.svgOfScene(this.#scene, paletteOf(this));
  }

  render() {
    return html`<figure class="picture graph">
      <div class="picture-tools">
        ${this.tools?.before}
        <div role="group" aria-label="Layout">
          ${Object.entries(LAYOUTS).map(
            ([name, word]) =>
              html`<a
                class="button quiet"
                role="button"
                href=${this.layoutAt(name)}
                aria-pressed=${String(name === this.layout)}
                >${word}</a
              >`,
          )}
        </div>
        ${this.tools?.after}
        <div role="group" aria-label="Zoom">
          <button class="button quiet icon" aria-label="Zoom out" @click=${() => this.#drawer?.zoom(1 / ZOOM_STEP)}>
            −
          </button>
          <button class="button quiet icon" aria-label="Zoom in" @click=${() => this.#drawer?.zoom(ZOOM_STEP)}>
            +
          </button>
          <button class="button quiet" @click=${() => this.#drawer?.fit()}>Fit</button>
        </div>
      </div>
      ${this.above}
      <div class="ground" .style=${this.height ? `height: ${this.height}px` : ''}>
        <div class="canvas" tabindex="0" role="img" aria-label=${this.name} @keydown=${this.#key}></div>
      </div>
      <figcaption>${this.caption ?? legend(this.nodes, this.edges, this.levels, this.levelWord)}</figcaption>
    </figure>`;
  }

  async updated(changed) {
    this.#drawing ??= await loadDrawing();
    if (!this.isConnected) return;
    if (!this.#drawer || OF_SCENE.some((name) => changed.has(name))) this.#draw();
    else this.#show(this.#scene);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#drawer?.close();
    this.#drawer = null;
    this.#scene = null;
    this.#drawn = '';
  }

  #draw() {
    const key = JSON.stringify([
      this.layout,
      this.nodes.map(({ id, name }) => [id, name]),
      this.edges.map(({ id }) => id),
      [...this.levels],
      [...this.starts],
      [...this.pinned],
    ]);
    if (key === this.#drawn) {
      this.#show(this.#scene);
      return;
    }
    const before = this.#scene;
    this.#drawn = key;
    const picture = Object.fromEntries(OF_SCENE.map((name) => [name, this[name]]));
    this.#show(this.#drawing.sceneOf({ ...picture, width: this.#ground.clientWidth }, before));
    if (!this.rounds || this.layout !== before?.layout) this.#drawer.frame();
    else if (this.#drawer.outside) this.#drawer.fit();
  }

  #show(scene) {
    if (!this.#drawer || !this.#drawing.draws(this.#drawer, scene)) this.#begin(scene);
    this.#scene = this.#drawing.marked(scene, { lit: this.lit, selected: this.selected });
    this.#drawer.show(this.#scene);
  }

  #begin(scene) {
    if (this.#drawer) this.#drawer.close();
    else this.#follow();
    this.#colour = paletteOf(this);
    this.#drawer = this.#drawing.drawerOf(scene, this.#ground, (name) => this.#colour(name), {
      choose: (kind, id) => this.dispatchEvent(new CustomEvent('choose', { detail: { kind, id } })),
      move: (id, place) => this.#moved(id, place),
      point: (pointing) => this.#ground.classList.toggle('pointing', pointing),
    });
  }

  /** Follows the theme and the size of the page while this is on it. */
  #follow() {
    watchTheme(() => {
      this.#colour = paletteOf(this);
      this.#drawer?.restyle();
    }, this.life);
    const size = new ResizeObserver(() => this.#drawer?.resize());
    size.observe(this.#ground);
    this.life.addEventListener('abort', () => size.disconnect());
  }

  get #ground() {
    return this.querySelector('.canvas');
  }

  #moved(id, place) {
    this.#show(this.#drawing.moved(this.#scene, id, place));
    this.dispatchEvent(new CustomEvent('move', { detail: { id, ...place } }));
  }

  #key(event) {
    const pan = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (pan) this.#drawer?.pan(pan[0] * PAN_STEP, pan[1] * PAN_STEP);
    else if (event.key === '+' || event.key === '=') this.#drawer?.zoom(1.25);
    else if (event.key === '-') this.#drawer?.zoom(1 / 1.25);
    else if (event.key === '0') this.#drawer?.fit();
    else return;
    event.preventDefault();
  }
}

customElements.define('graph-view', GraphView);
