/**
 * What stands between two: one at the left, the other at the right, and between them a line of their own for each that is
 * joined to both, with what is paid on either side. Investors that back two rivals, and what two rivals share.
 */
import { nodeBox, nodeLabelBox } from '../graph/boxes.js';
import { dashesOf } from '../graph/looks.js';
import { widthOf } from '../graph/scene-edges.js';
import { shapeOf } from '../graph/shapes.js';
import { broadness, cutText, textWidth } from '../graph/text-width.js';
import { KINDS, lineColour } from '../vocabulary.js';
import { blocksOf } from './between-blocks.js';
import { sizesFor } from './circle-name.js';
import { circleNode, leastOf, onCircle } from './figure.js';
import { OFF, labelledLanes } from './lane-label.js';
import { nameIn, partyOf } from './loops.js';
import { floorText, mostIn, sumText } from './sums.js';
import { list, say, sayCount } from '../say.js';

/** @import { Answer, Fact, Known } from '../types.js' */
/** @import { Block } from './between-blocks.js' */
/** @import { LabelledLane } from './lane-label.js' */
/** @import { Scene, SceneEdge, SceneNode, SceneText } from '../graph/scene.js' */

const HEAD = 30;
const GAP = 22;
/** A block is so tall at least, for its circles. */
const LEAST = 80;
const NAME = 12;
const MARK = 0.72;
/** Of a name, at most. */
const WIDEST = 150;
/** Of a block: what is free at its sides, its circles and their names, a lane, what stands at it, and the ways to its name. */
const WIDE = { side: 24, circle: 36, name: 11, lane: 36, label: 11.5, way: 96, beside: true };
/** Where there is little room, amounts stand above or below the name, not beside it. */
const NARROW = { side: 4, circle: 34, name: 10.5, lane: 48, label: 10.5, way: 28, beside: false };
const NARROWER = 430;
/** So many blocks stand beside each other, where each may be so wide; the first may have more of it, as it has the most lines. */
const [MOST_BESIDE, BLOCK] = [2, 540];
const SHARES = [
  [0.5, 0.5],
  [0.6, 0.4],
];
/** More than a picture has labels. */
const WHOLE = 1000;
/** From the middle of a name to what stands above or below it. */
const FROM_NAME = 9;

/**
 * Whether an answer tells what stands between two.
 *
 * @param {Pick<Answer, 'columns'>} answer
 */
export function tellsBetween({ columns }) {
  const has = (/** @type {string[]} */ names) => names.every((name) => columns.some((column) => column.name === name));
  return has(['investor', 'one', 'other', 'investments']) || has(['rival', 'shared', 'rivalry']);
}

/**
 * @param {Answer} answer
 * @param {Known} known
 * @param {number} width
 * @param {number} tall how tall it may be, in pixels; 0 where that is left to it
 * @returns {Scene}
 */
export function betweenScene(answer, known, width, tall) {
  const blocks = blocksOf(answer, known);
  const all = blocks.filter(({ lanes }) => lanes.length > 0);
  const without = blocks.filter(({ lanes }) => lanes.length === 0).map(({ right }) => nameIn(known, right));
  const beside = all.length > 1 && width >= MOST_BESIDE * BLOCK;
  const drawn = (beside ? SHARES : [[1]]).map((shares) =>
    columnsOf(
      all,
      known,
      shares.map((share) => share * width),
      tall,
    ),
  );
  const told = (/** @type {Columns} */ { nodes, edges }) =>
    edges.length -
    nodes.filter(({ label }) => label.endsWith('…')).length +
    edges.filter(({ label }) => label).length / WHOLE;
  const { nodes, edges, texts, height } = drawn.reduce((most, one) => (told(one) > told(most) ? one : most));
  const lanes = all.reduce((sum, block) => sum + block.lanes.length, 0);
  const n = edges.length / 2;
  const untold = edges.filter(({ label, title }) => label === '' && title.includes(': ')).length;
  return {
    nodes,
    edges,
    texts,
    layout: 'between',
    crowd: false,
    size: { width, height },
    note: [
      n < lanes ? say('The first {n} of {all} lines.', { n: String(n), all: String(lanes) }) : '',
      untold
        ? sayCount(untold, 'One amount is left out for want of room.', '{n} amounts are left out for want of room.')
        : '',
      without.length ? say('Nothing shared is known with {names}.', { names: list(without) }) : '',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

/** @typedef {{nodes: SceneNode[], edges: SceneEdge[], texts: SceneText[], height: number}} Columns */

/**
 * @param {Block[]} blocks
 * @param {Known} known
 * @param {number[]} widths of the columns
 * @param {number} tall
 * @returns {Columns}
 */
function columnsOf(blocks, known, widths, tall) {
  const bottoms = widths.map(() => 0);
  /** @type {Columns} */
  const scene = { nodes: [], edges: [], texts: [], height: 0 };
  for (const block of blocks) {
    const at = bottoms.indexOf(Math.min(...bottoms));
    const room = tall ? tall - bottoms[at] - HEAD - GAP : Infinity;
    const rows = Math.floor(room / lookOf(widths[at]).lane);
    if (room < LEAST && scene.edges.length > 0) continue;
    const lanes = block.lanes.slice(0, Math.max(1, rows));
    const left = widths.slice(0, at).reduce((sum, one) => sum + one, 0);
    const placed = blockScene({ ...block, lanes }, known, { left, top: bottoms[at], width: widths[at] });
    scene.nodes.push(...placed.nodes);
    scene.edges.push(...placed.edges);
    scene.texts.push(...placed.texts);
    bottoms[at] += placed.height;
  }
  return { ...scene, height: Math.max(...bottoms) };
}

/**
 * @param {Block} block
 * @param {Known} known
 * @param {{left: number, top: number, width: number}} place
 */
function blockScene({ key, left, right, market, lanes }, known, place) {
  const look = sizesFor([nameIn(known, left), nameIn(known, right)], lookOf(place.width));
  const tall = Math.max(lanes.length * look.lane, LEAST);
  const middle = place.top + HEAD + tall / 2;
  const [first, last] = [place.left + look.side + look.circle, place.left + place.width - look.side - look.circle];
  const one = circleNode(`${key}.left`, partyOf(known, left), { x: first, y: middle }, false, look);
  const other = circleNode(`${key}.right`, partyOf(known, right), { x: last, y: middle }, false, look);
  const longest = Math.max(...lanes.map(({ id }) => textWidth(nameIn(known, id), NAME)));
  const room = last - first - 2 * look.circle - 2 * look.way - 24;
  const wide = Math.min(longest, WIDEST * broadness(), Math.max(40, room));
  // The mark and the name stand in the middle together.
  const x = (first + last - wide) / 2 - 4;
  const nodes = lanes.map(({ id }, at) =>
    laneNode(`${key}.${id}`, id, known, { x, y: middle + (at - (lanes.length - 1) / 2) * look.lane, wide }),
  );
  /** @type {SceneText} */
  const title = {
    x: place.left + place.width / 2,
    y: place.top + 18,
    anchor: 'middle',
    text: cutText(
      market ? say('Rivals in {market}', { market }) : say('Rivals'),
      place.width - 2 * look.side,
      NAME,
      true,
    ),
    strong: true,
  };
  const edges = lanes.flatMap((lane, at) => {
    const named = Math.min(wide, textWidth(nodes[at].label, NAME));
    const both = [
      laneEdge(lane.left, nodes[at], one, x - nodes[at].width / 2 - 5, look.label, known),
      laneEdge(lane.right, nodes[at], other, x + nodes[at].width / 2 + 16 + named, look.label, known),
    ];
    if (look.beside) return both;
    return both.map((edge) => ({ ...edge, begin: { x: (first + last) / 2, y: nodes[at].y }, off: FROM_NAME }));
  });
  const taken = [one, other, ...nodes].map(nodeBox);
  return {
    nodes: [one, other, ...nodes],
    edges: labelledLanes(edges, [...taken, ...nodes.flatMap((node) => nodeLabelBox(node) ?? []), titleBox(title)]),
    texts: [title],
    height: HEAD + tall + GAP,
  };
}

/** @param {number} width of a block */
function lookOf(width) {
  return width < NARROWER ? NARROW : WIDE;
}

/** @param {SceneText} title */
function titleBox({ x, y, text }) {
  const half = textWidth(text, NAME, true) / 2;
  return { left: x - half, right: x + half, top: y - NAME, bottom: y + NAME / 3 };
}

/**
 * @param {string} key
 * @param {string} id
 * @param {Known} known
 * @param {{x: number, y: number, wide: number}} place
 * @returns {SceneNode}
 */
function laneNode(key, id, known, { x, y, wide }) {
  const { label: kind } = partyOf(known, id);
  const { shape, width, height } = shapeOf(kind);
  return {
    id: key,
    entity: id,
    kind,
    x,
    y,
    shape,
    width: width * MARK,
    height: height * MARK,
    fill: KINDS[kind]?.colour ?? '--company',
    label: cutText(nameIn(known, id), wide, NAME),
    side: 'right',
    widest: wide + 4,
    title: [nameIn(known, id), KINDS[kind]?.word].filter(Boolean).join(', '),
    degree: 0,
    start: false,
    pinned: false,
    state: 'plain',
  };
}

/**
 * @param {Fact[]} facts
 * @param {SceneNode} node of the lane
 * @param {SceneNode} end
 * @param {number} x where the line begins at the lane
 * @param {number} size of what stands at it
 * @param {Known} known
 * @returns {LabelledLane}
 */
function laneEdge(facts, node, end, x, size, known) {
  const long = Math.abs(end.x - x) - end.width / 2;
  const way = Math.sign(end.x - x);
  const begin = { x, y: node.y };
  const near = { x: end.x - way * (end.width / 2 + long * 0.16), y: end.y + (node.y - end.y) * 0.75 };
  const gives = facts.every((fact) => fact.from === node.entity);
  const takes = facts.every((fact) => fact.to === node.entity);
  const path = {
    start: begin,
    end: onCircle(end, near, takes ? 1 : 4),
    controls: [{ x: x + way * long * 0.9, y: node.y }, near],
  };
  const [largest] = [...facts].sort((a, b) => mostIn([b]) - mostIn([a]));
  const told = mostIn(facts) > 0 ? sumText(facts) : '';
  const [from, to] = takes ? [end, node] : [node, end];
  /** @type {SceneEdge} */
  const edge = {
    id: `${node.id}>${end.id}`,
    facts: facts.map(({ id }) => id),
    from: from.id,
    to: to.id,
    bend: 0,
    way: takes ? { start: path.end, end: path.start, controls: path.controls.toReversed() } : path,
    size,
    stroke: lineColour(largest?.type),
    width: Math.max(1.4, widthOf({ amountMax: mostIn(facts) })),
    dashes: dashesOf(leastOf(facts)),
    arrow: gives || takes,
    label: '',
    quiet: false,
    crowded: false,
    title: `${nameIn(known, from.entity)} → ${nameIn(known, to.entity)}${told ? `: ${told}` : ''}`,
    state: 'plain',
  };
  return { edge, told, shorter: floorText(facts), begin, end, off: OFF + edge.width / 2 };
}
