/** The way of an edge from node to node: its line. */
import { outlinePoint } from './shapes.js';

/**
 * @typedef {object} Path from outline to outline, with none, one or two control points
 * @property {Point} start
 * @property {Point} end
 * @property {Point[]} controls
 * @property {Point} [begin] from where it goes straight to its start
 */

/** @import { Point, SceneEdge, SceneNode } from './scene.js' */

/** How far a line that comes back to its own node reaches. */
const LOOP = 46;

/**
 * @param {Pick<SceneEdge, 'bend' | 'way'>} edge
 * @param {SceneNode} from
 * @param {SceneNode} to
 * @returns {Path} `{start, end, controls}`: from outline to outline; none, one or two control points
 */
export function pathOf({ bend, way }, from, to) {
  if (way) return way;
  if (from === to) {
    const controls = [
      { x: from.x - LOOP, y: from.y - LOOP },
      { x: from.x + LOOP, y: from.y - LOOP },
    ];
    return { start: outlinePoint(from, controls[0]), end: outlinePoint(from, controls[1]), controls };
  }
  if (bend === 0) return { start: outlinePoint(from, to), end: outlinePoint(to, from), controls: [] };
  const long = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const control = {
    x: (from.x + to.x) / 2 - (bend * (to.y - from.y)) / long,
    y: (from.y + to.y) / 2 + (bend * (to.x - from.x)) / long,
  };
  return { start: outlinePoint(from, control), end: outlinePoint(to, control), controls: [control] };
}

/**
 * The point of a Bézier curve so far along it (de Casteljau).
 *
 * @param {Point[]} points
 * @param {number} part
 * @returns {Point}
 */
export function pointAt(points, part) {
  if (points.length === 1) return points[0];
  const between = points.slice(1).map((point, at) => ({
    x: points[at].x + part * (point.x - points[at].x),
    y: points[at].y + part * (point.y - points[at].y),
  }));
  return pointAt(between, part);
}
