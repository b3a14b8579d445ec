/** Draws a scene of few nodes with Cytoscape. */
import cytoscape from 'cytoscape';
import { edgeData, nodeData, styleSheet } from './cytoscape-style.js';

/** @import { Scene } from '../../model/graph/scene.js' */
/** @import { Colour, Heard } from './drawing.js' */

const MARGIN = 34;
const LARGEST = 1.15;
const SMALLEST = { layers: 0.8, force: 0.6, circle: 0.6 };

export class CytoscapeDrawer {
  #graph;
  #ground;
  #colour;
  /** @type {Scene | null} */
  #scene = null;
  #life = new AbortController();

  /**
   * @param {HTMLElement} ground
   * @param {Colour} colour
   * @param {Heard} heard
   */
  constructor(ground, colour, heard) {
    this.#ground = ground;
    this.#colour = colour;
    this.#graph = cytoscape({
      container: ground,
      style: this.#sheet(),
      minZoom: 0.08,
      maxZoom: 3.5,
      boxSelectionEnabled: false,
      autounselectify: true,
    });
    this.#hear(heard);
    this.#letPass();
  }

  /** @param {Scene} scene */
  show(scene) {
    const graph = this.#graph;
    const wanted = new Set([...scene.nodes, ...scene.edges].map(({ id }) => id));
    graph.batch(() => {
      graph
        .elements()
        .filter((element) => !wanted.has(element.id()))
        .remove();
      for (const node of scene.nodes) {
        this.#put(node.id, 'nodes', nodeData(node));
        const element = graph.getElementById(node.id);
        const { x, y } = element.position();
        if (x !== node.x || y !== node.y) element.position({ x: node.x, y: node.y });
      }
      for (const edge of scene.edges) this.#put(edge.id, 'edges', edgeData(edge));
    });
    this.#scene = scene;
  }

  /**
   * @param {string} id
   * @param {'nodes' | 'edges'} group
   * @param {object} data
   */
  #put(id, group, data) {
    const element = this.#graph.getElementById(id);
    if (element.empty()) this.#graph.add({ group, data });
    else element.data(data);
  }

  /** Shows the whole, but neither a handful of nodes as giants nor so many that none can be read: then the start is shown. */
  frame() {
    const graph = this.#graph;
    const smallest = SMALLEST[this.#scene?.layout ?? 'force'];
    graph.fit(undefined, MARGIN);
    if (graph.zoom() > LARGEST) {
      graph.zoom(LARGEST);
      graph.center();
    } else if (graph.zoom() < smallest) {
      const start = graph.nodes().filter((node) => node.data('node').start);
      graph.zoom(smallest);
      graph.center(start.nonempty() ? start : undefined);
      if (this.#scene?.layout === 'layers')
        graph.pan({ ...graph.pan(), x: MARGIN - graph.elements().boundingBox().x1 * smallest });
    }
  }

  fit() {
    this.#graph.animate({ fit: { eles: this.#graph.elements(), padding: MARGIN }, duration: 180 });
  }

  get outside() {
    const { x1, y1, x2, y2 } = this.#graph.elements().renderedBoundingBox();
    return x1 < 0 || y1 < 0 || x2 > this.#graph.width() || y2 > this.#graph.height();
  }

  /** @param {number} factor */
  zoom(factor) {
    const graph = this.#graph;
    graph.zoom({ level: graph.zoom() * factor, renderedPosition: { x: graph.width() / 2, y: graph.height() / 2 } });
  }

  /**
   * @param {number} right
   * @param {number} down
   */
  pan(right, down) {
    this.#graph.panBy({ x: right, y: down });
  }

  /** @param {string} id */
  placeOf(id) {
    return this.#graph.getElementById(id).renderedPosition();
  }

  restyle() {
    this.#graph.style(this.#sheet());
  }

  resize() {
    this.#graph.resize();
  }

  close() {
    this.#life.abort();
    this.#graph.destroy();
  }

  #sheet() {
    return styleSheet(this.#colour, getComputedStyle(document.body).fontFamily);
  }

  /** @param {Heard} heard */
  #hear(heard) {
    const graph = this.#graph;
    graph.on('tap', 'node', ({ target }) => heard.choose('entity', target.id()));
    graph.on('tap', 'edge', ({ target }) => heard.choose('fact', target.id().slice('fact.'.length)));
    graph.on('tap', ({ target }) => target === graph && heard.choose(null));
    graph.on('dragfree', 'node', ({ target }) => heard.move(target.id(), { ...target.position() }));
    graph.on('mouseover', 'node, edge', ({ target }) => {
      target.addClass('hovered');
      target.connectedEdges?.().addClass('near');
      heard.point(true);
    });
    graph.on('mouseout', 'node, edge', ({ target }) => {
      target.removeClass('hovered');
      target.connectedEdges?.().removeClass('near');
      heard.point(false);
    });
  }

  /**
   * A picture amid a page must not catch the wheel or the finger of a reader who scrolls past. The wheel zooms with Ctrl,
   * or once the picture was clicked; two fingers move and zoom.
   */
  #letPass() {
    const ground = this.#ground;
    this.#graph.on('tapstart', () => ground.focus({ preventScroll: true }));
    const passing = { capture: true, passive: true, signal: this.#life.signal };
    const around = ground.parentElement ?? ground;
    around.addEventListener(
      'wheel',
      (event) => event.ctrlKey || document.activeElement === ground || event.stopImmediatePropagation(),
      passing,
    );
    around.addEventListener(
      'touchmove',
      (event) => event.touches.length > 1 || event.stopImmediatePropagation(),
      passing,
    );
  }
}
