/**
 * Where the words of a scene stand: no name or label lies over another or over a node. It goes to a free place near by, else a
 * name is cut, else it waits until its thing is pointed at; what is written on a line is left out then, for its card says it.
 * What is chosen has the first choice.
 */
import { AROUND, boxAround, lineLabelBox, meets, nodeBox, nodeLabelBox } from './boxes.js';
import { edgeLook } from './looks.js';
import { pathOf, pointAt } from './paths.js';

/** @import { Box } from './boxes.js' */
/** @import { LabelPlace, Scene, SceneEdge, SceneNode, Side, State } from './scene.js' */

/** Where along its line a label may stand, the best first. */
const STATIONS = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];
/** A line is so many points where labels look for a place; in pictures with more lines than these they do not. */
const [FINE, CROWD] = [60, 400];
/** @type {Side[]} */
const SIDES = ['below', 'right', 'left', 'above'];
const CUTS = [90, 60];
/** Between two names on one line, or a name and what is written on a line: nearer they read as one. */
const BETWEEN = 6;
const SIZE = 10.5;

/**
 * The same scene with each name and each label where it is free.
 *
 * @param {Scene} scene
 * @param {Box} [within] no name of what stands there reaches beyond
 */
export function withFreeWords(scene, within) {
  return withFreeLabels({ ...scene, nodes: withFreeNames(scene.nodes, linesOf(scene.edges, scene.nodes), within) });
}

/**
 * What is chosen, then the best connected, have the first choice: a free place over which the fewest lines pass.
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
  const order = [...nodes].sort((a, b) => rankOf(b) - rankOf(a) || b.degree - a.degree || (a.id < b.id ? -1 : 1));
  for (const given of order) {
    const node = unplaced(given);
    if (node.side === 'inside') {
      named.set(node.id, given);
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
      ...CUTS.map((widest) => sides.map((side) => ({ ...node, side, widest }))),
    ];
    const free = choices.map((some) => some.filter(isFree)).find((some) => some.length > 0) ?? [];
    const chosen = leastBy(free, over);
    const after = chosen ?? { ...node, quiet: true };
    named.set(node.id, isWrittenAs(given, after) ? given : after);
    if (chosen) taken.push(nodeLabelBox(chosen));
  }
  return nodes.map((node) => named.get(node.id) ?? node);
}

/**
 * A node whose name has not yet looked for its place.
 *
 * @param {SceneNode} node
 * @returns {SceneNode}
 */
function unplaced({ quiet: _, widest: __, ...node }) {
  return { ...node, side: node.prefers ?? node.side };
}

/**
 * @param {SceneNode} one
 * @param {SceneNode} other
 */
function isWrittenAs(one, other) {
  return one.side === other.side && one.widest === other.widest && one.quiet === other.quiet;
}

/**
 * What a reader has chosen is told before all else.
 *
 * @param {{state: State}} thing
 */
function rankOf({ state }) {
  return { selected: 2, lit: 1, plain: 0, faded: 0 }[state];
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

/**
 * The same scene with each label of an edge where it is free: horizontal, near the middle of its line, and over no other; where
 * the whole has no room the amount alone may have some. Those that wait are over none that is told, and over none that is told together with them. Lines that have faded give way.
 *
 * @param {Scene} scene
 * @returns {Scene}
 */
export function withFreeLabels(scene) {
  const byId = new Map(scene.nodes.map((node) => [node.id, node]));
  const taken = scene.nodes.flatMap((node) => [nodeBox(node), ...(node.quiet ? [] : [nodeLabelBox(node)])]);
  const seen = scene.edges.filter(({ state }) => state !== 'faded');
  const lines = linesOf(seen.length > 0 ? seen : scene.edges, scene.nodes);
  /** @type {{box: Box, ends: string[]}[]} */
  const waiting = [];
  /** @type {Map<string, LabelPlace>} */
  const places = new Map();
  for (const edge of [...scene.edges].sort(inOrderOfTelling)) {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    if (!from || !to || edge.label === '') continue;
    const { labelled: told, bold } = edgeLook(edge);
    const { start, controls, end } = pathOf(edge, from, to);
    const { size = SIZE, brief } = edge;
    const together = waiting.filter(({ ends }) => !told && ends.some((one) => one === edge.from || one === edge.to));
    const others = [...taken, ...together.map(({ box }) => box)];
    const boxOf = (/** @type {LabelPlace} */ place) =>
      boxAround(lineLabelBox(place.text ?? edge.label, place, size, bold), AROUND);
    const isFree = (/** @type {LabelPlace} */ place) => {
      const box = boxOf(place);
      const apart = { ...box, left: box.left - BETWEEN, right: box.right + BETWEEN };
      return !others.some((other) => meets(other, apart)) && !lines.some((line) => passes(line, edge.id, box));
    };
    const stations = STATIONS.map((station) => {
      const { x, y } = pointAt([start, ...controls, end], station);
      return { x, y: y + size / 3, anchor: /** @type {const} */ ('middle') };
    });
    const place = [...stations, ...(brief ? stations.map((one) => ({ ...one, text: brief })) : [])].find(isFree);
    if (!place) continue;
    places.set(edge.id, place);
    if (told) taken.push(boxOf(place));
    else waiting.push({ box: boxOf(place), ends: [edge.from, edge.to] });
  }
  return { ...scene, edges: scene.edges.map((edge) => labelledAt(edge, places.get(edge.id))) };
}

/**
 * @param {SceneEdge} one
 * @param {SceneEdge} other
 */
function inOrderOfTelling(one, other) {
  const [told, otherTold] = [one, other].map((edge) => Number(edgeLook(edge).labelled));
  return otherTold - told || rankOf(other) - rankOf(one) || other.width - one.width;
}

/**
 * @param {SceneEdge} edge
 * @param {LabelPlace} [place] none where there is no free one
 * @returns {SceneEdge}
 */
function labelledAt(edge, place) {
  const { labelled, ...bare } = edge;
  if (labelled?.x === place?.x && labelled?.y === place?.y && labelled?.text === place?.text) return edge;
  return place ? { ...bare, labelled: place } : bare;
}

/** @typedef {{id: string, room: Box, points: {x: number, y: number}[]}} Line */

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
 * @param {Box} box
 * @param {{x: number, y: number}} point
 */
export function holds({ left, right, top, bottom }, { x, y }) {
  return x > left && x < right && y > top && y < bottom;
}
