/**
 * What stands between two: one at the left, the other at the right, and between them a line of their own for each that is
 * joined to both, with what is paid on either side. Investors that back two rivals, and what two rivals share.
 */
import { nodeBox } from '../graph/boxes.js';
import { dashesOf } from '../graph/looks.js';
import { widthOf } from '../graph/scene-edges.js';
import { shapeOf } from '../graph/shapes.js';
import { cutText, textWidth } from '../graph/text-width.js';
import { idsAt, textAt } from '../rows.js';
import { KINDS, lineColour } from '../vocabulary.js';
import { circleNode, leastOf, onCircle } from './figure.js';
import { labelledLanes } from './lane-label.js';
import { nameIn, partyOf } from './loops.js';
import { floorText, mostIn, sumText } from './sums.js';
import { list, say, word } from '../say.js';

/** @import { Answer, Fact, Known, Row } from '../types.js' */
/** @import { LabelledLane } from './lane-label.js' */
/** @import { Scene, SceneEdge, SceneNode, SceneText } from '../graph/scene.js' */

const LANE = 36;
const HEAD = 30;
const GAP = 22;
/** A block is so tall at least, for its circles. */
const LEAST = 80;
const NAME = 12;
const LABEL = 11.5;
const MARK = 0.72;
/** Of a name, at most; and of the ways to it, at least. */
const [WIDEST, WAY] = [150, 96];
const WIDE = { side: 24, circle: 36, name: 11, labelled: true };
/** Where there is little room, the circles are small, and amounts are left to the cards. */
const NARROW = { side: 8, circle: 27, name: 9, labelled: false };
const NARROWER = 430;
/** So many blocks stand beside each other, where each may be so wide; the first may have more of it, as it has the most lines. */
const [MOST_BESIDE, BLOCK] = [2, 540];
const SHARES = [
  [0.5, 0.5],
  [0.6, 0.4],
];
/** More than a picture has labels. */
const WHOLE = 1000;

/**
 * @typedef {object} Lane
 * @property {string} id of the entity that it is for
 * @property {Fact[]} left
 * @property {Fact[]} right
 *
 * @typedef {object} Block
 * @property {string} key
 * @property {string} left
 * @property {string} right
 * @property {string} market in which the two are rivals
 * @property {Lane[]} lanes
 */

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
  const told = (/** @type {Columns} */ { edges }) => edges.length + edges.filter(({ label }) => label).length / WHOLE;
  const { nodes, edges, texts, height } = drawn.reduce((most, one) => (told(one) > told(most) ? one : most));
  const lanes = all.reduce((sum, block) => sum + block.lanes.length, 0);
  const n = edges.length / 2;
  return {
    nodes,
    edges,
    texts,
    layout: 'between',
    crowd: false,
    size: { width, height },
    note: [
      n < lanes ? say('The first {n} of {all} lines.', { n: String(n), all: String(lanes) }) : '',
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
    const rows = Math.floor(room / LANE);
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
 * @param {Answer} answer
 * @param {Known} known
 * @returns {Block[]} those with the most between them first
 */
function blocksOf(answer, known) {
  const { rows, parameters, columns } = answer;
  const investors = columns.some(({ name }) => name === 'investor');
  const endsOf = (/** @type {Row} */ row) =>
    investors ? [textAt(row, 'one'), textAt(row, 'other')] : [String(parameters.entity), textAt(row, 'rival')];
  const blocks = [...Map.groupBy(rows, (row) => JSON.stringify(endsOf(row)))].map(([key, some]) => {
    const [left, right] = endsOf(some[0]).map(String);
    const facts = some.flatMap((row) => idsAt(row, investors ? 'investments' : 'shared'));
    return {
      key,
      left,
      right,
      market: idsAt(some[0], 'market').map(word).join(', '),
      lanes: lanesOf(
        [...new Set(facts)].flatMap((id) => known.edges.get(id) ?? []),
        left,
        right,
      ),
    };
  });
  return blocks.sort((a, b) => b.lanes.length - a.lanes.length);
}

/**
 * One for each that facts join to both ends, those with the most money first.
 *
 * @param {Fact[]} facts
 * @param {string} left
 * @param {string} right
 * @returns {Lane[]}
 */
function lanesOf(facts, left, right) {
  const joins = (/** @type {Fact} */ { from, to }, /** @type {string} */ one, /** @type {string} */ other) =>
    (from === one && to === other) || (from === other && to === one);
  const ids = new Set(facts.flatMap(({ from, to }) => [from, to]).filter((id) => id !== left && id !== right));
  return [...ids]
    .map((id) => ({
      id,
      left: facts.filter((fact) => joins(fact, id, left)),
      right: facts.filter((fact) => joins(fact, id, right)),
    }))
    .filter((lane) => lane.left.length > 0 && lane.right.length > 0)
    .sort((a, b) => mostIn([...b.left, ...b.right]) - mostIn([...a.left, ...a.right]));
}

/**
 * @param {Block} block
 * @param {Known} known
 * @param {{left: number, top: number, width: number}} place
 */
function blockScene({ key, left, right, market, lanes }, known, place) {
  const look = place.width < NARROWER ? NARROW : WIDE;
  const sizes = { circle: look.circle, name: look.name, label: LABEL };
  const tall = Math.max(lanes.length * LANE, LEAST);
  const middle = place.top + HEAD + tall / 2;
  const [first, last] = [place.left + look.side + look.circle, place.left + place.width - look.side - look.circle];
  const one = circleNode(`${key}.left`, partyOf(known, left), { x: first, y: middle }, false, sizes);
  const other = circleNode(`${key}.right`, partyOf(known, right), { x: last, y: middle }, false, sizes);
  const longest = Math.max(...lanes.map(({ id }) => textWidth(nameIn(known, id), NAME)));
  const room = last - first - 2 * look.circle - 2 * (look.labelled ? WAY : 28) - 24;
  const wide = Math.min(longest, WIDEST, Math.max(40, room));
  // The mark and the name stand in the middle together.
  const x = (first + last - wide) / 2 - 4;
  const nodes = lanes.map(({ id }, at) =>
    laneNode(`${key}.${id}`, id, known, { x, y: middle + (at - (lanes.length - 1) / 2) * LANE, wide }),
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
    return [
      laneEdge(lane.left, nodes[at], one, x - nodes[at].width / 2 - 5, known),
      laneEdge(lane.right, nodes[at], other, x + nodes[at].width / 2 + 16 + named, known),
    ];
  });
  return {
    nodes: [one, other, ...nodes],
    edges: look.labelled
      ? labelledLanes(edges, [nodeBox(one), nodeBox(other), titleBox(title)])
      : edges.map(({ edge }) => edge),
    texts: [title],
    height: HEAD + tall + GAP,
  };
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
 * @param {Known} known
 * @returns {LabelledLane}
 */
function laneEdge(facts, node, end, x, known) {
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
    size: LABEL,
    stroke: lineColour(largest?.type),
    width: Math.max(1.4, widthOf({ amountMax: mostIn(facts) })),
    dashes: dashesOf(leastOf(facts)),
    arrow: gives || takes,
    label: '',
    labelAt: 'middle',
    quiet: false,
    crowded: false,
    title: `${nameIn(known, from.entity)} → ${nameIn(known, to.entity)}${told ? `: ${told}` : ''}`,
    state: 'plain',
  };
  return { edge, told, shorter: floorText(facts), begin, end };
}
