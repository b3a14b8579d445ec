/**
 * Makes a laid out scene readable: no line passes under a node that is not its end, but bends out of the way, and no word
 * lies over another.
 */
import { SIZE as NAME, boxAround, nodeBox, meets } from './boxes.js';
import { holds, withFreeWords } from './free-words.js';
import { pathOf, pointAt } from './paths.js';

/** @import { Box } from './boxes.js' */
/** @import { Scene, SceneEdge, SceneNode } from './scene.js' */

/** How far a line may bend to get out of the way, the least first. */
const BENDS = [26, 48, 76, 110, 150, 200];
const SAMPLES = 28;
/** So near a foreign node no line passes. */
const CLEAR = 3;
/** No type is smaller on the page. */
const LEAST = 11;
/** So near the edge of the ground no name comes, in pixels of the page. */
const EDGE = 4;

/**
 * @param {Scene} scene
 * @returns {Scene}
 */
export function readable(scene) {
  const marks = new Map(scene.nodes.map((node) => [node.id, boxAround(nodeBox(node), CLEAR)]));
  const edges = scene.edges.map((edge) => outOfTheWay(edge, scene, marks));
  return withFreeWords({ ...scene, edges });
}

/**
 * The same scene as it is shown that much smaller: its type stays as large as one can read, and names that no longer have
 * room on the ground wait.
 *
 * @param {Scene} scene
 * @param {{zoom: number, x: number, y: number}} view where the scene's own nought stands on the ground
 * @param {{clientWidth: number, clientHeight: number}} ground
 * @returns {Scene}
 */
export function legible(scene, { zoom, x, y }, { clientWidth, clientHeight }) {
  if (zoom * NAME >= LEAST || scene.size || scene.crowd) return scene;
  const size = LEAST / zoom;
  const nodes = scene.nodes.map((node) => (node.side === 'inside' ? inLargerType(node, size) : { ...node, size }));
  const edges = scene.edges.map((edge) => ({ ...edge, size }));
  const seen = { left: -x / zoom, right: (clientWidth - x) / zoom, top: -y / zoom, bottom: (clientHeight - y) / zoom };
  const within = boxAround(seen, -EDGE / zoom);
  return withFreeWords({ ...scene, nodes, edges }, within);
}

/**
 * What has its words inside grows with them.
 *
 * @param {SceneNode} node
 * @param {number} size
 * @returns {SceneNode}
 */
function inLargerType(node, size) {
  const times = size / LEAST;
  return { ...node, size, width: node.width * times, height: node.height * times };
}

/**
 * @param {SceneEdge} edge
 * @param {Scene} scene
 * @param {Map<string, Box>} marks
 * @returns {SceneEdge}
 */
function outOfTheWay(edge, { nodes }, marks) {
  const [from, to] = [nodes.find(({ id }) => id === edge.from), nodes.find(({ id }) => id === edge.to)];
  if (!from || !to || from === to) return edge;
  const foreign = [...marks].filter(([id]) => id !== edge.from && id !== edge.to).map(([, box]) => box);
  const hits = (/** @type {number} */ bend) => {
    const { start, controls, end } = pathOf({ bend }, from, to);
    const line = [start, ...controls, end];
    const room = boxAround(
      {
        left: Math.min(...line.map(({ x }) => x)),
        right: Math.max(...line.map(({ x }) => x)),
        top: Math.min(...line.map(({ y }) => y)),
        bottom: Math.max(...line.map(({ y }) => y)),
      },
      1,
    );
    const near = foreign.filter((box) => meets(box, room));
    if (near.length === 0) return 0;
    const points = Array.from({ length: SAMPLES + 1 }, (_, at) => pointAt(line, at / SAMPLES));
    return near.filter((box) => points.some((point) => holds(box, point))).length;
  };
  let [best, fewest] = [edge.bend, hits(edge.bend)];
  for (const bend of BENDS.flatMap((one) => [edge.bend + one, edge.bend - one])) {
    if (fewest === 0) break;
    const here = hits(bend);
    if (here < fewest) [best, fewest] = [bend, here];
  }
  return best === edge.bend ? edge : { ...edge, bend: best };
}
