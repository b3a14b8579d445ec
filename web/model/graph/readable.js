/**
 * Makes a laid out scene readable: no line passes under a node that is not its end, no label lies over another or over a
 * node. A line bends out of the way; a label goes to a free place near by, else it is cut, else it waits until its thing is
 * pointed at.
 */
import { SIZE as NAME, boxAround, nodeBox, nodeLabelBox, meets } from './boxes.js';
import { widestLabel } from './labels.js';
import { pathOf, pointAt } from './paths.js';
import { textWidth } from './text-width.js';

/** @import { Box } from './boxes.js' */
/** @import { Scene, SceneEdge, SceneNode, Side } from './scene.js' */

/** How far a line may bend to get out of the way, the least first. */
const BENDS = [26, 48, 76, 110, 150, 200];
/** Where along its line a label may stand, the best first. */
const STATIONS = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];
const SAMPLES = 28;
/** A line is so many points where labels look for a place; in pictures with more lines than these they do not. */
const [FINE, CROWD] = [60, 400];
/** So near a foreign node no line passes. */
const CLEAR = 3;
/** @type {Side[]} */
const SIDES = ['below', 'right', 'left', 'above'];
const CUTS = [90, 60];
/** Between two names on one line, or a name and what is written on a line: nearer they read as one. */
const BETWEEN = 6;
const SIZE = 10.5;
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
  const nodes = withFreeNames(scene.nodes, linesOf(edges, scene.nodes));
  return withFreeLabels({ ...scene, nodes, edges });
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
  const nodes = scene.nodes.map((node) =>
    node.side === 'inside'
      ? inLargerType(node, size)
      : { ...node, size, ...(node.widest && { widest: widestLabel() }) },
  );
  const edges = scene.edges.map((edge) => ({ ...edge, size }));
  const seen = { left: -x / zoom, right: (clientWidth - x) / zoom, top: -y / zoom, bottom: (clientHeight - y) / zoom };
  const within = boxAround(seen, -EDGE / zoom);
  return withFreeLabels({ ...scene, nodes: withFreeNames(nodes, linesOf(edges, nodes), within), edges });
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

/**
 * @param {Box} box
 * @param {{x: number, y: number}} point
 */
function holds({ left, right, top, bottom }, { x, y }) {
  return x > left && x < right && y > top && y < bottom;
}

/**
 * The best connected have the first choice: a free place over which the fewest lines pass.
 *
 * @param {readonly SceneNode[]} nodes
 * @param {readonly Line[]} lines
 * @param {Box} [within] no name of what stands there reaches beyond
 * @returns {SceneNode[]}
 */
function withFreeNames(nodes, lines, within) {
  const marks = new Map(nodes.map((node) => [node.id, nodeBox(node)]));
  /** @type {Box[]} */
  const taken = [];
  /** @type {Map<string, SceneNode>} */
  const named = new Map();
  const order = [...nodes].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  for (const node of order) {
    if (node.side === 'inside') {
      named.set(node.id, node);
      continue;
    }
    const isFree = (/** @type {SceneNode} */ one) => {
      const box = nodeLabelBox(one);
      if (within && isIn(nodeBox(node), within) && !isIn(box, within)) return false;
      for (const [id, mark] of marks) if (id !== node.id && meets(mark, box)) return false;
      const room = { ...box, left: box.left - BETWEEN, right: box.right + BETWEEN };
      return !taken.some((other) => meets(other, room));
    };
    const sides = [node.side, ...SIDES.filter((side) => side !== node.side)];
    const over = (/** @type {SceneNode} */ one) => {
      const box = nodeLabelBox(one);
      return lines.filter((line) => passes(line, '', box)).length;
    };
    const choices = [
      sides.map((side) => ({ ...node, side })),
      ...CUTS.map((widest) =>
        sides.map((side) => ({ ...node, side, widest: Math.min(widest, node.widest ?? widestLabel()) })),
      ),
    ];
    const free = choices.map((some) => some.filter(isFree)).find((some) => some.length > 0) ?? [];
    const chosen = leastBy(free, over);
    named.set(node.id, chosen ?? { ...node, quiet: true });
    if (chosen) taken.push(nodeLabelBox(chosen));
  }
  return nodes.map((node) => named.get(node.id) ?? node);
}

/**
 * @param {Box} box
 * @param {Box} room
 */
function isIn(box, room) {
  return box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
}

/**
 * The first of those with the least.
 *
 * @template T
 * @param {T[]} some
 * @param {(one: T) => number} much
 * @returns {T | undefined}
 */
function leastBy(some, much) {
  let [least, fewest] = [some[0], Infinity];
  for (const one of some) {
    const here = much(one);
    if (here < fewest) [least, fewest] = [one, here];
    if (here === 0) break;
  }
  return least;
}

/** @typedef {{id: string, room: Box, points: {x: number, y: number}[]}} Line */

/**
 * @param {SceneEdge} edge
 * @param {Map<string, SceneNode>} byId
 * @returns {Line | null}
 */
function lineOf(edge, byId) {
  const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
  if (!from || !to) return null;
  const { start, controls, end } = pathOf(edge, from, to);
  const points = Array.from({ length: FINE + 1 }, (_, at) => pointAt([start, ...controls, end], at / FINE));
  const [across, down] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const room = {
    left: Math.min(...across),
    right: Math.max(...across),
    top: Math.min(...down),
    bottom: Math.max(...down),
  };
  return { id: edge.id, room: boxAround(room, 1), points };
}

/**
 * None where there are too many for words to look for a place between them.
 *
 * @param {readonly SceneEdge[]} edges
 * @param {readonly SceneNode[]} nodes
 * @returns {Line[]}
 */
function linesOf(edges, nodes) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return edges.length > CROWD ? [] : edges.flatMap((edge) => lineOf(edge, byId) ?? []);
}

/**
 * Whether a line goes through the room of a label of another.
 *
 * @param {Line} line
 * @param {string} own
 * @param {Box} box
 */
function passes({ id, room, points }, own, box) {
  return id !== own && meets(room, box) && points.some((point) => holds(box, point));
}

/**
 * The same scene with each label of an edge where it is free: horizontal, near the middle of its line, and over no other.
 *
 * @param {Scene} scene
 * @returns {Scene}
 */
export function withFreeLabels(scene) {
  const byId = new Map(scene.nodes.map((node) => [node.id, node]));
  const taken = scene.nodes.flatMap((node) => [nodeBox(node), ...(node.quiet ? [] : [nodeLabelBox(node)])]);
  const lines = linesOf(scene.edges, scene.nodes);
  /** @type {Map<string, SceneEdge>} */
  const labelled = new Map();
  for (const edge of [...scene.edges].sort((a, b) => b.width - a.width)) {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    if (!from || !to || edge.label === '') continue;
    const { start, controls, end } = pathOf(edge, from, to);
    const times = (edge.size ?? SIZE) / SIZE;
    const half = (textWidth(edge.label, SIZE) / 2 + 3) * times;
    let free = false;
    for (const station of STATIONS) {
      const { x, y } = pointAt([start, ...controls, end], station);
      const box = { left: x - half, right: x + half, top: y - 7 * times, bottom: y + 7 * times };
      const apart = { ...box, left: box.left - BETWEEN, right: box.right + BETWEEN };
      if (taken.some((other) => meets(other, apart)) || lines.some((line) => passes(line, edge.id, box))) continue;
      labelled.set(edge.id, { ...edge, labelled: { x, y: y + 3.5 * times, anchor: 'middle' } });
      if (!edge.quiet) taken.push(box);
      free = true;
      break;
    }
    if (!free) labelled.set(edge.id, { ...edge, quiet: true });
  }
  return { ...scene, edges: scene.edges.map((edge) => labelled.get(edge.id) ?? edge) };
}
