/**
 * Paints a crowd of nodes and facts: plain lines in one stroke for all alike, and the names of those that know most, as far as
 * they do not overlap. Cytoscape's own way, which keeps a small picture of each element, takes seconds for thousands.
 */
import { FAMILIES, KINDS, LEVELS } from '../../model/vocabulary.js';
import { LINE, arrows, outline, take, touches } from './crowd-marks.js';
import { DASHES } from './graph-style.js';

const FONT = 11;
/** From this zoom on arrows and dashes can be told apart. */
const NEAR = 0.55;
const FADED = 0.12;
/** A shot reaches so far beyond the view on each side, in parts of it. */
const MARGIN = 0.25;
/** Milliseconds without a move after which the view rests. */
const REST = 120;
/** A shot is stretched to no more than this, nor shrunk to less than its inverse. */
const STRETCH = 2.2;
const NAMES_AT_POINTER = 40;

export class CrowdPainter {
  #graph;
  #colours;
  #family;
  #dots = [];
  #named = [];
  #lines = [];
  #widths = new Map();
  #shot = null;
  #stale = true;
  #view = null;
  #movedAt = 0;
  #resting = null;

  /** @param colour gives the value of a CSS variable of the palette */
  constructor(graph, colour) {
    this.#graph = graph;
    this.#family = getComputedStyle(document.body).fontFamily;
    this.#colours = Object.fromEntries(
      [...Object.values(KINDS), ...Object.values(FAMILIES)].map((one) => [one.colour, colour(one.colour)]),
    );
    for (const name of [...LEVELS, '--surface', '--ink', '--focus']) this.#colours[name] = colour(name);
    this.see();
  }

  /** Takes note of the elements that the graph has now. */
  see() {
    const at = new Map();
    this.#dots = this.#graph.nodes().map((node, index) => {
      at.set(node.id(), index);
      const { label, level, name } = node.data();
      const fill =
        level === undefined ? (KINDS[label]?.colour ?? '--deal') : LEVELS[Math.min(level, LEVELS.length - 1)];
      return { node, label, name, fill: this.#colours[fill], known: node.degree(), x: 0, y: 0 };
    });
    this.#lines = this.#graph.edges().map((edge) => {
      const { source, target, family, status, width, symmetric } = edge.data();
      return {
        edge,
        from: this.#dots[at.get(source)],
        to: this.#dots[at.get(target)],
        kind: `${family} ${Math.round(width)} ${status}`,
        family,
        status,
        width: Math.round(width),
        symmetric,
      };
    });
    this.#named = [...this.#dots].sort((a, b) => b.known - a.known || (a.node.id() < b.node.id() ? -1 : 1));
    this.#stale = true;
  }

  /** Something else is lit, or stands elsewhere. */
  look() {
    this.#stale = true;
  }

  /**
   * Paints what is in view. While the view moves, the last shot is moved, which takes a few milliseconds whatever it holds; once
   * it rests, or the shot no longer fills the view, another is made.
   */
  paint(context) {
    const [wide, tall] = [this.#graph.width(), this.#graph.height()];
    const view = { zoom: this.#graph.zoom(), ...this.#graph.pan(), wide, tall, ratio: context.canvas.width / wide };
    if (this.#view && !same(view, this.#view)) this.#moved();
    this.#view = view;
    const rests = performance.now() - this.#movedAt >= REST;
    if (this.#stale || !serves(this.#shot, view) || (rests && !same(this.#shot.view, view))) this.#shoot(view);
    const { canvas, view: shot } = this.#shot;
    const scale = view.zoom / shot.zoom;
    const [left, top] = [
      view.x - (shot.x + MARGIN * shot.wide) * scale,
      view.y - (shot.y + MARGIN * shot.tall) * scale,
    ];
    context.save();
    context.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
    context.drawImage(canvas, left, top, (canvas.width / shot.ratio) * scale, (canvas.height / shot.ratio) * scale);
    context.restore();
    this.#pointedAt(context, view);
  }

  #moved() {
    this.#movedAt = performance.now();
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#graph.destroyed() || this.#graph.forceRender(), REST + 10);
  }

  #shoot(view) {
    const [wide, tall] = [view.wide * (1 + 2 * MARGIN), view.tall * (1 + 2 * MARGIN)];
    const canvas = this.#shot?.canvas ?? document.createElement('canvas');
    Object.assign(canvas, { width: Math.round(wide * view.ratio), height: Math.round(tall * view.ratio) });
    const context = canvas.getContext('2d');
    const { zoom } = view;
    const pan = { x: view.x + MARGIN * view.wide, y: view.y + MARGIN * view.tall };
    const extent = { x1: -pan.x / zoom, y1: -pan.y / zoom, x2: (wide - pan.x) / zoom, y2: (tall - pan.y) / zoom };
    for (const dot of this.#dots) {
      ({ x: dot.x, y: dot.y } = dot.node.position());
      dot.away = dot.node.grabbed();
      dot.bright = ['lit', 'held', 'start'].some((name) => dot.node.hasClass(name));
      dot.inView = dot.x > extent.x1 - 30 && dot.x < extent.x2 + 30 && dot.y > extent.y1 - 30 && dot.y < extent.y2 + 30;
    }
    for (const line of this.#lines) line.bright = line.edge.hasClass('lit') || line.edge.hasClass('held');
    const shown = this.#lines.filter(({ from, to }) => !from.away && !to.away && touches(from, to, extent));
    const chosen = this.#lines.some(({ bright }) => bright) || this.#dots.some(({ node }) => node.hasClass('lit'));
    const dots = this.#dots.filter(({ inView, away }) => inView && !away);
    context.setTransform(zoom * view.ratio, 0, 0, zoom * view.ratio, pan.x * view.ratio, pan.y * view.ratio);
    this.#strokes(
      context,
      shown.filter(({ bright }) => !bright),
      zoom,
      chosen ? FADED : 0.55,
    );
    this.#strokes(
      context,
      shown.filter(({ bright }) => bright),
      zoom,
      1,
    );
    this.#discs(context, chosen ? dots.filter(({ bright }) => !bright) : dots, zoom, chosen ? 0.3 : 1);
    if (chosen)
      this.#discs(
        context,
        dots.filter(({ bright }) => bright),
        zoom,
        1,
      );
    this.#rings(context, dots, zoom);
    context.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
    this.#names(context, { zoom, pan, wide, tall }, chosen);
    this.#shot = { canvas, view };
    this.#stale = false;
  }

  /** What the pointer is on stands out over the shot. */
  #pointedAt(context, { zoom, x, y, ratio }) {
    const near = this.#graph.elements('.hovered, .near');
    if (near.empty()) return;
    const lines = this.#lines.filter(({ edge }) => edge.hasClass('near') || edge.hasClass('hovered'));
    const dots = this.#dots.filter(({ node }) => node.hasClass('hovered'));
    const ends = [...new Set([...dots, ...lines.flatMap(({ from, to }) => [from, to])])];
    context.save();
    context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
    this.#strokes(context, lines, zoom, 1);
    this.#discs(context, ends, zoom, 1);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    for (const dot of ends.slice(0, NAMES_AT_POINTER))
      this.#name(context, dot, dot.x * zoom + x, dot.y * zoom + below(zoom) + y, this.#widthOf(context, dot));
    context.restore();
  }

  #strokes(context, lines, zoom, opacity) {
    context.globalAlpha = opacity;
    for (const alike of Map.groupBy(lines, ({ kind }) => kind).values()) {
      const { family, width, status } = alike[0];
      context.strokeStyle = context.fillStyle = this.#colours[FAMILIES[family].colour];
      context.lineWidth = Math.max(width, 0.7 / zoom);
      context.setLineDash(zoom >= NEAR ? (DASHES[status] ?? []) : []);
      context.beginPath();
      for (const { from, to } of alike) {
        context.moveTo(from.x, from.y);
        context.lineTo(to.x, to.y);
      }
      context.stroke();
      if (zoom >= NEAR)
        arrows(
          context,
          alike.filter(({ symmetric }) => !symmetric),
        );
    }
    context.setLineDash([]);
  }

  #discs(context, dots, zoom, opacity) {
    context.globalAlpha = opacity;
    context.strokeStyle = this.#colours['--surface'];
    context.lineWidth = Math.min(1.5, 0.8 / zoom);
    for (const alike of Map.groupBy(dots, ({ label, fill }) => `${label} ${fill}`).values()) {
      context.fillStyle = alike[0].fill;
      context.beginPath();
      for (const { x, y, label } of alike) outline(context, label, x, y);
      context.fill();
      context.stroke();
    }
  }

  #rings(context, dots, zoom) {
    for (const { node, label, x, y } of dots) {
      const held = node.hasClass('held');
      if (!held && !node.hasClass('start')) continue;
      context.strokeStyle = this.#colours[held ? '--focus' : '--ink'];
      context.lineWidth = Math.max(3, 2 / zoom);
      context.beginPath();
      outline(context, label, x, y);
      context.stroke();
    }
  }

  /** Names keep their size. Those that know most take their room first; others go without until a reader is nearer. */
  #names(context, { zoom, pan, wide, tall }, chosen) {
    const taken = new Set();
    const first = this.#named.filter(({ bright }) => bright);
    for (const dot of first.length ? [...first, ...this.#named.filter(({ bright }) => !bright)] : this.#named) {
      // Room is taken out of view too, so that names neither come nor go as the view is moved.
      const [x, y] = [dot.x * zoom, dot.y * zoom + below(zoom)];
      const width = this.#widthOf(context, dot);
      if (dot.away || !take(taken, x, y, width) || !dot.inView) continue;
      context.globalAlpha = chosen && !dot.bright ? 0.35 : 1;
      this.#name(context, dot, x + pan.x, y + pan.y, width);
    }
    context.globalAlpha = 1;
  }

  #name(context, dot, x, y, width) {
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = this.#colours['--surface'];
    const alpha = context.globalAlpha;
    context.globalAlpha = alpha * 0.8;
    context.fillRect(x - width / 2 - 2, y - LINE / 2, width + 4, LINE);
    context.globalAlpha = alpha;
    context.fillStyle = this.#colours['--ink'];
    context.font = `${dot.bright ? '600 ' : ''}${FONT}px ${this.#family}`;
    context.fillText(dot.name, x, y);
  }

  #widthOf(context, { name }) {
    if (!this.#widths.has(name)) {
      context.font = `${FONT}px ${this.#family}`;
      this.#widths.set(name, context.measureText(name).width);
    }
    return this.#widths.get(name);
  }
}

function below(zoom) {
  return 11 * zoom + LINE / 2 + 1;
}

function same(one, other) {
  return Object.keys(one).every((key) => one[key] === other[key]);
}

/** Whether a shot, moved and stretched, shows enough of a view: what lies beyond it stays blank until the view rests. */
function serves(shot, view) {
  if (!shot || ['wide', 'tall', 'ratio'].some((key) => shot.view[key] !== view[key])) return false;
  const scale = view.zoom / shot.view.zoom;
  if (scale > STRETCH || scale < 1 / STRETCH) return false;
  const blank = (at, from, size) => {
    const start = at - (from + MARGIN * size) * scale;
    return Math.max(0, start) + Math.max(0, size - start - size * (1 + 2 * MARGIN) * scale);
  };
  return blank(view.x, shot.view.x, view.wide) < view.wide / 4 && blank(view.y, shot.view.y, view.tall) < view.tall / 4;
}
