/**
 * Where the nodes of a graph stand. Every layout begins from fixed places, so that the same view is drawn the same way
 * on reload and in another browser.
 */

import { settle } from '../../model/forces.js';

const ROW = 25;
const EDGE = 118;
const LETTER = 5.4;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

export const LAYOUTS = { layers: 'Layers', force: 'Force', circle: 'Circle' };

/**
 * Lays the elements of a Cytoscape graph out.
 * @param name one of LAYOUTS
 * @param levels the layer of each node by id; nodes without one are put beside their neighbours
 * @param fixed ids of nodes that keep their place
 */
export function layOut(graph, name, levels, fixed = new Set()) {
  switch (name) {
    case 'layers':
      return layers(graph, levels);
    case 'circle':
      return circle(graph);
    default:
      return force(graph, fixed);
  }
}

function force(graph, fixed) {
  if (fixed.size === 0) spread(graph);
  if (isCrowd(graph.nodes().length, graph.edges().length)) {
    crowd(graph, fixed);
    return;
  }
  graph
    .layout({
      name: 'fcose',
      quality: 'proof',
      randomize: false,
      animate: false,
      fit: false,
      nodeDimensionsIncludeLabels: true,
      uniformNodeDimensions: false,
      packComponents: false,
      idealEdgeLength: lengthOf,
      nodeRepulsion: 9000,
      edgeElasticity: 0.4,
      gravity: 0.22,
      numIter: 2500,
      fixedNodeConstraint: [...fixed].map((id) => ({
        nodeId: id,
        position: { ...graph.getElementById(id).position() },
      })),
    })
    .run();
  if (fixed.size === 0) turnWide(graph);
}

/** Many nodes or facts are drawn more simply: their picture tells where much is, not every word. */
export function isCrowd(nodes, edges) {
  return nodes > 150 || edges > 400;
}

function crowd(graph, fixed) {
  // In the order of their ids, for sums differ in the last digit by their order.
  const byId = (a, b) => (a.id() < b.id() ? -1 : 1);
  const nodes = graph.nodes().sort(byId).toArray();
  const at = new Map(nodes.map((node, index) => [node.id(), index]));
  const places = nodes.map((node) => ({ ...node.position() }));
  const pairs = graph
    .edges()
    .sort(byId)
    .toArray()
    .flatMap((edge) => [at.get(edge.data('source')), at.get(edge.data('target'))]);
  settle(
    places,
    pairs,
    nodes.map((_, index) => index).filter((index) => !fixed.has(nodes[index].id())),
  );
  graph.nodes().positions((node) => places[at.get(node.id())]);
}

/** A line that carries its text is as long as that, with room for its ends. */
function lengthOf(edge) {
  return Math.max(EDGE, 62 + edge.data('letters') * LETTER);
}

const ARM = 120;

/**
 * Lays one round of newcomers out around those that stand, which keep their place; adds the newcomers to them.
 * Only the lines of its hubs pull, whatever else is known by now: so that a round comes out the same when it is replayed.
 * @param round `{hubs, ids}`
 * @param standing ids of the nodes that have a place; grows
 */
export function layOutRound(graph, round, standing) {
  const fresh = round.ids.filter((id) => !standing.has(id) && graph.getElementById(id).nonempty());
  if (fresh.length === 0) return;
  const ids = new Set([...standing, ...fresh]);
  const hubs = new Set(round.hubs);
  const part = graph.nodes().filter((node) => ids.has(node.id()));
  const whole = part.union(
    part.edgesWith(part).filter((edge) => hubs.has(edge.data('source')) || hubs.has(edge.data('target'))),
  );
  if (standing.size > 0) seat(graph, fresh, standing);
  const before = new Map([...standing].map((id) => [id, { ...graph.getElementById(id).position() }]));
  force(whole, new Set(standing));
  putBack(graph, fresh, before);
  for (const id of fresh) standing.add(id);
}

/** The layout may shift the whole: those that stood go back to their places, and the newcomers with them. */
function putBack(graph, fresh, before) {
  const shifts = [...before].map(([id, place]) => [
    graph.getElementById(id).position('x') - place.x,
    graph.getElementById(id).position('y') - place.y,
  ]);
  const [right, down] = [mean(shifts.map(([x]) => x)), mean(shifts.map(([, y]) => y))];
  for (const [id, place] of before) graph.getElementById(id).position(place);
  for (const id of fresh) graph.getElementById(id).shift({ x: -right, y: -down });
}

/** Newcomers begin as a fan on the outer side of the one they came with. */
function seat(graph, fresh, standing) {
  const placed = graph.nodes().filter((node) => standing.has(node.id()));
  const middle = {
    x: mean(placed.map((node) => node.position('x'))),
    y: mean(placed.map((node) => node.position('y'))),
  };
  fresh.forEach((id, at) => {
    const node = graph.getElementById(id);
    const anchor = node
      .neighborhood('node')
      .filter((other) => standing.has(other.id()))
      .first();
    const { x, y } = anchor.nonempty() ? anchor.position() : middle;
    const outward = Math.atan2(y - middle.y, x - middle.x);
    const angle = outward + (at - (fresh.length - 1) / 2) * Math.min(0.5, (1.4 * Math.PI) / fresh.length);
    node.position({ x: x + ARM * Math.cos(angle), y: y + ARM * Math.sin(angle) });
  });
}

/** Turns the whole so that its longest extent lies level: pictures are wider than they are tall. */
function turnWide(graph) {
  const places = graph.nodes().map((node) => ({ ...node.position() }));
  const middle = { x: mean(places.map(({ x }) => x)), y: mean(places.map(({ y }) => y)) };
  const [xx, yy, xy] = places.reduce(
    ([a, b, c], { x, y }) => [a + (x - middle.x) ** 2, b + (y - middle.y) ** 2, c + (x - middle.x) * (y - middle.y)],
    [0, 0, 0],
  );
  const angle = -0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  graph.nodes().forEach((node, at) => {
    const [x, y] = [places[at].x - middle.x, places[at].y - middle.y];
    node.position({ x: x * cos - y * sin, y: x * sin + y * cos });
  });
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** A sunflower with the best connected in the middle: a good beginning, and always the same. */
function spread(graph) {
  const degrees = new Map();
  graph.edges().forEach((edge) => {
    for (const id of [edge.data('source'), edge.data('target')]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  });
  const degree = (node) => degrees.get(node.id()) ?? 0;
  graph
    .nodes()
    .sort((a, b) => degree(b) - degree(a) || (a.id() < b.id() ? -1 : 1))
    .positions((_, at) => {
      const radius = 60 * Math.sqrt(at);
      return { x: radius * Math.cos(at * GOLDEN_ANGLE), y: radius * Math.sin(at * GOLDEN_ANGLE) };
    });
}

function layers(graph, given) {
  const levels = completed(graph, given);
  const columns = Map.groupBy(graph.nodes().toArray(), (node) => levels.get(node.id()));
  const order = [...columns.keys()].sort((a, b) => a - b);
  const width = Math.max(graph.width() - 190, order.length * 118);
  const step = order.length > 1 ? Math.min(290, width / (order.length - 1)) : 0;
  graph.edges().forEach((edge) => {
    const ahead = levels.get(edge.target().id()) - levels.get(edge.source().id());
    edge.toggleClass('to-far', ahead > 0).toggleClass('from-far', ahead < 0);
  });
  order.forEach((level, at) => {
    const column = columns.get(level);
    const placed = column.map((node) => [middleOfPlaced(node, levels, level), node]);
    placed.sort(([a, one], [b, other]) => a - b || one.data('name').localeCompare(other.data('name'), 'en'));
    placed.forEach(([, node], row) =>
      node.position({ x: at * step, y: (row - (column.length - 1) / 2) * ROW * stretch(column.length, columns) }),
    );
  });
}

/** A short column beside a long one is drawn apart, so that its lines fan out. */
function stretch(length, columns) {
  const longest = Math.max(...[...columns.values()].map((column) => column.length));
  return Math.min(2.4, Math.max(1, (longest / Math.max(1, length)) * 0.55));
}

function middleOfPlaced(node, levels, level) {
  const before = node.neighborhood('node').filter((other) => levels.get(other.id()) < level);
  return before.length ? before.reduce((sum, other) => sum + other.position('y'), 0) / before.length : 0;
}

/** Levels for every node: those given, else one more than the nearest neighbour that has one. */
function completed(graph, given) {
  const levels = new Map(given);
  if (levels.size === 0)
    graph
      .nodes()
      .roots()
      .forEach((node) => levels.set(node.id(), 0));
  if (levels.size === 0)
    levels.set(
      graph
        .nodes()
        .max((node) => node.degree())
        .ele.id(),
      0,
    );
  let waiting = [...levels.keys()];
  while (waiting.length) {
    const next = [];
    for (const id of waiting) {
      graph
        .getElementById(id)
        .neighborhood('node')
        .forEach((other) => {
          if (levels.has(other.id())) return;
          levels.set(other.id(), levels.get(id) + 1);
          next.push(other.id());
        });
    }
    waiting = next;
  }
  graph.nodes().forEach((node) => levels.has(node.id()) || levels.set(node.id(), 0));
  return levels;
}

/** A level oval with the names on its outer side. */
function circle(graph) {
  const nodes = graph.nodes();
  const radius = Math.max(120, (nodes.length * 66) / (2 * Math.PI));
  nodes.forEach((node, at) => {
    const angle = (2 * Math.PI * at) / nodes.length - Math.PI / 2;
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    node.position({ x: 1.45 * radius * x, y: radius * y });
    node
      .toggleClass('beside', x > 0.25)
      .toggleClass('beside-left', x < -0.25)
      .toggleClass('above', Math.abs(x) <= 0.25 && y < 0);
  });
}
