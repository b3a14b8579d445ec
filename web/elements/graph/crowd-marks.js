/** The marks of a crowd on a canvas: shapes of nodes, heads of arrows, and the room that names take. */
import { ROUNDED, cornersOf } from '../../model/graph/shapes.js';

/** @import { Point } from '../../model/graph/scene.js' */
/** @import { Shape } from '../../model/graph/shapes.js' */

/** The height of a line of text, in pixels. */
export const LINE = 15;
const CELL = 60;

/**
 * Takes the room of a name on a coarse grid, where all of it is free.
 *
 * @param {Set<number>} taken
 * @param {number} x
 * @param {number} y
 * @param {number} width
 */
export function take(taken, x, y, width) {
  const cells = [];
  const row = Math.floor(y / LINE);
  for (
    let column = Math.floor((x - width / 2 - 6) / CELL);
    column <= Math.floor((x + width / 2 + 6) / CELL);
    column++
  ) {
    for (const one of [row, row + 1]) {
      const cell = column * 1e6 + one;
      if (taken.has(cell)) return false;
      cells.push(cell);
    }
  }
  for (const cell of cells) taken.add(cell);
  return true;
}

/**
 * Whether a line may touch a rectangle: whether the rectangle around it does.
 *
 * @param {Point} from
 * @param {Point} to
 * @param {{x1: number, y1: number, x2: number, y2: number}} extent
 */
export function touches(from, to, { x1, y1, x2, y2 }) {
  return (
    Math.max(from.x, to.x) > x1 &&
    Math.min(from.x, to.x) < x2 &&
    Math.max(from.y, to.y) > y1 &&
    Math.min(from.y, to.y) < y2
  );
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{from: Point, to: Point}[]} lines
 */
export function arrows(context, lines) {
  context.beginPath();
  for (const { from, to } of lines) {
    const angle = Math.atan2(to.y - from.y, to.x - from.x);
    const [x, y] = [to.x - 13 * Math.cos(angle), to.y - 13 * Math.sin(angle)];
    context.moveTo(x, y);
    for (const side of [0.4, -0.4]) context.lineTo(x - 9 * Math.cos(angle + side), y - 9 * Math.sin(angle + side));
  }
  context.fill();
}

/**
 * Adds the outline of a node to the path of a canvas; `times` larger, where the zoom would make it a speck.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Point & Shape} node
 * @param {number} [times]
 */
export function outline(context, { x, y, shape, width, height }, times = 1) {
  const [w, h] = [(times * width) / 2, (times * height) / 2];
  const corners = cornersOf(shape);
  if (corners) {
    corners.forEach(([right, down], at) =>
      at === 0 ? context.moveTo(x + right * w, y + down * h) : context.lineTo(x + right * w, y + down * h),
    );
    context.closePath();
  } else if (shape === 'ellipse') {
    context.moveTo(x + w, y);
    context.ellipse(x, y, w, h, 0, 0, 2 * Math.PI);
  } else {
    context.roundRect(x - w, y - h, 2 * w, 2 * h, ROUNDED * times);
  }
}
