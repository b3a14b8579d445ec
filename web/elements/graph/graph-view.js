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

/** @import { EntityNode, Fact } from '../../model/types.js' */
/** @import { Round } from '../../model/explore/explored.js' */
/** @import { LayoutName, Levels, Places, Point, Scene } from '../../model/graph/scene.js' */
/** @import { Drawer } from './drawing.js' */
/** @import { PropertyValues } from 'lit' */

/** @typedef {typeof import('./drawing.js')} Drawing */

const ZOOM_STEP = 1.3;
const PAN_STEP = 60;
/** @type {Record<string, [right: number, down: number]>} */
const ARROWS = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
/** What the places and looks of a scene come from. */
const OF_SCENE = ['nodes', 'edges', 'levels', 'starts', 'layout', 'rounds', 'pinned'];

export class GraphView extends Part {
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
  /** @type {Drawing | null} */
  #drawing = null;
  /** @type {Drawer | null} */
  #drawer = null;
  /** @type {Scene | null} */
  #scene = null;
  #drawn = '';
  /** @type {(name: string) => string} */
  #colour = () => '';

  constructor() {
    super();
    /** @type {EntityNode[]} */
    this.nodes = [];
    /** @type {Fact[]} */
    this.edges = [];
    /** @type {Levels} */
    this.levels = new Map();
    this.levelWord = '';
    /** @type {Set<string>} */
    this.starts = new Set();
    /** @type {LayoutName} */
    this.layout = 'force';
    /** @type {Round[] | null} */
    this.rounds = null;
    /** @type {Places} */
    this.pinned = new Map();
    /** @type {Set<string>} */
    this.lit = new Set();
    /** @type {string | null} */
    this.selected = null;
    this.name = '';
    /** @type {number | null} */
    this.height = null;
    /** @type {(name: string) => string} */
    this.layoutAt = () => '';
    /** @type {{before?: unknown, after?: unknown} | null} */
    this.tools = null;
    /** @type {unknown} */
    this.above = null;
    /** @type {unknown} */
    this.caption = null;
  }

  /** What is shown; null until it is drawn. */
  get scene() {
    return this.#scene;
  }

  /**
   * Where a node stands on the ground, in pixels from its corner.
   *
   * @param {string} id
   */
  placeOf(id) {
    return this.#drawer?.placeOf(id);
  }

  /** The picture as an `svg` element of its own; null until it is drawn. */
  svg() {
    return this.#scene && this.#drawing ? this.#drawing.svgOfScene(this.#scene, paletteOf(this)) : null;
  }

  render() {
    return html`<figure class="picture-frame graph">
      <div class="picture-tools">
        ${this.tools?.before}
        <div role="group" aria-label="Layout">
          ${Object.entries(LAYOUTS).map(
            ([name, word]) =>
              html`<a
                class="push-button quiet"
                role="button"
                href=${this.layoutAt(name)}
                aria-pressed=${String(name === this.layout)}
                >${word}</a
              >`,
          )}
        </div>
        ${this.tools?.after}
        <div role="group" aria-label="Zoom">
          <button
            class="push-button quiet icon"
            aria-label="Zoom out"
            @click=${() => this.#drawer?.zoom(1 / ZOOM_STEP)}
          >
            −
          </button>
          <button class="push-button quiet icon" aria-label="Zoom in" @click=${() => this.#drawer?.zoom(ZOOM_STEP)}>
            +
          </button>
          <button class="push-button quiet" @click=${() => this.#drawer?.fit()}>Fit</button>
        </div>
      </div>
      ${this.above}
      <div class="ground" .style=${this.height ? `height: ${this.height}px` : ''}>
        <div class="canvas" tabindex="0" role="img" aria-label=${this.name} @keydown=${this.#key}></div>
      </div>
      <figcaption>${this.caption ?? legend(this.nodes, this.edges, this.levels, this.levelWord)}</figcaption>
    </figure>`;
  }

  /** @param {PropertyValues} changed */
  async updated(changed) {
    this.#drawing ??= await loadDrawing();
    if (!this.isConnected) return;
    if (!this.#drawer || !this.#scene || OF_SCENE.some((name) => changed.has(name))) this.#draw(this.#drawing);
    else this.#show(this.#drawing, this.#scene);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#drawer?.close();
    this.#drawer = null;
    this.#scene = null;
    this.#drawn = '';
  }

  /** @param {Drawing} drawing */
  #draw(drawing) {
    const key = JSON.stringify([
      this.layout,
      this.nodes.map(({ id, name }) => [id, name]),
      this.edges.map(({ id }) => id),
      [...this.levels],
      [...this.starts],
      [...this.pinned],
    ]);
    const before = this.#scene;
    if (before && key === this.#drawn) {
      this.#show(drawing, before);
      return;
    }
    this.#drawn = key;
    const { nodes, edges, levels, starts, layout, rounds, pinned } = this;
    const { clientWidth: width } = this.#ground;
    const scene = drawing.sceneOf({ nodes, edges, levels, starts, layout, rounds, pinned, width }, before);
    const drawer = this.#show(drawing, scene);
    if (!this.rounds || this.layout !== before?.layout) drawer.frame();
    else if (drawer.outside) drawer.fit();
  }

  /**
   * @param {Drawing} drawing
   * @param {Scene} scene
   */
  #show(drawing, scene) {
    const drawer = this.#drawer && drawing.draws(this.#drawer, scene) ? this.#drawer : this.#begin(drawing, scene);
    this.#scene = drawing.marked(scene, { lit: this.lit, selected: this.selected });
    drawer.show(this.#scene);
    return drawer;
  }

  /**
   * @param {Drawing} drawing
   * @param {Scene} scene
   */
  #begin(drawing, scene) {
    if (this.#drawer) this.#drawer.close();
    else this.#follow();
    this.#colour = paletteOf(this);
    this.#drawer = drawing.drawerOf(scene, this.#ground, (name) => this.#colour(name), {
      choose: (kind, id) => this.dispatchEvent(new CustomEvent('choose', { detail: { kind, id } })),
      move: (id, place) => this.#moved(drawing, id, place),
      point: (pointing) => this.#ground.classList.toggle('pointing', pointing),
    });
    return this.#drawer;
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

  /** @returns {HTMLElement} */
  get #ground() {
    return this.find('.canvas', HTMLElement) ?? this;
  }

  /**
   * @param {Drawing} drawing
   * @param {string} id
   * @param {Point} place
   */
  #moved(drawing, id, place) {
    if (this.#scene) this.#show(drawing, drawing.moved(this.#scene, id, place));
    this.dispatchEvent(new CustomEvent('move', { detail: { id, ...place } }));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const pan = ARROWS[event.key];
    if (pan) this.#drawer?.pan(pan[0] * PAN_STEP, pan[1] * PAN_STEP);
    else if (event.key === '+' || event.key === '=') this.#drawer?.zoom(1.25);
    else if (event.key === '-') this.#drawer?.zoom(1 / 1.25);
    else if (event.key === '0') this.#drawer?.fit();
    else return;
    event.preventDefault();
  }
}

customElements.define('graph-view', GraphView);
