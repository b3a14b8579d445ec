/** Layers from the start outward, a column each. */

const ROW = 25;
const NARROWEST = 118;
const WIDEST = 290;
/** The room that the labels of the last column take. */
const LAST_LABELS = 190;
/** A column of more is set in several beside each other, or the picture would be a thread. */
const TALLEST = 60;
const BESIDE = 28;

/** @returns `{places, sides, layers}` as `placed` gives them; nodes without a level are put beside their neighbours */
export function inLayers(nodes, edges, given, width) {
  const neighbours = neighboursOf(nodes, edges);
  const layers = completed(nodes, edges, given, neighbours);
  const columns = Map.groupBy(nodes, (node) => layers.get(node.id));
  const order = [...columns.keys()].sort((a, b) => a - b);
  const all = Math.max(width - LAST_LABELS, order.length * NARROWEST);
  const step = order.length > 1 ? Math.min(WIDEST, all / (order.length - 1)) : 0;
  const longest = Math.max(...[...columns.values()].map((column) => Math.min(TALLEST, column.length)));
  const places = new Map();
  let left = 0;
  for (const layer of order) {
    const column = inOrder(columns.get(layer), layer, layers, neighbours, places);
    const beside = Math.ceil(column.length / TALLEST);
    const tall = Math.ceil(column.length / beside);
    const row = ROW * Math.min(2.4, Math.max(1, (longest / tall) * 0.55));
    column.forEach(({ id }, at) => {
      const [across, down] = [at % beside, Math.floor(at / beside)];
      places.set(id, { x: left + across * BESIDE, y: (down - (tall - 1) / 2) * row });
    });
    left += step + (beside - 1) * BESIDE;
  }
  return { places, sides: new Map(nodes.map(({ id }) => [id, 'right'])), layers };
}

/** By the middle of the neighbours that stand already, so that lines cross less; then by name. */
function inOrder(column, layer, layers, neighbours, places) {
  const middle = ({ id }) => {
    const before = neighbours.get(id).filter((other) => layers.get(other) < layer);
    return before.reduce((sum, other) => sum + places.get(other).y, 0) / Math.max(1, before.length);
  };
  const name = (node) => node.name ?? node.id;
  return column
    .map((node) => [middle(node), node])
    .sort(([a, one], [b, other]) => a - b || name(one).localeCompare(name(other), 'en'))
    .map(([, node]) => node);
}

/** Levels for every node: those given, else one more than the nearest neighbour that has one. */
function completed(nodes, edges, given, neighbours) {
  const levels = new Map(nodes.filter(({ id }) => given?.has(id)).map(({ id }) => [id, given.get(id)]));
  if (levels.size === 0) for (const id of rootsOf(nodes, edges, neighbours)) levels.set(id, 0);
  let waiting = [...levels.keys()];
  while (waiting.length) {
    const next = [];
    for (const id of waiting) {
      for (const other of neighbours.get(id)) {
        if (levels.has(other)) continue;
        levels.set(other, levels.get(id) + 1);
        next.push(other);
      }
    }
    waiting = next;
  }
  for (const { id } of nodes) if (!levels.has(id)) levels.set(id, 0);
  return levels;
}

/** Those that no fact leads to; where there are none, the one with the most neighbours. */
function rootsOf(nodes, edges, neighbours) {
  const reached = new Set(edges.filter(({ from, to }) => from !== to).map(({ to }) => to));
  const roots = nodes.map(({ id }) => id).filter((id) => !reached.has(id));
  if (roots.length) return roots;
  const most = nodes.reduce(
    (best, { id }) => (best === null || neighbours.get(id).length > neighbours.get(best).length ? id : best),
    null,
  );
  return most === null ? [] : [most];
}

/** The ids of the neighbours of each node, each once. */
function neighboursOf(nodes, edges) {
  const neighbours = new Map(nodes.map(({ id }) => [id, new Set()]));
  for (const { from, to } of edges) {
    if (from === to || !neighbours.has(from) || !neighbours.has(to)) continue;
    neighbours.get(from).add(to);
    neighbours.get(to).add(from);
  }
  return new Map([...neighbours].map(([id, others]) => [id, [...others]]));
}
