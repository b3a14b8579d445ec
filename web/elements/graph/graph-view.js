/**
 * A picture of a graph: its tools, the ground that it is drawn on, and its legend.
 * Fires `choose` with `{kind: 'entity' | 'fact', id}`, or `{kind: null}` for the empty ground, and `move` with
 * `{id, x, y}` when a reader has dragged an entity.
 *
 * Where `rounds` are given, the graph grows: what stands keeps its place, and each round `{hubs, ids}` is laid out around
 * those before.
 */
import { html, nothing } from 'lit';
import { LAYOUTS, isLayout } from '../../model/graph/layout-names.js';
import { loadDrawing } from '../library/later.js';
import { paletteOf, watchTheme } from '../palette.js';
import { Part, own } from '../part.js';
import { hoverCard } from '../hover-card.js';
import { legend } from './legend.js';
import { pictureTools } from './picture-tools.js';

/** @import { EntityNode, Fact, Source } from '../../model/types.js' */
/** @import { Round } from '../../model/explore/explored.js' */
/** @import { LayoutName, Levels, PictureName, Places, Point, Scene } from '../../model/graph/scene.js' */
/** @import { Card } from '../../model/graph/card.js' */
/** @import { Drawer, Pointed } from './drawing.js' */
/** @import { PropertyValues } from 'lit' */

/** @typedef {typeof import('./drawing.js')} Drawing */

const PAN_STEP = 60;
/** For less no picture is composed: it is made smaller instead. */
const LEAST_WIDTH = 300;
/** @type {Record<string, [right: number, down: number]>} */
const ARROWS = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
/** What the places and looks of a scene come from. */
const OF_SCENE = ['nodes', 'edges', 'levels', 'starts', 'layout', 'rounds', 'pinned', 'compose'];

export class GraphView extends Part {
  /**
   * `levels` by the ids of nodes, `levelWord` what the question calls them; `starts` those that it begins from; `lit` what is
   * tied to the choice, `selected` what is chosen; `bundled`: one line for facts of one type; `tools`, `above`, `caption`,
   * `more`: what stands beside, under, instead of the legend, and where not all is shown; `compose` makes a scene for a width.
   */
  static properties = {
    nodes: {},
    edges: {},
    levels: {},
    levelWord: {},
    starts: {},
    layout: {},
    rounds: {},
    bundled: {},
    pinned: {},
    lit: {},
    selected: {},
    name: {},
    height: {},
    layoutAt: {},
    tools: {},
    above: {},
    caption: {},
    layouts: {},
    compose: {},
    composeKey: {},
    sources: {},
    more: {},
    composed: own,
    card: own,
  };
  /** @type {Drawing | null} */
  #drawing = null;
  /** @type {Drawer | null} */
  #drawer = null;
  /** @type {Scene | null} */
  #scene = null;
  #drawn = '';
  #width = 0;
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
    this.bundled = false;
    /** @type {Set<string>} */
    this.starts = new Set();
    /** @type {LayoutName | PictureName} */
    this.layout = 'force';
    /** @type {Record<string, string>} */
    this.layouts = LAYOUTS;
    /** @type {((width: number) => Scene) | null} */
    this.compose = null;
    this.composeKey = '';
    /** @type {readonly Source[]} */
    this.sources = [];
    /** @type {(more: Scene['more'] | null) => unknown} */
    this.more = () => nothing;
    /** @type {Scene | null} */
    this.composed = null;
    /** @type {(Pointed & Card) | null} */
    this.card = null;
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

  svg() {
    return this.#scene && this.#drawing ? this.#drawing.svgOfScene(this.#scene, paletteOf(this)) : null;
  }

  render() {
    return html`<figure class="picture-frame graph">
      ${pictureTools({
        layouts: this.layouts,
        chosen: this.layout,
        layoutAt: this.layoutAt,
        tools: this.tools,
        zoom: this.compose ? null : (factor) => this.#drawer?.zoom(factor),
        fit: () => this.#drawer?.fit(),
      })}
      ${this.above}
      <div class=${this.compose ? 'ground composed' : 'ground'} .style=${this.height ? `height: ${this.height}px` : ''}>
        <div
          class="canvas"
          tabindex="0"
          role="group"
          aria-roledescription="picture"
          aria-label=${this.name}
          @keydown=${this.#key}
        ></div>
        ${this.card ? hoverCard(this.card, this.#width) : nothing}
      </div>
      ${this.more(this.composed?.more ?? null)}
      <figcaption>${this.caption ?? legend(this, this.composed)}</figcaption>
    </figure>`;
  }

  /** @param {PropertyValues} changed */
  async updated(changed) {
    if ([...changed.keys()].every((name) => name === 'card' || name === 'composed')) return;
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
      this.composeKey,
    ]);
    const before = this.#scene;
    if (before && key === this.#drawn) {
      this.#show(drawing, before);
      return;
    }
    this.#drawn = key;
    const scene = this.#make(drawing, before);
    const drawer = this.#show(drawing, scene);
    if (!this.rounds || this.layout !== before?.layout) drawer.frame();
    else if (drawer.outside) drawer.fit();
  }

  /**
   * @param {Drawing} drawing
   * @param {Scene | null} before
   * @returns {Scene}
   */
  #make(drawing, before) {
    const { clientWidth: width, clientHeight: height } = this.#ground;
    this.#width = width;
    if (this.compose) {
      const scene = this.compose(Math.max(LEAST_WIDTH, width));
      const { width: wide, height: tall } = scene.size ?? { width, height: 0 };
      this.find('.ground', HTMLElement)?.style.setProperty(
        'height',
        `${Math.ceil(tall * Math.min(1, (width || wide) / wide))}px`,
      );
      this.composed = scene;
      return scene;
    }
    this.composed = null;
    const { nodes, edges, levels, starts, rounds, pinned, bundled } = this;
    const layout = isLayout(this.layout) ? this.layout : 'force';
    return drawing.sceneOf({ nodes, edges, levels, starts, layout, rounds, pinned, bundled, width, height }, before);
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
      choose: (kind, ids) => this.dispatchEvent(new CustomEvent('choose', { detail: { kind, id: ids[0], ids } })),
      move: (id, place) => this.#moved(drawing, id, place),
      point: (pointed) => this.#point(drawing, pointed),
    });
    return this.#drawer;
  }

  /**
   * @param {Drawing} drawing
   * @param {Pointed | null} pointed
   */
  #point(drawing, pointed) {
    this.#ground.classList.toggle('pointing', pointed !== null);
    const known = {
      nodes: new Map(this.nodes.map((node) => [node.id, node])),
      edges: new Map(this.edges.map((edge) => [edge.id, edge])),
    };
    const card = pointed && this.#scene ? drawing.cardOf(this.#scene, pointed.id, known, this.sources) : null;
    this.card = pointed && card ? { ...pointed, ...card } : null;
  }

  /** Follows the theme and the size of the page while this is on it. */
  #follow() {
    watchTheme(() => {
      this.#colour = paletteOf(this);
      this.#drawer?.restyle();
    }, this.life);
    const size = new ResizeObserver(() => this.#resized());
    size.observe(this.#ground);
    this.life.addEventListener('abort', () => size.disconnect());
  }

  #resized() {
    this.#drawer?.resize();
    if (!this.compose || !this.#drawing || this.#ground.clientWidth === this.#width) return;
    this.#drawn = '';
    this.#draw(this.#drawing);
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
