/**
 * Paints a crowd of nodes and facts: plain lines in one stroke for all alike, and the names of those that know most, as far as
 * they do not overlap.
 *
 * While the view moves, the last shot is moved, which takes a few milliseconds whatever it holds; once it rests, or the shot
 * no longer fills the view, another is made.
 */
import { CrowdBrush, below, dotOf, lineOf } from './crowd-brush.js';
import { take, touches } from './crowd-marks.js';

/** @import { Dot, Line } from './crowd-brush.js' */
/** @import { Point, Scene } from '../../model/graph/scene.js' */
/** @import { Colour } from './drawing.js' */

const FADED = 0.12;
/** A shot reaches so far beyond the view on each side, in parts of it. */
const MARGIN = 0.25;
/** A shot is stretched to no more than this, nor shrunk to less than its inverse. */
const STRETCH = 2.2;
const NAMES_AT_POINTER = 40;

/** @typedef {{canvas: HTMLCanvasElement, view: View}} Shot */

/** @typedef {{node?: string, edge?: string, place?: Point}} Pointed ids of what the pointer is on, and the place of what it drags */

/** @typedef {{zoom: number, x: number, y: number, wide: number, tall: number, ratio: number}} View */

export class CrowdPainter {
  #brush;
  /** @type {Dot[]} */
  #dots = [];
  /** @type {Line[]} */
  #lines = [];
  /** @type {Dot[]} */
  #named = [];
  #chosen = false;
  /** @type {Shot | null} */
  #shot = null;
  #stale = true;

  /**
   * @param {Colour} colour
   * @param {string} family the font of the page
   */
  constructor(colour, family) {
    this.#brush = new CrowdBrush(colour, family);
  }

  /** @param {Scene} scene */
  take(scene) {
    const dots = new Map(scene.nodes.map((node) => [node.id, dotOf(node)]));
    this.#dots = [...dots.values()];
    this.#lines = scene.edges.flatMap((edge) => {
      const [from, to] = [dots.get(edge.from), dots.get(edge.to)];
      return from && to ? [lineOf(edge, from, to)] : [];
    });
    this.#named = [...this.#dots].sort(
      (a, b) =>
        Number(b.bright) - Number(a.bright) || b.node.degree - a.node.degree || (a.node.id < b.node.id ? -1 : 1),
    );
    this.#chosen =
      scene.edges.some(({ state }) => state === 'lit' || state === 'selected') ||
      scene.nodes.some(({ state }) => state === 'lit');
    this.#stale = true;
  }

  /**
   * Leaves a node out of the shot, since it is on its way.
   *
   * @param {string | null} id
   */
  lift(id) {
    for (const dot of this.#dots) dot.away = dot.node.id === id;
    this.#stale = true;
  }

  /** Other colours. */
  restyle() {
    this.#stale = true;
  }

  /**
   * @param {View} view
   * @param {boolean} rests whether the view does not move
   * @param {Pointed} pointed
   * @param {CanvasRenderingContext2D} context
   */
  paint(context, view, rests, pointed) {
    const last = this.#shot;
    const good = last && !this.#stale && serves(last, view) && (!rests || same(last.view, view));
    const { canvas, view: shot } = good ? last : this.#shoot(view);
    const scale = view.zoom / shot.zoom;
    const [left, top] = [
      view.x - (shot.x + MARGIN * shot.wide) * scale,
      view.y - (shot.y + MARGIN * shot.tall) * scale,
    ];
    context.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
    context.clearRect(0, 0, view.wide, view.tall);
    context.drawImage(canvas, left, top, (canvas.width / shot.ratio) * scale, (canvas.height / shot.ratio) * scale);
    if (pointed.node || pointed.edge) this.#pointedAt(context, view, pointed);
  }

  /**
   * @param {View} view
   * @returns {Shot}
   */
  #shoot(view) {
    const { zoom, ratio } = view;
    const [wide, tall] = [view.wide * (1 + 2 * MARGIN), view.tall * (1 + 2 * MARGIN)];
    const canvas = this.#shot?.canvas ?? document.createElement('canvas');
    Object.assign(canvas, { width: Math.round(wide * ratio), height: Math.round(tall * ratio) });
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    const pan = { x: view.x + MARGIN * view.wide, y: view.y + MARGIN * view.tall };
    const extent = { x1: -pan.x / zoom, y1: -pan.y / zoom, x2: (wide - pan.x) / zoom, y2: (tall - pan.y) / zoom };
    const inView = (/** @type {Point} */ { x, y }) =>
      x > extent.x1 - 30 && x < extent.x2 + 30 && y > extent.y1 - 30 && y < extent.y2 + 30;
    const dots = this.#dots.filter(({ node, away }) => !away && inView(node));
    const lines = this.#lines.filter(({ from, to }) => !from.away && !to.away && touches(from.node, to.node, extent));
    const faded = this.#chosen;
    context.setTransform(zoom * ratio, 0, 0, zoom * ratio, pan.x * ratio, pan.y * ratio);
    this.#brush.strokes(
      context,
      lines.filter(({ bright }) => !bright),
      zoom,
      faded ? FADED : 0.55,
    );
    this.#brush.strokes(
      context,
      lines.filter(({ bright }) => bright),
      zoom,
      1,
    );
    this.#brush.discs(context, faded ? dots.filter(({ bright }) => !bright) : dots, zoom, faded ? 0.3 : 1);
    if (faded)
      this.#brush.discs(
        context,
        dots.filter(({ bright }) => bright),
        zoom,
        1,
      );
    this.#brush.rings(context, dots, zoom);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#names(context, zoom, pan, new Set(dots));
    const shot = { canvas, view };
    this.#shot = shot;
    this.#stale = false;
    return shot;
  }

  /**
   * What the pointer is on stands out over the shot.
   *
   * @param {CanvasRenderingContext2D} context
   * @param {View} view
   * @param {Pointed} pointed
   */
  #pointedAt(context, { zoom, x, y, ratio }, { node, edge, place }) {
    const lines = this.#lines.filter(
      (line) => line.edge.id === edge || line.edge.from === node || line.edge.to === node,
    );
    const ends = new Set([
      ...this.#dots.filter((dot) => dot.node.id === node),
      ...lines.flatMap(({ from, to }) => [from, to]),
    ]);
    // What is dragged stands where it is now, and so do the ends of its lines.
    const moved = new Map(
      [...ends].map((dot) => [dot, place && dot.node.id === node ? { ...dot, node: { ...dot.node, ...place } } : dot]),
    );
    context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
    this.#brush.strokes(
      context,
      lines.map((line) => ({ ...line, from: moved.get(line.from) ?? line.from, to: moved.get(line.to) ?? line.to })),
      zoom,
      1,
    );
    this.#brush.discs(context, [...moved.values()], zoom, 1);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    for (const dot of [...moved.values()].slice(0, NAMES_AT_POINTER))
      this.#brush.name(context, dot, dot.node.x * zoom + x, dot.node.y * zoom + below(zoom) + y);
  }

  /**
   * Names keep their size. Those that are chosen, then those that know most, take their room first; others go without.
   *
   * @param {CanvasRenderingContext2D} context
   * @param {number} zoom
   * @param {Point} pan
   * @param {Set<Dot>} shown
   */
  #names(context, zoom, pan, shown) {
    /** @type {Set<number>} */
    const taken = new Set();
    for (const dot of this.#named) {
      // Room is taken out of view too, so that names neither come nor go as the view is moved.
      const [x, y] = [dot.node.x * zoom, dot.node.y * zoom + below(zoom)];
      if (dot.away || !take(taken, x, y, this.#brush.widthOf(context, dot)) || !shown.has(dot)) continue;
      context.globalAlpha = this.#chosen && !dot.bright ? 0.35 : 1;
      this.#brush.name(context, dot, x + pan.x, y + pan.y);
    }
    context.globalAlpha = 1;
  }
}

/**
 * @param {View} one
 * @param {View} other
 */
function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Whether a shot, moved and stretched, shows enough of a view: what lies beyond it stays blank until the view rests.
 *
 * @param {Shot} shot
 * @param {View} view
 */
function serves(shot, view) {
  const { wide, tall, ratio } = shot.view;
  if (wide !== view.wide || tall !== view.tall || ratio !== view.ratio) return false;
  const scale = view.zoom / shot.view.zoom;
  if (scale > STRETCH || scale < 1 / STRETCH) return false;
  const blank = (/** @type {number} */ at, /** @type {number} */ from, /** @type {number} */ size) => {
    const start = at - (from + MARGIN * size) * scale;
    return Math.max(0, start) + Math.max(0, size - start - size * (1 + 2 * MARGIN) * scale);
  };
  return blank(view.x, shot.view.x, view.wide) < view.wide / 4 && blank(view.y, shot.view.y, view.tall) < view.tall / 4;
}
