/** What of a scene stands at a point. */

/** @import { Point, Scene, SceneEdge, SceneNode } from './scene.js' */

/** A node is caught from so near its outline, an edge from so near its line, in pixels as seen. */
const NODE = 3;
const EDGE = 5;
/** However small a node is drawn, so much of it is caught around its middle. */
const SMALLEST = 6;

/**
 * @param {Scene} scene
 * @param {Point} point in the measures of the scene
 * @param {number} zoom how many pixels one of its measures is
 * @returns {SceneNode | null} the node whose middle is nearest of those that the point is on, or null
 */
export function nearestNode({ nodes }, point, zoom) {
  /** @type {SceneNode | null} */
  let found = null;
  let least = Infinity;
  for (const node of nodes) {
    const reach = Math.max(Math.max(node.width, node.height) / 2 + NODE / zoom, SMALLEST / zoom);
    const far = Math.hypot(node.x - point.x, node.y - point.y);
    if (far <= reach && far < least) [found, least] = [node, far];
  }
  return found;
}

/**
 * The edge whose straight line is nearest of those that the point is on, or null.
 *
 * @param {Scene} scene
 * @param {Point} point
 * @param {number} zoom
 * @returns {SceneEdge | null}
 */
export function nearestEdge({ nodes, edges }, point, zoom) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  /** @type {SceneEdge | null} */
  let found = null;
  let least = EDGE / zoom;
  for (const edge of edges) {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    const far = from && to ? farFrom(point, from, to) : Infinity;
    if (far < least) [found, least] = [edge, far];
  }
  return found;
}

/**
 * How far a point is from a line between two.
 *
 * @param {Point} point
 * @param {Point} from
 * @param {Point} to
 */
function farFrom({ x, y }, from, to) {
  const [right, down] = [to.x - from.x, to.y - from.y];
  const along = ((x - from.x) * right + (y - from.y) * down) / (right * right + down * down || 1);
  const part = Math.max(0, Math.min(1, along));
  return Math.hypot(x - from.x - part * right, y - from.y - part * down);
}
