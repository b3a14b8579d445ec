/**
 * Places by forces (d3-force): nodes push one another off (Barnes and Hut, 1986), facts pull their ends together, a weak
 * pull to the middle keeps the unconnected near. It begins from a sunflower, and takes a number of steps that the size
 * alone decides; the little chance in it is seeded. A second look gives the same places.
 */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { boxOf, keepApart, keepClear } from './label-forces.js';
import { MORE } from './looks.js';
import { lettersOf } from './scene-edges.js';

/** @import { EntityNode, Fact } from '../types.js' */
/** @import { ForceLink, Simulation, SimulationLinkDatum } from 'd3-force' */

/**
 * A node while it is moved.
 *
 * @typedef {object} Body
 * @property {string} id
 * @property {number} x
 * @property {number} y
 * @property {number} vx
 * @property {number} vy
 * @property {Box} box
 * @property {number} [fx] where it keeps its place
 * @property {number} [fy]
 */

/** @typedef {{source: string, target: string, length: number, facts: number}} Link between a pair, and of how many facts it is */

/** @import { Box } from './label-forces.js' */
/** @import { Places } from './scene.js' */

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const SHORTEST = 112;
/** Where lines carry their verbs, none is much shorter than the others. */
const SHORTEST_OF_FEW = 145;
const TO_MORE = 165;
const FLAT = 1.2;
const LETTER = 5.4;
/** The room of the two ends of a line that carries its text. */
const ENDS = 62;

/** Steps for few nodes: first the shape of the whole, then room for labels. */
const STEPS = { shape: 240, room: 160 };
/** Steps for a crowd: so many for a thousand nodes, fewer for more, down to a few; where most keep their place, fewer do. */
const CROWD_STEPS = { thousand: 220, most: 300, fewest: 60, some: 60 };

/**
 * Many nodes or facts are drawn more simply: their picture tells where much is, not every word.
 *
 * @param {number} nodes
 * @param {number} edges
 */
export function isCrowd(nodes, edges) {
  return nodes > 150 || edges > 400;
}

/**
 * @param {Places} [begin] where nodes begin, by id; those without a place there begin in a sunflower, the best connected in the middle
 * @param {Places} [fixed] places by id of those that keep theirs
 * @param {EntityNode[]} nodes
 * @param {Fact[]} edges
 * @returns {Places} places by id of all nodes
 */
export function settled(nodes, edges, begin = new Map(), fixed = new Map()) {
  const bodies = bodiesOf(nodes, edges, begin, fixed);
  const links = linksOf(edges);
  if (isCrowd(nodes.length, edges.length)) settleCrowd(bodies, links, fixed.size > 0);
  else settleFew(bodies, links, fixed.size > 0);
  return new Map(bodies.map(({ id, x, y }) => [id, { x, y }]));
}

/**
 * @param {Body[]} bodies
 * @param {Link[]} links
 * @param {boolean} some
 */
function settleFew(bodies, links, some) {
  const simulation = still(bodies)
    .force('links', pullOf(links).strength(0.8))
    .force('off', forceManyBody().strength(-800).distanceMax(600))
    .force('x', forceX().strength(0.02))
    // Pictures are wider than they are tall; a few have room enough.
    .force('y', forceY().strength(0.06 + 0.05 * Math.min(1, bodies.length / 40)));
  if (!some) {
    run(simulation, STEPS.shape);
    turnWide(bodies);
  }
  simulation.force('apart', keepApart()).force('clear', keepClear(links));
  run(simulation.alpha(some ? 1 : 0.35), STEPS.room);
}

/**
 * @param {Body[]} bodies
 * @param {Link[]} links
 * @param {boolean} some
 */
function settleCrowd(bodies, links, some) {
  const { thousand, most, fewest } = CROWD_STEPS;
  const steps = some
    ? CROWD_STEPS.some
    : Math.max(fewest, Math.min(most, Math.round((thousand * 1000) / bodies.length)));
  const simulation = still(bodies)
    .force('links', pullOf(links))
    .force('off', forceManyBody().strength(-120).theta(1).distanceMax(1200))
    .force('collide', forceCollide(15).iterations(1))
    .force('x', forceX().strength(0.04))
    .force('y', forceY().strength(0.1));
  run(simulation, steps);
}

/**
 * A simulation whose clock does not run: it steps when it is told to.
 *
 * @param {Body[]} bodies
 */
function still(bodies) {
  return forceSimulation(bodies).stop();
}

/**
 * So many steps, the last of them hardly moving anything.
 *
 * @param {Simulation<Body, undefined>} simulation
 * @param {number} steps
 */
function run(simulation, steps) {
  simulation.alphaDecay(1 - 0.001 ** (1 / steps)).tick(steps);
}

/** @param {Link[]} links */
function pullOf(links) {
  /** @type {(SimulationLinkDatum<Body> & {length: number})[]} */
  const pulling = links.map((link) => ({ ...link }));
  /** @type {ForceLink<Body, SimulationLinkDatum<Body> & {length: number}>} */
  const force = forceLink(pulling);
  return force.id(({ id }) => id).distance(({ length }) => length);
}

/**
 * The best connected first, and those alike by their ids: an order of their own, for sums differ in the last digit by it.
 *
 * @param {EntityNode[]} nodes
 * @param {Fact[]} edges
 * @param {Places} begin
 * @param {Places} fixed
 * @returns {Body[]}
 */
function bodiesOf(nodes, edges, begin, fixed) {
  const degrees = new Map(nodes.map(({ id }) => [id, 0]));
  const degree = (/** @type {string} */ id) => degrees.get(id) ?? 0;
  for (const { from, to } of edges) for (const id of [from, to]) degrees.set(id, degree(id) + 1);
  const ordered = [...nodes].sort((a, b) => degree(b.id) - degree(a.id) || (a.id < b.id ? -1 : 1));
  return ordered.map((node, at) => {
    const radius = 60 * Math.sqrt(at);
    const flower = { x: radius * Math.cos(at * GOLDEN_ANGLE), y: radius * Math.sin(at * GOLDEN_ANGLE) };
    const place = fixed.get(node.id) ?? begin.get(node.id) ?? flower;
    const { x, y } = place;
    return { id: node.id, x, y, vx: 0, vy: 0, box: boxOf(node), ...(fixed.has(node.id) ? { fx: x, fy: y } : {}) };
  });
}

/**
 * One link for each pair, as long as the longest text between the two needs: `{source, target, length, facts}`.
 *
 * @param {Fact[]} edges
 * @returns {Link[]}
 */
function linksOf(edges) {
  const letters = lettersOf(edges);
  /** @type {Map<string, Link>} */
  const byPair = new Map();
  for (const edge of edges) {
    const [source, target] = [edge.from, edge.to].sort();
    if (source === target) continue;
    const pair = JSON.stringify([source, target]);
    const length =
      edge.type === MORE
        ? TO_MORE
        : Math.max(letters.get(edge) ? SHORTEST_OF_FEW : SHORTEST, ENDS + (letters.get(edge) ?? 0) * LETTER);
    const before = byPair.get(pair) ?? { length: 0, facts: 0 };
    byPair.set(pair, { source, target, length: Math.max(length, before.length), facts: before.facts + 1 });
  }
  return [...byPair].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link);
}

/**
 * Turns the whole so that its longest extent lies level, and presses what is round a little flat: pictures are wide.
 *
 * @param {Body[]} bodies
 */
function turnWide(bodies) {
  const middle = { x: mean(bodies.map(({ x }) => x)), y: mean(bodies.map(({ y }) => y)) };
  const [xx, yy, xy] = bodies.reduce(
    ([a, b, c], { x, y }) => [a + (x - middle.x) ** 2, b + (y - middle.y) ** 2, c + (x - middle.x) * (y - middle.y)],
    [0, 0, 0],
  );
  const angle = -0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (const body of bodies) {
    const [x, y] = [body.x - middle.x, body.y - middle.y];
    Object.assign(body, { x: (x * cos - y * sin) * FLAT, y: (x * sin + y * cos) / FLAT });
  }
}

/** @param {number[]} values */
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
