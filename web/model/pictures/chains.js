/**
 * The chains between two: one end left, the other right, and between them a lane for each way; where that is too wide, one
 * above the other. On each step stands what is paid, supplied or shared; the ways with the most money come first.
 */
import { number } from '../format.js';
import { dashesOf } from '../graph/looks.js';
import { widthOf } from '../graph/scene-edges.js';
import { textWidth, wrapText } from '../graph/text-width.js';
import { idsAt } from '../rows.js';
import { TYPES, lineColour } from '../vocabulary.js';
import { sizesFor } from './circle-name.js';
import { circleNode, leastOf, onCircle } from './figure.js';
import { LINE } from './side-label.js';
import { nameIn, partyOf } from './loops.js';
import { linesOf } from './step-words.js';
import { mostIn } from './sums.js';
import { say } from '../say.js';

/** @import { Answer, Fact, Known } from '../types.js' */
/** @import { Point, Scene, SceneEdge, SceneNode } from '../graph/scene.js' */

const COLUMNS = ['steps', 'through', 'chain'];
const [LANE, LEAST_LANE] = [112, 88];
const SIZES = { circle: 34, name: 12, label: 11.5 };
const SHOWN = 4;
const MOST_LINES = 4;
const SIDE = 24;
/** One above the other, a lane is at least so wide, and a step so much longer than its circles and its lines of type. */
const [NARROWEST, FREE, LEAST_FREE] = [160, 70, 26];
/** Lanes that leave half of the height empty stand one above the other too, if they are hardly taller than they may be. */
const [FLAT, HARDLY_TALLER] = [0.5, 1.1];
/** What is taller than that is made so small that it cannot be read: fewer ways are drawn then. */
const TOO_TALL = 1.17;
/** Between a step and what stands beside it. */
const OFF = 9;

/** @typedef {{through: string[], steps: Fact[][], rows: number}} Chain of so many rows */
/** @typedef {{known: Known, width: number, sizes: typeof SIZES, steps: number}} Drawn for which width, in which sizes, and how many steps the longest has */

/**
 * Whether an answer tells chains between two.
 *
 * @param {Pick<Answer, 'columns'>} answer
 */
export function tellsChains({ columns }) {
  return COLUMNS.every((name) => columns.some((column) => column.name === name));
}

/**
 * @param {Answer} answer
 * @param {Known} known
 * @param {number} width
 * @param {number} [tall] how tall it may be, in pixels; 0 where that is left to it
 * @returns {Scene}
 */
export function chainsScene(answer, known, width, tall = 0) {
  const chains = chainsOf(answer, known);
  const steps = Math.max(1, ...chains.map(({ through }) => through.length - 1));
  const labels = chains.flatMap(({ steps: some }) => some.map((facts) => widest(linesOf(facts))));
  // A step is at least as long as what is written on it.
  const sizes = sizesFor(
    chains.flatMap(({ through }) => through.map((id) => nameIn(known, id))),
    SIZES,
  );
  const least = 2 * sizes.circle + Math.max(0, ...labels) + 26;
  const room = width - 2 * SIDE - 2 * sizes.circle;
  const lane = tall ? Math.max(LEAST_LANE, Math.min(LANE, (tall - 2 * SIDE) / Math.max(1, chains.length))) : LANE;
  const height = chains.length * lane + 2 * SIDE;
  const all = answer.total;
  const drawn = { known, width, sizes, steps };
  if (steps * least > room) return downScene(chains, drawn, tall, all);
  if (height < FLAT * tall) {
    const down = downScene(chains, drawn, tall, all);
    const whole = down.note === untold(chains, all);
    if ((down.size?.height ?? Infinity) <= HARDLY_TALLER * tall && whole) return down;
  }
  const { nodes, edges } = placed(chains, drawn, Math.max(room / steps, least), lane);
  return {
    nodes,
    edges,
    layout: 'chains',
    crowd: false,
    size: { width, height },
    note: untold(chains, all),
  };
}

/**
 * One end above the other, as on a telephone, with what is paid beside each step. Of fewer ways each has more room, and what
 * is written on its steps takes fewer lines.
 *
 * @param {Chain[]} all
 * @param {Drawn} drawn
 * @param {number} tall how tall it may be, in pixels; 0 where that is left to it
 * @param {number} total of the chains that are known
 * @returns {Scene}
 */
function downScene(all, drawn, tall, total) {
  const most = Math.max(1, Math.min(all.length, Math.floor(drawn.width / NARROWEST)));
  const scenes = Array.from({ length: tall ? most : 1 }, (_, at) =>
    downOf(all.slice(0, most - at), drawn, tall, total),
  );
  const heights = scenes.map(({ size }) => size?.height ?? 0);
  return scenes.find((_, at) => heights[at] <= TOO_TALL * tall) ?? scenes[heights.indexOf(Math.min(...heights))];
}

/**
 * @param {Chain[]} chains
 * @param {Drawn} drawn
 * @param {number} tall
 * @param {number} total
 * @returns {Scene}
 */
function downOf(chains, drawn, tall, total) {
  const { width, sizes, steps } = drawn;
  const breadth = (width - 2 * SIDE) / chains.length;
  const told = (/** @type {string[]} */ lines) =>
    lines.flatMap((line) => wrapText(line, breadth / 2 - OFF - 2, MOST_LINES, SIZES.label));
  const most = Math.max(1, ...chains.flatMap((chain) => chain.steps.map((facts) => told(linesOf(facts)).length)));
  const written = 2 * sizes.circle + most * LINE * SIZES.label;
  const room = tall ? (tall - 2 * SIDE - 2 * sizes.circle) / steps - written : FREE;
  const step = written + Math.max(LEAST_FREE, Math.min(FREE, room));
  const { nodes, edges, levels } = placed(chains, drawn, step, breadth);
  return {
    nodes: nodes.map((node) => ({ ...node, ...turned(node) })),
    edges: edges.map((edge, at) =>
      besideStep(edge, told(edge.label.split('\n')), levels[at], levels[at] < width / 2 - 1),
    ),
    layout: 'chains',
    crowd: false,
    size: { width, height: 2 * SIDE + 2 * sizes.circle + steps * step },
    note: untold(chains, total),
  };
}

/**
 * How many chains are drawn of how many there are; '' where it is all of them.
 *
 * @param {Chain[]} chains
 * @param {number} all
 */
function untold(chains, all) {
  const drawn = chains.reduce((sum, { rows }) => sum + rows, 0);
  return drawn < all ? say('The first {n} of {all} ways.', { n: String(drawn), all: number(all) }) : '';
}

/**
 * @param {SceneEdge} edge that goes from left to right
 * @param {string[]} lines
 * @param {number} level of its lane
 * @param {boolean} left whether it bends away to the right, so that its label stands at the left
 * @returns {SceneEdge} the same from top to bottom
 */
function besideStep(edge, lines, level, left) {
  const { way, labelled } = edge;
  return {
    ...edge,
    label: lines.join('\n'),
    labelled: {
      x: level + (left ? -OFF : OFF),
      y: (labelled?.x ?? 0) - ((lines.length - 1) / 2) * LINE * SIZES.label + SIZES.label / 3,
      anchor: left ? 'end' : 'start',
    },
    way: way && { start: turned(way.start), end: turned(way.end), controls: way.controls.map(turned) },
  };
}

/**
 * @param {Point} point
 * @returns {Point}
 */
function turned({ x, y }) {
  return { x: y, y: x };
}

/**
 * The circles and the steps of all chains, the ends left and right.
 *
 * @param {Chain[]} chains
 * @param {Drawn} drawn
 * @param {number} step how long one is
 * @param {number} breadth of a lane
 */
function placed(chains, { known, sizes, steps }, step, breadth) {
  const middle = SIDE + (chains.length * breadth) / 2;
  /** @type {Map<string, SceneNode>} */
  const nodes = new Map();
  /** @type {SceneEdge[]} */
  const edges = [];
  /** Of each edge. @type {number[]} */
  const levels = [];
  chains.forEach(({ through, steps: some }, lane) => {
    const y = SIDE + (lane + 0.5) * breadth;
    const last = through.length - 1;
    const keys = through.map((id, at) => (at === 0 || at === last ? id : `${lane}.${id}`));
    through.forEach((id, at) => {
      const end = at === 0 || at === last;
      const x = SIDE + sizes.circle + (at === last ? steps : at) * step;
      if (!nodes.has(keys[at]))
        nodes.set(keys[at], circleNode(keys[at], partyOf(known, id), { x, y: end ? middle : y }, end, sizes));
    });
    some.forEach((facts, at) => {
      const [from, to] = [nodes.get(keys[at]), nodes.get(keys[at + 1])];
      if (!from || !to) return;
      edges.push(stepEdge(`${lane}.${at}`, facts, from, to, y, known));
      levels.push(y);
    });
  });
  return { nodes: [...nodes.values()], edges, levels };
}

/**
 * One for each way, with all facts of each of its steps; those with the most money first.
 *
 * @param {Answer} answer
 * @param {Known} known
 * @returns {Chain[]}
 */
function chainsOf({ rows }, known) {
  const ways = [...Map.groupBy(rows, (row) => JSON.stringify(idsAt(row, 'through'))).values()].map((some) => {
    const through = idsAt(some[0], 'through');
    const facts = [...new Set(some.flatMap((row) => idsAt(row, 'chain')))].flatMap((id) => known.edges.get(id) ?? []);
    const steps = through.slice(1).map((to, at) => facts.filter((fact) => joins(fact, through[at], to)));
    return { through, steps, rows: some.length };
  });
  const much = (/** @type {Chain} */ { steps }) => Math.max(0, ...steps.map(mostIn));
  return ways.sort((a, b) => much(b) - much(a)).slice(0, SHOWN);
}

/**
 * @param {Fact} fact
 * @param {string} one
 * @param {string} other
 */
function joins({ from, to }, one, other) {
  return (from === one && to === other) || (from === other && to === one);
}

/** @param {string[]} lines */
function widest(lines) {
  return Math.max(0, ...lines.map((line) => textWidth(line, SIZES.label)));
}

/**
 * @param {string} id
 * @param {Fact[]} facts
 * @param {SceneNode} from as the chain is read, which need not be the direction of its facts
 * @param {SceneNode} to
 * @param {number} y of the lane
 * @param {Known} known
 * @returns {SceneEdge}
 */
function stepEdge(id, facts, from, to, y, known) {
  const lines = linesOf(facts);
  const back = facts.length > 0 && facts.every((fact) => fact.from === to.entity);
  const both = new Set(facts.map((fact) => fact.from)).size > 1 || facts.every(({ type }) => TYPES[type]?.symmetric);
  const [tail, head] = back ? [to, from] : [from, to];
  // A lane that is not that of its ends leaves and reaches them in a curve, and runs level near the one that stands in it.
  const below = Math.max(from.y, to.y) === y && from.y !== to.y;
  const clear = Math.min(0.5, (from.width / 2 + 4 + widest(lines) / 2) / Math.max(1, Math.abs(to.x - from.x)));
  const near = Math.max(0.32, clear);
  const part = from.y === to.y ? 0.5 : from.y === y ? near : 1 - near;
  const x = from.x + part * (to.x - from.x);
  const across = (/** @type {number} */ share, /** @type {number} */ at) => ({
    x: from.x + share * (to.x - from.x),
    y: at,
  });
  const bow = from.y === to.y ? [] : [across(0.08, from.y), across(0.22, y)];
  if (bow.length && from.y === y) [bow[0], bow[1]] = [across(0.78, y), across(0.92, to.y)];
  const way = {
    start: onCircle(from, bow[0] ?? to, back ? 4 : 1),
    end: onCircle(to, bow[1] ?? from, back ? 1 : 4),
    controls: bow,
  };
  const [largest] = [...facts].sort((a, b) => mostIn([b]) - mostIn([a]));
  return {
    id: `step.${id}`,
    facts: facts.map((fact) => fact.id),
    from: tail.id,
    to: head.id,
    bend: 0,
    way: back ? { start: way.end, end: way.start, controls: bow.toReversed() } : way,
    labelled: { x, y: below ? y + 9 + SIZES.label : y - 9 - (lines.length - 1) * LINE * SIZES.label, anchor: 'middle' },
    size: SIZES.label,
    stroke: lineColour(largest?.type),
    width: Math.max(1.6, widthOf({ amountMax: mostIn(facts) })),
    dashes: dashesOf(leastOf(facts)),
    arrow: !both,
    label: lines.join('\n'),
    quiet: false,
    crowded: false,
    title: `${nameIn(known, tail.entity)} → ${nameIn(known, head.entity)}: ${lines.join(', ')}`,
    state: 'plain',
  };
}
