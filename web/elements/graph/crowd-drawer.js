/** Draws a scene of many nodes on a canvas of its own: each element is painted, none is an object of a library. */
import { nearestEdge, nearestNode } from '../../model/graph/picking.js';
import { CrowdPainter } from './crowd-painter.js';
import { hearGestures } from './gestures.js';

/** @import { Point, Scene } from '../../model/graph/scene.js' */
/** @import { View } from './crowd-painter.js' */
/** @import { Colour, Heard } from './drawing.js' */

/** Room at the sides for the names of those that stand there. */
const MARGIN = { x: 56, y: 34 };
const LARGEST = 1.15;
const [LEAST, MOST] = [0.05, 3.5];
/** Milliseconds without a move after which the view rests. */
const REST = 120;

/** @type {Scene} */
const NOTHING = { nodes: [], edges: [], layout: 'force', crowd: true };

export class CrowdDrawer {
  #canvas = document.createElement('canvas');
  #ground;
  #painter;
  /** @type {Scene} */
  #scene = NOTHING;
  #heard;
  #view = { zoom: 1, x: 0, y: 0, wide: 1, tall: 1, ratio: 1 };
  /** @type {{node?: string, edge?: string, place?: Point}} */
  #pointed = {};
  #movedAt = 0;
  #frame = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #resting;
  #life = new AbortController();

  /**
   * @param {HTMLElement} ground
   * @param {Colour} colour
   * @param {Heard} heard
   */
  constructor(ground, colour, heard) {
    this.#ground = ground;
    this.#heard = heard;
    this.#painter = new CrowdPainter(colour, getComputedStyle(document.body).fontFamily);
    ground.append(this.#canvas);
    this.resize();
    hearGestures(
      ground,
      {
        pan: (right, down) => this.pan(right, down),
        zoom: (factor, place) => this.#zoomAt(factor, place),
        point: (place) => this.#point(place),
        press: (place) => this.#press(place),
        grab: (place) => this.#grab(place),
        drag: (place) => this.#drag(place),
        drop: () => this.#drop(),
      },
      this.#life.signal,
    );
  }

  /** @param {Scene} scene */
  show(scene) {
    this.#scene = scene;
    this.#painter.take(scene);
    this.#repaint();
  }

  frame() {
    this.fit();
  }

  /** By the places alone: names keep their size, whatever the zoom. */
  fit() {
    const { wide, tall } = this.#view;
    const xs = this.#scene.nodes.map(({ x }) => x);
    const ys = this.#scene.nodes.map(({ y }) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const zoom = Math.min(LARGEST, (wide - 2 * MARGIN.x) / (right - left), (tall - 2 * MARGIN.y) / (bottom - top));
    this.#look({ zoom, x: (wide - zoom * (left + right)) / 2, y: (tall - zoom * (top + bottom)) / 2 });
  }

  get outside() {
    const { wide, tall } = this.#view;
    const { zoom, x: left, y: top } = this.#view;
    return this.#scene.nodes.some((node) => {
      const [x, y] = [node.x * zoom + left, node.y * zoom + top];
      return x < 0 || y < 0 || x > wide || y > tall;
    });
  }

  /** @param {number} factor */
  zoom(factor) {
    this.#zoomAt(factor, { x: this.#view.wide / 2, y: this.#view.tall / 2 });
  }

  /**
   * @param {number} right
   * @param {number} down
   */
  pan(right, down) {
    this.#look({ x: this.#view.x + right, y: this.#view.y + down });
  }

  /** @param {string} id */
  placeOf(id) {
    const { zoom, x, y } = this.#view;
    const node = this.#scene.nodes.find((one) => one.id === id);
    return node ? { x: node.x * zoom + x, y: node.y * zoom + y } : { x, y };
  }

  restyle() {
    this.#painter.restyle();
    this.#repaint();
  }

  resize() {
    const { clientWidth: wide, clientHeight: tall } = this.#ground;
    const ratio = window.devicePixelRatio;
    Object.assign(this.#canvas, { width: Math.round(wide * ratio), height: Math.round(tall * ratio) });
    this.#look({ wide, tall, ratio });
  }

  close() {
    this.#life.abort();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#resting);
    this.#canvas.remove();
  }

  /**
   * @param {number} factor
   * @param {Point} place
   */
  #zoomAt(factor, { x, y }) {
    const zoom = Math.max(LEAST, Math.min(MOST, this.#view.zoom * factor));
    const times = zoom / this.#view.zoom;
    this.#look({ zoom, x: x - (x - this.#view.x) * times, y: y - (y - this.#view.y) * times });
  }

  /** @param {Partial<View>} changes */
  #look(changes) {
    this.#view = { ...this.#view, ...changes };
    this.#movedAt = performance.now();
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#repaint(), REST + 10);
    this.#repaint();
  }

  #repaint() {
    if (this.#scene === NOTHING || this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const context = this.#canvas.getContext('2d');
      const rests = performance.now() - this.#movedAt >= REST;
      if (context) this.#painter.paint(context, this.#view, rests, this.#pointed);
    });
  }

  /**
   * The point of the scene that stands at a place of the ground.
   *
   * @param {Point} place
   */
  #inScene({ x, y }) {
    const { zoom, x: left, y: top } = this.#view;
    return { x: (x - left) / zoom, y: (y - top) / zoom };
  }

  /** @param {Point} place */
  #under(place) {
    const point = this.#inScene(place);
    const node = nearestNode(this.#scene, point, this.#view.zoom);
    return { node, edge: node ? null : nearestEdge(this.#scene, point, this.#view.zoom) };
  }

  /** @param {Point | null} place */
  #point(place) {
    const { node, edge } = place ? this.#under(place) : { node: null, edge: null };
    if (node?.id === this.#pointed.node && edge?.id === this.#pointed.edge) return;
    this.#pointed = { node: node?.id, edge: edge?.id };
    const id = node?.id ?? edge?.id;
    this.#heard.point(place && id !== undefined ? { id, x: place.x, top: place.y - 8, bottom: place.y + 8 } : null);
    this.#repaint();
  }

  /** @param {Point} place */
  #press(place) {
    const { node, edge } = this.#under(place);
    if (node) this.#heard.choose('entity', [node.entity]);
    else if (edge) this.#heard.choose('fact', edge.facts);
    else this.#heard.choose(null, []);
  }

  /**
   * Whether there is a node to drag at a place.
   *
   * @param {Point} place
   */
  #grab(place) {
    const { node } = this.#under(place);
    if (!node) return false;
    this.#pointed = { node: node.id, place: { x: node.x, y: node.y } };
    this.#painter.lift(node.id);
    this.#repaint();
    return true;
  }

  /** @param {Point} place */
  #drag(place) {
    this.#pointed = { ...this.#pointed, place: this.#inScene(place) };
    this.#repaint();
  }

  #drop() {
    const { node, place } = this.#pointed;
    this.#pointed = { node };
    this.#painter.lift(null);
    if (node && place) this.#heard.move(node, place);
    this.#repaint();
  }
}
