/**
 * Draws a scene of few nodes as SVG in the page: what is seen is what is exported, each thing can be reached by keyboard,
 * and the browser knows what the pointer is on.
 */
import { roomOfAll } from '../../model/graph/labels.js';
import { legible } from '../../model/graph/readable.js';
import { LARGEST, MARGIN, SMALLEST } from '../../model/graph/spread.js';
import { hearGestures } from './gestures.js';
import { keyOf, partsOf } from './scene-svg.js';
import { keepWholeOnPaper } from './on-paper.js';
import { make } from './svg-elements.js';

/** @import { Point, Scene } from '../../model/graph/scene.js' */
/** @import { Colour, Heard } from './drawing.js' */

const LAYERS = 0.8;
const [LEAST, MOST] = [0.08, 3.5];
const ITEMS = '.scene-node, .scene-edge, .scene-figure';

export class SvgDrawer {
  #ground;
  #colour;
  #heard;
  #svg = make('svg', { class: 'scene', width: '100%', height: '100%' });
  #moving = make('g');
  /** @type {Scene | null} */
  #scene = null;
  #view = { zoom: 1, x: 0, y: 0 };
  /** The key of the element that Tab comes to. */
  #current = '';
  /** @type {{id: string, place: Point} | null} */
  #dragged = null;
  #life = new AbortController();

  /**
   * @param {HTMLElement} ground
   * @param {Colour} colour
   * @param {Heard} heard
   */
  constructor(ground, colour, heard) {
    this.#ground = ground;
    this.#colour = colour;
    this.#heard = heard;
    this.#svg.append(this.#moving);
    ground.append(this.#svg);
    hearGestures(
      ground,
      {
        pan: (right, down) => this.#scene?.size || this.pan(right, down),
        zoom: (factor, place) => this.#zoomAt(factor, place),
        point: (place) => this.#point(place && this.#under(place)),
        press: (place) => this.#press(this.#under(place)),
        grab: (place) => this.#grab(place),
        drag: (place) => this.#drag(place),
        drop: () => this.#drop(),
      },
      this.#life.signal,
    );
    keepWholeOnPaper(this.#svg, ground, this.#life.signal);
    this.#svg.addEventListener('focusin', ({ target }) => this.#focused(target), { signal: this.#life.signal });
    this.#svg.addEventListener('focusout', () => this.#point(null), { signal: this.#life.signal });
    this.#svg.addEventListener('keydown', (event) => this.#key(event), { signal: this.#life.signal });
  }

  /** @param {Scene} scene */
  show(scene) {
    if (this.#scene !== scene) this.#paint(scene);
    this.#scene = scene;
  }

  /** @param {Scene} scene */
  #paint(scene) {
    const focused = keyOf(this.#svg.contains(document.activeElement) ? document.activeElement : null);
    this.#moving.replaceChildren(...partsOf(legible(scene, this.#view, this.#ground), this.#colour));
    const titles = new Map(
      [...scene.nodes, ...scene.edges, ...(scene.figures ?? [])].map(({ id, title }) => [id, title]),
    );
    for (const item of this.#items) {
      const key = keyOf(item);
      item.setAttribute('role', 'button');
      item.setAttribute('tabindex', '-1');
      item.setAttribute('aria-label', titles.get(key) ?? key);
      // The card says more than the browser's own tooltip.
      item.querySelector('title')?.remove();
    }
    const current = this.#item(this.#current) ?? this.#items[0];
    current?.setAttribute('tabindex', '0');
    if (focused) this.#item(focused)?.focus({ preventScroll: true });
  }

  /** In the order of reading. @returns {SVGElement[]} */
  get #items() {
    return [...this.#moving.querySelectorAll(ITEMS)].filter((one) => one instanceof SVGElement);
  }

  /** @param {string} key */
  #item(key) {
    return this.#items.find((one) => keyOf(one) === key);
  }

  /** Shows the whole, but neither a handful of nodes as giants nor so many that none can be read: then the start is shown. */
  frame() {
    const scene = this.#scene;
    if (!scene) return;
    if (scene.size) {
      const { width } = scene.size;
      const zoom = width > 0 ? Math.min(1, this.#ground.clientWidth / width) : 1;
      this.#look({ zoom, x: Math.max(0, (this.#ground.clientWidth - width * zoom) / 2), y: 0 });
      return;
    }
    const smallest = scene.layout === 'layers' ? LAYERS : SMALLEST;
    this.fit();
    const start = scene.nodes.filter((node) => node.start);
    if (this.#view.zoom > LARGEST) this.#centre(LARGEST, roomOfAll(scene));
    else if (this.#view.zoom < smallest) {
      this.#centre(smallest, roomOfAll(start.length ? { ...scene, nodes: start } : scene));
      if (scene.layout === 'layers') this.#look({ x: MARGIN - roomOfAll(scene).left * smallest });
    }
  }

  fit() {
    if (!this.#scene) return;
    if (this.#scene.size) this.frame();
    else {
      const room = roomOfAll(this.#scene);
      const { clientWidth: wide, clientHeight: tall } = this.#ground;
      const zoom = Math.min(
        (wide - 2 * MARGIN) / Math.max(1, room.right - room.left),
        (tall - 2 * MARGIN) / Math.max(1, room.bottom - room.top),
      );
      this.#centre(Math.max(LEAST, Math.min(MOST, zoom)), room);
    }
  }

  /**
   * @param {number} zoom
   * @param {{left: number, right: number, top: number, bottom: number}} room
   */
  #centre(zoom, { left, right, top, bottom }) {
    const { clientWidth: wide, clientHeight: tall } = this.#ground;
    this.#look({ zoom, x: (wide - zoom * (left + right)) / 2, y: (tall - zoom * (top + bottom)) / 2 });
    this.restyle();
  }

  get outside() {
    if (!this.#scene) return false;
    const { left, right, top, bottom } = roomOfAll(this.#scene);
    const [from, to] = [this.#onGround({ x: left, y: top }), this.#onGround({ x: right, y: bottom })];
    return from.x < 0 || from.y < 0 || to.x > this.#ground.clientWidth || to.y > this.#ground.clientHeight;
  }

  /** @param {number} factor */
  zoom(factor) {
    this.#zoomAt(factor, { x: this.#ground.clientWidth / 2, y: this.#ground.clientHeight / 2 });
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
    const node = this.#scene?.nodes.find((one) => one.id === id);
    return this.#onGround(node ?? { x: 0, y: 0 });
  }

  restyle() {
    if (this.#scene) this.#paint(this.#scene);
  }

  resize() {}

  close() {
    this.#life.abort();
    this.#svg.remove();
  }

  /** @param {Point} point of the scene */
  #onGround({ x, y }) {
    return { x: x * this.#view.zoom + this.#view.x, y: y * this.#view.zoom + this.#view.y };
  }

  /** @param {Partial<{zoom: number, x: number, y: number}>} changes */
  #look(changes) {
    this.#view = { ...this.#view, ...changes };
    const { zoom, x, y } = this.#view;
    this.#moving.setAttribute('transform', `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${zoom.toFixed(4)})`);
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

  /**
   * What of the scene stands at a place of the ground.
   *
   * @param {Point} place
   */
  #under({ x, y }) {
    const { left, top } = this.#ground.getBoundingClientRect();
    const found = document.elementFromPoint(left + x, top + y)?.closest(ITEMS) ?? null;
    return this.#moving.contains(found) ? found : null;
  }

  /** @param {Element | null} item */
  #point(item) {
    const before = this.#moving.querySelector('.pointed');
    if (before === item && item) return;
    for (const one of this.#moving.querySelectorAll('.pointed')) one.classList.remove('pointed');
    this.#showLabels(item);
    if (!item) {
      this.#heard.point(null);
      return;
    }
    item.classList.add('pointed');
    const [box, ground] = [
      (item.querySelector('.mark') ?? item).getBoundingClientRect(),
      this.#ground.getBoundingClientRect(),
    ];
    const id = keyOf(item);
    this.#heard.point({
      id,
      x: box.left + box.width / 2 - ground.left,
      top: box.top - ground.top,
      bottom: box.bottom - ground.top,
    });
  }

  /** Labels that wait are seen while their thing, or an end of their line, is pointed at. @param {Element | null} item */
  #showLabels(item) {
    for (const one of this.#moving.querySelectorAll('.waiting')) one.setAttribute('visibility', 'hidden');
    if (!item) return;
    const seen = (/** @type {Iterable<Element>} */ some) => {
      for (const one of some) one.setAttribute('visibility', 'visible');
    };
    seen(item.querySelectorAll('.waiting'));
    const id = keyOf(item);
    for (const edge of this.#scene?.edges ?? []) {
      if (![edge.id, edge.from, edge.to].includes(id)) continue;
      seen(this.#moving.querySelectorAll(`.waiting[data-label="${CSS.escape(edge.id)}"]`));
    }
  }

  /** @param {Element | null} item */
  #press(item) {
    const key = keyOf(item);
    const node = this.#scene?.nodes.find(({ id }) => id === key);
    const edge = this.#scene?.edges.find(({ id }) => id === key);
    const figure = this.#scene?.figures?.find(({ id }) => id === key);
    if (node) this.#heard.choose('entity', [node.entity]);
    else if (edge) this.#heard.choose('fact', edge.facts);
    else if (figure) this.#heard.choose('fact', figure.facts);
    else this.#heard.choose(null, []);
  }

  /** @param {Point} place */
  #grab(place) {
    const item = this.#under(place);
    if (!item?.matches('.scene-node') || this.#scene?.size) return false;
    this.#dragged = { id: keyOf(item), place };
    return true;
  }

  /** @param {Point} place */
  #drag(place) {
    if (!this.#dragged) return;
    const [node, from] = [this.#item(this.#dragged.id), this.#dragged.place];
    const { zoom } = this.#view;
    node?.setAttribute('transform', `translate(${(place.x - from.x) / zoom} ${(place.y - from.y) / zoom})`);
    this.#dropped = place;
  }

  /** @type {Point | null} */
  #dropped = null;

  #drop() {
    const node = this.#scene?.nodes.find(({ id }) => id === this.#dragged?.id);
    if (node && this.#dragged && this.#dropped) {
      const { zoom } = this.#view;
      const [from, to] = [this.#dragged.place, this.#dropped];
      this.#heard.move(node.id, { x: node.x + (to.x - from.x) / zoom, y: node.y + (to.y - from.y) / zoom });
    }
    this.#dragged = this.#dropped = null;
  }

  /** @param {EventTarget | null} target */
  #focused(target) {
    if (!(target instanceof Element)) return;
    this.#current = keyOf(target);
    for (const item of this.#items) item.setAttribute('tabindex', item === target ? '0' : '-1');
    if (target.matches(':focus-visible')) this.#point(target);
  }

  /** Arrows go from thing to thing, Enter and Space choose, Escape goes back to the picture. @param {KeyboardEvent} event */
  #key(event) {
    const { key, target } = event;
    const items = this.#items;
    const place = items.findIndex((one) => one === target);
    if (place < 0) return;
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    if (Object.hasOwn(steps, key)) {
      const next = place + steps[/** @type {keyof typeof steps} */ (key)];
      items[(next + items.length) % items.length].focus();
    } else if (key === 'Enter' || key === ' ') this.#press(items[place]);
    else if (key === 'Escape') this.#ground.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
