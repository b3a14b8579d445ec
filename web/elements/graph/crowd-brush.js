/** Draws the marks of a crowd: its lines, its nodes and their rings, and their names, in the colours of the palette. */
import { edgeLook, nodeLook } from '../../model/graph/looks.js';
import { LINE, arrows, outline } from './crowd-marks.js';

/** @import { SceneEdge, SceneNode } from '../../model/graph/scene.js' */
/** @import { Colour } from './drawing.js' */

const FONT = 11;
/** From this zoom on arrows and dashes can be told apart. */
const NEAR = 0.55;
/** The least width of a node, in pixels as seen. */
const SMALLEST = 4;

/**
 * What is painted: a node of the scene with how it looks, and whether it is left out.
 *
 * @typedef {object} Dot
 * @property {SceneNode} node
 * @property {ReturnType<typeof nodeLook>} look
 * @property {string} kind the same for all that are painted alike
 * @property {boolean} bright
 * @property {boolean} away
 */

/**
 * @typedef {object} Line
 * @property {SceneEdge} edge
 * @property {Dot} from
 * @property {Dot} to
 * @property {string} stroke
 * @property {number} width
 * @property {string} kind the same for all that are painted alike
 * @property {boolean} bright
 */

export class CrowdBrush {
  #colour;
  #family;
  /** @type {Map<string, number>} */
  #widths = new Map();

  /**
   * @param {Colour} colour
   * @param {string} family the font of the page
   */
  constructor(colour, family) {
    this.#colour = colour;
    this.#family = family;
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Line[]} lines
   * @param {number} zoom
   * @param {number} opacity
   */
  strokes(context, lines, zoom, opacity) {
    context.globalAlpha = opacity;
    for (const alike of Map.groupBy(lines, ({ kind }) => kind).values()) {
      const { stroke, width, edge } = alike[0];
      context.strokeStyle = context.fillStyle = this.#colour(stroke);
      context.lineWidth = Math.max(width, 0.7 / zoom);
      context.setLineDash(zoom >= NEAR ? edge.dashes : []);
      context.beginPath();
      for (const { from, to } of alike) {
        context.moveTo(from.node.x, from.node.y);
        context.lineTo(to.node.x, to.node.y);
      }
      context.stroke();
      if (zoom >= NEAR && edge.arrow)
        arrows(
          context,
          alike.map(({ from, to }) => ({ from: from.node, to: to.node })),
        );
    }
    context.setLineDash([]);
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Dot[]} dots
   * @param {number} zoom
   * @param {number} opacity
   */
  discs(context, dots, zoom, opacity) {
    context.globalAlpha = opacity;
    context.strokeStyle = this.#colour('--surface');
    context.lineWidth = Math.min(1.5, 0.8 / zoom);
    for (const alike of Map.groupBy(dots, ({ kind }) => kind).values()) {
      context.fillStyle = this.#colour(alike[0].node.fill);
      context.beginPath();
      for (const { node } of alike) outline(context, node, visible(node, zoom));
      context.fill();
      context.stroke();
    }
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Dot[]} dots
   * @param {number} zoom
   */
  rings(context, dots, zoom) {
    for (const { node, look } of dots) {
      if (look.border === '--surface') continue;
      context.strokeStyle = this.#colour(look.border);
      context.lineWidth = Math.max(3, 2 / zoom);
      context.setLineDash(look.dashed ? [4, 3] : []);
      context.beginPath();
      outline(context, node, visible(node, zoom));
      context.stroke();
    }
    context.setLineDash([]);
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Dot} dot
   * @param {number} x
   * @param {number} y
   */
  name(context, dot, x, y) {
    const width = this.widthOf(context, dot);
    const alpha = context.globalAlpha;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = this.#colour('--surface');
    context.globalAlpha = alpha * 0.8;
    context.fillRect(x - width / 2 - 2, y - LINE / 2, width + 4, LINE);
    context.globalAlpha = alpha;
    context.fillStyle = this.#colour('--ink');
    context.font = `${dot.bright ? '600 ' : ''}${FONT}px ${this.#family}`;
    context.fillText(dot.node.label, x, y);
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Dot} dot
   */
  widthOf(context, { node: { label } }) {
    const known = this.#widths.get(label);
    if (known !== undefined) return known;
    context.font = `${FONT}px ${this.#family}`;
    const { width } = context.measureText(label);
    this.#widths.set(label, width);
    return width;
  }
}

/**
 * @param {SceneNode} node
 * @returns {Dot}
 */
export function dotOf(node) {
  return {
    node,
    look: nodeLook(node),
    kind: `${node.shape} ${node.width} ${node.fill}`,
    bright: node.start || node.state === 'lit' || node.state === 'selected',
    away: false,
  };
}

/**
 * @param {SceneEdge} edge
 * @param {Dot} from
 * @param {Dot} to
 * @returns {Line}
 */
export function lineOf(edge, from, to) {
  const { stroke } = edgeLook(edge);
  const width = Math.round(edge.width);
  return {
    edge,
    from,
    to,
    stroke,
    width,
    kind: `${stroke} ${width} ${edge.dashes} ${edge.arrow}`,
    bright: edge.state === 'lit' || edge.state === 'selected',
  };
}

/**
 * How many times larger than in the scene a node is painted, to be seen at this zoom.
 *
 * @param {SceneNode} node
 * @param {number} zoom
 */
function visible({ width }, zoom) {
  return Math.max(1, SMALLEST / (width * zoom));
}

/** How far below the middle of a node its name stands. @param {number} zoom */
export function below(zoom) {
  return 11 * zoom + LINE / 2 + 1;
}
