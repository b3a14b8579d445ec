/** Layers from the start outward, a column each. */

/** @import { EntityNode, Fact } from '../types.js' */
/** @typedef {Map<string, string[]>} Neighbours the ids of the neighbours of each node, each once */

/** @import { Levels, Placed, Places } from './scene.js' */

const ROW = 25;
const NARROWEST = 118;
const WIDEST = 290;
/** The room that the labels of the last column take. */
const LAST_LABELS = 190;
/** A column of more is set in several beside each other, or the picture would be a thread. */
const TALLEST = 60;
const BESIDE = 28;

/**
 * @param {EntityNode[]} nodes
 * @param {Fact[]} edges
 * @param {Levels | undefined} given
 * @param {number} width
 * @returns {Placed} `{places, sides}` as `placed` gives them; nodes without a level are put beside their neighbours
 */
export function inLayers(nodes, edges, given, width) {
  const neighbours = neighboursOf(nodes, edges);
  const layers = completed(nodes, edges, given, neighbours);
  const columns = Map.groupBy(nodes, (node) => layers.get(node.id) ?? 0);
  const order = [...columns.keys()].sort((a, b) => a - b);
  const all = Math.max(width - LAST_LABELS, order.length * NARROWEST);
  const step = order.length > 1 ? Math.min(WIDEST, all / (order.length - 1)) : 0;
  const longest = Math.max(...[...columns.values()].map((column) => Math.min(TALLEST, column.length)));
  /** @type {Places} */
  const places = new Map();
  let left = 0;
  for (const layer of order) {
    const column = inOrder(columns.get(layer) ?? [], layer, layers, neighbours, places);
    const beside = Math.ceil(column.length / TALLEST);
    const tall = Math.ceil(column.length / beside);
    const row = ROW * Math.min(2.4, Math.max(1, (longest / tall) * 0.55));
    column.forEach(({ id }, at) => {
      const [across, down] = [at % beside, Math.floor(at / beside)];
      places.set(id, { x: left + across * BESIDE, y: (down - (tall - 1) / 2) * row });
    });
    left += step + (beside - 1) * BESIDE;
  }
  return { places, sides: new Map(nodes.map(({ id }) => [id, /** @type {const} */ ('right')])) };
}

/**
 * By the middle of the neighbours that stand already, so that lines cross less; then by name.
 *
 * @param {EntityNode[]} column
 * @param {number} layer
 * @param {Levels} layers
 * @param {Neighbours} neighbours
 * @param {Places} places
 */
function inOrder(column, layer, layers, neighbours, places) {
  const middle = (/** @type {EntityNode} */ { id }) => {
    const before = (neighbours.get(id) ?? []).filter((other) => (layers.get(other) ?? 0) < layer);
    return before.reduce((sum, other) => sum + (places.get(other)?.y ?? 0), 0) / Math.max(1, before.length);
  };
  return column
    .map((node) => ({ node, middle: middle(node), name: node.name ?? node.id }))
    .sort((a, b) => a.middle - b.middle || a.name.localeCompare(b.name, 'en'))
    .map(({ node }) => node);
}

/**
 * Levels for every node: those given, else one more than the nearest neighbour that has one.
 *
 * @param {EntityNode[]} nodes
 * @param {Fact[]} edges
 * @param {Levels | undefined} given
 * @param {Neighbours} neighbours
 * @returns {Levels}
 */
function completed(nodes, edges, given, neighbours) {
  /** @type {Levels} */
  const levels = new Map();
  for (const { id } of nodes) {
    const level = given?.get(id);
    if (level !== undefined) levels.set(id, level);
  }
  if (levels.size === 0) for (const id of rootsOf(nodes, edges, neighbours)) levels.set(id, 0);
  let waiting = [...levels.keys()];
  while (waiting.length) {
    /** @type {string[]} */
    const next = [];
    for (const id of waiting) {
      for (const other of neighbours.get(id) ?? []) {
        if (levels.has(other)) continue;
        levels.set(other, (levels.get(id) ?? 0) + 1);
        next.push(other);
      }
    }
    waiting = next;
  }
  for (const { id } of nodes) if (!levels.has(id)) levels.set(id, 0);
  return levels;
}

/**
 * Those that no fact leads to; where there are none, the one with the most neighbours.
 *
 * @param {EntityNode[]} nodes
 * @param {Fact[]} edges
 * @param {Neighbours} neighbours
 */
function rootsOf(nodes, edges, neighbours) {
  const reached = new Set(edges.filter(({ from, to }) => from !== to).map(({ to }) => to));
  const roots = nodes.map(({ id }) => id).filter((id) => !reached.has(id));
  if (roots.length) return roots;
  const degree = (/** @type {EntityNode} */ { id }) => neighbours.get(id)?.length ?? 0;
  return nodes.length ? [nodes.reduce((best, node) => (degree(node) > degree(best) ? node : best)).id] : [];
}

/**
 * The ids of the neighbours of each node, each once.
 *
 * @param {EntityNode[]} nodes
 * @param {Fact[]} edges
 * @returns {Neighbours}
 */
function neighboursOf(nodes, edges) {
  /** @type {Map<string, Set<string>>} */
  const neighbours = new Map(nodes.map(({ id }) => [id, new Set()]));
  for (const { from, to } of edges) {
    const [ofFrom, ofTo] = [neighbours.get(from), neighbours.get(to)];
    if (from === to || !ofFrom || !ofTo) continue;
    ofFrom.add(to);
    ofTo.add(from);
  }
  return new Map([...neighbours].map(([id, others]) => [id, [...others]]));
}
