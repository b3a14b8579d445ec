/**
 * A graph drawn by Cytoscape. It shows what it is given and tells what is chosen; it decides nothing itself.
 * Fires `choose` with `{kind: 'entity' | 'fact', id}`, or `{kind: null}` for the empty ground, and `move` with
 * `{id, x, y}` when a reader has dragged an entity.
 *
 * Where `rounds` are given, the graph grows: what stands keeps its place, and each round `{hubs, ids}` is laid out around
 * those before. The same rounds thus give the same picture.
 */
import { html } from 'lit';
import { Part } from '../part.js';
import { loadCytoscape } from '../library/later.js';
import { paletteOf } from '../palette.js';
import { MORE, elementsOf } from '../../model/graph-elements.js';
import { CrowdPainter } from './crowd-painter.js';
import { crowdStyle, graphStyle } from './graph-style.js';
import { isCrowd, layOut, layOutRound } from './layouts.js';

const MARGIN = 34;
const LARGEST = 1.15;
const SMALLEST = { layers: 0.8, force: 0.6, circle: 0.6 };
const ZOOM_STEP = 1.25;
const PAN_STEP = 60;
/** Above so many facts only those pointed at and lit carry their text: at a hub it would overlap. */
const LABELS_UP_TO = 25;

class GraphCanvas extends Part {
  static properties = {
    nodes: {},
    edges: {},
    levels: {},
    starts: {},
    layout: {},
    lit: {},
    held: {},
    name: {},
    rounds: {},
    pinned: {},
  };
  #graph = null;
  #drawn = '';
  #laidOut = '';
  #crowd = null;

  constructor() {
    super();
    Object.assign(this, {
      nodes: [],
      edges: [],
      levels: new Map(),
      starts: new Set(),
      layout: 'force',
      lit: new Set(),
      held: null,
      name: '',
      rounds: null,
      pinned: new Map(),
    });
  }

  /** The Cytoscape graph, for those who draw it elsewhere (exports); null until the first drawing. */
  get graph() {
    return this.#graph;
  }

  render() {
    return html`<div class="canvas" tabindex="0" role="img" aria-label=${this.name} @keydown=${this.#key}></div>`;
  }

  async updated(changed) {
    if (!this.#graph) await this.#begin();
    if (!this.#graph) return;
    if (['nodes', 'edges', 'levels', 'layout', 'rounds', 'pinned'].some((name) => changed.has(name))) this.#draw();
    this.#mark();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#graph?.destroy();
    this.#graph = null;
    this.#crowd = null;
    this.#drawn = '';
  }

  fit() {
    this.#graph?.animate({ fit: { padding: MARGIN }, duration: 180 });
  }

  zoom(factor) {
    const graph = this.#graph;
    graph?.zoom({ level: graph.zoom() * factor, renderedPosition: { x: graph.width() / 2, y: graph.height() / 2 } });
  }

  async #begin() {
    const { cytoscape } = await loadCytoscape();
    if (!this.isConnected || this.#graph) return;
    this.#graph = cytoscape({
      container: this.querySelector('.canvas'),
      style: graphStyle(this.#colour),
      minZoom: 0.08,
      maxZoom: 3.5,
      boxSelectionEnabled: false,
      autounselectify: true,
    });
    this.#listen();
  }

  #listen() {
    const graph = this.#graph;
    graph.on('tap', 'node', ({ target }) => this.#choose('entity', target.id()));
    graph.on('tap', 'edge', ({ target }) => this.#choose('fact', target.id().slice('fact.'.length)));
    graph.on('tap', ({ target }) => target === graph && this.#choose(null));
    graph.on('dragfree', 'node', ({ target }) =>
      this.dispatchEvent(new CustomEvent('move', { detail: { id: target.id(), ...target.position() } })),
    );
    graph.on('grab free', 'node', () => this.#crowd?.look());
    graph.on('mouseover', 'node, edge', ({ target }) => {
      target.addClass('hovered');
      target.connectedEdges?.().addClass('near');
      this.classList.add('pointing');
    });
    graph.on('mouseout', 'node, edge', ({ target }) => {
      target.removeClass('hovered');
      target.connectedEdges?.().removeClass('near');
      this.classList.remove('pointing');
    });
    // A picture amid a page must not catch the wheel or the finger of a reader who scrolls past. The wheel zooms with Ctrl,
    // or once the picture was clicked; two fingers move and zoom.
    const ground = this.querySelector('.canvas');
    graph.on('tapstart', () => ground.focus({ preventScroll: true }));
    const passing = { capture: true, passive: true, signal: this.life };
    this.addEventListener(
      'wheel',
      (event) => event.ctrlKey || document.activeElement === ground || event.stopImmediatePropagation(),
      passing,
    );
    this.addEventListener(
      'touchmove',
      (event) => event.touches.length > 1 || event.stopImmediatePropagation(),
      passing,
    );
    const renderer = graph.renderer();
    const drawEach = renderer.drawLayeredElements.bind(renderer);
    renderer.drawLayeredElements = (context, elements, ratio, extent) =>
      this.#crowd ? this.#crowd.paint(context) : drawEach(context, elements, ratio, extent);
    const restyle = () => this.#restyle(this.#crowd !== null);
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', restyle, { signal: this.life });
    const theme = new MutationObserver(restyle);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const size = new ResizeObserver(() => this.#graph?.resize());
    size.observe(this);
    this.life.addEventListener('abort', () => {
      theme.disconnect();
      size.disconnect();
    });
  }

  #colour = (name) => paletteOf(this)(name);

  #restyle(crowd) {
    this.#graph.style(crowd ? crowdStyle(this.#colour) : graphStyle(this.#colour));
    this.#crowd = crowd ? new CrowdPainter(this.#graph, this.#colour) : null;
  }

  #draw() {
    const graph = this.#graph;
    const key = JSON.stringify([
      this.layout,
      this.nodes.map((node) => [node.id, node.name]),
      this.edges.map((edge) => edge.id),
      [...this.pinned],
    ]);
    if (key === this.#drawn) return;
    const first = this.#drawn === '';
    this.#drawn = key;
    const crowd = isCrowd(this.nodes.length, this.edges.length);
    if (crowd !== (this.#crowd !== null)) {
      graph.elements().remove();
      this.#restyle(crowd);
    }
    this.#arrange(first);
    this.#crowd?.see();
  }

  #arrange(first) {
    const graph = this.#graph;
    if (this.rounds) {
      this.#grow(first);
      return;
    }
    graph.batch(() => {
      graph.elements().remove();
      graph.add(elementsOf(this.nodes, this.edges, this.levels));
      graph.nodes().toggleClass('beside', this.layout === 'layers');
      for (const id of this.starts) graph.getElementById(id).addClass('start');
    });
    layOut(graph, this.layout, this.levels);
    this.#frame();
  }

  #grow(first) {
    const graph = this.#graph;
    const elements = elementsOf(this.nodes, this.edges, this.levels);
    const wanted = new Set([...elements.nodes, ...elements.edges].map(({ data }) => data.id));
    // What stands for neighbours not shown is seated anew each time, after all others.
    graph
      .elements()
      .filter((element) => !wanted.has(element.id()) || element.data('label') === MORE)
      .remove();
    const standing = new Set(graph.nodes().map((node) => node.id()));
    graph.batch(() => {
      for (const { data } of [...elements.nodes, ...elements.edges]) graph.getElementById(data.id).data(data);
      graph.add([...elements.nodes, ...elements.edges].filter(({ data }) => graph.getElementById(data.id).empty()));
      graph
        .nodes()
        .removeClass('beside-left above')
        .toggleClass('beside', this.layout === 'layers');
      graph
        .nodes()
        .forEach((node) =>
          node.toggleClass('start', this.starts.has(node.id())).toggleClass('pinned', this.pinned.has(node.id())),
        );
    });
    if (this.layout === 'force') for (const round of this.rounds) layOutRound(graph, round, standing);
    else layOut(graph, this.layout, this.levels);
    for (const [id, place] of this.pinned) graph.getElementById(id).position(place);
    const whole = graph.elements().renderedBoundingBox();
    const outside = whole.x1 < 0 || whole.y1 < 0 || whole.x2 > graph.width() || whole.y2 > graph.height();
    if (first || this.layout !== this.#laidOut) this.#frame();
    else if (outside) this.fit();
    this.#laidOut = this.layout;
  }

  /** Shows the whole, but neither a handful of nodes as giants nor a crowd too small to read: then the start is shown. */
  #frame() {
    const graph = this.#graph;
    if (this.#crowd) {
      this.#fitCrowd();
      return;
    }
    const smallest = SMALLEST[this.layout];
    graph.fit(undefined, MARGIN);
    if (graph.zoom() > LARGEST) {
      graph.zoom(LARGEST);
      graph.center();
    } else if (graph.zoom() < smallest) {
      const start = graph.nodes('.start');
      graph.zoom(smallest);
      graph.center(start.nonempty() ? start : undefined);
      if (this.layout === 'layers')
        graph.pan({ ...graph.pan(), x: MARGIN - graph.elements().boundingBox().x1 * smallest });
    }
  }

  /** By the places alone: to measure thousands of elements takes longer than to draw them. */
  #fitCrowd() {
    const graph = this.#graph;
    const places = graph.nodes().map((node) => node.position());
    const [left, top, right, bottom] = places.reduce(
      ([a, b, c, d], { x, y }) => [Math.min(a, x), Math.min(b, y), Math.max(c, x), Math.max(d, y)],
      [Infinity, Infinity, -Infinity, -Infinity],
    );
    const zoom = Math.min(
      LARGEST,
      (graph.width() - 2 * MARGIN) / (right - left),
      (graph.height() - 2 * MARGIN) / (bottom - top),
    );
    graph.viewport({
      zoom,
      pan: { x: (graph.width() - zoom * (left + right)) / 2, y: (graph.height() - zoom * (top + bottom)) / 2 },
    });
  }

  #mark() {
    const graph = this.#graph;
    const { lit, held } = this;
    if (this.#crowd) {
      graph.batch(() => {
        graph.elements('.lit, .held').removeClass('lit held');
        if (held) graph.getElementById(held).addClass('held');
        for (const id of lit) graph.getElementById(id).addClass('lit');
      });
      this.#crowd.look();
      graph.forceRender();
      return;
    }
    graph.batch(() => {
      graph.elements().removeClass('lit held faded');
      graph.edges().toggleClass('crowded', this.edges.length > LABELS_UP_TO);
      if (held) graph.getElementById(held).addClass('held');
      if (lit.size === 0) return;
      graph.elements().addClass('faded');
      for (const id of lit) graph.getElementById(id).removeClass('faded').addClass('lit');
    });
  }

  #choose(kind, id) {
    this.dispatchEvent(new CustomEvent('choose', { detail: { kind, id } }));
  }

  #key(event) {
    const pan = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (pan) this.#graph?.panBy({ x: pan[0] * PAN_STEP, y: pan[1] * PAN_STEP });
    else if (event.key === '+' || event.key === '=') this.zoom(ZOOM_STEP);
    else if (event.key === '-') this.zoom(1 / ZOOM_STEP);
    else if (event.key === '0') this.fit();
    else return;
    event.preventDefault();
  }
}

customElements.define('graph-canvas', GraphCanvas);
