/**
 * Paints a crowd of nodes and facts: plain lines in one stroke for all alike, and the names of those that know most, as far as
 * they do not overlap. Cytoscape's own way, which keeps a small picture of each element, takes seconds for thousands.
 */
import { FAMILIES, KINDS, LEVELS } from '../vocabulary.js';
import { DASHES } from './graph-style.js';

const FONT = 11;
const LINE = 15;
/** From this zoom on arrows and dashes can be told apart. */
const NEAR = 0.55;
const CELL = 60;
const FADED = 0.12;

export class CrowdPainter {
  #graph;
  #colours;
  #family;
  #dots = [];
  #lines = [];
  #widths = new Map();

  /** @param colour gives the value of a CSS variable of the palette */
  constructor(graph, colour) {
    this.#graph = graph;
    this.#family = getComputedStyle(document.body).fontFamily;
    this.#colours = Object.fromEntries([...Object.values(KINDS), ...Object.values(FAMILIES)].map((one) => [one.colour, colour(one.colour)]));
    for (const name of [...LEVELS, '--surface', '--ink', '--focus']) this.#colours[name] = colour(name);
    this.see();
  }

  /** Takes note of the elements that the graph has now. */
  see() {
    const at = new Map();
    this.#dots = this.#graph.nodes().map((node, index) => {
      at.set(node.id(), index);
      const { label, level, name } = node.data();
      const fill = level === undefined ? (KINDS[label]?.colour ?? '--deal') : LEVELS[Math.min(level, LEVELS.length - 1)];
      return { node, label, name, fill: this.#colours[fill], known: node.degree(), x: 0, y: 0 };
    });
    this.#lines = this.#graph.edges().map((edge) => {
      const { source, target, family, status, width, symmetric } = edge.data();
      return { edge, from: this.#dots[at.get(source)], to: this.#dots[at.get(target)], kind: `${family} ${Math.round(width)} ${status}`, family, status, width: Math.round(width), symmetric };
    });
    this.#named = [...this.#dots].sort((a, b) => b.known - a.known || (a.node.id() < b.node.id() ? -1 : 1));
  }

  #named = [];

  /** @param extent what of the graph is in view: `{x1, y1, x2, y2}` */
  paint(context, extent) {
    const zoom = this.#graph.zoom();
    for (const dot of this.#dots) {
      ({ x: dot.x, y: dot.y } = dot.node.position());
      dot.away = dot.node.grabbed();
      dot.bright = ['lit', 'held', 'start', 'hovered'].some((name) => dot.node.hasClass(name));
      dot.inView = dot.x > extent.x1 - 30 && dot.x < extent.x2 + 30 && dot.y > extent.y1 - 30 && dot.y < extent.y2 + 30;
    }
    const lit = (line) => line.edge.hasClass('lit') || line.edge.hasClass('held') || line.edge.hasClass('near') || line.edge.hasClass('hovered');
    const shown = this.#lines.filter(({ from, to }) => !from.away && !to.away && touches(from, to, extent));
    const bright = shown.filter(lit);
    const chosen = bright.some(({ edge }) => edge.hasClass('lit')) || this.#dots.some(({ node }) => node.hasClass('lit'));
    context.save();
    this.#strokes(context, bright.length ? shown.filter((line) => !lit(line)) : shown, zoom, chosen ? FADED : 0.55);
    this.#strokes(context, bright, zoom, 1);
    const dots = this.#dots.filter(({ inView, away }) => inView && !away);
    const plain = chosen ? dots.filter((dot) => !dot.bright) : dots;
    this.#discs(context, plain, zoom, chosen ? 0.3 : 1);
    if (chosen) this.#discs(context, dots.filter((dot) => dot.bright), zoom, 1);
    this.#rings(context, dots, zoom);
    context.restore();
    this.#names(context, zoom, chosen);
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
      if (zoom >= NEAR) arrows(context, alike.filter(({ symmetric }) => !symmetric));
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

  /** Names stand on the page's own scale. Those first in order take their room; others go without until a reader is nearer. */
  #names(context, zoom, chosen) {
    const pan = this.#graph.pan();
    const [wide, tall] = [this.#graph.width(), this.#graph.height()];
    const taken = new Set();
    const ratio = context.canvas.width / wide;
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    const first = this.#named.filter((dot) => dot.bright);
    for (const dot of first.length ? [...first, ...this.#named] : this.#named) {
      // Above many nodes only those that are near the view need asking: their room is theirs wherever the view stands.
      const [x, y] = [dot.x * zoom, dot.y * zoom + 11 * zoom + LINE / 2 + 1];
      const width = this.#widthOf(context, dot);
      if (dot.away || taken.has(dot) || !take(taken, x, y, width)) continue;
      taken.add(dot);
      const [left, top] = [x + pan.x, y + pan.y];
      if (left < -width || left > wide + width || top < -LINE || top > tall + LINE) continue;
      context.globalAlpha = chosen && !dot.bright ? 0.35 : 1;
      this.#name(context, dot, left, top, width);
    }
    context.restore();
  }

  #name(context, dot, x, y, width) {
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

/** Takes the room of a name on a coarse grid, where all of it is free. */
function take(taken, x, y, width) {
  const cells = [];
  const row = Math.floor(y / LINE);
  for (let column = Math.floor((x - width / 2 - 6) / CELL); column <= Math.floor((x + width / 2 + 6) / CELL); column++) {
    for (const one of [row, row + 1]) {
      const cell = column * 1e6 + one;
      if (taken.has(cell)) return false;
      cells.push(cell);
    }
  }
  for (const cell of cells) taken.add(cell);
  return true;
}

function touches(from, to, { x1, y1, x2, y2 }) {
  return Math.max(from.x, to.x) > x1 && Math.min(from.x, to.x) < x2 && Math.max(from.y, to.y) > y1 && Math.min(from.y, to.y) < y2;
}

function arrows(context, lines) {
  context.beginPath();
  for (const { from, to } of lines) {
    const angle = Math.atan2(to.y - from.y, to.x - from.x);
    const [x, y] = [to.x - 13 * Math.cos(angle), to.y - 13 * Math.sin(angle)];
    context.moveTo(x, y);
    for (const side of [0.4, -0.4]) context.lineTo(x - 9 * Math.cos(angle + side), y - 9 * Math.sin(angle + side));
  }
  context.fill();
}

function outline(context, label, x, y) {
  switch (label) {
    case 'Company':
      context.moveTo(x + 11, y);
      context.arc(x, y, 11, 0, 2 * Math.PI);
      return;
    case 'Cloud':
      context.roundRect(x - 15, y - 10, 30, 20, 5);
      return;
    case 'Model':
      corners(context, x, y, [-11, 0, -5.5, -11, 5.5, -11, 11, 0, 5.5, 11, -5.5, 11]);
      return;
    case 'Chip':
      corners(context, x, y, [0, -12.5, 12.5, 0, 0, 12.5, -12.5, 0]);
      return;
    case 'Product':
      corners(context, x, y, [0, -11, 11, 11, -11, 11]);
      return;
    default:
      context.rect(x - 14, y - 9, 28, 18);
  }
}

function corners(context, x, y, offsets) {
  for (let at = 0; at < offsets.length; at += 2) {
    if (at === 0) context.moveTo(x + offsets[0], y + offsets[1]);
    else context.lineTo(x + offsets[at], y + offsets[at + 1]);
  }
  context.closePath();
}
